extension ItemAPI2 {
    /// The descriptions of an item (`productDescription`, 商品説明文).
    public struct Description: DefaultedModel, Hashable {
        /// `pc` (PC用商品説明文): for computers, HTML of at most 10,240 bytes.
        public var pc: String?
        /// `sp` (スマートフォン用商品説明文): for smartphones, HTML of at most 10,240 bytes.
        public var smartphone: String?

        /// Creates a value with the members given.
        public init(
            pc: String? = nil,
            smartphone: String? = nil
        ) {
            self.pc = pc
            self.smartphone = smartphone
        }

        /// Creates a value without members.
        public init() {
            self.init(pc: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("pc", &pc)
            try visitor.field("sp", &smartphone)
        }
    }
    /// The texts that the law demands for a medicine (`precautions`, 医薬品情報).
    public struct Precautions: DefaultedModel, Hashable {
        /// `description` (医薬品説明文): at most 20,480 bytes.
        public var description: String?
        /// `agreement` (医薬品注意事項): at most 20,480 bytes.
        public var agreement: String?

        /// Creates a value with the members given.
        public init(
            description: String? = nil,
            agreement: String? = nil
        ) {
            self.description = description
            self.agreement = agreement
        }

        /// Creates a value without members.
        public init() {
            self.init(description: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("description", &description)
            try visitor.field("agreement", &agreement)
        }
    }
    /// An image of an item or a SKU (`images`, `whiteBgImage`, 商品画像).
    public struct Image: DefaultedModel, Hashable {
        /// `type`: where it is stored.
        public var type: ImageType?
        /// `location` (画像パス): its path there, at most 255 bytes from `/` on.
        public var location: String?
        /// `alt` (画像名, ALT): at most 255 bytes; an image on a white background has none.
        public var alt: String?

        /// Creates a value with the members given.
        public init(
            type: ImageType? = nil,
            location: String? = nil,
            alt: String? = nil
        ) {
            self.type = type
            self.location = location
            self.alt = alt
        }

        /// Creates a value without members.
        public init() {
            self.init(type: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("type", &type)
            try visitor.field("location", &location)
            try visitor.field("alt", &alt)
        }
    }
    /// A video of an item (`video`, 動画).
    public struct Video: DefaultedModel, Hashable {
        /// `type`: HTML.
        public var type: VideoType?
        /// `parameters`: what the type needs.
        public var parameters: VideoParameters?

        /// Creates a value with the members given.
        public init(
            type: VideoType? = nil,
            parameters: VideoParameters? = nil
        ) {
            self.type = type
            self.parameters = parameters
        }

        /// Creates a value without members.
        public init() {
            self.init(type: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("type", &type)
            try visitor.record("parameters", &parameters)
        }
    }
    /// What a video needs (`parameters`).
    public struct VideoParameters: DefaultedModel, Hashable {
        /// `value`: a script tag of stream.cms.rakuten.co.jp, at most 2,048 bytes.
        public var value: String?

        /// Creates a value with the members given.
        public init(
            value: String? = nil
        ) {
            self.value = value
        }

        /// Creates a value without members.
        public init() {
            self.init(value: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("value", &value)
        }
    }
}
