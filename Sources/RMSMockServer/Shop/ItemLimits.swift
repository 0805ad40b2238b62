internal import Foundation

/// A problem with an item, with RMS's ids and message where they are known.
struct ItemComplaint {
    let errorID: String
    let fieldID: String
    let message: String

    var element: Element {
        Element(
            "errorMessage",
            [Element("errorId", errorID), Element("fieldId", fieldID), Element("msg", message)]
        )
    }

    static let duplicate = ItemComplaint(
        errorID: "324",
        fieldID: "501",
        message: "商品管理番号（商品URL）欄にすでに登録済みのものは指定できません。重複がありましたのでご確認ください。"
    )

    static let notFound = ItemComplaint(
        errorID: "335",
        fieldID: "501",
        message: "商品管理番号欄（商品URL）で指定された商品が見つかりません。更新・変更、削除の場合は、存在する商品の商品管理番号（商品URL）をご指定ください。"
    )

    /// The missing mandatory members of an insert, in the recorded order.
    static func missing(in item: Element) -> [ItemComplaint] {
        var complaints: [ItemComplaint] = []
        func demand(_ value: String?, _ errorID: String, _ fieldID: String, _ message: String) {
            if value?.isEmpty != false {
                complaints.append(ItemComplaint(errorID: errorID, fieldID: fieldID, message: message))
            }
        }
        demand(item.value("itemName"), "309", "502", "商品名は必須項目です。必ず記入してください。")
        demand(item.value("genreId"), "122", "504", "全商品ディレクトリID欄がありません。登録の場合は、必ず全商品ディレクトリIDをご指定ください。")
        demand(item.value("itemPrice"), "122", "503", "販売価格欄がありません。登録の場合は、必ず販売価格をご指定ください。")
        return complaints + untyped(item, demandsStock: true)
    }

    /// A stock without its type, which must always be sent with it.
    ///
    /// - Parameter demandsStock: Whether a stock must be sent.
    static func untyped(_ item: Element, demandsStock: Bool = false) -> [ItemComplaint] {
        guard demandsStock || item["itemInventory"] != nil,
            item.value("itemInventory", "inventoryType")?.isEmpty != false
        else { return [] }
        let message = "在庫タイプ欄がありません。登録の場合は、必ず在庫タイプをご指定ください。"
        return [ItemComplaint(errorID: "122", fieldID: "509", message: message)]
    }
}

/// The documented limits of an item's members.
///
/// RMS's errorId for most of these problems is unknown: 0 is our choice. The fieldId is RMS's.
enum ItemRules {
    static func complaints(about item: Element) -> [ItemComplaint] {
        var complaints: [ItemComplaint] = []
        func check(_ name: String, _ fieldID: String, _ rule: String, _ holds: (String) -> Bool) {
            guard let value = item.value(name), !value.isEmpty, !holds(value) else { return }
            complaints.append(ItemComplaint(errorID: "0", fieldID: fieldID, message: "\(name) \(rule)"))
        }
        check("itemUrl", "501", "must have 2 to 255 of the characters 0-9, a-z, - and _") { value in
            let folded = ItemURL.folded(value)
            return 2...255 ~= folded.utf8.count
                && folded.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F }
        }
        check("itemNumber", "520", "must have at most 32 characters") { $0.count <= 32 }
        check("itemName", "502", "must have at most 255 characters") { $0.count <= 255 }
        check("catalogId", "540", "must have at most 30 characters") { $0.count <= 30 }
        check("itemPrice", "503", "must be a number from 0 to 999999999") { value in
            ItemRecord.price(value).map { 0...999_999_999 ~= $0 } ?? false
        }
        check("genreId", "504", "must be a number from 100000 to 999999") {
            Int($0).map { 100_000...999_999 ~= $0 } ?? false
        }
        return complaints
    }

    /// The rules for points: they start at least two hours from now, and last at most 60 days.
    static func complaints(aboutPointsOf item: Element, at now: Date) -> [ItemComplaint] {
        func time(_ name: String) -> Date? { item.value("point", name).flatMap { Date(japaneseTime: $0) } }
        func complaint(_ text: String) -> ItemComplaint { ItemComplaint(errorID: "0", fieldID: "518", message: text) }
        let (start, end) = (time("pointRateStart"), time("pointRateEnd"))
        var complaints: [ItemComplaint] = []
        if let start, start.timeIntervalSince(now) < 2 * 3600 {
            complaints.append(complaint("pointRateStart must be at least two hours ahead"))
        }
        if let start, let end, !(0...60 * 86_400 ~= end.timeIntervalSince(start)) {
            complaints.append(complaint("pointRateEnd must be within 60 days after pointRateStart"))
        }
        return complaints
    }
}
