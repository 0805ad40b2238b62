import Foundation
import RMSClient
import RMSMockServer
import Testing

extension OrdersShop {
    /// A shop with the items `mug`, which has one SKU, and `shirt`, which has the SKUs `a`, `b` and `C`, besides `tea`.
    static func selling(_ configure: (inout MockServer.Options) -> Void = { _ in }) async throws -> OrdersShop {
        let shop = try await OrdersShop(orders: 1, configuring: configure)
        let mug = contents("=マグ", ["one": variant(1200)])
        try await shop.client.item.upsert("mug", mug)
        var shirt = contents("シャツ, 長袖", [:])
        shirt.details.variantSelectors = [
            .init(key: "size", displayName: "サイズ", values: ["S", "M"].map { .init(displayValue: $0) }),
            .init(key: "color", displayName: "色", values: ["白", "紺"].map { .init(displayValue: $0) }),
        ]
        for (id, size, color, price) in [("a", "S", "白", 1000), ("b", "M", "白", 900), ("C", "M", "紺", 1300)] {
            var variant = variant(price)
            variant.merchantDefinedSKUID = "shirt-\(id)"
            variant.selectorValues = ["size": size, "color": color]
            shirt.variants[VariantID(rawValue: id)] = variant
        }
        try await shop.client.item.upsert("shirt", shirt)
        return shop
    }

    private static func contents(
        _ title: String,
        _ variants: WireMap<VariantID, ItemAPI2.Variant>
    ) -> ItemAPI2.ItemContents {
        ItemAPI2.ItemContents(title: title, itemType: .normal, genreID: 201_131, variants: variants)
    }

    /// A SKU with what the genre requires.
    private static func variant(_ price: Int) -> ItemAPI2.Variant {
        let attributes = [("ブランド名", "見本園"), ("原産国／製造国", "日本"), ("総個数", "1")]
        return ItemAPI2.Variant(
            standardPrice: price,
            articleNumber: .init(exemptionReason: .init(rawValue: 5)),
            attributes: attributes.map { .init(name: $0, values: [$1]) }
        )
    }

    /// The prices of an item's SKUs.
    func prices(of item: ManageNumber) async throws -> [String: Int] {
        let variants = try await client.item.get(item).variants ?? [:]
        return Dictionary(uniqueKeysWithValues: variants.map { ($0.key.rawValue, $0.value.standardPrice ?? -1) })
    }

    /// Runs `rms items` until it exits.
    func items(_ arguments: [String], input: String = "") async throws -> RMSProcess {
        try await run(["items"] + arguments, input: input)
    }

    /// The functions of the calls after a number of them.
    func functions(after calls: Int) -> [RMSFunction?] { mock.journal.dropFirst(calls).map(\.function) }
}
