/// A category as a call replaces it: what is not sent has its default.
struct Category2Contents {
    var set = CategoryBook.onlySet
    var title = ""
    var isShown = true
    var viewMode = CategoryDetails().viewMode
    var pc: String?
    var sp: String?
    var additional: String?
    var image: Image?
    var layout = Layout()

    struct Image {
        let type: String
        let location: String
        let alt: String?
    }

    struct Layout {
        var navigation = 0
        var sequence = 0
        var smallDescription = 0
        var showcase = 0
        var largeDescription = 0
    }

    /// Writes what CategoryAPI 1.0 has, too. That its texts, its image and two of its templates are the same is our choice.
    func write(to category: inout Element) {
        category.set("name", title)
        category.set("status", isShown ? "0" : "1")
        let texts = [
            ("mainImageUrl", image?.location), ("mainImageAlt", image?.alt), ("upperText", pc),
            ("lowerText", additional), ("smartPhoneText", sp),
        ]
        category["categoryContent"] = Element(
            "categoryContent",
            texts.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : Element(name, $0) } }
        )
        let old = category["categoryLayout"]
        let ids = [
            ("layoutFrameworkId", nil), ("layoutCategoryMapId", layout.sequence), ("layoutTopTextId", nil),
            ("layoutLossLeaderId", layout.showcase), ("layoutCommonTextId", nil), ("listingAreaId", nil),
        ]
        category["categoryLayout"] = Element(
            "categoryLayout",
            ids.map { name, id in Element(name, id.map(String.init) ?? old?.value(name) ?? "0") }
        )
    }

    /// Writes what CategoryAPI 1.0 does not have.
    func write(to details: inout CategoryDetails) {
        details.set = set
        details.viewMode = viewMode
        details.imageType = image?.type
        details.navigationID = layout.navigation
        details.smallDescriptionID = layout.smallDescription
        details.largeDescriptionID = layout.largeDescription
    }
}
