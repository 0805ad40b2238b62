internal import Foundation
internal import RMSClient

/// Genres and attributes as NavigationAPI 2.0 writes them, in the order of RMS's samples.
enum Navigation2View {
    /// The genres around a genre that an answer contains.
    struct Relatives {
        let ancestors: Bool
        let siblings: Bool
        let children: Bool
    }

    static func version(_ version: GenreTree.Version) -> JSONText {
        .object([("id", .number(version.id)), ("fixedAt", .string(version.fixedAt))])
    }

    /// The root, which has its children alone.
    static func root(_ tree: GenreTree) -> JSONText { .object([("children", list(tree.roots))]) }

    /// - Parameter attributes: Nil if the answer has none.
    static func genre(_ place: GenreTree.Place, _ shown: Relatives, attributes: [JSONText]?) -> JSONText {
        var members = base(place)
        members.append(("ancestors", shown.ancestors ? list(place.ancestors) : .null))
        members.append(("siblings", shown.siblings ? list(place.siblings) : .null))
        members.append(("children", shown.children ? list(place.children) : .null))
        if let attributes { members.append(("attributes", .array(attributes))) }
        return .object(members)
    }

    private static func list(_ places: [GenreTree.Place]) -> JSONText { .array(places.map { .object(base($0)) }) }

    private static func base(_ place: GenreTree.Place) -> [(String, JSONText)] {
        let path = (place.ancestors + [place]).map(\.genre)
        return [
            ("genreId", .number(place.genre.genreId)),
            ("genreIdPath", .array(path.map { .number($0.genreId) })),
            ("nameJa", .string(place.genre.nameJa)),
            ("nameJaPath", .array(path.map { .string($0.nameJa) })),
            ("level", .number(path.count)),
            ("lowest", .boolean(place.children.isEmpty)),
            ("properties", .object([("itemRegisterFlg", .boolean(place.genre.itemRegisterFlg))])),
        ]
    }

    /// - Parameter values: The recommended values; nil if the answer has none.
    static func attribute(_ attribute: GenreTree.Attribute, values: [GenreTree.Value]?) -> JSONText {
        let properties = attribute.properties
        var members: [(String, JSONText)] = [
            ("id", .number(attribute.id)),
            ("nameJa", .string(attribute.nameJa)),
            ("dataType", .string(attribute.dataType)),
            ("minLength", .number(attribute.minLength)),
            ("maxLength", .number(attribute.maxLength)),
            ("minValue", decimal(attribute.minValue)),
            ("maxValue", decimal(attribute.maxValue)),
            ("dateFormat", .text(attribute.dateFormat)),
            ("unit", .text(attribute.unit)),
            ("subUnits", .array(attribute.subUnits.map { .string($0) })),
            (
                "properties",
                .object([
                    ("rmsMandatoryFlg", .boolean(properties.rmsMandatoryFlg)),
                    ("rmsMandatoryType", .string(properties.rmsMandatoryType)),
                    ("rmsMultiValueLimit", .number(properties.rmsMultiValueLimit)),
                    ("rmsInputMethod", .string(properties.rmsInputMethod)),
                    ("rmsSkuUnifyFlg", .boolean(properties.rmsSkuUnifyFlg)),
                    ("rmsRecommend", .boolean(properties.rmsRecommend)),
                ])
            ),
        ]
        if let values {
            let list = values.map { JSONText.object([("id", .number($0.id)), ("nameJa", .string($0.nameJa))]) }
            members.append(("dictionaryValues", .array(list)))
        }
        return .object(members)
    }

    private static func decimal(_ number: Decimal?) -> JSONText { number.map { .literal("\($0)") } ?? .null }
}
