public import struct Foundation.Decimal

extension ItemAPI2 {
    /// The reviews of a hit (`review`).
    public struct HitReview: DefaultedModel, Hashable {
        /// `count` (レビュー件数): their number.
        public var count: Int?
        /// `averageRating` (レビュー平均点): their average.
        public var averageRating: Decimal?

        /// Creates a value with the members given.
        public init(
            count: Int? = nil,
            averageRating: Decimal? = nil
        ) {
            self.count = count
            self.averageRating = averageRating
        }

        /// Creates a value without members.
        public init() {
            self.init(count: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("count", &count)
            try visitor.field("averageRating", &averageRating)
        }
    }
}
