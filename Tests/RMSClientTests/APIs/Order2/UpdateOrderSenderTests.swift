import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderSenderTests {
    private static let address = OrderAPI2.Address(
        zipCode: ("100", "0001"),
        prefecture: "東京都",
        city: "千代田区",
        subAddress: "1-1",
        familyName: "見本",
        phoneNumber: ("03", "0000", "0001")
    )
    private static let addressJSON =
        #"{"zipCode1":"100","zipCode2":"0001","prefecture":"東京都","city":"千代田区","subAddress":"1-1","familyName":"見本","#
        + #""phoneNumber1":"03","phoneNumber2":"0000","phoneNumber3":"0001"}"#

    private static let item = OrderAPI2.ItemUpdate(
        itemDetailID: 7,
        itemName: "シャツ",
        price: 1000,
        taxRate: Decimal(8) / 100,
        units: 2
    )

    /// With what RMS always requires.
    private static let least = OrderAPI2.OrderContents(
        orderNumber: Order2.number,
        packages: [.init(basketID: 5, postageTaxRate: Decimal(1) / 10, sender: address, items: [item])]
    )

    private static var full: OrderAPI2.OrderContents {
        var contents = least
        contents.reductionReason = .outOfStock
        contents.wrapping1 = .init(.paper, name: "紙", price: 100, taxRate: Decimal(1) / 10)
        contents.wrapping2 = .init(.ribbon, name: "赤", price: 0, taxRate: 0, includesTax: false)
        contents.wrapping2?.isDeleted = true
        contents.packages[0].postagePrice = .undecided
        contents.packages[0].deliveryPrice = 300
        contents.packages[0].deliveryTaxRate = Decimal(1) / 10
        contents.packages[0].noshi = "祝"
        contents.packages[0].isDeleted = false
        contents.packages[0].sender.firstName = "太郎"
        contents.packages[0].sender.familyNameKana = "ミホン"
        contents.packages[0].sender.firstNameKana = "タロウ"
        contents.packages[0].items[0].itemNumber = "n-1"
        contents.packages[0].items[0].includesPostage = true
        contents.packages[0].items[0].selectedChoice = "色:赤"
        contents.packages[0].items[0].stockRestoring = .leave
        contents.packages[0].items[0].isDeleted = true
        contents.packages[0].items[0].skus = [
            .init(variantID: "v1", merchantDefinedSKUID: "m1", skuInfo: "色:赤")
        ]
        contents.packages[0].dropOffLocation = .unused
        contents.coupons = [.init(couponCode: "AAAA-BBBB-CCCC-DDDD", itemID: 9, couponPrice: 50, couponUnit: 1)]
        contents.afterSettlementMethod = .cashOnDelivery
        return contents
    }

    private let before = OrderAPI2.UpdateOrderSender(least)
    private let after = OrderAPI2.UpdateOrderSenderAfterShipping(least)

    @Test func `the required members are encoded in their places and forms`() throws {
        let body =
            #"{"orderNumber":"123456-20200821-00002833","PackageModelList":[{"basketId":5,"postageTaxRate":0.1,"#
            + #""SenderModel":\#(Self.addressJSON),"ItemModelList":[{"itemDetailId":7,"itemName":"シャツ","price":1000,"#
            + #""taxRate":0.08,"units":2,"includePostageFlag":0,"includeTaxFlag":1,"#
            + #""includeCashOnDeliveryPostageFlag":0}]}]}"#
        #expect(try Wire.body(before) == body)
        #expect(try Wire.path(before) == "/es/2.0/order/updateOrderSender")
        #expect(try Wire.body(after) == body)
        #expect(try Wire.path(after) == "/es/2.0/order/updateOrderSenderAfterShipping")
    }

    @Test func `every member is encoded in its place and form`() throws {
        let address =
            #"{"zipCode1":"100","zipCode2":"0001","prefecture":"東京都","city":"千代田区","subAddress":"1-1","#
            + #""familyName":"見本","firstName":"太郎","familyNameKana":"ミホン","firstNameKana":"タロウ","phoneNumber1":"03","#
            + #""phoneNumber2":"0000","phoneNumber3":"0001"}"#
        let item =
            #"{"itemDetailId":7,"itemName":"シャツ","itemNumber":"n-1","price":1000,"taxRate":0.08,"units":2,"#
            + #""includePostageFlag":1,"includeTaxFlag":1,"includeCashOnDeliveryPostageFlag":0,"selectedChoice":"色:赤","#
            + #""restoreInventoryFlag":2,"deleteItemFlag":1,"SkuModelList":[{"variantId":"v1","#
            + #""merchantDefinedSkuId":"m1","skuInfo":"色:赤"}]}"#
        let body =
            #"{"orderNumber":"123456-20200821-00002833","reductionReason":8,"#
            + #""WrappingModel1":{"title":1,"name":"紙","price":100,"taxRate":0.1,"includeTaxFlag":1},"#
            + #""WrappingModel2":{"title":2,"name":"赤","price":0,"taxRate":0,"includeTaxFlag":0,"#
            + #""deleteWrappingFlag":1},"PackageModelList":[{"basketId":5,"postagePrice":-9999,"postageTaxRate":0.1,"#
            + #""deliveryPrice":300,"deliveryTaxRate":0.1,"noshi":"祝","packageDeleteFlag":0,"SenderModel":\#(address),"#
            + #""ItemModelList":[\#(item)],"dropOffLocation":"利用しない"}],"#
            + #""CouponModelList":[{"couponCode":"AAAA-BBBB-CCCC-DDDD","itemId":9,"couponPrice":50,"couponUnit":1}],"#
            + #""afterSettlementMethodCode":2}"#
        #expect(try Wire.body(OrderAPI2.UpdateOrderSender(Self.full)) == body)
        let read = try JSONModelDecoder.decode(OrderAPI2.UpdateOrderSender.self, from: [UInt8](body.utf8))
        #expect(read.contents == Self.full)
    }

    @Test func `the documented answer is a success`() async throws {
        let text = "送付先情報の更新設定が完了しました。"
        let body = Order2.answer(Order2.message("UPDATE_ORDERSENDER_INFO_101", text, Order2.about(Order2.number)))
        #expect(try await Wire.client(answering: body).send(before).messages?.map(\.message) == [text])
        #expect(try await Wire.client(answering: body).send(after).messages?.map(\.message) == [text])
    }

    @Test func `each error has its meaning`() async throws {
        try await Order2.expectSharedErrors(before, "UPDATE_ORDERSENDER")
        try await Order2.expectSharedErrors(after, "UPDATE_ORDERSENDER")
        for number in ["114", "115"] {
            let code = "UPDATE_ORDERSENDER_ERROR_\(number)"
            try await Order2.expect(before, code, is: .serviceCode, Order2.unexplained)
            try await Order2.expect(after, code, is: .serviceCode, Order2.unexplained)
        }
        for (number, problem) in [
            ("136", "a change to cash on delivery needs the fee"),
            ("139", "an item with several SKUs needs the information on its SKU"),
        ] {
            let code = "UPDATE_ORDERSENDER_ERROR_\(number)"
            try await Order2.expect(before, code, is: .invalidRequest, problem)
            try await Order2.expect(after, code, is: .invalidRequest, problem)
        }
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: before, body)?.kind == .decoding)
        #expect(try await Order2.error(of: after, body)?.kind == .decoding)
    }

    // MARK: Limits

    private func problems(_ change: (inout OrderAPI2.OrderContents) -> Void) -> [String] {
        var contents = Self.full
        change(&contents)
        let problems = Wire.problems(OrderAPI2.UpdateOrderSender(contents))
        #expect(Wire.problems(OrderAPI2.UpdateOrderSenderAfterShipping(contents)) == problems)
        return problems.map {
            $0.replacing("PackageModelList[0].", with: "P.").replacing("ItemModelList[0].", with: "I.")
        }
    }

    @Test func `contents within the limits have no problems`() {
        #expect(Wire.problems(before) == [])
        #expect(problems { _ in } == [])
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderSender(blank: WireBlank()))
                == ["orderNumber must be given", "PackageModelList must be given at least once"]
        )
    }

    @Test func `what RMS requires of a package and its address must be given`() {
        let empty = OrderAPI2.PackageUpdate(blank: WireBlank())
        #expect(
            problems {
                $0.packages = [empty]
                $0.afterSettlementMethod = nil
            } == [
                "P.SenderModel.zipCode1 must be given", "P.SenderModel.zipCode2 must be given",
                "P.SenderModel.prefecture must be given", "P.SenderModel.city must be given",
                "P.SenderModel.subAddress must be given", "P.SenderModel.familyName must be given",
                "P.SenderModel.phoneNumber1 must be given, with the other parts",
                "P.ItemModelList must be given at least once",
            ]
        )
        #expect(problems { $0.packages[0].sender.phoneNumber3 = "" } == [])
    }

    @Test func `texts and sizes have limits`() {
        let long = String(repeating: "あ", count: 128)
        #expect(
            problems {
                $0.packages[0].sender.city = long
                $0.packages[0].sender.firstName = long
                $0.packages[0].sender.zipCode2 = String(repeating: "0", count: 18)
                $0.packages[0].sender.phoneNumber1 = String(repeating: "0", count: 25)
            } == [
                "P.SenderModel.city must be at most 127 characters, not 128",
                "P.SenderModel.firstName must be at most 127 characters, not 128",
                "P.SenderModel.zipCode1 must be at most 20 bytes with its other parts, not 21",
                "P.SenderModel.phoneNumber1 must be at most 32 bytes with its other parts, not 33",
            ]
        )
        #expect(
            problems {
                $0.wrapping1?.name = long
                $0.wrapping2?.name = ""
                $0.wrapping2?.title = .init(rawValue: 3)
            } == [
                "WrappingModel1.name must be at most 125 characters, not 128",
                "WrappingModel2.title must be 1 to 2, not 3", "WrappingModel2.name must be given",
            ]
        )
    }

    @Test func `items have limits`() {
        #expect(
            problems {
                $0.packages[0].items[0].itemName = ""
                $0.packages[0].items[0].itemNumber = String(repeating: "n", count: 126)
                $0.packages[0].items[0].price = -9999
                $0.packages[0].items[0].units = 1_000_000_000
                $0.packages[0].items[0].taxRate = Decimal(5) / 100
                $0.packages[0].items[0].selectedChoice = String(repeating: "あ", count: 4001)
                $0.packages[0].items[0].stockRestoring = .init(rawValue: 3)
                $0.packages[0].items[0].skus[0].variantID = ""
            } == [
                "P.I.itemName must be given", "P.I.itemNumber must be at most 125 characters, not 126",
                "P.I.price must be 0 to 999999999, not -9999", "P.I.taxRate must be 0, 0.08 or 0.1, not 0.05",
                "P.I.units must be 0 to 999999999, not 1000000000",
                "P.I.selectedChoice must be at most 4000 characters, not 4001",
                "P.I.restoreInventoryFlag must be 0 to 2, not 3", "P.I.SkuModelList[0].variantId must be given",
            ]
        )
    }

    @Test func `values that RMS does not take are not sent`() {
        #expect(
            problems {
                $0.packages[0].dropOffLocation = .mailbox
                $0.coupons[0].couponCode = ""
                $0.afterSettlementMethod = .alipay
            } == [
                "P.dropOffLocation must not be the mailbox, which RMS only returns",
                "CouponModelList[0].couponCode must be given",
                "afterSettlementMethodCode must be 2, 4, 5, 6, 7, 9, 13, 14 or 27, not 16",
            ]
        )
    }

    @Test func `a change to cash on delivery needs its fee, undecided only if the price includes it`() {
        let fee = "P.deliveryPrice must be given for cash on delivery"
        #expect(
            problems {
                $0.packages[0].deliveryPrice = nil
                $0.packages[0].deliveryTaxRate = nil
            } == [fee, "P.deliveryTaxRate must be given for cash on delivery"]
        )
        #expect(problems { $0.packages[0].deliveryPrice = .undecided } == [fee])
        #expect(
            problems {
                $0.packages[0].deliveryPrice = .undecided
                $0.packages[0].items[0].includesCashOnDeliveryFee = true
            } == []
        )
        #expect(
            problems {
                $0.packages[0].deliveryPrice = nil
                $0.packages[0].isDeleted = true
            } == []
        )
        #expect(
            problems {
                $0.packages[0].deliveryPrice = nil
                $0.afterSettlementMethod = .bankTransfer
            } == []
        )
    }
}
