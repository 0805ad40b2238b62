import Foundation
import HTTPTypes
import RMSClient
import Testing

/// How the client reads responses.
///
/// The responses marked as recorded come from the test data of the Python client rakuten-ws (MIT license, Copyright
/// 2019 Alexandria).
@Suite struct ItemAnswerTests {
    private func client(_ status: Int = 200, _ body: String, _ fields: [String: String] = [:]) throws -> RMSClient {
        try .canned(CannedTransport(.answer(status: status, fields: fields, body: body)))
    }

    @Test func `the recorded deletion of a missing item is a refusal with C001`() async throws {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>item.delete</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
            <requestId>3b651a7c-c136-4e23-a3aa-af02c4b48da0</requestId><requests/></status><itemDeleteResult><code>C001</code>\
            <item><itemUrl>item-test-01</itemUrl></item></itemDeleteResult></result>
            """
        let error = await rmsError { [client = try client(200, body)] () throws(RMSError) in
            try await client.v1.item.delete(itemURL: "item-test-01")
        }
        #expect(error?.kind == .notFound)
        #expect(error?.failure?.code == "C001")
        #expect(error?.requestID == "3b651a7c-c136-4e23-a3aa-af02c4b48da0")
        #expect(
            error?.description
                == "item.delete: not found (code C001, HTTP 200, requestId 3b651a7c-c136-4e23-a3aa-af02c4b48da0): "
                + "no such item: item-test-01. Check the itemUrl."
        )
    }

    @Test func `the recorded insertion returns the itemUrl`() async throws {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>item.insert</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
            <requestId>31016fd2-54f0-44c3-9faf-61dfb818f8b3</requestId><requests/></status><itemInsertResult><code>N000</code>\
            <item><itemUrl>item-test-01</itemUrl></item></itemInsertResult></result>
            """
        let item = ItemAPI1.Item(
            itemURL: "item-test-01",
            itemName: "n",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 1)
        )
        let answer = try await client(200, body).answer(to: ItemAPI1.Insert(item))
        #expect(answer.value.code == .done)
        #expect(answer.value.item.itemURL == "item-test-01")
        #expect(answer.requestID == "31016fd2-54f0-44c3-9faf-61dfb818f8b3")
    }

    @Test func `the recorded search without hits is an empty answer`() async throws {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>item.search</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
            <requestId>f24a398a-f743-4cf3-8e19-c90816f384ca</requestId><requests><itemUrl>item-test-01</itemUrl></requests></status>\
            <itemSearchResult><code>200-00</code><numFound>0</numFound></itemSearchResult></result>
            """
        let result = try await client(200, body).send(ItemAPI1.Search(itemURL: "item-test-01"))
        #expect(result.code == .searched)
        #expect(result.numFound == 0)
        #expect(result.items == nil)
        var count = 0
        for try await _ in try client(200, body).v1.item.search(ItemAPI1.Search(itemURL: "item-test-01")) { count += 1 }
        #expect(count == 0)
    }

    @Test func `an item with RMS's defaults is read`() async throws {
        let body = envelope(
            "item.get",
            """
            <itemGetResult><code>N000</code><item><itemUrl>test1234</itemUrl><itemNumber>n</itemNumber><itemName>名前</itemName>\
            <itemPrice>12345</itemPrice><genreId>101916</genreId><catalogId/><catalogIdExemptionReason>5</catalogIdExemptionReason>\
            <images/><descriptionForPC>&lt;b&gt;x&lt;/b&gt;</descriptionForPC><options/><tagIds/><catchCopyForPC/>\
            <isSaleButton>true</isSaleButton><isDocumentButton>false</isDocumentButton><orderLimit>-1</orderLimit>\
            <point><pointRate/><pointRateStart/><pointRateEnd/></point><itemInventory><inventoryType>1</inventoryType>\
            <inventories><inventory><inventoryCount>0</inventoryCount><isBackorder>false</isBackorder></inventory></inventories>\
            <inventoryQuantityFlag>0</inventoryQuantityFlag></itemInventory><asurakuDeliveryId/><brandNew>1</brandNew>\
            <categories><categoryInfo><categoryId>1</categoryId><isPluralItemPage>false</isPluralItemPage></categoryInfo>\
            </categories><itemWeight>999999999</itemWeight></item></itemGetResult>
            """
        )
        let item = try await client(200, body).v1.item.get(itemURL: "test1234")
        #expect(item.itemName == "名前")
        #expect(item.itemPrice == 12345)
        #expect(item.catalogID == "")
        #expect(item.catalogIDExemptionReason == .noProductCode)
        #expect(item.images == [])
        #expect(item.movieURL == nil)
        #expect(item.descriptionForPC == "<b>x</b>")
        #expect(item.isSaleButton == true)
        #expect(item.isDocumentButton == false)
        #expect(item.point == ItemAPI1.Point())
        #expect(item.itemInventory?.inventories?.first?.inventoryCount == 0)
        #expect(item.asurakuDeliveryID == nil)
        #expect(item.categories == [ItemAPI1.Category(categoryID: 1, isPluralItemPage: false)])
    }

    @Test func `a refusal with field errors names every field and omits RMS's words from the description`() async throws
    {
        let body = envelope(
            "item.insert",
            """
            <itemInsertResult><code>C219</code><errorMessages><errorMessage><errorId>324</errorId><fieldId>501</fieldId>\
            <msg>商品管理番号（商品URL）欄にすでに登録済みのものは指定できません。</msg></errorMessage><errorMessage><errorId>309</errorId>\
            <fieldId>502</fieldId><msg>商品名は必須項目です。</msg></errorMessage><errorMessage><errorId>9</errorId><fieldId>999</fieldId>\
            <msg>?</msg><listIndex>2</listIndex></errorMessage></errorMessages><item><itemUrl>a</itemUrl></item></itemInsertResult>
            """
        )
        let item = ItemAPI1.Item(
            itemURL: "a",
            itemName: "n",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 1)
        )
        let error = await rmsError { [client = try client(200, body)] () throws(RMSError) in
            try await client.v1.item.insert(item)
        }
        #expect(error?.failure?.fields.map(\.name) == ["itemUrl", "itemName", "field 999"])
        #expect(error?.failure?.fields.last?.index == 2)
        #expect(error?.failure?.fields.first?.message?.hasPrefix("商品管理番号") == true)
        #expect(
            error?.problem
                == "invalid or unnecessary data: itemUrl is already registered; itemName is mandatory; field 999 was refused (error 9)"
        )
        #expect(error?.description.contains("商品") == false)
    }

    @Test(arguments: ItemAPI1.ResultCode.documentedFailures)
    func `every documented code is thrown with its meaning`(code: String, kind: RMSError.Kind) async throws {
        let body = envelope(
            "item.get",
            "<itemGetResult><code>\(code)</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
        )
        let error = await rmsError { [client = try client(200, body)] () throws(RMSError) in
            try await client.v1.item.get(itemURL: "a")
        }
        #expect(error?.kind == kind)
        #expect(error?.failure?.code == code)
        #expect(error?.problem.contains("not publicly known") == (code == "X999"))
    }

    @Test(arguments: [
        (400, "ParameterError", RMSError.Kind.invalidRequest), (400, "Request data is wrong format", .invalidRequest),
        (401, "AuthError", .unauthorized), (403, "AccessLimit", .throttled), (403, "QPSLimit", .throttled),
        (405, "Method Not Allowed", .invalidRequest), (500, "SystemError()", .serverFault), (503, "", .maintenance),
        (404, "", .invalidRequest),
    ])
    func `every gateway refusal has its kind`(status: Int, message: String, kind: RMSError.Kind) async throws {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>item.get</interfaceId><systemStatus>NG</systemStatus><message>\(message)</message>\
            <requestId>3b651a7c-c136-4e23-a3aa-af02c4b48da0</requestId></status></result>
            """
        let error = await rmsError { [client = try client(status, body)] () throws(RMSError) in
            try await client.v1.item.get(itemURL: "a")
        }
        #expect(error?.kind == kind)
        #expect(error?.httpStatus == status)
        #expect(error?.requestID == "3b651a7c-c136-4e23-a3aa-af02c4b48da0")
    }

    @Test(arguments: [
        (401, #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#, "GA0001", RMSError.Kind.unauthorized),
        (401, #"{"Results":{"errorCode":"ES01-01","message":"Un-Authorised"}}"#, "ES01-01", .unauthorized),
        (400, #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#, "ES04-01", .unauthorized),
    ])
    func `a JSON gateway answer to an XML call is understood`(
        status: Int,
        body: String,
        code: String,
        kind: RMSError.Kind
    ) async throws {
        let error = await rmsError { [client = try client(status, body)] () throws(RMSError) in
            try await client.v1.item.get(itemURL: "a")
        }
        #expect(error?.kind == kind)
        #expect(error?.failure?.code == code)
    }

    @Test(arguments: [301, 302, 307])
    func `a redirect is a typed error`(status: Int) async throws {
        let client = try client(status, "", ["Location": "https://elsewhere.example/"])
        let error = await rmsError { () throws(RMSError) in try await client.v1.item.get(itemURL: "a") }
        #expect(error?.kind == .transport)
        #expect(error?.problem.contains("redirect") == true)
    }

    @Test(arguments: [
        ("", "the answer is empty"), ("<result><status>", "the answer is not well-formed XML"),
        ("<answer><a/></answer>", "the answer is not in RMS's envelope"), ("{}", "the answer is not well-formed XML"),
        ("<result><status><systemStatus>OK</systemStatus></status></result>", "result/itemGetResult is missing"),
        (envelope("item.get", "<itemGetResult><code>N000</code></itemGetResult>"), "item is missing or empty"),
        (
            envelope(
                "item.get",
                "<itemGetResult><code>N000</code><item><itemPrice>1</itemPrice></item></itemGetResult>"
            ), "itemUrl is missing or empty"
        ),
        (
            envelope(
                "item.get",
                "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl><itemPrice>geheim</itemPrice></item></itemGetResult>"
            ),
            "result/itemGetResult/item/itemPrice is not a whole number"
        ),
    ])
    func `an unreadable answer is a decoding error that names the location`(body: String, problem: String) async throws
    {
        let error = await rmsError { [client = try client(200, body)] () throws(RMSError) in
            try await client.v1.item.get(itemURL: "a")
        }
        #expect(error?.kind == .decoding)
        #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "no error")")
        #expect(error?.description.contains("geheim") == false)
    }

    @Test func `a search fetches all pages and no more`() async throws {
        func page(_ items: [String]) -> CannedTransport.Step {
            let list = items.map { "<item><itemUrl>\($0)</itemUrl></item>" }.joined()
            let result =
                "<itemSearchResult><code>200-00</code><numFound>5</numFound><items>\(list)</items></itemSearchResult>"
            return .answer(status: 200, body: envelope("item.search", result))
        }
        let transport = CannedTransport(page(["a", "b"]), page(["c", "d"]), page(["e"]))
        let search = try RMSClient.canned(transport).v1.item.search(ItemAPI1.Search(itemName: "x", limit: 2))
        var found: [String] = []
        for try await item in search { found.append(item.itemURL) }
        #expect(found == ["a", "b", "c", "d", "e"])
        #expect(
            await transport.requests.map { $0.head.path?.components(separatedBy: "?").last ?? "" } == [
                "itemName=x&limit=2", "itemName=x&offset=2&limit=2", "itemName=x&offset=4&limit=2",
            ]
        )
    }

    @Test func `paging ends at a page without items, whatever numFound is`() async throws {
        let body = envelope(
            "item.search",
            "<itemSearchResult><code>200-00</code><numFound>9</numFound></itemSearchResult>"
        )
        let transport = CannedTransport(.answer(status: 200, body: body))
        var pages = 0
        for try await _ in try RMSClient.canned(transport).v1.item.search(ItemAPI1.Search(itemName: "x")).pages {
            pages += 1
        }
        #expect(pages == 1)
    }

    @Test func `a list of any length is split into calls of 20, and every item has its own result`() async throws {
        func answer(_ range: Range<Int>) -> CannedTransport.Step {
            let results = range.map { index in
                let code =
                    index == 21
                    ? "<code>C219</code><errorMessages><errorMessage><errorId>335</errorId><fieldId>501</fieldId><msg>m</msg></errorMessage></errorMessages>"
                    : "<code>N000</code>"
                return "<itemUpdateResult>\(code)<item><itemUrl>i\(index)</itemUrl></item></itemUpdateResult>"
            }.joined()
            return .answer(
                status: 200,
                body: envelope("items.update", "<itemsUpdateResult>\(results)</itemsUpdateResult>", requests: "")
            )
        }
        let transport = CannedTransport(answer(0..<20), answer(20..<25))
        var entries = (0..<25).map { ItemAPI1.UpdateItems.Entry(itemURL: "i\($0)") }
        entries.append(ItemAPI1.UpdateItems.Entry(itemURL: ""))
        let outcomes = await (try RMSClient.canned(transport)).v1.item.update(entries)
        #expect(outcomes.count == entries.count)
        let failures = outcomes.enumerated().compactMap { index, outcome in
            if let error = outcome.error { (index, error) } else { nil }
        }
        #expect(failures.map(\.0) == [21, 25])
        #expect(failures[0].1.problem == "invalid or unnecessary data: itemUrl does not name an item of the shop")
        #expect(failures[1].1.problem == "itemUrl must be given")
        #expect(await transport.requests.count == 2)
    }

    @Test func `after a call fails as a whole, the remaining items are reported as not sent`() async throws {
        let transport = CannedTransport(
            .failure(TransportError(.connectionLost, delivery: .maybeSent, message: "reset"))
        )
        let outcomes = await (try RMSClient.canned(transport)).v1.item.update(
            (0..<41).map { ItemAPI1.UpdateItems.Entry(itemURL: "i\($0)") }
        )
        let kinds = outcomes.map { outcome in
            if let error = outcome.error { error.kind } else { RMSError.Kind(rawValue: "none") }
        }
        #expect(kinds == Array(repeating: .outcomeUnknown, count: 20) + Array(repeating: .cancelled, count: 21))
        #expect(await transport.requests.count == 1)
    }
}

extension ItemAPI1.ResultCode {
    static let documentedFailures: [(String, RMSError.Kind)] = [
        ("S001", .maintenance), ("S002", .maintenance), ("S011", .serverFault), ("S021", .serverFault),
        ("S031", .serverFault), ("S999", .serverFault), ("C001", .notFound), ("C011", .serviceCode),
        ("C113", .serviceCode), ("C114", .serviceCode), ("C201", .serviceCode), ("C204", .serviceCode),
        ("C219", .serviceCode), ("C301", .serviceCode), ("X999", .serviceCode),
    ]
}
