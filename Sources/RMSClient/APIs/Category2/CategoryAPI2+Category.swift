public import struct Foundation.Date

extension CategoryAPI2 {
    /// A category as RMS returns it. Which members it has depends on the call and on its `categoryfields`.
    ///
    /// Source: <doc:WireCategory2>.
    public struct Category: WireModel, Hashable {
        /// `categoryId`: the id of the category.
        public var categoryID: CategoryID
        /// `categorySetId`: the set that it belongs to.
        public var categorySetID: CategorySetID?
        /// `title`: the name.
        public var title: String?
        /// `categoryFeatures`: whether and how its page is shown.
        public var features: Features?
        /// `description`: the text above the items, and that for smartphones.
        public var description: Description?
        /// `additionalDescription`: the text below the items. RMS's samples have a text and an object with `pc`: both are
        /// read.
        public var additionalDescription: String?
        /// `images`: the image of its page.
        public var images: [Image]?
        /// `layout`: the templates of its page.
        public var layout: Layout?
        /// `categorySet`: the set that it belongs to, in the mapping of an item and with `categorysetfields`.
        public var categorySet: CategorySet?
        /// `breadcrumbList`: the categories above it, from the first level down, if the call asks for them. That the category
        /// itself is not among them is what one client reports.
        public var breadcrumbs: [Category]?
        /// `created`: when it was registered.
        public var created: Date?
        /// `updated`: when it was changed last.
        public var updated: Date?

        /// A category of which nothing but the id is known.
        public init(_ categoryID: CategoryID) {
            self.categoryID = categoryID
        }

        public init(blank: WireBlank) {
            self.init("")
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categoryId", &categoryID)
            try visitor.field("categorySetId", &categorySetID)
            try visitor.field("title", &title)
            try visitor.record("categoryFeatures", &features)
            try visitor.record("description", &description)
            try visitor.textOrPC("additionalDescription", &additionalDescription)
            try visitor.records("images", &images)
            try visitor.record("layout", &layout)
            try visitor.record("categorySet", &categorySet)
            try visitor.records("breadcrumbList", &breadcrumbs)
            try visitor.field("created", &created)
            try visitor.field("updated", &updated)
        }
    }

    /// Whether and how a category's page is shown (`categoryFeatures`).
    public struct Features: DefaultedModel, Hashable {
        /// `display`: whether it is shown; RMS's default is true.
        public var isShown: Bool?
        /// `categoryPageViewMode`: how it is shown; RMS's default is ``PageViewMode/gallery``.
        public var viewMode: PageViewMode?

        /// Creates features.
        public init(isShown: Bool?, viewMode: PageViewMode? = nil) {
            self.isShown = isShown
            self.viewMode = viewMode
        }

