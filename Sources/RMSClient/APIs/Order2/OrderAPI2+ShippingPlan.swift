extension OrderAPI2 {
    /// What is to be sent of the shipping rows of one order of a list.
    struct ShippingPlan {
        /// The order's position in the list.
        let position: Int
        private(set) var order: OrderShipping
        /// The number of each row that is sent, counted over the rows of the list; empty if all are sent.
        private var numbers: [Int] = []
        /// The rows that the order already has.
        private var found: [RowResult] = []

        init(_ order: OrderShipping, at position: Int) {
            self.order = order
            self.position = position
        }

        /// What RMS would refuse.
        func problems(with order: Order) -> [FieldProblem] {
            if order.progress == .cancelled { return [FieldProblem("orderNumber", "names an order that is canceled")] }
            let baskets = Set((order.packages ?? []).map(\.basketID))
            return self.order.baskets.enumerated().compactMap { index, basket in
                baskets.contains(basket.basketID)
                    ? nil : FieldProblem("BasketidModelList[\(index)].basketId", "is not a basket of the order")
            }
        }

        /// The plan without the added rows that an order already has, and the deleted ones that it does not have. An added
        /// row that differs from the one with its tracking number updates that one.
        func without(_ order: Order) -> ShippingPlan {
            var plan = self
            plan.order.baskets = []
            var number = 0
            for basket in self.order.baskets {
                let named = Set(basket.rows.compactMap(\.shippingDetailID))
                let package = order.packages?.first { $0.basketID == basket.basketID }
                let all = package?.shippings ?? []
                let known = Set(all.map(\.shippingDetailID))
                var parcels = all.filter { !named.contains($0.shippingDetailID) }
                var rest = ShippingBasket(basketID: basket.basketID, rows: [])
                for var row in basket.rows {
                    number += 1
                    if row.isDeleted == true, let id = row.shippingDetailID, !known.contains(id) {
                        plan.found.append(RowResult(existing: id, at: number))
                        continue
                    }
                    if row.shippingDetailID == nil, let index = parcels.firstIndex(where: { $0.isParcel(of: row) }) {
                        let parcel = parcels.remove(at: index)
                        if parcel.holds(row) {
                            plan.found.append(RowResult(existing: parcel.shippingDetailID, at: number))
                            continue
                        }
                        row.shippingDetailID = parcel.shippingDetailID
                    }
                    rest.rows.append(row)
                    plan.numbers.append(number)
                }
                if !rest.rows.isEmpty { plan.order.baskets.append(rest) }
            }
            return plan
        }

        /// RMS's results numbered by the rows of the list, with those of the rows that the order already had.
        func results(_ sent: [RowResult]) -> [RowResult] {
            let results = sent.map { result in
                numbers.indices.contains(result.number - 1) ? result.numbered(numbers[result.number - 1]) : result
            }
            return (results + found).sorted { $0.number < $1.number }
        }
    }
}

extension OrderAPI2.Order {
    /// What sending shipping rows would do to the order as it is: what RMS would refuse, and the rows that are left to send
    /// without those that it already has.
    package func remaining(
        of shipping: OrderAPI2.OrderShipping
    ) -> (problems: [FieldProblem], rows: [OrderAPI2.ShippingRow]) {
        let plan = OrderAPI2.ShippingPlan(shipping, at: 0)
        let problems = shipping.problems(at: "") + plan.problems(with: self)
        return (problems, plan.without(self).order.baskets.flatMap(\.rows))
    }
}

extension OrderAPI2.Shipping {
    /// Whether a row to add is this parcel: it has the same tracking number; without one, nothing may differ.
    fileprivate func isParcel(of row: OrderAPI2.ShippingRow) -> Bool {
        let number = row.shippingNumber ?? ""
        return number == (shippingNumber ?? "") && (!number.isEmpty || holds(row))
    }
}
