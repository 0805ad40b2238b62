@testable import RMSClient
import Testing

@Suite struct SKUResolverTests {
    private typealias Key = InventoryAPI2.StockKey

    private func item(_ number: ManageNumber, _ variants: [(VariantID, String?)]) throws -> ItemAPI2.Item {
        var item = ItemAPI2.Item.blank
        item.manageNumber = number
        var map = WireMap<VariantID, ItemAPI2.Variant>()
        for (id, own) in variants { map[id] = ItemAPI2.Variant(merchantDefinedSKUID: own) }
        item.variants = map
        return item
    }

    @Test func `an id of any kind names its SKU`() throws {
        let resolver = SKUResolver([
            try item("shirt", [("red", "OWN-1"), ("Red", "OWN-2")]), try item("cup", [("normal-inventory", nil)]),
        ])
        #expect(resolver.resolve("OWN-1") == .found(Key("shirt", "red")))
        #expect(resolver.resolve("Red") == .found(Key("shirt", "Red")))
        #expect(resolver.resolve("CUP") == .found(Key("cup", "normal-inventory")))
        #expect(resolver.resolve("normal-inventory") == .found(Key("cup", "normal-inventory")))
    }

    @Test func `an id that names several SKUs is ambiguous, and one that names none is unknown`() throws {
        let resolver = SKUResolver([
            try item("a", [("s", "x"), ("t", "")]), try item("b", [("s", "a")]), try item("c", [("x", "x")]),
        ])
        #expect(resolver.resolve("s") == .ambiguous([Key("a", "s"), Key("b", "s")]))
        // The shop's own id of one SKU is the number of another item.
        #expect(resolver.resolve("a") == .ambiguous([Key("b", "s"), Key("a", "s"), Key("a", "t")]))
        #expect(resolver.resolve("x") == .ambiguous([Key("a", "s"), Key("c", "x")]))
        #expect(resolver.resolve("X") == .unknown && resolver.resolve("") == .unknown)
        #expect(resolver.resolve(merchantDefinedSKUID: "a") == .found(Key("b", "s")))
        #expect(resolver.resolve(variantID: "t") == .found(Key("a", "t")))
        #expect(resolver.resolve(manageNumber: "A") == .ambiguous([Key("a", "s"), Key("a", "t")]))
        #expect(resolver.resolve(manageNumber: "z") == .unknown)
    }

    @Test func `an item of which only the number is known can have one SKU`() {
        var resolver = SKUResolver()
        resolver.addSingleSKU(of: "Cup")
        #expect(resolver.resolve("cup") == .found(Key("cup", "normal-inventory")))
    }

    @Test func `items are read from a search, without those that are deleted`() async throws {
        let page = #"{"numFound":2,"results":[{"item":\#(Item2.short("a"))},{"item":{"manageNumber":"gone"}}]}"#
        let resolver = try await SKUResolver(Wire.client(answering: page).item.all())
        #expect(resolver.resolve("a") == .found(Key("a", "normal-inventory")) && resolver.resolve("gone") == .unknown)
    }
}
