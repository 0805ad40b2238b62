/// The kinds of layouts that a shop stores.
enum LayoutKind: String, Sendable, CaseIterable {
    case layoutCommon = "shopLayoutCommon"
    case lossLeader = "layoutLossLeader"
    case textSmall = "layoutTextSmall"
    case textLarge = "layoutTextLarge"

    /// The element name of a layout.
    var row: String { rawValue }

    /// The member that identifies a layout.
    var id: String {
        switch self {
        case .layoutCommon: "layoutCommonId"
        case .lossLeader: "lossLeaderId"
        case .textSmall: "textSmallId"
        case .textLarge: "textLargeId"
        }
    }

    private var members: MemberOrder {
        switch self {
        case .layoutCommon:
            MemberOrder([
                "layoutCommonId", "defaultFlag", "name", "captionHeader", "captionFooter", "captionLeft", "lastUpdate",
            ])
        case .lossLeader:
            MemberOrder([
                "shopId", "lossLeaderId", "name", "imageSize", "imageScaleStandard", "dispItemFlag", "dispPriceFlag",
                "textPosition", "wrapLength", "imageCols", "defaultFlag", "lastUpdate",
            ])
        case .textSmall: MemberOrder(["textSmallId", "name", "text", "textLink", "defaultFlag", "lastUpdate"])
        case .textLarge: MemberOrder(["textLargeId", "name", "text", "defaultFlag", "lastUpdate"])
        }
    }

    /// The layouts of a seed, with their members in the order of the wire format.
    static func layouts(_ elements: [Element]) throws(SeedError) -> [LayoutKind: [Element]] {
        var layouts: [LayoutKind: [Element]] = [:]
        for element in elements {
            guard let kind = LayoutKind(rawValue: element.name) else {
                let known = allCases.map(\.row).sorted().joined(separator: ", ")
                throw SeedError("\(element.name) is not a known layout; use one of \(known)")
            }
            guard element.number(kind.id) != nil else { throw SeedError("a \(element.name) has no \(kind.id)") }
            var layout = element
            if layout["lastUpdate"] == nil { layout.set("lastUpdate", "2026-01-01T00:00:00+09:00") }
            layouts[kind, default: []].append(layout.ordered(by: kind.members))
        }
        return layouts
    }
}
