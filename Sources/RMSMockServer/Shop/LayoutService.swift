internal import RMSClient

/// The calls for the shop's layouts. They only read, so what a shop has is what its seed says.
///
/// That an id filters the older lists, and that those share the codes of the newer call, is our reading.
enum LayoutService {
    private struct List {
        let row: String
        let id: String
    }

    private static let lists = [
        "shop.dsgn.navitemplate.list.get": List(row: "shopLayoutCommon", id: "layoutCommonId"),
        "shop.dsgn.featured.item.list.get": List(row: "layoutLossLeader", id: "lossLeaderId"),
        "shop.dsgn.description.s.list.get": List(row: "layoutTextSmall", id: "textSmallId"),
        "shop.dsgn.description.l.list.get": List(row: "layoutTextLarge", id: "textLargeId"),
        "shop.shopLayoutCommon.get": List(row: "shopLayoutCommon", id: "layoutCommonId"),
    ]

    /// The rows of a seed, by their names, with their members in the wire's order.
    static func rows(_ elements: [Element]) throws(SeedError) -> [String: [Element]] {
        var rows: [String: [Element]] = [:]
        for element in elements {
            guard let order = orders[element.name], let list = lists.values.first(where: { $0.row == element.name })
            else {
                throw SeedError(
                    "\(element.name) is no layout; there are \(orders.keys.sorted().joined(separator: ", "))"
                )
            }
            guard element.number(list.id) != nil else { throw SeedError("a \(element.name) has no \(list.id)") }
            var row = element
            if row["lastUpdate"] == nil { row.set("lastUpdate", "2026-01-01T00:00:00+09:00") }
            rows[element.name, default: []].append(row.ordered(by: MemberOrder(order)))
        }
        return rows
    }

    private static let orders = [
        "shopLayoutCommon": [
            "layoutCommonId", "defaultFlag", "name", "captionHeader", "captionFooter", "captionLeft", "lastUpdate",
        ],
        "layoutLossLeader": [
            "shopId", "lossLeaderId", "name", "imageSize", "imageScaleStandard", "dispItemFlag", "dispPriceFlag",
            "textPosition", "wrapLength", "imageCols", "defaultFlag", "lastUpdate",
        ],
        "layoutTextSmall": ["textSmallId", "name", "text", "textLink", "defaultFlag", "lastUpdate"],
        "layoutTextLarge": ["textLargeId", "name", "text", "defaultFlag", "lastUpdate"],
    ]

    static func list(_ call: MockCall, _ shop: ShopState) -> ShopAnswer? {
        guard let list = lists[call.function.name] else { return nil }
        let all = shop.layouts[list.row] ?? []
        guard let asked = call.request.values(list.id).first, !asked.isEmpty else {
            return answer(call, "N000", "Succeeded.", status: 200, list, all)
        }
        guard let id = Int(asked) else {
            return answer(call, "C001", "Request parameter is invalid.", status: 400, list, nil)
        }
        let found = all.filter { $0.number(list.id) == id }
        return found.isEmpty
            ? answer(call, "C008", "Requested data is not found.", status: 404, list, nil)
            : answer(call, "N000", "Succeeded.", status: 200, list, found)
    }

    private static func answer(
        _ call: MockCall,
        _ code: String,
        _ message: String,
        status: Int,
        _ list: List,
        _ rows: [Element]?
    ) -> ShopAnswer {
        let isOld = call.function.path.contains("/shopmngt/")
        let (prefix, root) = isOld ? ("tns", "shopMngApiResponse") : ("shopbiz", "shopBizApiResponse")
        let kind = isOld ? "shop/mng" : "shop/biz"
        let type = isOld ? "\(list.row)ResourceModel" : "ShopLayoutCommonBizModel"
        let messages = [Element("resultMessage", [Element("code", code), Element("message", message)])]
        let head = [Element("resultCode", code), Element("resultMessageList", messages)].xml
        let result = rows.map { rows in
            "<result xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"\(prefix):\(type)\">"
                + Element("\(list.row)List", rows).xml + "</result>"
        }
        let text =
            "<\(prefix):\(root) xmlns:\(prefix)=\"http://rakuten.co.jp/rms/mall/\(kind)/api/model/resource\">"
            + head + (result ?? "") + "</\(prefix):\(root)>"
        return isOld
            ? .markup(text, requests: .echoed)
            : .text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(text)", status: status)
    }
}
