internal import Foundation

/// The asynchronous order calls on a shop: a receipt at once, the change when it is due.
enum OrderChangeService {
    static func receive(_ change: OrderChange, _ call: MockCall, _ shop: inout ShopState) -> [Element] {
        let argument = call.orderArgument("arg1") ?? Element("arg1")
        let ticket = argument.number("requestId") ?? 0
        let changes = change.changes(in: argument)
        let refused = changes.filter { !OrderNumber.isValid($0.number) }.map { OrderUnitError.malformed($0.number) }
        let taken = changes.filter { OrderNumber.isValid($0.number) }
        if !taken.isEmpty {
            let now = shop.clock.now
            let due = now.addingTimeInterval(shop.orders.delay)
            // The second use of a ticket has no effect; RMS's answer to it is unknown.
            _ = shop.orders.take(OrderJob(ticket: ticket, kind: change, start: now, due: due, changes: taken))
        }
        return OrderService.head(refused.isEmpty ? "N00-000" : "W00-000") + refused.map(\.element) + [
            Element("count", "\(taken.count)"), Element("kind", "\(change.number)"),
            // 0 was recorded for a call of which no order was accepted; 0 for other calls is our choice.
            Element("requestId", "\(ticket)"), Element("status", "0"),
        ]
    }

    /// Carries out the changes that are due. Every call on a shop starts with this.
    static func settle(_ shop: inout ShopState) {
        for var job in shop.orders.dueJobs(at: shop.clock.now) {
            for (number, element) in job.changes {
                if let error = apply(job.kind, element, to: number, &shop) {
                    job.errors.append(error)
                } else {
                    job.complete.append(number)
                }
            }
            job.isDone = true
            shop.orders.finish(job)
        }
    }

    private static func apply(
        _ kind: OrderChange,
        _ sent: Element,
        to number: String,
        _ shop: inout ShopState
    ) -> OrderUnitError? {
        guard let order = shop.orders[number] else { return .unknown(number) }
        switch kind {
        case .changeStatus:
            guard let name = sent.value("statusName"), !name.isEmpty else { break }
            shop.orders[number] = order.with("status", name)
        case .updateOrder:
            return update(order, with: sent, &shop)
        case .cancelOrder:
            cancel(order, sent, &shop)
        case .doEnclosure:
            return bundle(sent.all("childOrderNumberList").map(\.text), below: order, &shop)
        case .doUnEnclosure:
            unbundle(order, &shop)
        case .changeEnclosureParent:
            return changeParent(order, to: sent.value("newParent") ?? "", &shop)
        case .decisionPoint:
            // 1 for "approved" is our choice; no number is known.
            var points = order["pointModel"] ?? Element("pointModel")
            points.set("status", "1")
            shop.orders[number] = order.with(points)
        case .rBankAccountTransfer, .changeRBankToUnprocessing:
            // The names of the states are known, their numbers are not: 0 for unprocessed and 1 for waiting are our
            // choice.
            var bank = order["RBankModel"] ?? Element("RBankModel", [Element("orderNumber", number)])
            bank.set("rbankStatus", kind == .rBankAccountTransfer ? "1" : "0")
            shop.orders[number] = order.with(bank)
        }
        return nil
    }

    /// Refuses goods that are not in the order, as observed.
    private static func update(_ order: Element, with sent: Element, _ shop: inout ShopState) -> OrderUnitError? {
        let number = order.value("orderNumber") ?? ""
        let merge = OrderMerge(sent, into: order)
        if merge.hasUnknownGoods { return .noItem(number) }
        var updated = merge.order
        updated.set("seqId", "\((order.number("seqId") ?? 0) + 1)")
        updated.set("modify", "true")
        shop.orders[number] = updated
        return nil
    }

    private static func goods(of order: Element) -> [Element] {
        order.all("packageModel").flatMap { $0.all("itemModel") }
    }

    /// The status name of a canceled order is unknown; the name here is our choice.
    private static func cancel(_ order: Element, _ sent: Element, _ shop: inout ShopState) {
        restoreStock(of: order, as: sent.value("restoreInventoryFlag"), &shop)
        shop.orders[order.value("orderNumber") ?? ""] = order.with("status", "キャンセル")
    }

    /// Returns the goods of a canceled order to the stock.
    ///
    /// - Parameter rule: 0 as set for the item, 1 always, 2 never.
    static func restoreStock(of order: Element, as rule: String?, _ shop: inout ShopState) {
        for line in goods(of: order) { restoreStock(of: line, units: line.number("units") ?? 0, as: rule, &shop) }
    }

