internal import struct Foundation.Decimal

extension OrderAPI2 {
    /// The documented rules of the writes, from <doc:WireOrder2>.
    enum WriteRules {
        /// The maximum number of orders per call.
        static let maximumOrders = 100
        /// The maximum number of shipping rows per basket.
        static let maximumRows = 20

        static func orderNumber(_ number: String, at path: String = "orderNumber") -> [FieldProblem] {
            if number.isEmpty { return [FieldProblem(path, "must be given")] }
            return isOrderNumber(number)
                ? [] : [FieldProblem(path, "must be the shop's id, the day and a serial: 123456-20260131-0000000001")]
        }

        static func orderNumbers(_ numbers: [String]) -> [FieldProblem] {
            let path = "orderNumberList"
            return count(numbers.count, "order numbers", at: path)
                + numbers.enumerated().flatMap { orderNumber($1, at: "\(path)[\($0)]") }
        }

        static func count(_ count: Int, _ noun: String, at path: String) -> [FieldProblem] {
            1...maximumOrders ~= count
                ? [] : [FieldProblem(path, "must be 1 to \(maximumOrders) \(noun), not \(count)")]
        }

        static func baskets(_ baskets: [ShippingBasket], at path: String) -> [FieldProblem] {
            if baskets.isEmpty { return [FieldProblem(path, "must be given at least once")] }
            var known: Set<Int> = []
            return baskets.enumerated().flatMap { index, basket in
                let isNew = known.insert(basket.basketID).inserted
                return basket.problems(at: "\(path)[\(index)].")
                    + (isNew ? [] : [FieldProblem("\(path)[\(index)].basketId", "is named twice: join its rows")])
            }
        }

        /// Why an order is canceled, or its amount falls.
        static func reason(_ reason: CancelReason?, at path: String) -> [FieldProblem] {
            guard let number = reason?.rawValue, ![1, 2, 3, 4, 5, 6, 8, 10, 13, 14, 15].contains(number) else {
                return []
            }
            return [FieldProblem(path, "must be 1 to 6, 8, 10, 13, 14 or 15, not \(number)")]
        }

        /// 0, 1, 2, 9, or two hours from 7 to 24, the second with two digits: `708`, `2324`.
        static func shippingTerm(_ term: ShippingTerm?) -> [FieldProblem] {
            guard let number = term?.rawValue, ![0, 1, 2, 9].contains(number) else { return [] }
            return 7...24 ~= number / 100 && 7...24 ~= number % 100
                ? [] : [FieldProblem("shippingTerm", "must be 0, 1, 2, 9 or two hours from 7 to 24, as in 708 or 2324")]
        }

        static func taxRate(_ rate: Decimal?, at path: String) -> [FieldProblem] {
            guard let rate, ![0, 8, 10].contains(rate * 100) else { return [] }
            return [FieldProblem(path, "must be 0, 0.08 or 0.1, not \(rate)")]
        }

        /// Whether a text is `\d{6}-\d{8}-\d{8,10}`.
        static func isOrderNumber(_ text: String) -> Bool {
            let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            return parts.count == 3 && parts[0].count == 6 && parts[1].count == 8 && 8...10 ~= parts[2].count
                && parts.allSatisfy { $0.allSatisfy { 0x30...0x39 ~= $0 } }
        }
    }
}