        /// Creates features with RMS's defaults.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("display", &isShown)
            try visitor.field("categoryPageViewMode", &viewMode)
        }
    }

    /// How the page of a category shows its items (`categoryPageViewMode`).
    public struct PageViewMode: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// `LIST` (リスト形式): items as a list.
        public static let list = Self(rawValue: "LIST")
        /// `GALLERY` (ウィンドウショッピング形式): items as pictures.
        public static let gallery = Self(rawValue: "GALLERY")
        /// `PLURAL` (1ページ複数商品形式): several items on one page. Only such a category can be the main one of an item.
        public static let plural = Self(rawValue: "PLURAL")
    }

    /// The texts of a category's page (`description`), at most 8,000 bytes each.
    public struct Description: DefaultedModel, Hashable {
        /// `pc`: above the items.
        public var pc: String?
        /// `sp`: on smartphones.
        public var smartphone: String?

        /// Creates texts.
        public init(pc: String?, smartphone: String? = nil) {
            self.pc = pc
            self.smartphone = smartphone
        }

        /// Creates no texts.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("pc", &pc)
            try visitor.field("sp", &smartphone)
        }
    }

    /// The image of a category's page (`images`).
    public struct Image: WireModel, Hashable {
        /// `type`: where it is kept.
        public var type: ImageType
        /// `location`: the path below the shop's folder, such as `/myfolder-1/tv01.jpg`; for ``ImageType/absolute``, the
        /// whole URL. At most 255 bytes of `0-9 a-z A-Z - . / : _`, and it ends with jpg, jpeg, png or gif.
        public var location: String
        /// `alt`: the text in place of the image, at most 255 bytes without `<` and `>`.
        public var alt: String?

        /// Creates an image.
        public init(_ type: ImageType, _ location: String, alt: String? = nil) {
            self.type = type
            self.location = location
            self.alt = alt
        }

        public init(blank: WireBlank) {
            self.init(ImageType(rawValue: ""), "")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("type", &type)
            try visitor.field("location", &location)
            try visitor.field("alt", &alt)
        }
    }

    /// Where an image is kept (`type`).
    public struct ImageType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// `CABINET`: in R-Cabinet.
        public static let cabinet = Self(rawValue: "CABINET")
        /// `GOLD`: in 楽天GOLD.
        public static let gold = Self(rawValue: "GOLD")
        /// `ABSOLUTE`: among the images that Rakuten Ichiba recommends (楽天市場おすすめ画像).
        public static let absolute = Self(rawValue: "ABSOLUTE")
    }

    /// The templates of a category's page (`layout`), by ids that ShopAPI lists; 0 is RMS's default.
    public struct Layout: DefaultedModel, Hashable {
        /// `navigationId`: the header, footer and left navigation, from `shop.shopLayoutCommon.get`.
        public var navigationID: Int?
        /// `layoutCategorySequenceId`: the order of the parts, from `shop.layoutCategoryMap.get`.
        public var sequenceID: Int?
        /// `smallDescriptionId`: the small common text, from `shop.layoutTextSmall.get`.
        public var smallDescriptionID: Int?
        /// `showcaseId`: the featured items, from `shop.layoutLossLeader.get`.
        public var showcaseID: Int?
        /// `largeDescriptionId`: the large common text, from `shop.layoutTextLarge.get`.
        public var largeDescriptionID: Int?

        /// Creates a layout with RMS's defaults.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("navigationId", &navigationID)
            try visitor.field("layoutCategorySequenceId", &sequenceID)
            try visitor.field("smallDescriptionId", &smallDescriptionID)
            try visitor.field("showcaseId", &showcaseID)
            try visitor.field("largeDescriptionId", &largeDescriptionID)
        }
    }

    /// A category set (`categorySet`). Which members it has depends on the call's `categorysetfields`.
    public struct CategorySet: WireModel, Hashable {
        /// `categorySetId`: the id of the category set.
        public var categorySetID: CategorySetID
        /// `title`: the name; a full-width space in a shop that does not use sets.
        public var title: String?
        /// `categorySetFeatures`: whether it is shown.
        public var features: SetFeatures?
        /// `created`: when it was registered.
        public var created: Date?
        /// `updated`: when it was changed last.
        public var updated: Date?

        /// A set of which nothing but the id is known.
        public init(_ categorySetID: CategorySetID) {
            self.categorySetID = categorySetID
        }

        public init(blank: WireBlank) {
            self.init("")
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("categorySetId", &categorySetID)
            try visitor.field("title", &title)
            try visitor.record("categorySetFeatures", &features)
            try visitor.field("created", &created)
            try visitor.field("updated", &updated)
        }
    }

    /// Whether a category set is shown (`categorySetFeatures`).
    public struct SetFeatures: DefaultedModel, Hashable {
        /// `display`: whether it is shown in the shop.
        public var isShown: Bool?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("display", &isShown)
        }
    }

    /// A text that RMS writes as an object with one member.
    fileprivate struct PCText: DefaultedModel {
        var text: String?

        init() {}

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("pc", &text)
        }
    }
}

extension WireVisitor {
    /// A text, which may be read as an object with the member `pc`.
    fileprivate mutating func textOrPC(_ field: WireField, _ value: inout String?) throws {
        do {
            try self.field(field, &value)
        } catch {
            var object: CategoryAPI2.PCText?
            try record(field, &object)
            value = object?.text
        }
    }
}
