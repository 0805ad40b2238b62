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
        let items = SearchableItems(of: shop)
        let numbers = Self.numbers(query, items)
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
            let match = items[number].map(Item2Match.init)
            return hit(number, match, isGone: shop.items[number] == nil, query.includes, shop)
        }
        answer.append(("results", .array(results)))
        return .body(JSONText.object(answer).compact)
    }

    private static func numbers(_ query: Item2Query, _ items: SearchableItems) -> [String] {
        let order = query.order
        let search = SearchMemo.Search(
            function: RMSFunction.items20Search.name,
            conditions: query.conditions,
            order: order?.rawValue
        )
        let ascending = items.numbers(of: search) { item -> String? in
            let match = Item2Match(item)
            guard match.fulfils(query.conditions) else { return nil }
            return order.map(match.text) ?? ""
        }
        return query.cursor != nil || query.isAscending ? ascending : ascending.reversed()
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
