import Foundation
import RMSClient
@testable import RMSMockServer
import RMSFixtures
import Testing

/// The bundled fixtures, as the typed client sees them.
@Suite struct BundledFixtureTests {
    private func client() throws -> RMSClient {
        RMSClient(
            credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
            baseURL: .rms,
            transport: try FixtureTransport(answers: .replay),
            retry: .never
        )
    }

    private func code<T>(_ call: () async throws(RMSError) -> T) async -> String? {
        do {
            _ = try await call()
            return nil
        } catch {
            return error.failure?.code
        }
    }

    @Test func `every bundled fixture can be used`() {
        #expect(FixtureLibrary.validate(RMSFixtures.responses) == [])
    }

    @Test func `an item has RMS's defaults and the requested URL`() async throws {
        let item = try await client().v1.item.get(itemURL: "any-thing")
        #expect(item.itemURL == "any-thing")
        #expect(item.itemPrice == 12345)
        #expect(item.images == [] && item.catalogID == "" && item.orderLimit == -1)
        #expect(item.point == ItemAPI1.Point())
    }

    @Test func `the full item has a value in every member that RMS can fill`() async throws {
        let item = try await client().v1.item.get(itemURL: "full-1")
        let empty = Mirror(reflecting: item).children.filter { child in
            Mirror(reflecting: child.value).displayStyle == .optional
                && Mirror(reflecting: child.value).children.isEmpty
        }
        #expect(empty.compactMap(\.label) == ["registDate"])
        #expect(item.itemName == "手ぬぐい 市松 & 麻の葉")
        #expect(item.itemInventory?.inventories?.map(\.inventoryCount) == [12, 0])
        #expect(item.timeSaleStartDateTime == Date(timeIntervalSince1970: 1_796_086_800))
    }

    @Test(arguments: ["S001", "S002", "S011", "S021", "S031", "S999", "C011", "C113", "C114", "C201", "C204", "C301"])
    func `every documented code is available from every single-item call`(expected: String) async throws {
        let rms = try client()
        let url = "code-\(expected)"
        let item = ItemAPI1.Item(
            itemURL: url,
            itemName: "n",
            itemPrice: 1,
            genreID: 100_000,
            itemInventory: .init(count: 1)
        )
        #expect(await code { () throws(RMSError) in try await rms.v1.item.get(itemURL: url) } == expected)
        #expect(await code { () throws(RMSError) in try await rms.v1.item.insert(item) } == expected)
        #expect(await code { () throws(RMSError) in try await rms.v1.item.update(item) } == expected)
        #expect(await code { () throws(RMSError) in try await rms.v1.item.delete(itemURL: url) } == expected)
        #expect(await code { () throws(RMSError) in try await rms.send(ItemAPI1.Search(itemURL: url)) } == expected)
    }

    @Test func `a missing item is C001 for reads and deletions and C219 for updates`() async throws {
        let rms = try client()
        #expect(await code { () throws(RMSError) in try await rms.v1.item.get(itemURL: "no-such-a") } == "C001")
        #expect(await code { () throws(RMSError) in try await rms.v1.item.delete(itemURL: "no-such-a") } == "C001")
        #expect(
            await code { () throws(RMSError) in try await rms.v1.item.update(ItemAPI1.Item(itemURL: "no-such-a")) }
                == "C219"
        )
    }

    @Test(arguments: [
        ("", ["501/324", "502/309", "504/122", "503/122", "509/122"]),
        (
            "<itemPrice>1</itemPrice><genreId>1</genreId><itemInventory><inventoryType>1</inventoryType></itemInventory>",
            ["502/309"]
        ),
        (
            "<itemName>n</itemName><genreId>1</genreId><itemInventory><inventoryType>1</inventoryType></itemInventory>",
            ["503/122"]
        ),
        (
            "<itemName>n</itemName><itemPrice>1</itemPrice><itemInventory><inventoryType>1</inventoryType></itemInventory>",
            ["504/122"]
        ),
        ("<itemName>n</itemName><itemPrice>1</itemPrice><genreId>1</genreId>", ["509/122"]),
    ])
    func `an insert without mandatory members gets RMS's errors`(members: String, complaints: [String]) throws {
        let body =
            "<request><itemInsertRequest><item><itemUrl>a</itemUrl>\(members)</item></itemInsertRequest></request>"
        let answer = try MockEngine.fixed().post("/es/1.0/item/insert", body)
        let tree = try XMLTree(answer.body)
        let pairs = zip(tree.texts("//fieldId"), tree.texts("//errorId")).map { "\($0)/\($1)" }
        #expect(pairs == complaints)
    }

    @Test func `a registered item and one without a catalog id are refused`() async throws {
        let rms = try client()
        func insert(_ url: String) async -> ServiceFailure.Field? {
            let item = ItemAPI1.Item(
                itemURL: url,
                itemName: "n",
                itemPrice: 1,
                genreID: 100_000,
                itemInventory: .init(count: 1)
            )
            do throws(RMSError) {
                try await rms.v1.item.insert(item)
                return nil
            } catch {
                return error.failure?.fields.first
            }
        }
        #expect(await insert("duplicate-1")?.errorID == "324")
        #expect(await insert("catalog-1")?.errorID == "1222")
        #expect(await insert("new-1") == nil)
    }

    @Test(arguments: [nil, 1, 2, 3, 30])
    func `a search pages through the same three items with any limit`(limit: Int?) async throws {
        var found: [String] = []
        for try await item in try client().v1.item.search(ItemAPI1.Search(itemName: "コーヒー", limit: limit)) {
            found.append(item.itemURL)
        }
        #expect(found == ["coffee-100", "coffee-200", "coffee-500"])
    }

    @Test(arguments: [
        ItemAPI1.Search(itemURL: "no-such-1"), ItemAPI1.Search(itemName: "no-such-1"),
        ItemAPI1.Search(itemURL: "item-test-01"),
    ])
    func `a search can find nothing`(search: ItemAPI1.Search) async throws {
        let result = try await client().send(search)
        #expect(result.numFound == 0 && result.items == nil)
    }

    @Test(
        arguments: ["itemUrl=no-such-1", "itemName=no-such-1", "itemUrl=item-test-01"],
        ["", "&offset=1", "&limit=2"]
    )
    func `a search without results has none on any page`(condition: String, page: String) throws {
        for page in [page, page + "&offset=2&limit=1", page + "&offset=0&limit=30"] {
            let answer = try MockEngine.fixed().get("/es/1.0/item/search?\(condition)\(page)")
            #expect(answer.text.contains("<numFound>0</numFound></itemSearchResult>"), "\(page)")
        }
    }

    @Test func `a code is returned on any page`() throws {
        let answer = try MockEngine.fixed().get("/es/1.0/item/search?itemUrl=code-S001&offset=1&limit=1")
        #expect(answer.text.contains("<itemSearchResult><code>S001</code>"))
    }

    @Test func `every item of a list has its own result, in order`() async throws {
        let urls = (0..<23).map { "i\($0)" } + ["no-such-x", "code-C114", "last"]
        let outcomes = await (try client()).v1.item.update(urls.map { ItemAPI1.UpdateItems.Entry(itemURL: $0) })
        #expect(outcomes.count == urls.count)
        let codes = outcomes.map { outcome -> String? in
            outcome.error?.failure?.code
        }
        #expect(codes == [String?](repeating: nil, count: 23) + ["C219", "C114", nil])
    }
}
