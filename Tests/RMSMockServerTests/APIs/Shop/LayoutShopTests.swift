import Foundation
@testable import RMSMockServer
import Testing

@Suite struct LayoutShopTests {
    private let shop: TestShop
    private static let lists = [
        ("shopmngt/design/navitemplate/list/get", "layoutCommonId", "10060"),
        ("shopmngt/design/featured/item/list/get", "lossLeaderId", "7"),
        ("shopmngt/design/description/small/list/get", "textSmallId", "8"),
        ("shopmngt/design/description/large/list/get", "textLargeId", "9"),
        ("shop/shopLayoutCommon", "layoutCommonId", "10060"), ("shop/layoutTextSmall", "textSmallId", "8"),
    ]

    init() throws {
        shop = try TestShop()
    }

    @Test(arguments: lists)
    func `layouts are listed and found by id, unknown ids are not`(path: String, name: String, id: String) throws {
        func ids(_ answer: MockAnswer) throws -> [String] {
            try XMLTree(answer.body).texts("//\(name)[not(ancestor::requests)]")
        }
        let all = try ids(shop.get(path))
        #expect(all.count == 2 && all.contains(id))
        let one = shop.get("\(path)?\(name)=\(id)")
        #expect(Set(try ids(one)) == [id] && one.text.contains("<resultCode>N000</resultCode>"))
        let isNew = path.hasPrefix("shop/")
        let none = shop.get("\(path)?\(name)=12345")
        #expect(none.status == (isNew ? 404 : 200))
        #expect(none.text.contains("<resultCode>C008</resultCode>") && !none.text.contains("xsi:type"))
        let wrong = shop.get("\(path)?\(name)=x")
        #expect(wrong.status == (isNew ? 400 : 200) && wrong.text.contains("<resultCode>C001</resultCode>"))
    }

    @Test func `a shop and the fixtures answer in the same form`() throws {
        let fixtures = try MockEngine.fixed()
        func tags(_ answer: MockAnswer) -> [String] {
            answer.text.matches(of: /<[^>]*>/).map { String($0.output) }
        }
        for (path, _, _) in Self.lists {
            let (answer, fixture) = (shop.get(path), fixtures.get("/es/1.0/\(path)"))
            #expect(tags(answer) == tags(fixture), "\(path)")
            #expect(answer["Content-Type"] == fixture["Content-Type"])
        }
    }

    @Test func `a seed can have its own layouts`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        func seed(_ layouts: String) throws -> ShopSeed {
            try Data("<shop><layouts>\(layouts)</layouts></shop>".utf8).write(to: file)
            return try ShopSeed(contentsOf: file)
        }
        let own = try seed(
            "<layoutTextSmall><text>b</text><name>a</name><textSmallId>4</textSmallId></layoutTextSmall>"
        )
        #expect(
            own.layouts[.textSmall]?.xml
                == "<layoutTextSmall><textSmallId>4</textSmallId><name>a</name><text>b</text>"
                + "<lastUpdate>2026-01-01T00:00:00+09:00</lastUpdate></layoutTextSmall>"
        )
        #expect(throws: SeedError.self) { try seed("<layoutTextSmall/>") }
        #expect(throws: SeedError.self) { try seed("<nothing/>") }
    }
}
