import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct OrderContentsTests {
    private static let sender =
        #"{"zipCode1":"100","zipCode2":"0001","prefecture":"東京都","city":"千代田区","subAddress":"1-1","familyName":"見本","#
        + #""firstName":"太郎","familyNameKana":null,"firstNameKana":null,"phoneNumber1":"03","phoneNumber2":"0000","#
        + #""phoneNumber3":null,"isolatedIslandFlag":0}"#
    private static let item =
        #"{"itemDetailId":7,"itemName":"シャツ","itemId":70,"itemNumber":"n-1","manageNumber":"m","price":1000,"units":2,"#
        + #""includePostageFlag":1,"includeTaxFlag":1,"includeCashOnDeliveryPostageFlag":0,"selectedChoice":"色:赤","#
        + #""restoreInventoryFlag":1,"deleteItemFlag":0,"taxRate":0.08,"priceTaxIncl":1000,"#
        + #""SkuModelList":[{"variantId":"v1","merchantDefinedSkuId":"m1","skuInfo":"色:赤"}]}"#
    private static let package =
        #"{"basketId":5,"postagePrice":-9999,"postageTaxRate":0.1,"deliveryPrice":0,"deliveryTaxRate":0.1,"#
        + #""noshi":"祝","packageDeleteFlag":0,"SenderModel":\#(sender),"ItemModelList":[\#(item)],"dropOffFlag":1,"#
        + #""dropOffLocation":"ポスト（郵便受箱）"}"#
    private static let wrapping =
        #"{"title":2,"name":"赤","price":50,"includeTaxFlag":1,"deleteWrappingFlag":0,"taxRate":0.1,"taxPrice":4}"#
    private static let members =
        #""orderProgress":300,"deliveryCertPrgFlag":0,"SettlementModel":{"settlementMethodCode":9},"#
        + #""WrappingModel1":\#(wrapping),"WrappingModel2":null,"PackageModelList":[\#(package)],"#
        + #""CouponModelList":[{"couponCode":"AAAA","itemId":0,"couponPrice":100,"couponUnit":2}]"#

    private func order(_ members: String = Self.members) throws -> OrderAPI2.Order {
        let json = #"{"orderNumber":"\#(Order2.number)",\#(members)}"#
        return try JSONModelDecoder.decode(OrderAPI2.Order.self, from: [UInt8](json.utf8))
    }

    private func contents() throws -> OrderAPI2.OrderContents { try OrderAPI2.OrderContents(of: try order()) }

    @Test func `everything but the drop-off place is copied`() throws {
        let contents = try contents()
        #expect(Wire.problems(OrderAPI2.UpdateOrderSender(contents)) == [])
        #expect(
            try Wire.body(OrderAPI2.UpdateOrderSender(contents))
                == #"{"orderNumber":"123456-20200821-00002833","WrappingModel1":{"title":2,"name":"赤","price":50,"#
                + #""taxRate":0.1,"includeTaxFlag":1,"deleteWrappingFlag":0},"PackageModelList":[{"basketId":5,"#
                + #""postagePrice":-9999,"postageTaxRate":0.1,"deliveryPrice":0,"deliveryTaxRate":0.1,"noshi":"祝","#
                + #""packageDeleteFlag":0,"SenderModel":{"zipCode1":"100","zipCode2":"0001","prefecture":"東京都","#
                + #""city":"千代田区","subAddress":"1-1","familyName":"見本","firstName":"太郎","phoneNumber1":"03","#
                + #""phoneNumber2":"0000","phoneNumber3":""},"ItemModelList":[{"itemDetailId":7,"itemName":"シャツ","#
                + #""itemNumber":"n-1","price":1000,"taxRate":0.08,"units":2,"includePostageFlag":1,"includeTaxFlag":1,"#
                + #""includeCashOnDeliveryPostageFlag":0,"selectedChoice":"色:赤","restoreInventoryFlag":1,"#
                + #""deleteItemFlag":0,"SkuModelList":[{"variantId":"v1","merchantDefinedSkuId":"m1","#
                + #""skuInfo":"色:赤"}]}]}],"CouponModelList":[{"couponCode":"AAAA","itemId":0,"couponPrice":100,"#
                + #""couponUnit":2}]}"#
        )
    }

    private func problem(of members: String) throws -> String? {
        let order = try order(members)
        let error = #expect(throws: RMSError.self) { try OrderAPI2.OrderContents(of: order) }
        #expect(error?.kind == .invalidRequest)
        return error?.problem
    }

    @Test func `an order that lacks what a change needs is not copied`() throws {
        let lacks = "is required, and the order was read without it"
        #expect(try problem(of: #""orderProgress":300"#) == "PackageModelList \(lacks)")
        #expect(
            try problem(of: #""PackageModelList":[{"basketId":5}],"WrappingModel2":{"title":1,"price":0}"#)
                == [
                    "WrappingModel2.name", "WrappingModel2.taxRate", "WrappingModel2.includeTaxFlag",
                    "PackageModelList[0].postageTaxRate", "PackageModelList[0].SenderModel",
                    "PackageModelList[0].ItemModelList",
                ]
                .map { "\($0) \(lacks)" }.joined(separator: "; ")
        )
        let coupon = #""PackageModelList":[],"CouponModelList":[{"couponCode":"A","itemId":0}]"#
        #expect(
            try problem(of: coupon)
                == "CouponModelList[0].couponPrice \(lacks); CouponModelList[0].couponUnit \(lacks)"
        )
    }

    @Test func `an order that may have been read without its SKUs is not copied`() throws {
        let path = "PackageModelList[0].ItemModelList[0].SkuModelList"
        let none = Self.members.replacing(/"SkuModelList":\[.*?\]/, with: #""SkuModelList":null"#)
        let early = none.replacing(#""deliveryCertPrgFlag":0,"#, with: "")
        #expect(try problem(of: early) == "\(path) is required, and the order was read without it")
        #expect(try OrderAPI2.OrderContents(of: try order(none)).packages[0].items[0].skus == [])
        let version7 = Self.members.replacing(#""deliveryCertPrgFlag":0,"#, with: "")
        #expect(try OrderAPI2.OrderContents(of: try order(version7)).packages[0].items[0].skus.count == 1)
        let empty = early.replacing(#""SkuModelList":null"#, with: #""SkuModelList":[]"#)
        #expect(try OrderAPI2.OrderContents(of: try order(empty)).packages[0].items[0].skus == [])
    }

    // MARK: Reading back

    private func verdict(
        _ change: (inout OrderAPI2.OrderContents) -> Void,
        _ members: String = Self.members
    ) async throws -> String {
        var contents = try contents()
        change(&contents)
        let before = try await Order2.verdict(OrderAPI2.UpdateOrderSender(contents), members)
        #expect(try await Order2.verdict(OrderAPI2.UpdateOrderSenderAfterShipping(contents), members) == before)
        return before
    }

    @Test func `an order that has what was sent was changed`() async throws {
        #expect(try await verdict { _ in } == "done")
        #expect(try await verdict { $0.packages[0].sender.familyNameKana = "" } == "done")
        #expect(try await verdict { $0.packages[0].dropOffLocation = .mailbox } == "done")
        #expect(try await verdict { $0.coupons = [.init(couponCode: "BBBB", couponPrice: 1, couponUnit: 0)] } == "done")
        #expect(try await verdict { $0.afterSettlementMethod = .bankTransfer } == "done")
    }

    private static let changes: [@Sendable (inout OrderAPI2.OrderContents) -> Void] = [
        { $0.packages[0].postagePrice = 0 }, { $0.packages[0].postageTaxRate = 0 },
        { $0.packages[0].deliveryPrice = 1 }, { $0.packages[0].deliveryTaxRate = 0 }, { $0.packages[0].noshi = "" },
        { $0.packages[0].isDeleted = true }, { $0.packages[0].dropOffLocation = .unused },
        { $0.packages[0].sender.city = "港区" }, { $0.packages[0].sender.firstNameKana = "タロウ" },
        { $0.packages[0].basketID = 6 }, { $0.packages[0].items[0].price = 999 }, { $0.packages[0].items[0].units = 1 },
        { $0.packages[0].items[0].itemName = "x" }, { $0.packages[0].items[0].itemNumber = "x" },
        { $0.packages[0].items[0].taxRate = 0 }, { $0.packages[0].items[0].includesPostage = false },
        { $0.packages[0].items[0].includesTax = false }, { $0.packages[0].items[0].includesCashOnDeliveryFee = true },
        { $0.packages[0].items[0].selectedChoice = "" }, { $0.packages[0].items[0].isDeleted = true },
        { $0.packages[0].items[0].itemDetailID = 8 }, { $0.packages[0].items[0].skus[0].variantID = "v2" },
        { $0.packages[0].items[0].skus[0].skuInfo = "x" },
        { $0.packages[0].items[0].skus[0].merchantDefinedSKUID = "x" },
        { $0.wrapping1?.title = .paper }, { $0.wrapping1?.name = "x" }, { $0.wrapping1?.price = nil },
        { $0.wrapping1?.taxRate = 0 }, { $0.wrapping1?.includesTax = false }, { $0.wrapping1?.isDeleted = true },
        { $0.wrapping2 = $0.wrapping1 }, { $0.coupons[0].couponPrice = 99 }, { $0.coupons[0].couponUnit = 1 },
        { $0.coupons[0].couponCode = "BBBB" }, { $0.coupons[0].itemID = 9 },
        { $0.afterSettlementMethod = .cashOnDelivery },
    ]

    @Test(arguments: changes.indices)
    func `an order that lacks a change was not changed, unless its change is not final`(index: Int) async throws {
        let change = Self.changes[index]
        #expect(try await verdict(change) == "not done")
        let waiting = Self.members.replacing(#""orderProgress":300"#, with: #""orderProgress":400"#)
        #expect(try await verdict(change, waiting) == "unclear")
    }

    @Test func `what was removed is gone or marked as removed`() async throws {
        let gone = Self.members.replacing(Self.package, with: "").replacing(Self.wrapping, with: "null")
        func remove(_ contents: inout OrderAPI2.OrderContents) {
            contents.packages[0].isDeleted = true
            contents.wrapping1?.isDeleted = true
        }
        #expect(try await verdict(remove, gone) == "done")
        let marked = Self.members.replacing(#""packageDeleteFlag":0"#, with: #""packageDeleteFlag":1"#)
            .replacing(#""deleteWrappingFlag":0"#, with: #""deleteWrappingFlag":1"#)
        #expect(try await verdict(remove, marked) == "done")
        #expect(try await verdict({ _ in }, marked) == "not done")
        let line = #""deleteItemFlag":0"#
        let withoutItem = Self.members.replacing(Self.item, with: "")
        for members in [withoutItem, Self.members.replacing(line, with: #""deleteItemFlag":1"#)] {
            #expect(try await verdict({ $0.packages[0].items[0].isDeleted = true }, members) == "done")
        }
        #expect(try await verdict({ _ in }, withoutItem) == "not done")
    }
}
