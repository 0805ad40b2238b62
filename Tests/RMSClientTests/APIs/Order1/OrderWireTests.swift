import Foundation
@testable import RMSClient
import Testing

/// What the order calls send, and how they decode recorded answers (test data of the Python client rakuten-ws, MIT
/// license, Copyright 2019 Alexandria).
@Suite struct OrderWireTests {
    private func argument<O: RMSOperation>(_ operation: O) throws -> String {
        let body = try Wire.body(operation)
        let begin = try #require(body.range(of: "</arg0>"))
        let end = try #require(body.range(of: "</t:"))
        return String(body[begin.upperBound..<end.lowerBound])
    }

    private func envelope(_ operation: String, _ members: String) -> String {
        """
        <?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\
        <ns2:\(operation)Response xmlns:ns2="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><return>\(members)</return>\
        </ns2:\(operation)Response></S:Body></S:Envelope>
        """
    }

    @Test func `the envelope contains the key, the shop and an empty user, in that order`() throws {
        #expect(
            try Wire.body(OrderAPI1.GetRequestID()) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:t="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><s:Body><t:getRequestId><arg0>\
                <authKey>ESA U1BzZWNyZXQ6U0xrZXk=</authKey><shopUrl>demo</shopUrl><userName/></arg0></t:getRequestId></s:Body></s:Envelope>
                """
        )
    }

    @Test func `each operation encodes arg1 in the order of the schema`() throws {
        var order = OrderAPI1.Order()
        order.orderNumber = "1"
        order.status = .awaitingShipment
        #expect(
            try argument(OrderAPI1.UpdateOrder(orders: [order, order], requestID: 5))
                == "<arg1><orderModel><orderNumber>1</orderNumber><status>発送待ち</status></orderModel>"
                + "<orderModel><orderNumber>1</orderNumber><status>発送待ち</status></orderModel><requestId>5</requestId></arg1>"
        )
        #expect(
            try argument(OrderAPI1.GetResult(requestIDs: [1, 2]))
                == "<arg1><requestId>1</requestId><requestId>2</requestId></arg1>"
        )
        #expect(
            try argument(OrderAPI1.GetOrder(orderNumbers: ["a", "b"]))
                == "<arg1><orderNumber>a</orderNumber><orderNumber>b</orderNumber></arg1>"
        )
        let change = OrderAPI1.StatusChange(orderNumbers: ["a"], status: "自店の名前")
        #expect(
            try argument(OrderAPI1.ChangeStatus(changes: [change], requestID: 1))
                == "<arg1><orderStatusModel><orderNumber>a</orderNumber><statusName>自店の名前</statusName></orderStatusModel><requestId>1</requestId></arg1>"
        )
        let bundle = OrderAPI1.Enclosure(parent: "p", children: ["c", "d"])
        #expect(
            try argument(OrderAPI1.DoEnclosure(bundles: [bundle], requestID: 1))
                == "<arg1><nominateEnclosureModel><childOrderNumberList>c</childOrderNumberList><childOrderNumberList>d</childOrderNumberList>"
                + "<parentOrderNumber>p</parentOrderNumber></nominateEnclosureModel><requestId>1</requestId></arg1>"
        )
        let undone = OrderAPI1.UnEnclosure(orderNumbers: ["a"])
        #expect(
            try argument(OrderAPI1.DoUnEnclosure(bundles: [undone], requestID: 1))
                == "<arg1><nominateUnEnclosureModel><orderNumber>a</orderNumber></nominateUnEnclosureModel><requestId>1</requestId></arg1>"
        )
        let parent = OrderAPI1.EnclosureParentChange(from: "o", to: "n")
        #expect(
            try argument(OrderAPI1.ChangeEnclosureParent(changes: [parent], requestID: 1))
                == "<arg1><changeEnclosureParentModel><newParent>n</newParent><nowParent>o</nowParent></changeEnclosureParentModel><requestId>1</requestId></arg1>"
        )
        let numbers = "<arg1><orderNumber>a</orderNumber><requestId>1</requestId></arg1>"
        #expect(try argument(OrderAPI1.DecisionPoint(orderNumbers: ["a"], requestID: 1)) == numbers)
        #expect(try argument(OrderAPI1.RBankAccountTransfer(orderNumbers: ["a"], requestID: 1)) == numbers)
        #expect(try argument(OrderAPI1.ChangeRBankToUnprocessing(orderNumbers: ["a"], requestID: 1)) == numbers)
        #expect(
            try argument(OrderAPI1.GetEnclosureList(orderNumber: "a")) == "<arg1><orderNumber>a</orderNumber></arg1>"
        )
        #expect(try argument(OrderAPI1.GetEnclosureList()) == "<arg1/>")
    }

    @Test func `a search is encoded in alphabetical order, like the schema`() throws {
        var search = OrderAPI1.SearchCondition()
        search.status = [.received, .processed]
        search.startDate = Date(timeIntervalSince1970: 1_569_855_600)
        search.endDate = Date(timeIntervalSince1970: 1_571_756_399)
        search.orderType = [.ordinary, .reservation]
        search.dateType = .orderDate
        #expect(
            try argument(OrderAPI1.GetOrder(search: search, isOrderNumberOnly: false)) == """
                <arg1><isOrderNumberOnlyFlg>false</isOrderNumberOnlyFlg><orderSearchModel><dateType>1</dateType>\
                <endDate>2019-10-22T23:59:59+09:00</endDate><orderType>1</orderType><orderType>6</orderType>\
                <startDate>2019-10-01T00:00:00+09:00</startDate><status>新規受付</status><status>処理済</status></orderSearchModel></arg1>
                """
        )
    }

    @Test func `missing and invalid members are reported`() {
        #expect(
            Wire.problems(OrderAPI1.GetOrder(orderNumbers: [])) == ["orderNumber or orderSearchModel must be given"]
        )
        #expect(
            Wire.problems(OrderAPI1.GetOrder(search: OrderAPI1.SearchCondition())) == [
                "orderSearchModel.dateType must be given", "orderSearchModel.startDate must be given",
                "orderSearchModel.endDate must be given",
            ]
        )
        var long = OrderAPI1.SearchCondition()
        (long.dateType, long.startDate) = (.orderDate, Date(timeIntervalSince1970: 0))
        long.endDate = Date(timeIntervalSince1970: 63 * 86_400 + 1)
        #expect(
            Wire.problems(OrderAPI1.GetOrder(search: long)) == [
                "orderSearchModel.endDate must be at most 63 days after startDate"
            ]
        )
        long.endDate = Date(timeIntervalSince1970: -1)
        #expect(
            Wire.problems(OrderAPI1.GetOrder(search: long)) == ["orderSearchModel.endDate must not be before startDate"]
        )
        #expect(
            Wire.problems(OrderAPI1.UpdateOrder(orders: [], requestID: 0)) == [
                "orderModel must be given at least once", "requestId must be a ticket of order.getRequestId",
            ]
        )
        #expect(Wire.problems(OrderAPI1.GetResult(requestIDs: [])) == ["requestId must be given at least once"])
    }

    @Test func `the recorded ticket is decoded`() async throws {
        let body = envelope(
            "getRequestId",
            "<errorCode>N00-000</errorCode><message>正常終了</message><requestId>884982119</requestId>"
        )
        let answer = try await Wire.client(answering: body).send(OrderAPI1.GetRequestID())
        #expect(
            answer.requestID == 884_982_119 && answer.errorCode == "N00-000" && answer.message == "正常終了"
                && answer.unitErrors.isEmpty
        )
    }

    @Test func `the recorded receipt of two refused orders is decoded`() async throws {
        func unit(_ key: String) -> String {
            "<unitError><errorCode>E04-151</errorCode><message>指定された受注番号の形式が不正です</message><orderKey>\(key)</orderKey></unitError>"
        }
        let body = envelope(
            "updateOrder",
            "<errorCode>W00-000</errorCode><message>エラーあり</message>\(unit("111"))\(unit("222"))<count>0</count><kind>4</kind>"
                + "<requestId>884982127</requestId><status>0</status>"
        )
        let receipt = try await Wire.client(answering: body).send(
            OrderAPI1.UpdateOrder(orders: [OrderAPI1.Order()], requestID: 884_982_127)
        )
        #expect(
            receipt.errorCode == "W00-000" && receipt.count == 0 && receipt.kind == .updateOrder
                && receipt.status == .refused
        )
        #expect(receipt.unitErrors.map(\.orderKey) == ["111", "222"])
        #expect(receipt.unitErrors.allSatisfy { $0.errorCode == "E04-151" && $0.message == "指定された受注番号の形式が不正です" })
        #expect(receipt.refusedCount == 2 && receipt.recordCount == 2)
    }

    @Test func `members are decoded in any order, with any prefix, once or repeatedly`() async throws {
        let body = """
            <a:Envelope xmlns:a="http://schemas.xmlsoap.org/soap/envelope/"><a:Header/><a:Body>\
            <getOrderResponse xmlns="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><return xmlns="">\
            <orderModel><status>保留</status><packageModel><itemModel><units>2</units></itemModel></packageModel><orderNumber>x</orderNumber>\
            <unheardOf>1</unheardOf><RBankModel><shopId>7</shopId></RBankModel><postagePrice>-9999</postagePrice><deliveryPrice>0</deliveryPrice>\
            <asurakuFlg>1</asurakuFlg><shippingTerm>709</shippingTerm><childOrderModel><orderNumber>y</orderNumber><childOrderModel>\
            <orderNumber>z</orderNumber></childOrderModel></childOrderModel></orderModel><errorCode>N00-000</errorCode></return>\
            </getOrderResponse></a:Body></a:Envelope>
            """
        let order = try #require(
            try await Wire.client(answering: body).send(OrderAPI1.GetOrder(orderNumbers: ["x"])).orders.first
        )
        #expect(order.orderNumber == "x" && order.status == .onHold && order.isAsuraku)
        #expect(order.packages.first?.items.first?.units == 2)
        #expect(order.rBank?.shopID == 7)
        #expect(
            order.postagePrice?.yen == nil && order.postagePrice?.rawValue == -9999 && order.deliveryPrice?.yen == 0
        )
        #expect(order.shippingTerm?.hours == 7...9)
        #expect(order.childOrders.first?.childOrders.first?.orderNumber == "z")
    }

    @Test func `nil elements of a list are skipped, first or not`() async throws {
        let nothing = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
        let order = "<orderModel><childOrderModel \(nothing)<orderNumber>a</orderNumber></orderModel>"
        let orders = try await Wire.client(
            answering: envelope(
                "getOrder",
                "<errorCode>N00-000</errorCode><orderModel \(nothing)\(order)<orderModel \(nothing)"
            )
        ).send(OrderAPI1.GetOrder(orderNumbers: ["a"]))
        #expect(orders.orders.map(\.orderNumber) == ["a"] && orders.orders.first?.childOrders == [])
        let result =
            "<asyncResultModel><complete \(nothing)<complete>a</complete><complete \(nothing)</asyncResultModel>"
        let results = try await Wire.client(answering: envelope("getResult", "<errorCode>N00-000</errorCode>\(result)"))
            .send(OrderAPI1.GetResult(requestIDs: [1]))
        #expect(results.results.map(\.complete) == [["a"]])
        #expect(results.recordCount == 1 && results.refusedCount == 0)
    }

    @Test func `payment codes are named, and unknown ones are kept`() async throws {
        let order = """
            <orderModel><cardStatus>12</cardStatus><couponModel><couponCapital>9</couponCapital></couponModel><packageModel>\
            <itemModel><normalItemModel><inventoryType>2</inventoryType></normalItemModel><pointType>-99</pointType></itemModel>\
            </packageModel><settlementModel><cardModel><installmentDesc>103</installmentDesc><payType>4</payType></cardModel>\
            </settlementModel></orderModel>
            """
        let answer = try await Wire.client(answering: envelope("getOrder", "<errorCode>N00-000</errorCode>\(order)"))
            .send(OrderAPI1.GetOrder(orderNumbers: ["a"]))
        let found = try #require(answer.orders.first)
        #expect(found.cardStatus == .authorised && found.coupons.first?.couponCapital?.rawValue == 9)
        let item = try #require(found.packages.first?.items.first)
        #expect(item.pointType == .notSet && item.normalItem?.inventoryType == .byChoice)
        #expect(found.settlement?.card?.payType == .bonus && found.settlement?.card?.installmentDesc == .payments3)
    }

    @Test(arguments: [
        ("E02-001", RMSError.Kind.unauthorized), ("E02-003", .unauthorized), ("E10-001", .notFound),
        ("E04-109", .invalidRequest),
        ("E04-151", .serviceCode), ("E04-011", .serviceCode), ("E99-999", .serviceCode),
    ])
    func `an error code is thrown as its kind`(code: String, kind: RMSError.Kind) async throws {
        let body = envelope("getOrder", "<errorCode>\(code)</errorCode><message>m</message>")
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.send(OrderAPI1.GetOrder(orderNumbers: ["a"]))
        }
        #expect(error?.kind == kind && error?.failure?.code == code && error?.failure?.message == "m")
    }

    @Test(arguments: [
        "", "<answer/>", "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><getOrderResponse><return/></getOrderResponse></S:Body></S:Envelope>",
    ])
    func `an answer that is not from this service is a decoding error`(body: String) async throws {
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.send(OrderAPI1.GetOrder(orderNumbers: ["a"]))
        }
        #expect(error?.kind == .decoding)
    }

    @Test func `an invalid number is reported by its path, without its value`() async throws {
        let body = envelope(
            "getOrder",
            "<errorCode>N00-000</errorCode><orderModel/><orderModel><seqId>geheim</seqId></orderModel>"
        )
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.send(OrderAPI1.GetOrder(orderNumbers: ["a"]))
        }
        #expect(
            error?.problem
                == "a record of the answer can't be read: orderModel 2: "
                + "Envelope/Body/getOrderResponse/return/orderModel[2]/seqId is not a whole number"
        )
    }
}
