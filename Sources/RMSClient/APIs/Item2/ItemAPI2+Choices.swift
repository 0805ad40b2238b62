extension ItemAPI2 {
    /// A choice of the buyer that has no SKU of its own (`customizationOptions`, 商品オプション).
    public struct CustomizationOption: DefaultedModel, Hashable {
        /// `displayName` (項目名): at most 255 bytes, each only once.
        public var displayName: String?
        /// `inputType` (選択肢タイプ): how the buyer answers.
        public var inputType: InputType?
        /// `required` (必須): whether the buyer must answer.
        public var isRequired: Bool?
        /// `selections` (選択肢): 1 to 100 with SINGLE_SELECTION, 1 to 40 with MULTIPLE_SELECTION, none with
        /// FREE_TEXT.
        public var selections: [Selection]?

        /// Creates a value with the members given.
        public init(
            displayName: String? = nil,
            inputType: InputType? = nil,
            isRequired: Bool? = nil,
            selections: [Selection]? = nil
        ) {
            self.displayName = displayName
            self.inputType = inputType
            self.isRequired = isRequired
            self.selections = selections
        }

        /// Creates a value without members.
        public init() {
            self.init(displayName: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("displayName", &displayName)
            try visitor.field("inputType", &inputType)
            try visitor.field("required", &isRequired)
            try visitor.list("selections", of: "selections", &selections)
        }
    }
    /// A choice (`selections`), or a value of a selector (`values`).
    public struct Selection: DefaultedModel, Hashable {
        /// `displayValue` (選択肢): at most 32 bytes; without a colon in a customization option.
        public var displayValue: String?

        /// Creates a value with the members given.
        public init(
            displayValue: String? = nil
        ) {
            self.displayValue = displayValue
        }

        /// Creates a value without members.
        public init() {
            self.init(displayValue: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("displayValue", &displayValue)
        }
    }
    /// What tells the SKUs of an item apart (`variantSelectors`, バリエーション項目): a color, a size.
    public struct VariantSelector: DefaultedModel, Hashable {
        /// `key` (バリエーション項目キー): what the `selectorValues` of SKUs name it by, each only once.
        public var key: String?
        /// `displayName` (バリエーション項目名): at most 32 bytes.
        public var displayName: String?
        /// `values` (バリエーション項目選択肢): 1 to 40, each only once.
        public var values: [Selection]?

        /// Creates a value with the members given.
        public init(
            key: String? = nil,
            displayName: String? = nil,
            values: [Selection]? = nil
        ) {
            self.key = key
            self.displayName = displayName
            self.values = values
        }

        /// Creates a value without members.
        public init() {
            self.init(key: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("key", &key)
            try visitor.field("displayName", &displayName)
            try visitor.list("values", of: "values", &values)
        }
    }
}
