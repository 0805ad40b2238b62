internal import Foundation
internal import RMSClient

/// The form of a call: what is missing, malformed or too long. All errors are collected, because an answer can have
/// several.
///
/// Unknown, and our choice: that bytes are those of UTF-8, that numbers in place of texts are refused, and the codes where
/// the documentation shows none: IE0002 for a value against a rule and for a second place, IE1101 for a long list.
struct Category2Form {
    private static let maximumPathBytes = 40
    private static let maximumSetBytes = 20
    private static let maximumTitle = 60
    private static let maximumText = 8000
    private static let maximumImageText = 255
    private static let maximumChildren = 30

    private(set) var errors: [ServiceError] = []

    /// The item in the path of a call. The samples have no metadata for it.
    mutating func manageNumber(_ call: MockCall) -> String? {
        var form = Inventory2Form()
        let number = form.manageNumber(call.parameters)
        errors += form.errors.map(\.withoutPath)
        return number
    }

    /// The category in the path of a call.
    mutating func categoryID(_ call: MockCall) -> Int? {
        var form = Category2Form()
        let id = form.id(call.parameters["categoryId"] ?? "", "categoryId")
        errors += form.errors.map(\.withoutPath)
        return id
    }

    /// The set in the path of a call.
    mutating func categorySetID(_ call: MockCall) -> String? {
        let text = call.parameters["categorySetId"] ?? ""
        if text.utf8.count > Self.maximumPathBytes {
            errors.append(ServiceError.tooLong("categorySetId", Self.maximumPathBytes).withoutPath)
        } else if !text.isSetID {
            errors.append(.invalidSet(text))
        } else {
            return text
        }
        return nil
    }

    /// The members that an answer should contain; nil if the call does not name any.
    mutating func fields(_ name: String, of known: [String], _ call: MockCall) -> Set<String>? {
        let names = call.request.values(name).flatMap { $0.split(separator: ",") }.map(String.init)
        for wrong in names where !known.contains(wrong) {
            errors.append(ServiceError.invalid(name, wrong).withoutPath)
        }
        return names.isEmpty ? nil : Set(names)
    }

    mutating func breadcrumb(_ call: MockCall) -> Bool {
        switch call.request.values("breadcrumb").first {
        case nil, "", "false": return false
        case "true": return true
        case let text?:
            errors.append(ServiceError.invalid("breadcrumb", text).withoutPath)
            return false
        }
    }

    /// The places of a tree.
    mutating func places(_ body: JSONObject) -> [CategoryPlace] {
        var known: Set<Int> = []
        return places(body, at: "", &known)
    }

    private mutating func places(_ node: JSONObject, at path: String, _ known: inout Set<Int>) -> [CategoryPlace] {
        let name = "children"
        guard let elements = optional(name, of: node, at: path, node.elements) else { return [] }
        if elements.count > Self.maximumChildren { errors.append(.tooMany(path + name)) }
        var places: [CategoryPlace] = []
        for (index, element) in elements.enumerated() {
            let path = "\(path)\(name)[\(index)]"
            guard let element else {
                errors.append(.invalid(path, ""))
                continue
            }
            guard let text = string("categoryId", of: element, at: "\(path)."), let id = id(text, "\(path).categoryId")
            else { continue }
            if !known.insert(id).inserted { errors.append(.invalid("\(path).categoryId", text)) }
            places.append(CategoryPlace(id: id, children: self.places(element, at: "\(path).", &known)))
        }
        return places
    }

    /// The categories of an item, and the main one.
    mutating func mapping(_ body: JSONObject) -> (ids: [Int], main: String?) {
        let name = "categoryIds"
        var ids: [Int] = []
        if let texts = body.strings(name) {
            if texts.isEmpty { errors.append(.missing(name)) }
            if texts.count > CategoryBook.maximumMappings { errors.append(.tooMany(name)) }
            for (index, text) in texts.enumerated() {
                let path = "\(name)[\(index)]"
                guard let text else {
                    errors.append(.invalid(path, ""))
                    continue
                }
                guard let id = id(text, path) else { continue }
                if ids.contains(id) { errors.append(.invalid(path, text)) }
                ids.append(id)
            }
        } else if body.isSent(name) {
            errors.append(.invalid(name, body.text(name) ?? ""))
        } else {
            errors.append(.missing(name))
        }
        return (ids, optionalString("mainPluralCategoryId", of: body, at: ""))
    }

