extension RMSFunction {
    /// updateOrderOrderer of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderOrderer = RMSFunction(
        "rpay.order.updateOrderOrderer",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderOrderer",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderOrderer`: changes the orderer of an order.
    ///
    /// ```swift
    /// var update = try await OrderAPI2.UpdateOrderOrderer(of: rms.order.get(number))
    /// update.orderer.address.phoneNumber3 = "5678"
    /// try await rms.order.update(update)
    /// ```
    ///
    /// Start from the order as RMS returns it. Source: <doc:WireOrder2>.
    public struct UpdateOrderOrderer: OrderWrite {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.rpayOrderUpdateOrderOrderer

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `reductionReason`: why the amount falls, if it does.
        public var reductionReason: CancelReason?
        /// `OrdererModel`: the orderer.
        public var orderer: OrdererUpdate

        /// Changes the orderer of an order.
        public init(orderNumber: String, orderer: OrdererUpdate) {
            self.orderNumber = orderNumber
            self.orderer = orderer
        }

        /// The orderer of an order as it is: change what is to change, and send it. The mail address is copied as RMS
        /// returns it, which is masked; that RMS takes that one as no change is our reading.
        ///
        /// - Throws: ``RMSError`` of the kind `invalidRequest` if the order was read without the orderer.
        public init(of order: Order) throws(RMSError) {
            guard let orderer = order.orderer else {
                let problem = FieldProblem("OrdererModel", "is required, and the order was read without it")
                throw .heldBack(Self.function, [problem])
            }
            self.init(orderNumber: order.orderNumber, orderer: OrdererUpdate(of: orderer))
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "", orderer: OrdererUpdate(blank: blank))
        }

        /// Names the members.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("reductionReason", &reductionReason)
            try visitor.record("OrdererModel", &orderer)
        }

        /// Reports a malformed order number, and an orderer outside the limits of ``Address``, which are documented for
        /// recipients only.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumber(orderNumber) + WriteRules.reason(reductionReason, at: "reductionReason")
                + orderer.problems(at: "OrdererModel.")
        }

        /// The codes of `updateOrderOrderer`.
        public static var vocabulary: ServiceVocabulary {
            let advice = "Read the order back, and check its progress and the orderer's members."
            return .order2("UPDATE_ORDERORDERER", ["033": .unexplained(advice: advice)])
        }
    }

    /// An orderer as the order is to have it (`OrdererModel`, 注文者モデル). Personal data: never log it.
    ///
    /// Which members RMS requires is not publicly known; that they are those of a recipient is our reading, and so is that
    /// a member that is `nil` stays as it is. Source: <doc:WireOrder2>.
    public struct OrdererUpdate: WireModel, Hashable {
        /// The name, the address and the phone number: the first members, from `zipCode1` to `phoneNumber3`.
        public var address: Address
        /// `emailAddress`, メールアドレス: the mail address.
        public var emailAddress: String?
        /// `sex`, 性別: a text, for example 男.
        public var sex: String?
        /// `birthYear`, 誕生日(年): the year of birth.
        public var birthYear: Int?
        /// `birthMonth`, 誕生日(月): the month of birth, from 1.
        public var birthMonth: Int?
        /// `birthDay`, 誕生日(日): the day of birth.
        public var birthDay: Int?

        /// Creates an orderer with an address.
        public init(_ address: Address) {
            self.address = address
        }

        init(of orderer: Orderer) {
            self.init(Address(of: orderer))
            emailAddress = orderer.emailAddress
            sex = orderer.sex
            birthYear = orderer.birthYear
            birthMonth = orderer.birthMonth
            birthDay = orderer.birthDay
        }

        public init(blank: WireBlank) {
            self.init(Address(blank: blank))
        }

        /// Names the members, in the order of `getOrder`.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try address.visit(&visitor)
            try visitor.field("emailAddress", &emailAddress)
            try visitor.field("sex", &sex)
            try visitor.field("birthYear", &birthYear)
            try visitor.field("birthMonth", &birthMonth)
            try visitor.field("birthDay", &birthDay)
        }

        func problems(at path: String) -> [FieldProblem] {
            address.problems(at: path) + FieldProblem.range(birthMonth, 1...12, at: path + "birthMonth")
                + FieldProblem.range(birthDay, 1...31, at: path + "birthDay")
        }
    }
}
