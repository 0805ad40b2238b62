extension OrderAPI2 {
    /// What an order contains and where it goes, as `updateOrderSender` and `updateOrderSenderAfterShipping` take it.
    ///
    /// Create it from an order with ``init(of:)``, change members, and send it. RMS does not take `goodsTax` since July
    /// 2019, and `taxRecalcFlag` has been without effect since then: there are no members for them. It contains personal
    /// data: never log it. Source: <doc:WireOrder2>.
    public struct OrderContents: WireModel, Hashable {
        /// `orderNumber`, 注文番号: the order's number.
        public var orderNumber: String
        /// `reductionReason`, 変更理由: why the amount falls. RMS requires it if it does.
        public var reductionReason: CancelReason?
        /// `WrappingModel1`, ラッピングモデル1: the first wrapping. RMS requires it if the order has one.
        public var wrapping1: WrappingUpdate?
        /// `WrappingModel2`, ラッピングモデル2: the second wrapping. RMS requires it if the order has one.
        public var wrapping2: WrappingUpdate?
        /// `PackageModelList`, 送付先モデルリスト: the destinations. That RMS leaves those that are not named as they are is our
        /// reading; set ``PackageUpdate/isDeleted`` to remove one.
        public var packages: [PackageUpdate]
        /// `CouponModelList`, クーポンモデルリスト: the coupons. RMS requires them if the order has any.
        public var coupons: [CouponUpdate]
        /// `afterSettlementMethodCode`, 変更後支払方法コード: the new payment method: 2, 4, 5, 6, 7, 9, 13, 14 or 27. `nil` leaves
        /// it. RMS changes it at progress 100 only, or if the payment failed (settlement status 30400). In the second case
        /// it accepts new amounts for none of 9, 13 and 14, and for 2, 4, 5, 6 and 7 only postage and cash-on-delivery fees.
        public var afterSettlementMethod: SettlementMethod?

        /// Creates contents from scratch. To change an existing order, start from it: ``init(of:)``.
        public init(orderNumber: String, packages: [PackageUpdate]) {
            self.orderNumber = orderNumber
            self.packages = packages
            coupons = []
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "", packages: [])
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("reductionReason", &reductionReason)
            try visitor.record("WrappingModel1", &wrapping1)
            try visitor.record("WrappingModel2", &wrapping2)
            try visitor.repeated("PackageModelList", &packages)
            try visitor.repeated("CouponModelList", &coupons)
            try visitor.field("afterSettlementMethodCode", &afterSettlementMethod)
        }

        /// The payment methods that an order can be changed to. 16 is not one of them since 2022-10-13.
        private static let settlementMethods = [2, 4, 5, 6, 7, 9, 13, 14, 27]

        func problems() -> [FieldProblem] {
            var problems = WriteRules.orderNumber(orderNumber)
            problems += WriteRules.reason(reductionReason, at: "reductionReason")
            if let wrapping1 { problems += wrapping1.problems(at: "WrappingModel1.") }
            if let wrapping2 { problems += wrapping2.problems(at: "WrappingModel2.") }
            if packages.isEmpty { problems.append(FieldProblem("PackageModelList", "must be given at least once")) }
            for (index, package) in packages.enumerated() {
                let path = "PackageModelList[\(index)]."
                problems += package.problems(at: path)
                if afterSettlementMethod == .cashOnDelivery { problems += package.problemsOfCashOnDelivery(at: path) }
            }
            for (index, coupon) in coupons.enumerated() where coupon.couponCode.isEmpty {
                problems.append(FieldProblem("CouponModelList[\(index)].couponCode", "must be given"))
            }
            if let code = afterSettlementMethod?.rawValue, !Self.settlementMethods.contains(code) {
                let rule = "must be 2, 4, 5, 6, 7, 9, 13, 14 or 27, not \(code)"
                problems.append(FieldProblem("afterSettlementMethodCode", rule))
            }
            return problems
        }
    }
}
