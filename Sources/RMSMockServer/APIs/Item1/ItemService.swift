internal import Foundation
internal import RMSClient

/// The item calls on a shop.
enum ItemService {
    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let url = ItemURL.folded(call.request.values("itemUrl").first ?? "")
        guard let item = shop.items[url] else { return .result(Self.unknown("itemGetResult", url), requests: .echoed) }
        let shown = ItemRecord.shown(item)
        return .result(Element("itemGetResult", [Element("code", "N000"), shown]), requests: .echoed)
    }

    static func delete(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let url = ItemURL.folded(call.sent("itemDeleteRequest", "item")?.value("itemUrl") ?? "")
        guard shop.items[url] != nil else {
            return .result(Self.unknown("itemDeleteResult", url), requests: .empty)
        }
        shop.removeItem(at: url)
        return .result(Self.done("itemDeleteResult", url), requests: .empty)
    }

    static func insert(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let sent = call.sent("itemInsertRequest", "item") ?? Element("item")
        let url = ItemURL.folded(sent.value("itemUrl") ?? "")
        var complaints: [ItemComplaint] = []
        if !url.isEmpty, shop.items[url] != nil { complaints.append(.duplicate) }
        complaints +=
            ItemComplaint.missing(in: sent) + ItemRules.complaints(about: sent)
            + ItemRules.complaints(aboutPointsOf: sent, at: shop.clock.now)
        guard complaints.isEmpty else {
            return .result(Self.refused("itemInsertResult", url, complaints), requests: .empty)
        }
        // RMS issues a URL for an item without one; its shape is unknown.
        let name = url.isEmpty ? ItemURL.issued(by: &shop) : url
        var item = ItemRecord.merged(sent, into: ItemRecord.defaults)
        item.set("itemUrl", name)
        item.set("registDate", shop.clock.now.japaneseTime)
        shop.storeFromOldCalls(ItemRecord.ordered(item), at: name)
        return .result(Self.done("itemInsertResult", name), requests: .empty)
    }

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let sent = call.sent("itemUpdateRequest", "item") ?? Element("item")
        return .result(updated(sent, &shop), requests: .empty)
    }

    static func updateMany(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let items = call.sent("itemsUpdateRequest", "items")?.all("item") ?? []
        return .result(Element("itemsUpdateResult", items.map { updated($0, &shop) }), requests: .none)
    }

    private static func updated(_ sent: Element, _ shop: inout ShopState) -> Element {
        let url = ItemURL.folded(sent.value("itemUrl") ?? "")
        guard let item = shop.items[url] else { return refused("itemUpdateResult", url, [.notFound]) }
        let complaints =
            ItemRules.complaints(about: sent) + ItemComplaint.untyped(sent)
            + ItemRules.complaints(aboutPointsOf: sent, at: shop.clock.now)
        guard complaints.isEmpty else { return refused("itemUpdateResult", url, complaints) }
        var merged = ItemRecord.merged(sent, into: item)
        merged.set("itemUrl", url)
        shop.storeFromOldCalls(ItemRecord.ordered(merged), at: url)
        return done("itemUpdateResult", url)
    }

    /// The items in the body of a write.
    static func sentItems(_ call: MockCall) -> [Element] {
        switch call.function {
        case .itemInsert: [call.sent("itemInsertRequest", "item")].compactMap(\.self)
        case .itemUpdate: [call.sent("itemUpdateRequest", "item")].compactMap(\.self)
        case .itemsUpdate: call.sent("itemsUpdateRequest", "items")?.all("item") ?? []
        default: []
        }
    }

    private static func done(_ result: String, _ url: String) -> Element {
        Element(result, [Element("code", "N000"), Element("item", [Element("itemUrl", url)])])
    }

    private static func unknown(_ result: String, _ url: String) -> Element {
        Element(result, [Element("code", "C001"), Element("item", [Element("itemUrl", url)])])
    }

    private static func refused(_ result: String, _ url: String, _ complaints: [ItemComplaint]) -> Element {
        Element(
            result,
            [
                Element("code", "C219"), Element("errorMessages", complaints.map(\.element)),
                Element("item", [Element("itemUrl", url)]),
            ]
        )
    }
}
