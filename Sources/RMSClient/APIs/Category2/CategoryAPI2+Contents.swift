extension CategoryAPI2 {
    /// What a call registers or replaces of a category: everything except its place in the tree.
    ///
    /// RMS deletes what is not set, or gives it its default: to change one member, begin with the category as it is
    /// (``init(_:)``, or `rms.category.change(_:_:)`). Source: <doc:WireCategory2>.
    public struct CategoryContents: WireModel, Hashable {
        /// `categorySetId`: the set that it belongs to.
        public var categorySetID: CategorySetID
        /// `title`: the name, at most 60 bytes in an encoding that is not publicly known, without HTML and `\`.
        public var title: String
        /// `categoryFeatures`: whether and how its page is shown.
        public var features: Features?
        /// `description`: the text above the items, and that for smartphones, at most 8,000 bytes each.
        public var description: Description?
        /// `additionalDescription`: the text below the items, at most 8,000 bytes.
        public var additionalDescription: String?
        /// `images`: the image of its page. The documentation has at most one, and its samples have a list of one.
        public var images: [Image]?
        /// `layout`: the templates of its page.
        public var layout: Layout?

        /// A category with RMS's defaults.
        public init(_ title: String, in categorySetID: CategorySetID = .only) {
            self.categorySetID = categorySetID
            self.title = title
        }

        /// The contents of a category as it was read; nil if it was read without its set, title, features or layout, because
        /// what is missing here would be lost.
        ///
        /// A text or an image that the call did not ask for can't be told from one that the category lacks: use a category
        /// that was read with all its members.
        public init?(_ category: Category) {
            guard let categorySetID = category.categorySetID, let title = category.title,
                let features = category.features, let layout = category.layout
            else { return nil }
            self.init(title, in: categorySetID)
            self.features = features
            self.layout = layout
            description = category.description
            additionalDescription = category.additionalDescription
            images = category.images
        }

        public init(blank: WireBlank) {
            self.init("", in: "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categorySetId", &categorySetID)
            try visitor.field("title", &title)
            try visitor.record("categoryFeatures", &features)
            try visitor.record("description", &description)
            try visitor.field("additionalDescription", &additionalDescription)
            try visitor.records("images", &images)
            try visitor.record("layout", &layout)
        }

        /// What is wrong with the contents.
        func problems() -> [FieldProblem] {
            var problems = categorySetID.problems(at: "categorySetId") + Rules.title(title)
            problems += FieldProblem.length(description?.pc, Rules.maximumText, at: "description.pc")
            problems += FieldProblem.length(description?.smartphone, Rules.maximumText, at: "description.sp")
            problems += FieldProblem.length(additionalDescription, Rules.maximumText, at: "additionalDescription")
            for (index, image) in (images ?? []).enumerated() { problems += Rules.image(image, at: "images[\(index)]") }
            return problems
        }
    }
}
