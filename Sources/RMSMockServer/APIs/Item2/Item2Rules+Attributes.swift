internal import Foundation
internal import RMSClient

extension Item2Rules {
    /// The attributes of the SKUs, judged by the genre. The reasons of IE0418 are in its `details`, one entry for each SKU and
    /// reason: our choice.
    mutating func attributes() {
        guard let place = item["genreId"]?.number.flatMap(GenreTree.packaged.place), place.genre.itemRegisterFlg else {
            return
        }
        let known = GenreTree.packaged.attributes(of: place.genre)
        let judged = variants.filter { judges("genreId") || judges("variants.\($0.0).attributes") }
        let unified = unify(known)
        for (id, variant) in judged {
            let path = "variants.\(id).attributes"
            let given = variant["attributes"]?.elements ?? []
            if known.isEmpty, !given.isEmpty {
                add(.noAttributes, path, item["genreId"]?.text ?? "")
                continue
            }
            for (index, attribute) in given.enumerated() {
                guard let name = attribute["name"]?.string, !GenreTree.packaged.hasAttribute(named: name) else {
                    continue
                }
                add(.unknownAttribute, "\(path)[\(index)].name", name)
            }
            let details = Item2AttributeRules(given, of: known).details + (id == judged.first?.0 ? unified : [])
            if !details.isEmpty {
                var error = Item2Code.attributes.error(path)
                error.details = details
                errors.append(error)
            }
        }
    }

    /// The attributes that must be the same in all SKUs.
    private func unify(_ known: [GenreTree.Attribute]) -> [ServiceError.Detail] {
        known.filter(\.properties.rmsSkuUnifyFlg).flatMap { attribute -> [ServiceError.Detail] in
            let given = variants.map { _, variant in
                (variant["attributes"]?.elements ?? []).first { $0["name"]?.string == attribute.nameJa }
            }
            if given.allSatisfy({ $0 == nil }) { return [] }
            if given.contains(where: { $0 == nil }) {
                return [.init(.invalidAllUnifyAttributes, "\(attribute.nameJa) must be set for all SKUs.")]
            }
            var details: [ServiceError.Detail] = []
            if Set(given.map { $0?["values"]?.compact ?? "" }).count > 1 {
                details.append(.init(.invalidAllSameValue, "\(attribute.nameJa) must be the same for all SKUs."))
            }
            if Set(given.map { $0?["unit"]?.compact ?? "" }).count > 1 {
                details.append(
                    .init(.invalidAllSameUnit, "The unit of \(attribute.nameJa) must be the same for all SKUs.")
                )
            }
            return details
        }
    }
}

/// The reasons of IE0418.
enum Item2AttributeCode: String, CaseIterable {
    case notUniqueAttributeId, invalidAllUnifyAttributes, invalidRCategoryIdAttributeId, invalidMandatoryValue
    case invalidNumberOfValue, invalidSelectiveValue, invalidStringValue, invalidNumberValue, invalidDateValue
    case invalidNoInputUnit, invalidUnit, invalidNoUnitAndValues, invalidUnitAndNoValues, invalidAllSameValue
    case invalidAllSameUnit, invalidAllSelectableMandatoryAttributes, invalidUnitWhenNoBaseUnit
}

extension ServiceError.Detail {
    init(_ code: Item2AttributeCode, _ message: String) {
        self.init(code: code.rawValue, message: message)
    }
}

/// The rules for the attributes of one SKU.
struct Item2AttributeRules {
    private(set) var details: [ServiceError.Detail] = []

    private static let fractionDigits = 7

