import RMSClient
@testable import RMSMockServer
import Testing

/// An error about a record that RMS does not have names the record that was asked for.
@Suite struct NotFoundTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private static let patch: ItemAPI2.ItemPatch = {
        var patch = ItemAPI2.ItemPatch()
        patch.tagline = .set("x")
        return patch
    }()

    typealias Call = @Sendable (RMSClient) async throws -> Void

    private static let order = "123456-20260101-99999999"
    private static let sku = InventoryAPI2.StockKey("no-such-item", "no-such-sku")

    private static let calls: [(String, Call)] = [
        (order, { _ = try await $0.order.get(order) }),
        (order, { _ = try await $0.order.get([order]).first?.get() }),
        (order, { _ = try await $0.order.payment(of: order) }),
        (order, { _ = try await $0.purchaseItem.get(order) }),
        (order, { _ = try await $0.purchaseItem.get([order]).first?.get() }),
        ("no-such-item", { _ = try await $0.item.get("no-such-item") }),
        ("no-such-item", { _ = try await $0.item.get(["no-such-item"]).first?.get() }),
        ("no-such-item", { _ = try await $0.item.get(["no-such-item", "demo-item-01"]).first?.get() }),
        ("no-such-item", { _ = try await $0.item.settings(of: "no-such-item") }),
        ("no-such-item", { try await $0.item.delete("no-such-item") }),
        ("no-such-item", { _ = try await $0.item.delete(["no-such-item"]).first?.get() }),
        ("no-such-item", { try await $0.item.patch("no-such-item", patch) }),
        ("no-such-item", { _ = try await $0.v1.item.get(itemURL: "no-such-item") }),
        ("no-such-item", { _ = try await $0.v1.item.get(itemURLs: ["no-such-item"]).first?.get() }),
        ("no-such-item", { try await $0.v1.item.delete(itemURL: "no-such-item") }),
        ("no-such-item", { _ = try await $0.v1.inventory.get(itemURL: "no-such-item") }),
        ("no-such-item", { _ = try await $0.v1.inventory.get(itemURLs: ["no-such-item"]).first?.get() }),
        ("no-such-item/no-such-sku", { _ = try await $0.inventory.get(sku) }),
        ("no-such-item/no-such-sku", { _ = try await $0.inventory.get([sku]).first?.get() }),
        ("no-such-item/no-such-sku", { try await $0.inventory.delete(sku) }),
        ("404404", { _ = try await $0.category.get("404404") }),
        ("404404", { _ = try await $0.category.get(["404404"]).first?.get() }),
        ("no-such-item", { _ = try await $0.category.mapping(of: "no-such-item") }),
        ("404404", { _ = try await $0.v1.category.get(404_404) }),
        ("404404", { _ = try await $0.v1.category.get([404_404]).first?.get() }),
        ("NONE-NONE-NONE-NONE", { _ = try await $0.coupon.get(couponCode: "NONE-NONE-NONE-NONE") }),
        ("NONE-NONE-NONE-NONE", { _ = try await $0.coupon.get(couponCodes: ["NONE-NONE-NONE-NONE"]).first?.get() }),
        ("404404", { _ = try await $0.thanksCoupon.get(404_404) }),
        ("404404", { _ = try await $0.thanksCoupon.get([404_404]).first?.get() }),
        ("404404", { _ = try await $0.cabinet.get(404_404) }),
        ("genre 999999", { _ = try await $0.navigation.genre(999_999) }),
        ("genre 999999", { _ = try await $0.navigation.attributes(of: 999_999) }),
        ("genre 201121, attribute 4040404", { _ = try await $0.navigation.attribute(4_040_404, of: 201_121) }),
        ("ticket 404404", { _ = try await $0.v1.order.ticket(404_404).result() }),
    ]

    @Test(arguments: calls.indices)
    func `the error names what was asked for, and has no key`(place: Int) async throws {
        let (name, call) = Self.calls[place]
        let error = await #expect(throws: RMSError.self) { try await call(shop.rms) }
        let text = error?.description ?? ""
        // RMS reports some missing records with a code whose meaning is not that alone.
        #expect(error.map { [.notFound, .serviceCode].contains($0.kind) } == true && text.contains(name), "\(text)")
        #expect(!text.contains("SPshop") && !text.contains("SLshop"))
    }
}
