extension RMSFunction {
    /// item.update: changes an item.
    public static let itemUpdate = RMSFunction(
        "item.update",
        family: .item,
        method: .post,
        path: "/es/1.0/item/update",
        wire: .plainXML(
            .init(
                request: ["request", "itemUpdateRequest"],
                answer: .result("itemUpdateResult", successCodes: ["N000"])
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "itemapi_2.0.items.patch"
    )
}

extension ItemAPI1 {
    /// `item.update`: changes an item; fields that are not set stay unchanged.
    ///
    /// ```swift
    /// var item = ItemAPI1.Item(itemURL: "abc-123")
    /// item.itemPrice = 1200
    /// try await rms.send(ItemAPI1.Update(item, clearing: [.displayPrice]))
    /// ```
    ///
    /// An element on the wire has three states: absent leaves the field unchanged, empty clears it, filled sets it.
    /// Clear texts and lists with `""` and `[]`, points with `ItemAPI1.Point()`, and numbers, flags and dates by naming
    /// them in `clearing`. Only the empty `tagIds` and `point` are documented; that other elements clear the same way
    /// is our reading. RMS refuses a missing item with C219. Source: <doc:WireItem1>.
    public struct Update: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.itemUpdate

        private var change: Clearable<Item>

        /// `item`: the item to change, with the values to set.
        public var item: Item {
            get { change.record }
            set { change.record = newValue }
        }

        /// The fields that are sent as empty elements.
        public var clearing: Set<Field> {
            get { Set(change.cleared.map(Field.init(rawValue:))) }
            set { change.cleared = Set(newValue.map(\.rawValue)) }
        }

        /// Changes an item.
        public init(_ item: Item, clearing: Set<Field> = []) {
            change = Clearable(item, cleared: Set(clearing.map(\.rawValue)))
        }

        public init(blank: WireBlank) {
            change = Clearable(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("item", &change)
        }

        /// Reports a missing `itemUrl`, a field that is both set and cleared, and values outside documented limits.
        public func problems() -> [FieldProblem] {
            Rules.itemURL(item.itemURL, at: "item.itemUrl") + Rules.problems(item)
                + change.problems(at: "item.")
        }
    }

    /// A field of an item that an update can clear.
    public struct Field: RawRepresentable, Hashable, Sendable {
        /// The element's name.
        public let rawValue: String
        /// Creates a field from its element name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// Clears `catalogIdExemptionReason`.
        public static let catalogIDExemptionReason = Self(rawValue: "catalogIdExemptionReason")
        /// Clears `displayPrice`.
        public static let displayPrice = Self(rawValue: "displayPrice")
        /// Clears `orderLimit`.
        public static let orderLimit = Self(rawValue: "orderLimit")
        /// Clears `postage`.
        public static let postage = Self(rawValue: "postage")
        /// Clears `postageSegment1`.
        public static let postageSegment1 = Self(rawValue: "postageSegment1")
        /// Clears `postageSegment2`.
        public static let postageSegment2 = Self(rawValue: "postageSegment2")
        /// Clears `timeSaleStartDateTime`.
        public static let timeSaleStartDateTime = Self(rawValue: "timeSaleStartDateTime")
        /// Clears `timeSaleEndDateTime`.
        public static let timeSaleEndDateTime = Self(rawValue: "timeSaleEndDateTime")
        /// Clears `releaseDate`.
        public static let releaseDate = Self(rawValue: "releaseDate")
        /// Clears `asurakuDeliveryId`.
        public static let asurakuDeliveryID = Self(rawValue: "asurakuDeliveryId")
        /// `deliverySetId`: the id of the set of delivery methods.
        public static let deliverySetID = Self(rawValue: "deliverySetId")
        /// Clears `displayPriceId`.
        public static let displayPriceID = Self(rawValue: "displayPriceId")
        /// Clears `shopAreaSoryoPatternId`.
        public static let shopAreaSoryoPatternID = Self(rawValue: "shopAreaSoryoPatternId")
        /// Clears `taxRate`.
        public static let taxRate = Self(rawValue: "taxRate")
        /// Clears `singleItemShippingReason`.
        public static let singleItemShippingReason = Self(rawValue: "singleItemShippingReason")
    }
}