    /// Returns units of an item line to the stock, or takes as many as are there if the number is negative.
    static func restoreStock(of line: Element, units: Int, as rule: String?, _ shop: inout ShopState) {
        let url = line.manageNumber ?? ""
        guard var item = shop.items[url], var rows = item["itemInventory"]?["inventories"], !rows.children.isEmpty
        else { return }
        let row = rows.children.firstIndex { row in
            let choice = [row.value("optionNameHorizontal"), row.value("optionNameVertical")].compactMap(\.self)
            return !choice.isEmpty && choice.allSatisfy { line.value("selectedChoice")?.contains($0) == true }
        }
        let index = row ?? 0
        let restores =
            switch rule {
            case "1": true
            case "2": false
            default: rows.children[index].value("isRestoreInventoryFlag") == "true"
            }
        guard restores else { return }
        let stock = rows.children[index].number("inventoryCount") ?? 0
        rows.children[index].set("inventoryCount", "\(max(min(stock, 0), OrderAmounts.added(stock, units)))")
        item["itemInventory"]?["inventories"] = rows
        shop.store(item, at: url)
    }

    private static func bundle(_ children: [String], below parent: Element, _ shop: inout ShopState) -> OrderUnitError?
    {
        // A guess: RMS refuses an order that would be bundled with itself, or that is already part of a bundle.
        let bundle = parent.value("orderNumber") ?? ""
        if let unfit = children.first(where: { number in
            guard let child = shop.orders[number] else { return true }
            return number == bundle || child["childOrderModel"] != nil || isInBundle(number, shop, but: bundle)
        }) {
            return .unknown(unfit)
        }
        if isInBundle(bundle, shop, but: bundle) { return .unknown(bundle) }
        let known = Set(parent.all("childOrderModel").compactMap { $0.value("orderNumber") })
        let children = children.filter { !known.contains($0) }
        var parent = parent.with("enclosureStatus", OrderBook.parent)
        for number in children {
            guard let order = shop.orders[number] else { continue }
            let child = order.with("enclosureStatus", OrderBook.child)
            shop.orders[number] = child
            parent.children.append(child.renamed("childOrderModel"))
        }
        shop.orders[parent.value("orderNumber") ?? ""] = parent
        return nil
    }

    /// Whether an order is a child of an order other than `parent`.
    private static func isInBundle(_ number: String, _ shop: ShopState, but parent: String) -> Bool {
        shop.orders.orders.contains { name, order in
            name != parent && order.all("childOrderModel").contains { $0.value("orderNumber") == number }
        }
    }

    /// Dissolves a bundle if the parent is given, or removes one child from it.
    private static func unbundle(_ order: Element, _ shop: inout ShopState) {
        let number = order.value("orderNumber") ?? ""
        let parents = shop.orders.orders.values.filter { parent in
            parent.value("orderNumber") == number
                || parent.all("childOrderModel").contains { $0.value("orderNumber") == number }
        }
        for var parent in parents {
            let isWhole = parent.value("orderNumber") == number
            for child in parent.all("childOrderModel") where isWhole || child.value("orderNumber") == number {
                let freed = child.value("orderNumber") ?? ""
                shop.orders[freed] = shop.orders[freed]?.with("enclosureStatus", "0")
                parent.children.removeAll { $0.name == "childOrderModel" && $0.value("orderNumber") == freed }
            }
            if parent["childOrderModel"] == nil { parent.set("enclosureStatus", "0") }
            shop.orders[parent.value("orderNumber") ?? ""] = parent
        }
    }

    private static func changeParent(_ old: Element, to number: String, _ shop: inout ShopState) -> OrderUnitError? {
        let children = old.all("childOrderModel").compactMap { $0.value("orderNumber") }
        guard children.contains(number), let new = shop.orders[number] else { return .unknown(number) }
        unbundle(old, &shop)
        let others = children.filter { $0 != number } + [old.value("orderNumber") ?? ""]
        return bundle(others, below: shop.orders[number] ?? new, &shop)
    }
}

extension Element {
    func with(_ name: String, _ text: String) -> Element { with(Element(name, text)) }

    func with(_ member: Element) -> Element {
        var copy = self
        copy[member.name] = member
        return copy
    }

    func renamed(_ name: String) -> Element {
        var copy = self
        copy.name = name
        return copy
    }
}
