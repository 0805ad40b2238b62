import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The responses marked as recorded come from the test data of the Python client rakuten-ws (MIT license, Copyright
/// 2019 Alexandria).
@Suite struct InventoryTests {
    private static let entity = "java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity"

    private static func answer(_ operation: String, _ members: String, result: String = "n1:result") -> String {
        """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?><env:Envelope \
        xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
        <env:Header/><env:Body><m:\(operation)Response xmlns:m="https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi">\
        <n1:result xmlns:n1="https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi" xmlns:n2="\(entity)" \
        xsi:type="n2:GetResponseExternalModel">\(members)</n1:result></m:\(operation)Response></env:Body></env:Envelope>
        """
    }

    private static let done = answer(
        "updateInventoryExternal",
        "<n2:errCode>N00-000</n2:errCode><n2:updateResponseExternalItem xsi:nil=\"true\"/>"
    )

    private static func stock(_ url: String, _ count: Int) -> String {
        """
        <n2:GetResponseExternalItem><n2:getResponseExternalItemDetail><n2:GetResponseExternalItemDetail>\
        <n2:HChoiceName xsi:nil="true"/><n2:VChoiceName xsi:nil="true"/><n2:inventoryBackFlag>1</n2:inventoryBackFlag>\
        <n2:inventoryCount>\(count)</n2:inventoryCount><n2:lackDeliveryId>0</n2:lackDeliveryId>\
        <n2:normalDeliveryId>0</n2:normalDeliveryId><n2:orderFlag>0</n2:orderFlag><n2:orderSalesFlag>1</n2:orderSalesFlag>\
        </n2:GetResponseExternalItemDetail></n2:getResponseExternalItemDetail><n2:inventoryType>2</n2:inventoryType>\
        <n2:itemNumber>46953127</n2:itemNumber><n2:itemUrl>\(url)</n2:itemUrl><n2:nokoriThreshold>0</n2:nokoriThreshold>\
        <n2:restTypeFlag>1</n2:restTypeFlag></n2:GetResponseExternalItem>
        """
    }

    @Test func `every member of the recorded stock of one item is read`() async throws {
        let body = """
            <?xml version="1.0" encoding="utf-8" standalone="yes"?><env:Envelope xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><env:Header/><env:Body><m:getInventoryExternalResponse xmlns:m="https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi"><n1:result xmlns:n1="https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi" xmlns:n2="java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity" xsi:type="n2:GetResponseExternalModel"><n2:errCode>N00-000</n2:errCode><n2:errMessage>正常終了</n2:errMessage><n2:getResponseExternalItem xsi:type="n2:ArrayOfGetResponseExternalItem"><n2:GetResponseExternalItem><n2:getResponseExternalItemDetail xsi:type="n2:ArrayOfGetResponseExternalItemDetail"><n2:GetResponseExternalItemDetail><n2:HChoiceName xsi:nil="true"/><n2:VChoiceName xsi:nil="true"/><n2:inventoryBackFlag>1</n2:inventoryBackFlag><n2:inventoryCount>43</n2:inventoryCount><n2:lackDeliveryId>0</n2:lackDeliveryId><n2:normalDeliveryId>0</n2:normalDeliveryId><n2:orderFlag>0</n2:orderFlag><n2:orderSalesFlag>1</n2:orderSalesFlag></n2:GetResponseExternalItemDetail></n2:getResponseExternalItemDetail><n2:inventoryType>2</n2:inventoryType><n2:itemNumber>46953127</n2:itemNumber><n2:itemUrl>83620_098235830x</n2:itemUrl><n2:nokoriThreshold>0</n2:nokoriThreshold><n2:restTypeFlag>1</n2:restTypeFlag></n2:GetResponseExternalItem></n2:getResponseExternalItem></n1:result></m:getInventoryExternalResponse></env:Body></env:Envelope>
            """
        let result = try await Wire.client(answering: body).send(InventoryAPI1.Get(itemURLs: ["83620_098235830x"]))
        #expect(result.code == .done)
        #expect(result.message == "正常終了")
        let item = try #require(result.items?.first)
        #expect(item.itemURL == "83620_098235830x" && item.itemNumber == "46953127")
        #expect(item.inventoryType == .ordinary && item.fewLeftThreshold == 0 && item.restTypeFlag == 1)
        let detail = try #require(item.details?.first)
        #expect(detail.horizontalChoice == nil && detail.verticalChoice == nil)
        #expect(detail.inventoryCount == 43 && detail.inventoryBackFlag == 1 && detail.orderSalesFlag == 1)
        #expect(detail.lackDeliveryID == 0 && detail.normalDeliveryID == 0 && detail.orderFlag == 0)
    }

    @Test func `the recorded update is a success without a list`() async throws {
        let result = try await Wire.client(answering: Self.done).send(
            InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "a", .set(1))])
        )
        #expect(result.code == .done && result.items == nil && result.refusedCount == 0)
    }

    @Test func `a list that is filled, empty or nil keeps its meaning`() async throws {
        func items(_ list: String) async throws -> [InventoryAPI1.Item]? {
            let body = Self.answer("getInventoryExternal", "<n2:errCode>W21-202</n2:errCode>\(list)")
            return try await Wire.client(answering: body).send(InventoryAPI1.Get(itemURLs: ["a"])).items
        }
        let filled =
            "<n2:getResponseExternalItem>\(Self.stock("a", 1))\(Self.stock("b", 2))</n2:getResponseExternalItem>"
        #expect(try await items(filled)?.map(\.itemURL) == ["a", "b"])
        #expect(try await items("<n2:getResponseExternalItem/>") == [])
        #expect(try await items("<n2:getResponseExternalItem xsi:nil=\"true\"/>") == nil)
    }

    @Test func `every member of a request is qualified, and nil if it is not set`() throws {
        let get = try Wire.body(InventoryAPI1.Get(itemURLs: ["a", "b<"]))
        #expect(
            get == """
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" \
                xmlns:t="https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi" xmlns:e="\(Self.entity)" \
                xmlns:l="java:language_builtins.lang" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><s:Body>\
                <t:getInventoryExternal><t:externalUserAuthModel><e:authKey>ESA U1BzZWNyZXQ6U0xrZXk=</e:authKey><e:userName/>\
                <e:shopUrl>demo</e:shopUrl></t:externalUserAuthModel><t:getRequestExternalModel>\
                <e:inventorySearchRange xsi:nil="true"/><e:itemUrl><l:string>a</l:string><l:string>b&lt;</l:string></e:itemUrl>\
                </t:getRequestExternalModel></t:getInventoryExternal></s:Body></s:Envelope>
                """
        )
        let range = try Wire.body(InventoryAPI1.Get(searchRange: "100"))
        #expect(range.contains("<e:inventorySearchRange>100</e:inventorySearchRange><e:itemUrl xsi:nil=\"true\"/>"))
        let update = try Wire.body(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "sku-1", .set(6))]))
        #expect(
            update.contains(
                """
                <e:updateRequestExternalItem><e:UpdateRequestExternalItem><e:HChoiceName xsi:nil="true"/>\
                <e:VChoiceName xsi:nil="true"/><e:inventory>6</e:inventory><e:inventoryBackFlag>0</e:inventoryBackFlag>\
                <e:inventoryType>2</e:inventoryType><e:inventoryUpdateMode>1</e:inventoryUpdateMode><e:itemUrl>sku-1</e:itemUrl>\
                <e:lackDeliveryDeleteFlag>false</e:lackDeliveryDeleteFlag><e:lackDeliveryId>0</e:lackDeliveryId>\
                <e:nokoriThreshold>0</e:nokoriThreshold><e:normalDeliveryDeleteFlag>false</e:normalDeliveryDeleteFlag>\
                <e:normalDeliveryId>0</e:normalDeliveryId><e:orderFlag>0</e:orderFlag><e:orderSalesFlag>0</e:orderSalesFlag>\
                <e:restTypeFlag>0</e:restTypeFlag></e:UpdateRequestExternalItem></e:updateRequestExternalItem>
                """
            )
        )
    }

    @Test func `the key is sent only in the body`() throws {
        let head = try Wire.client().prepare(InventoryAPI1.Get(itemURLs: ["a"])).request.head
        #expect(head.headerFields[.authorization] == nil)
        #expect(head.headerFields[HTTPField.Name("SOAPAction")!] == "\"\"")
        #expect(head.headerFields[.contentType] == "text/xml; charset=utf-8")
    }

    @Test func `a call without a shop's URL is refused before it is sent`() async throws {
        let client = RMSClient(
            credentials: try Credentials(serviceSecret: "SPx", licenseKey: "SLx"),
            baseURL: .rms,
            transport: CannedTransport(.answer(status: 200, body: ""))
        )
        let error = await rmsError { () throws(RMSError) in try await client.send(InventoryAPI1.Get(itemURLs: ["a"])) }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem == "the call needs the shop's URL code")
    }

    @Test(arguments: [
        (InventoryAPI1.Change(itemURL: "", .set(1)), ["itemUrl must be given"]),
        (InventoryAPI1.Change(itemURL: "a", .set(-1)), []),
        (
            InventoryAPI1.Change(itemURL: "a", choice: .init(), .set(1)),
            ["HChoiceName or VChoiceName must name the choice"]
        ),
        (
            changed(InventoryAPI1.Change(itemURL: "a", .keep)) { $0.horizontalChoice = "S" },
            ["HChoiceName and VChoiceName belong to inventoryType 3 only"]
        ),
        (
            changed(InventoryAPI1.Change(itemURL: "a", .keep)) { $0.orderFlag = 1 },
            ["orderFlag belongs to inventoryType 3 only"]
        ),
        (
            changed(InventoryAPI1.Change(itemURL: "a", choice: .init(horizontal: "S"), .keep)) { $0.restTypeFlag = 1 },
            ["restTypeFlag belongs to inventoryType 2 only"]
        ),
        (
            changed(InventoryAPI1.Change(itemURL: "a", .keep)) { $0.inventoryType = .notCounted },
            ["inventoryType 1 is discontinued: every item has 2 or 3"]
        ),
        (
            changed(InventoryAPI1.Change(itemURL: "a", .keep)) { $0.inventoryType = .init(rawValue: 9) },
            ["inventoryType must be 2 or 3, not 9"]
        ),
        (InventoryAPI1.Change(itemURL: "a", choice: .init(vertical: "red"), .subtract(1)), []),
    ])
    func `a change that does not fit its type is held back`(change: InventoryAPI1.Change, problems: [String]) {
        #expect(InventoryAPI1.Rules.problems(change).map(\.description) == problems)
    }

    @Test func `two changes of one stock are refused in one call`() {
        let changes = [InventoryAPI1.Change(itemURL: "a", .set(1)), InventoryAPI1.Change(itemURL: "Ａ", .add(1))]
        #expect(
            Wire.problems(InventoryAPI1.Update(changes)) == [
                "updateRequestExternalItem[1].itemUrl names the same stock as updateRequestExternalItem[0]: send it in "
                    + "a separate call"
            ]
        )
    }

    @Test func `the number of items in a call is checked`() {
        let many = (1...401).map { InventoryAPI1.Change(itemURL: "i\($0)", .set(1)) }
        #expect(
            Wire.problems(InventoryAPI1.Update(many)) == ["updateRequestExternalItem must be 1 to 400 items, not 401"]
        )
        #expect(Wire.problems(InventoryAPI1.Update([])) == ["updateRequestExternalItem must be 1 to 400 items, not 0"])
        #expect(
            Wire.problems(InventoryAPI1.Get(itemURLs: Array(repeating: "a", count: 1001))) == [
                "itemUrl must be 1 to 1000 items, not 1001"
            ]
        )
    }

    @Test(arguments: [
        ("E21-201", RMSError.Kind.serviceCode), ("E00-202", .serviceCode), ("E02-101", .unauthorized),
        ("E02-001", .unauthorized), ("E02-777", .unauthorized), ("E99-999", .serviceCode),
    ])
    func `an error code is thrown`(code: String, kind: RMSError.Kind) async throws {
        let body = Self.answer(
            "getInventoryExternal",
            "<n2:errCode>\(code)</n2:errCode><n2:errMessage>x</n2:errMessage>"
        )
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.send(InventoryAPI1.Get(itemURLs: ["a"]))
        }
        #expect(error?.kind == kind && error?.failure?.code == code && error?.failure?.message == "x")
    }

    @Test func `any number of items is requested a thousand at a time, ignoring case`() async throws {
        func page(_ urls: [String]) -> CannedTransport.Step {
            let list = urls.map { Self.stock($0, 1) }.joined()
            return .answer(
                status: 200,
                body: Self.answer(
                    "getInventoryExternal",
                    "<n2:errCode>N00-000</n2:errCode><n2:getResponseExternalItem>\(list)</n2:getResponseExternalItem>"
                )
            )
        }
        let transport = CannedTransport(page(["i0000", "i0005"]), page(["i1234"]))
        let urls = (0..<1300).map { "I" + String(repeating: "0", count: 4 - String($0).count) + String($0) } + ["i0005"]
        let lookups = await (try Wire.client(transport)).v1.inventory.get(itemURLs: urls, concurrency: 1)
        #expect(lookups.count == urls.count)
        let found = lookups.compactMap { try? $0.get().itemURL }
        #expect(found == ["i0000", "i0005", "i1234", "i0005"])
        #expect(lookups[1].error?.kind == .notFound)
        #expect(await transport.requests.count == 2)
    }

    @Test func `changes are split into calls of 400, never with the same stock twice, each with its own result`()
        async throws
    {
        let refused = Self.answer(
            "updateInventoryExternal",
            """
            <n2:errCode>W00-201</n2:errCode><n2:updateResponseExternalItem><n2:UpdateResponseExternalItem>\
            <n2:HChoiceName xsi:nil="true"/><n2:VChoiceName xsi:nil="true"/><n2:itemErrCode>E1</n2:itemErrCode>\
            <n2:itemErrMessage>m</n2:itemErrMessage><n2:itemUrl>i500</n2:itemUrl></n2:UpdateResponseExternalItem>\
            </n2:updateResponseExternalItem>
            """
        )
        let transport = CannedTransport(
            .answer(status: 200, body: Self.done),
            .answer(status: 200, body: refused),
            .answer(status: 200, body: Self.done)
        )
        var changes = (0..<600).map { InventoryAPI1.Change(itemURL: "i\($0)", .set(1)) }
        changes.append(InventoryAPI1.Change(itemURL: "I0", .add(1)))
        changes.append(InventoryAPI1.Change(itemURL: "", .add(1)))
        changes.append(InventoryAPI1.Change(itemURL: "ｉ５００", .subtract(1)))
        let outcomes = await (try Wire.client(transport)).v1.inventory.update(changes)
        #expect(outcomes.count == changes.count)
        let failed = outcomes.enumerated().compactMap { index, outcome -> (Int, RMSError)? in
            if let error = outcome.error { (index, error) } else { nil }
        }
        #expect(failed.map(\.0) == [500, 601, 602])
        #expect(failed.first?.1.failure?.code == "E1")
        // It depends on the refused change, whatever the width of its letters.
        #expect(failed.last?.1.problem == "not sent, because an earlier call failed")
        let bodies = await transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies.map { $0.components(separatedBy: "<e:UpdateRequestExternalItem>").count - 1 } == [400, 200, 1])
        #expect(bodies.last?.contains("<e:itemUrl>I0</e:itemUrl>") == true)
    }

    private static func refusal(_ url: String, horizontal: String? = nil, code: String = "E1") -> String {
        let choice = horizontal.map { "<n2:HChoiceName>\($0)</n2:HChoiceName>" } ?? ""
        return "<n2:UpdateResponseExternalItem>\(choice)<n2:itemErrCode>\(code)</n2:itemErrCode>"
            + "<n2:itemUrl>\(url)</n2:itemUrl></n2:UpdateResponseExternalItem>"
    }

    private static let warnings: [(items: [String], codes: [String?])] = [
        // Spelled as sent: only the choice is refused.
        ([refusal("a", horizontal: "S")], ["E1", nil, nil]),
        // Spelled differently: every choice of the item may be meant.
        ([refusal("A", horizontal: "s ")], ["E1", "E1", nil]),
        ([refusal("a")], ["E1", "E1", nil]),
        ([refusal("a"), refusal("a", horizontal: "S", code: "N00-000")], [nil, "E1", nil]),
        // Not one of our items, or no item at all.
        ([refusal("z")], ["W00-201", "W00-201", "W00-201"]),
        ([refusal("z"), refusal("b", code: "N00-000")], ["W00-201", "W00-201", nil]),
        ([refusal("b"), refusal("z")], ["W00-201", "W00-201", "E1"]),
        ([], ["W00-201", "W00-201", "W00-201"]),
    ]

    @Test(arguments: warnings)
    func `a change is never reported as done if the answer leaves it open`(items: [String], codes: [String?])
        async throws
    {
        let list =
            items.isEmpty ? "" : "<n2:updateResponseExternalItem>\(items.joined())</n2:updateResponseExternalItem>"
        let body = Self.answer("updateInventoryExternal", "<n2:errCode>W00-201</n2:errCode>\(list)")
        let changes = [
            InventoryAPI1.Change(itemURL: "a", choice: .init(horizontal: "S"), .set(1)),
            InventoryAPI1.Change(itemURL: "a", choice: .init(horizontal: "M"), .set(1)),
            InventoryAPI1.Change(itemURL: "b", .set(1)),
        ]
        let outcomes = await (try Wire.client(answering: body)).v1.inventory.update(changes)
        #expect(outcomes.map { $0.error?.failure?.code } == codes)
    }

    @Test func `a single change is refused on a warning, whether RMS names it or not`() async throws {
        for (list, code) in [("", "W00-201"), (Self.refusal("elsewhere"), "W00-201"), (Self.refusal("a"), "E1")] {
            let body = Self.answer(
                "updateSingleInventoryExternal",
                "<n2:errCode>W00-201</n2:errCode><n2:updateResponseExternalItem>\(list)</n2:updateResponseExternalItem>"
            )
            let client = try Wire.client(answering: body)
            let error = await rmsError { () throws(RMSError) in
                try await client.v1.inventory.update(
                    InventoryAPI1.Change(itemURL: "a", choice: .init(horizontal: "S"), .set(1))
                )
            }
            #expect(error?.failure?.code == code)
            #expect(
                try await client.send(InventoryAPI1.UpdateSingle(InventoryAPI1.Change(itemURL: "a", .set(1))))
                    .refusedCount == 1
            )
        }
    }

    @Test func `an unreadable stock fails alone`() async throws {
        let stocks = Self.stock("a", 1) + Self.stock("b", 2).replacingOccurrences(of: ">2</n2:inv", with: ">x</n2:inv")
        let body = Self.answer(
            "getInventoryExternal",
            "<n2:errCode>N00-000</n2:errCode><n2:getResponseExternalItem>\(stocks)</n2:getResponseExternalItem>"
        )
        let found = try await Wire.client(answering: body).v1.inventory.get(itemURLs: ["a", "B", "c"])
        #expect(try found[0].get().itemURL == "a")
        #expect(found[1].error?.unreadable.map(\.id?.value) == ["b"])
        #expect(found[2].error?.kind == .notFound)

        // Without its itemUrl, it may be any item that was not found.
        let nameless = body.replacingOccurrences(of: "<n2:itemUrl>b</n2:itemUrl>", with: "")
        let left = try await Wire.client(answering: nameless).v1.inventory.get(itemURLs: ["a", "B", "c"])
        #expect(left.map { $0.error == nil } == [true, false, false])
    }

    @Test func `a nil item in a list is skipped`() async throws {
        let list =
            "<n2:getResponseExternalItem><n2:GetResponseExternalItem xsi:nil=\"true\"/>\(Self.stock("b", 2))"
            + "</n2:getResponseExternalItem>"
        let body = Self.answer("getInventoryExternal", "<n2:errCode>N00-000</n2:errCode>\(list)")
        let items = try await Wire.client(answering: body).send(InventoryAPI1.Get(itemURLs: ["b"])).items
        #expect(items?.map(\.itemURL) == ["b"])
    }

    @Test func `after a lost answer no further call is made`() async throws {
        let transport = CannedTransport(
            .failure(TransportError(.connectionLost, delivery: .maybeSent, message: "reset"))
        )
        let changes = (0..<900).map { InventoryAPI1.Change(itemURL: "i\($0)", .set(1)) }
        let outcomes = await (try Wire.client(transport)).v1.inventory.update(changes)
        let kinds = outcomes.map { outcome -> RMSError.Kind? in
            if let error = outcome.error { error.kind } else { nil }
        }
        #expect(kinds == Array(repeating: .outcomeUnknown, count: 400) + Array(repeating: .cancelled, count: 500))
        #expect(await transport.requests.count == 1)
    }

    @Test(arguments: ["E00-202", "E02-101"])
    func `after a call that was refused as a whole no further call is made`(code: String) async throws {
        let body = Self.answer("updateInventoryExternal", "<n2:errCode>\(code)</n2:errCode>")
        let transport = CannedTransport(.answer(status: 200, body: body))
        let changes = [InventoryAPI1.Change(itemURL: "a", .set(10)), InventoryAPI1.Change(itemURL: "a", .subtract(1))]
        let outcomes = await (try Wire.client(transport)).v1.inventory.update(changes)
        #expect(await transport.requests.count == 1)
        #expect(outcomes[0].error?.failure?.code == code)
        guard case .notAttempted = outcomes[1] else {
            Issue.record("\(outcomes[1])")
            return
        }
    }

    @Test func `a change that follows one that breaks a rule is not sent, and the one before it is`() async throws {
        let transport = CannedTransport(.answer(status: 200, body: Self.done))
        let broken = InventoryAPI1.Change(itemURL: "a", choice: .init(), .set(3))
        var changes = [
            InventoryAPI1.Change(itemURL: "a", .set(10)), broken, InventoryAPI1.Change(itemURL: "a", .subtract(1)),
        ]
        changes[1].inventoryType = .byChoice
        let outcomes = await (try Wire.client(transport)).v1.inventory.update(changes)
        #expect(outcomes.map { $0.error == nil } == [true, false, false])
        #expect(await transport.requests.count == 1)
    }

    @Test(arguments: [
        "<a/>", "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Body/></env:Envelope>", "",
    ])
    func `a body that is not an answer of this service is a decoding error`(body: String) async throws {
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.send(InventoryAPI1.Get(itemURLs: ["a"]))
        }
        #expect(error?.kind == .decoding)
    }

    @Test func `a fault is a typed error whatever its prefix`() async throws {
        let body = """
            <x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/"><x:Body><x:Fault><faultcode>x:Client</faultcode>\
            <faultstring>geheim</faultstring></x:Fault></x:Body></x:Envelope>
            """
        for status in [200, 500] {
            let error = await rmsError {
                [client = try Wire.client(answering: body, status: status)] () throws(RMSError) in
                try await client.send(InventoryAPI1.Get(itemURLs: ["a"]))
            }
            #expect(error?.failure?.code == "x:Client" && error?.httpStatus == status)
            #expect(error?.description.contains("geheim") == false)
        }
    }
}

private func changed(_ change: InventoryAPI1.Change, _ mutate: (inout InventoryAPI1.Change) -> Void)
    -> InventoryAPI1.Change
{
    var change = change
    mutate(&change)
    return change
}
