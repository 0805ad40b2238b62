extension CategoryAPI2 {
    /// A member of a category set that an answer should contain (`categorysetfields`).
    public struct SetField: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// `TITLE`: the name.
        public static let title = Self(rawValue: "TITLE")
        /// `CATEGORY_SET_FEATURES`: whether it is shown.
        public static let features = Self(rawValue: "CATEGORY_SET_FEATURES")
        /// `CREATED`: when it was registered.
        public static let created = Self(rawValue: "CREATED")
        /// `UPDATED`: when it was changed last.
        public static let updated = Self(rawValue: "UPDATED")

        /// All that are documented.
        public static let all: [Self] = [.title, .features, .created, .updated]
    }

    /// A member of a category that an answer should contain (`categoryfields`).
    public struct Field: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// `CATEGORY_SET_ID`: the set that it belongs to.
        public static let categorySetID = Self(rawValue: "CATEGORY_SET_ID")
        /// `TITLE`: the name.
        public static let title = Self(rawValue: "TITLE")
        /// `CATEGORY_FEATURES`: whether and how its page is shown.
        public static let features = Self(rawValue: "CATEGORY_FEATURES")
        /// `DESCRIPTION`: the text above the items, and that for smartphones.
        public static let description = Self(rawValue: "DESCRIPTION")
        /// `ADDITIONALDESCRIPTION`: the text below the items.
        public static let additionalDescription = Self(rawValue: "ADDITIONALDESCRIPTION")
        /// `IMAGES`: the image of its page.
        public static let images = Self(rawValue: "IMAGES")
        /// `LAYOUT`: the templates of its page.
        public static let layout = Self(rawValue: "LAYOUT")
        /// `CREATED`: when it was registered.
        public static let created = Self(rawValue: "CREATED")
        /// `UPDATED`: when it was changed last.
        public static let updated = Self(rawValue: "UPDATED")

        /// All that are documented.
        public static let all: [Self] = [
            .categorySetID, .title, .features, .description, .additionalDescription, .images, .layout, .created,
            .updated,
        ]
    }

    /// What an answer should contain besides ids.
    public struct Selection: Sendable, Hashable {
        /// `categorysetfields`: the members of category sets.
        public var setFields: [SetField]
        /// `categoryfields`: the members of categories.
        public var fields: [Field]

        /// Selects members.
        public init(_ fields: [Field] = [], ofSets setFields: [SetField] = []) {
            self.setFields = setFields
            self.fields = fields
        }

        /// Everything that is documented.
        public static let all = Self(Field.all, ofSets: SetField.all)

        /// The parameters of a query.
        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.names("categorysetfields", &setFields)
            try visitor.names("categoryfields", &fields)
        }
    }
}

extension WireVisitor {
    /// Names in one text, with commas between them; left out if there are none.
    mutating func names<Name: RawRepresentable<String>>(_ field: WireField, _ names: inout [Name]) throws {
        var text: String? = names.isEmpty ? nil : names.map(\.rawValue).joined(separator: ",")
        try self.field(field, &text)
        names = (text ?? "").split(separator: ",").compactMap { Name(rawValue: String($0)) }
    }
}