    /// The members of a category, in the form of CategoryAPI 1.0 and what that lacks.
    mutating func contents(_ body: JSONObject) -> Category2Contents {
        var contents = Category2Contents()
        if let set = string("categorySetId", of: body, at: "") {
            if set.utf8.count > Self.maximumSetBytes {
                errors.append(.tooLong("categorySetId", Self.maximumSetBytes))
            } else if !set.isSetID {
                errors.append(.invalidSet(set))
            }
            contents.set = set
        }
        if let title = string("title", of: body, at: "", atMost: Self.maximumTitle) {
            if title.isEmpty { errors.append(.missing("title")) }
            if title.contains("\\") || title.contains(/<\/?[A-Za-z][^<>]*>/) { errors.append(.invalid("title", title)) }
            contents.title = title
        }
        if let features = optional("categoryFeatures", of: body, body.object) {
            contents.isShown = optional("display", of: features, at: "categoryFeatures.", features.boolean) ?? true
            let modes = ["GALLERY", "LIST", CategoryDetails.plural]
            contents.viewMode =
                choice("categoryPageViewMode", of: features, at: "categoryFeatures.", modes) ?? contents.viewMode
        }
        if let description = optional("description", of: body, body.object) {
            contents.pc = optionalString("pc", of: description, at: "description.", atMost: Self.maximumText)
            contents.sp = optionalString("sp", of: description, at: "description.", atMost: Self.maximumText)
        }
        contents.additional = optionalString("additionalDescription", of: body, at: "", atMost: Self.maximumText)
        contents.image = image(body)
        if let layout = optional("layout", of: body, body.object) {
            contents.layout = Category2Contents.Layout(
                navigation: number("navigationId", of: layout),
                sequence: number("layoutCategorySequenceId", of: layout),
                smallDescription: number("smallDescriptionId", of: layout),
                showcase: number("showcaseId", of: layout),
                largeDescription: number("largeDescriptionId", of: layout)
            )
        }
        return contents
    }

    /// The image. The documentation has at most one, in a list.
    private mutating func image(_ body: JSONObject) -> Category2Contents.Image? {
        let name = "images"
        guard let elements = optional(name, of: body, body.elements) else { return nil }
        if elements.count > 1 { errors.append(.tooMany(name)) }
        guard let first = elements.first else { return nil }
        guard let element = first else {
            errors.append(.invalid("\(name)[0]", ""))
            return nil
        }
        let path = "\(name)[0]."
        let types = ["ABSOLUTE", "CABINET", "GOLD"]
        if !element.isGiven("type") { errors.append(.missing("\(path)type")) }
        let type = choice("type", of: element, at: path, types)
        let location = string("location", of: element, at: path, atMost: Self.maximumImageText)
        if let location, location.wholeMatch(of: /[0-9A-Za-z\-.\/:_]+\.(?i:jpg|jpeg|png|gif)/) == nil {
            errors.append(.invalid("\(path)location", location))
        }
        let alt = optionalString("alt", of: element, at: path, atMost: Self.maximumImageText)
        if let alt, alt.contains(where: { "<>".contains($0) }) { errors.append(.invalid("\(path)alt", alt)) }
        guard let type, let location else { return nil }
        return Category2Contents.Image(type: type, location: location, alt: alt)
    }

    private mutating func id(_ text: String, _ path: String) -> Int? {
        if text.utf8.count > Self.maximumPathBytes {
            errors.append(.tooLong(path, Self.maximumPathBytes))
        } else if !text.isDecimal {
            errors.append(.invalid(path, text))
        } else {
            // An id that is too large for a number is one that no category has.
            return Int(text) ?? .max
        }
        return nil
    }

    private mutating func string(
        _ name: String,
        of object: JSONObject,
        at path: String,
        atMost limit: Int = .max
    ) -> String? {
        guard object.isSent(name) else {
            errors.append(.missing(path + name))
            return nil
        }
        return optionalString(name, of: object, at: path, atMost: limit)
    }

    private mutating func optionalString(
        _ name: String,
        of object: JSONObject,
        at path: String,
        atMost limit: Int = .max
    ) -> String? {
        guard let text = optional(name, of: object, at: path, object.string) else { return nil }
        if text.utf8.count > limit {
            errors.append(.tooLong(path + name, limit))
            return nil
        }
        return text
    }

    private mutating func choice(_ name: String, of object: JSONObject, at path: String, _ choices: [String])
        -> String?
    {
        guard object.isGiven(name) else { return nil }
        if let text = object.string(name), choices.contains(text) { return text }
        errors.append(.notAChoice(path + name, choices))
        return nil
    }

    /// A member that may be missing or null. One of another kind is an error.
    private mutating func optional<T>(
        _ name: String,
        of object: JSONObject,
        at path: String = "",
        _ read: (String) -> T?
    ) -> T? {
        guard object.isSent(name) else { return nil }
        if let value = read(name) { return value }
        errors.append(.invalid(path + name, object.text(name) ?? ""))
        return nil
    }

    private mutating func number(_ name: String, of layout: JSONObject) -> Int {
        optional(name, of: layout, at: "layout.") { layout.integer($0).flatMap { $0 >= 0 ? $0 : nil } } ?? 0
    }
}

extension String {
    fileprivate var isSetID: Bool { self == "etc" || isDecimal }
}
