public import struct Foundation.Decimal

extension OrderAPI2 {
    /// A destination as the order is to have it (`PackageModel`, 送付先モデル). Source: <doc:WireOrder2>.
    public struct PackageUpdate: WireModel, Hashable {
        /// `basketId`, 送付先ID: the id of the destination from `getOrder`.
        public var basketID: Int
        /// `postagePrice`, 送料: the postage, in whole yen; ``Price/undecided`` takes a decided one back. That RMS leaves it
        /// if it is `nil` is our reading.
        public var postagePrice: Price?
        /// `postageTaxRate`, 送料税率: the tax rate of the postage: 0, 0.08 or 0.1.
        public var postageTaxRate: Decimal
        /// `deliveryPrice`, 代引料: the cash-on-delivery fee, in whole yen, or undecided. RMS requires it for cash on
        /// delivery.
        public var deliveryPrice: Price?
        /// `deliveryTaxRate`, 代引料税率: the tax rate of the cash-on-delivery fee: 0, 0.08 or 0.1. RMS requires it for cash
        /// on delivery.
        public var deliveryTaxRate: Decimal?
        /// `noshi`, のし: the noshi, a gift decoration. That `nil` leaves it and an empty text erases it is our reading.
        public var noshi: String?
        /// `packageDeleteFlag`, 送付先モデル削除フラグ: whether the destination is removed; `nil` and `false` keep it.
        public var isDeleted: Bool?
        /// `SenderModel`, 送付者モデル: the recipient, which RMS calls a sender.
        public var sender: Address
        /// `ItemModelList`, 商品モデルリスト: the item lines. That RMS leaves those that are not named as they are is our reading;
        /// set ``ItemUpdate/isDeleted`` to remove one.
        public var items: [ItemUpdate]
        /// `dropOffLocation`, 置き配場所: where the parcel may be left; ``DropOffLocation/unused`` or an empty text for nowhere.
        /// `nil` leaves it. RMS does not take ``DropOffLocation/mailbox`` here.
        public var dropOffLocation: DropOffLocation?

        /// Creates a destination from what RMS always requires.
        public init(basketID: Int, postageTaxRate: Decimal, sender: Address, items: [ItemUpdate]) {
            self.basketID = basketID
            self.postageTaxRate = postageTaxRate
            self.sender = sender
            self.items = items
        }

        public init(blank: WireBlank) {
            self.init(basketID: 0, postageTaxRate: 0, sender: Address(blank: blank), items: [])
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("basketId", &basketID)
            try visitor.field("postagePrice", &postagePrice)
            try visitor.field("postageTaxRate", &postageTaxRate)
            try visitor.field("deliveryPrice", &deliveryPrice)
            try visitor.field("deliveryTaxRate", &deliveryTaxRate)
            try visitor.field("noshi", &noshi)
            try visitor.field(WireField("packageDeleteFlag", format: .zeroOne), &isDeleted)
            try visitor.record("SenderModel", &sender)
            try visitor.repeated("ItemModelList", &items)
            try visitor.field("dropOffLocation", &dropOffLocation)
        }

        func problems(at path: String) -> [FieldProblem] {
            var problems = WriteRules.taxRate(postageTaxRate, at: path + "postageTaxRate")
            problems += WriteRules.taxRate(deliveryTaxRate, at: path + "deliveryTaxRate")
            problems += sender.problems(at: path + "SenderModel.")
            if items.isEmpty { problems.append(FieldProblem(path + "ItemModelList", "must be given at least once")) }
            problems += items.enumerated().flatMap { $1.problems(at: "\(path)ItemModelList[\($0)].") }
            if dropOffLocation == .mailbox {
                problems.append(
                    FieldProblem(path + "dropOffLocation", "must not be the mailbox, which RMS only returns")
                )
            }
            return problems
        }

        /// RMS accepts an undecided fee only if the items' prices include it: our reading of its error 136.
        func problemsOfCashOnDelivery(at path: String) -> [FieldProblem] {
            guard isDeleted != true else { return [] }
            var problems: [FieldProblem] = []
            let isIncluded = items.allSatisfy(\.includesCashOnDeliveryFee)
            if deliveryPrice == nil || deliveryPrice == .undecided && !isIncluded {
                problems.append(FieldProblem(path + "deliveryPrice", "must be given for cash on delivery"))
            }
            if deliveryTaxRate == nil {
                problems.append(FieldProblem(path + "deliveryTaxRate", "must be given for cash on delivery"))
            }
            return problems
        }
    }
}

extension OrderAPI2.DropOffLocation {
    /// 利用しない: the parcel must not be left anywhere. Only a change of an order has it; `getOrder` returns no place.
    public static let unused = Self(rawValue: "利用しない")
}
