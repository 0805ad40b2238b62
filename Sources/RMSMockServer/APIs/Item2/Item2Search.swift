internal import RMSClient

/// items.search on a shop. The index lags behind the shop by `searchLag`.
///
/// Unknown, and our choice: items that sort alike are in the order of their numbers; a walk with `cursorMark` is in that order as
/// well; `review` is that of an item without reviews; `inventory` is left out for an item none of whose SKUs has a lead time or a
/// place of shipment, as RMS documents it.
enum Item2Search {
    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var errors: [ServiceError] = []
        let query = Item2Query(call.request, &errors)
        guard errors.isEmpty else { return .errors(errors) }
        let behind = shop.searches.behind(at: shop.clock.now)
        let numbers = Self.numbers(query, shop, behind)
        let start: Int
        switch query.cursor {
        case nil: start = query.offset
        case .start: start = 0
        case .after(let number):
            let place = ItemShelf.place(of: number, in: numbers)
            start = place < numbers.count && numbers[place] == number ? place + 1 : place
        }
        let page = numbers.dropFirst(start).prefix(query.hits)
        var answer: [(String, JSONText)] = [
            ("numFound", .literal("\(numbers.count)")), ("offset", .literal("\(query.offset)")),
        ]
        if let cursor = query.cursor {
            let next = page.last.map { Item2Query.Cursor.after($0) } ?? cursor
            answer.append(("nextCursorMark", .string(next.mark)))
        }
        let results = page.map { number in
            hit(number, found(number, shop, behind), isGone: shop.items[number] == nil, query.includes, shop)
        }
        answer.append(("results", .array(results)))
        return .body(JSONText.object(answer).compact)
    }

    private typealias Behind = [String: SearchedItem?]

    private static func numbers(_ query: Item2Query, _ shop: ShopState, _ behind: Behind) -> [String] {
        let isByNumber = query.cursor != nil || query.sortKey == .manageNumber
        func find() -> [String] {
            let all = behind.isEmpty ? shop.items.numbers : Set(shop.items.numbers).union(behind.keys).sorted()
            if behind.isEmpty, query.conditions.isEmpty, isByNumber { return all }
            var keyed: [(key: String, number: String)] = []
            for number in all {
                guard let match = found(number, shop, behind), match.fulfils(query.conditions) else { continue }
                keyed.append((isByNumber ? "" : match.text(of: query.sortKey), number))
            }
            if !isByNumber { keyed.sort { $0 < $1 } }
            return keyed.map(\.number)
        }
        // What the index does not have yet depends on the time.
        let ascending =
            behind.isEmpty ? shop.searchMemo.numbers(of: query.name, at: shop.items.changes, find) : find()
        return query.cursor != nil || query.isAscending ? ascending : ascending.reversed()
    }

    /// What the index has of an item.
    private static func found(_ number: String, _ shop: ShopState, _ behind: Behind) -> Item2Match? {
        if let item = behind[number] { return item.map { Item2Match(element: $0.element, details: $0.details) } }
        return shop.items[number].map { Item2Match(element: $0, details: shop.skuDetails[number]) }
    }

    /// A hit. An item that was deleted, which the index still has, has its number alone.
    private static func hit(
        _ number: String,
        _ match: Item2Match?,
        isGone: Bool,
        _ parts: Set<String>,
        _ shop: ShopState
    ) -> JSONText {
        guard let match, !isGone else { return .object([("item", .object([("manageNumber", .string(number))]))]) }
        var hit = [("item", Item2View.json(of: match.element, match.details, number))]
        if parts.contains("isCategoryIncluded") {
            hit.append(("category", .object([("categoryIds", .array(match.categories.map { .string($0) }))])))
        }
        if parts.contains("isReviewIncluded") {
            hit.append(("review", .object([("count", .literal("0")), ("averageRating", .literal("0.0"))])))
        }
        if parts.contains("isInventoryIncluded"), let inventory = Self.inventory(of: match.element, number, shop) {
            hit.append(("inventory", inventory))
        }
        return .object(hit)
    }

    private static func inventory(of item: Element, _ number: String, _ shop: ShopState) -> JSONText? {
        let stocks = Item2View.rows(of: item).compactMap { id, _ in
            shop.stock(of: SKU(manageNumber: number, variantID: id))
        }
        let rows = stocks.compactMap { stock -> (String, JSONText)? in
            let members = Inventory2Service.settings(stock.details)
            return members.isEmpty ? nil : (stock.sku.variantID, .object(members))
        }
        guard !rows.isEmpty, let created = stocks.map(\.details.created).min(),
            let updated = stocks.map(\.details.updated).max()
        else { return nil }
        return .object(
            rows + [("created", .string(created.japaneseTime)), ("updated", .string(updated.japaneseTime))]
        )
    }
}
