internal import RMSClient

/// The reads of ItemAPI 2.0 on a shop, except the search.
///
/// Unknown, and our choice: `items.bulk.get` leaves out numbers that the shop does not have, answers in the order of the request,
/// and shows the attributes, which users report.
enum Item2Service {
    private static let maximumNumbers = 50

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        read(call, shop) { $0 }
    }

    static func settings(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        read(call, shop) { item in
            let features = ["inventoryDisplay", "lowStockThreshold"].compactMap { name in
                item[at: "features.\(name)"].map { (name, $0) }
            }
            let variants = (item["variants"]?.members ?? []).map { id, variant in
                (id, JSONText.object(Item2Shapes.stock.compactMap { row in variant[row.name].map { (row.name, $0) } }))
            }
            return .object([
                ("unlimitedInventoryFlag", item["unlimitedInventoryFlag"] ?? .boolean(false)),
                ("features", .object(features)), ("variants", .object(variants)),
            ])
        }
    }

    static func bulkGet(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        guard let body = call.json?.value, !body.members.isEmpty else { return .errors([.noBody]) }
        var form = Item2Form()
        let numbers = Self.numbers(body["manageNumbers"] ?? .null, &form)
        guard form.errors.isEmpty else { return .errors(form.errors) }
        return .body(JSONText.object([("results", .array(numbers.compactMap { shop.item2($0) }))]).compact)
    }

    private static func numbers(_ value: JSONText, _ form: inout Item2Form) -> [String] {
        let name = "manageNumbers"
        func refuse(_ code: Item2Code, _ value: String = "") -> [String] {
            let _: Bool? = form.refuse(code, name, value)
            return []
        }
        if value.isNull || (value.elements.isEmpty && value.compact == "[]") { return refuse(.mandatory) }
        guard case .array(let elements) = value else { return refuse(.invalid, value.text ?? value.compact) }
        if elements.count > maximumNumbers { return refuse(.tooManyRows) }
        var known: Set<String> = []
        return elements.enumerated().compactMap { index, element -> String? in
            let path = "\(name)[\(index)]"
            guard let text = element.string else { return form.refuse(.invalid, path, element.text ?? element.compact) }
            guard let number = form.manageNumber(text, at: path) else { return nil }
            return known.insert(number).inserted ? number : form.refuse(.twice, path, number)
        }
    }

    static func missing(_ number: String, _ variant: String? = nil) -> ServiceError {
        .notFound("manageNumber=\(number)" + (variant.map { ", variantId=\($0)" } ?? ""))
    }

    private static func read(_ call: MockCall, _ shop: ShopState, _ shown: (JSONText) -> JSONText) -> ShopAnswer {
        var form = Item2Form()
        guard let number = form.manageNumber(call.parameters) else { return .errors(form.errors) }
        guard let item = shop.item2(number) else { return .missing(missing(number)) }
        return .body(shown(item).compact)
    }
}