    init(_ given: [JSONText], of known: [GenreTree.Attribute]) {
        let names = given.compactMap { $0["name"]?.string }
        if Set(names).count < names.count { add(.notUniqueAttributeId, "An attribute occurs more than once.") }
        for attribute in given {
            guard let name = attribute["name"]?.string, GenreTree.packaged.hasAttribute(named: name) else { continue }
            guard let rule = known.first(where: { $0.nameJa == name }) else {
                add(.invalidRCategoryIdAttributeId, "\(name) is not an attribute of the genre.")
                continue
            }
            judge(attribute, rule)
        }
        func hasValues(_ rule: GenreTree.Attribute) -> Bool {
            given.contains { $0["name"]?.string == rule.nameJa && !($0["values"]?.elements ?? []).isEmpty }
        }
        let mandatory = known.filter { $0.properties.rmsMandatoryFlg }
        for rule in mandatory where rule.properties.rmsMandatoryType == "MANDATORY" && !hasValues(rule) {
            add(.invalidMandatoryValue, "The values of \(rule.nameJa) are mandatory.")
        }
        let selectable = mandatory.filter { $0.properties.rmsMandatoryType == "MANDATORY_SELECTABLE" }
        if !selectable.isEmpty, !selectable.contains(where: hasValues) {
            let list = selectable.map(\.nameJa).joined(separator: ", ")
            add(.invalidAllSelectableMandatoryAttributes, "One of these attributes is mandatory: \(list).")
        }
    }

    private mutating func add(_ code: Item2AttributeCode, _ message: String) { details.append(.init(code, message)) }

    private mutating func judge(_ attribute: JSONText, _ rule: GenreTree.Attribute) {
        let values = attribute["values"]?.elements.compactMap(\.text) ?? []
        let most = rule.properties.rmsMultiValueLimit
        let name = rule.nameJa
        if values.count > most { add(.invalidNumberOfValue, "\(name) can have at most \(most) values.") }
        unit(attribute["unit"]?.string, hasValues: !values.isEmpty, rule)
        if rule.properties.rmsInputMethod == "SELECTIVE" {
            let choices = Set(rule.dictionaryValues.map(\.nameJa))
            if values.contains(where: { !choices.contains($0) }) {
                add(.invalidSelectiveValue, "A value of \(name) is not a recommended one.")
            }
            return
        }
        switch rule.dataType {
        case "NUMBER":
            if values.contains(where: { !Self.isNumber($0, rule) }) {
                add(.invalidNumberValue, "A value of \(name) is not a valid number.")
            }
        case "DATE":
            if values.contains(where: { !Self.isDay($0, rule.dateFormat) }) {
                add(.invalidDateValue, "A value of \(name) is not a valid date.")
            }
        default:
            let range = (rule.minLength ?? 1)...(rule.maxLength ?? .max)
            if values.contains(where: { !range.contains($0.count) }) {
                add(.invalidStringValue, "A value of \(name) has an invalid length.")
            }
        }
    }

    /// That a unit must be one of the attribute's is our choice: RMS's text speaks of its length only.
    private mutating func unit(_ unit: String?, hasValues: Bool, _ rule: GenreTree.Attribute) {
        let name = rule.nameJa
        if unit != nil, !hasValues { add(.invalidUnitAndNoValues, "\(name) has a unit and no values.") }
        guard rule.dataType == "NUMBER" else {
            if unit != nil { add(.invalidNoInputUnit, "\(name) can't have a unit.") }
            return
        }
        guard let base = rule.unit else {
            if unit != nil { add(.invalidUnitWhenNoBaseUnit, "\(name) has no unit.") }
            return
        }
        guard let unit else {
            return add(.invalidNoUnitAndValues, "\(name) needs values and a unit.")
        }
        if !([base] + rule.subUnits).contains(unit) { add(.invalidUnit, "\(unit) is not a unit of \(name).") }
    }

    private static func isNumber(_ text: String, _ rule: GenreTree.Attribute) -> Bool {
        guard text.wholeMatch(of: /-?\d+(\.\d+)?/) != nil, let number = Decimal(string: text) else { return false }
        if let least = rule.minValue, number < least { return false }
        if let most = rule.maxValue, number > most { return false }
        let fraction = text.firstIndex(of: ".").map { text[$0...].dropFirst() } ?? ""
        return fraction.count <= fractionDigits
    }

    /// A date in a format such as yyyy-MM-dd, yyyy-MM or yyyy.
    private static func isDay(_ text: String, _ format: String?) -> Bool {
        guard text.count == (format ?? "yyyy-MM-dd").count, text.wholeMatch(of: /\d{4}(-\d{2}(-\d{2})?)?/) != nil else {
            return false
        }
        let whole = "\(text)\("0000-01-01".dropFirst(text.count))"
        return Date(japaneseTime: whole)?.japaneseTime.prefix(10) == whole[...]
    }
}
