public import struct Foundation.Date

extension OrderAPI2 {
    /// Why an order is canceled (`changeReasonDetailApply`): the values of ``ChangeReasonDetail`` that a cancellation
    /// accepts.
    public struct CancelReason: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (キャンセル): canceled by the customer.
        public static let cancelled = Self(rawValue: 1)
        /// 2 (受取後の返品): returned after receipt.
        public static let returned = Self(rawValue: 2)
        /// 3 (長期不在による受取拒否): not received because of a long absence.
        public static let longAbsence = Self(rawValue: 3)
        /// 4 (未入金): not paid.
        public static let unpaid = Self(rawValue: 4)
        /// 5 (代引決済の受取拒否): a parcel with cash on delivery was refused.
        public static let cashOnDeliveryRefused = Self(rawValue: 5)
        /// 6 (お客様都合 - その他): another reason on the customer's side.
        public static let otherByCustomer = Self(rawValue: 6)
        /// 8 (欠品): out of stock.
        public static let outOfStock = Self(rawValue: 8)
        /// 10 (店舗様都合 - その他): another reason on the shop's side.
        public static let otherByShop = Self(rawValue: 10)
        /// 13 (発送遅延): the shipment is delayed.
        public static let delay = Self(rawValue: 13)
        /// 14 (顧客・配送対応注意表示): because of the warning that RMS displays (``CautionType``).
        public static let caution = Self(rawValue: 14)
        /// 15 (返品(破損・品間違い)): returned because it was damaged or the wrong item.
        public static let damagedOrWrong = Self(rawValue: 15)
    }

    /// The sub-status that orders are given: one of the shop's own, or none.
    public enum SubStatusAssignment: Hashable, Sendable {
        /// The sub-status with this id; `getSubStatusList` returns the ids.
        case set(Int)
        /// No sub-status: sent as `null`.
        case clear
    }

    /// A day that is set or erased. A day that is to stay as it is is not sent.
    public enum DayAssignment: Hashable, Sendable {
        /// The day in Japan that contains this time.
        case set(Date)
        /// No day: sent as an empty text.
        case clear
    }
}

extension OrderAPI2.SubStatusAssignment: WireScalar {
    /// A whole number, or `null`.
    public static var wireKind: WireKind { .integer }

    /// Reads a number, `null` or an empty text.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let text = bytes.trimmed
        if text.isEmpty || text.elementsEqual("null".utf8) {
            self = .clear
        } else if let id = Int(wireBytes: bytes, format: format) {
            self = .set(id)
        } else {
            return nil
        }
    }

    /// The id, or `null`.
    public func wireText(format: WireFormat) -> String {
        switch self {
        case .set(let id): id.wireText(format: format)
        case .clear: "null"
        }
    }
}

extension OrderAPI2.DayAssignment: WireScalar {
    /// A day, or an empty text.
    public static var wireKind: WireKind { .date }

    /// Reads a date or an empty text.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        if bytes.trimmed.isEmpty {
            self = .clear
        } else if let date = Date(wireBytes: bytes, format: format) {
            self = .set(date)
        } else {
            return nil
        }
    }

    /// The day, or an empty text.
    public func wireText(format: WireFormat) -> String {
        switch self {
        case .set(let date): date.wireText(format: format)
        case .clear: ""
        }
    }
}
