internal import Foundation
internal import RMSClient
internal import RMSFixtures

/// The genres and attributes that NavigationAPI 2.0 answers, the same for every shop. Most are made up; they contain the
/// genres of the demo shop's items.
struct GenreTree: Decodable, Sendable {
    let version: Version
    let attributes: [Attribute]
    private let genres: [Genre]
    private let merged: [Merger]

    /// The package's genres.
    static let packaged: GenreTree = {
        do {
            return try JSONDecoder().decode(GenreTree.self, from: Data(contentsOf: RMSFixtures.genres))
        } catch {
            preconditionFailure("the packaged genres can't be read: \(error)")
        }
    }()

    struct Version: Decodable {
        let id: Int
        let fixedAt: String
    }

    struct Genre: Decodable {
        let genreId: Int
        let nameJa: String
        let itemRegisterFlg: Bool
        let children: [Genre]?
        /// The ids of its attributes.
        let attributes: [Int]?
    }

    /// A genre that was merged into another one.
    private struct Merger: Decodable {
        let genreId: Int
        let into: Int
    }

    struct Attribute: Decodable {
        let id: Int
        let nameJa: String
        let dataType: String
        let minLength: Int?
        let maxLength: Int?
        let minValue: Decimal?
        let maxValue: Decimal?
        let dateFormat: String?
        let unit: String?
        let subUnits: [String]
        let properties: Properties
        let dictionaryValues: [Value]
    }

    struct Properties: Decodable {
        let rmsMandatoryFlg: Bool
        let rmsMandatoryType: String
        let rmsMultiValueLimit: Int
        let rmsInputMethod: String
        let rmsSkuUnifyFlg: Bool
        let rmsRecommend: Bool
    }

    struct Value: Decodable {
        let id: Int
        let nameJa: String
    }

    /// A genre with those above and beside it.
    struct Place {
        let genre: Genre
        /// From the first level down.
        let ancestors: [Place]
        /// The genres of the same parent, itself included.
        private let family: [Genre]

        init(_ genre: Genre, below ancestors: [Place], among family: [Genre]) {
            self.genre = genre
            self.ancestors = ancestors
            self.family = family
        }

        var siblings: [Place] {
            family.filter { $0.genreId != genre.genreId }.map { Place($0, below: ancestors, among: family) }
        }

        var children: [Place] {
            let children = genre.children ?? []
            return children.map { Place($0, below: ancestors + [self], among: children) }
        }
    }

    /// The genres of the first level.
    var roots: [Place] { genres.map { Place($0, below: [], among: genres) } }

    /// A genre by its id.
    func place(of id: Int) -> Place? {
        var open = roots
        while let place = open.popLast() {
            if place.genre.genreId == id { return place }
            open += place.children
        }
        return nil
    }

    /// The genre that another one was merged into.
    func successor(of id: Int) -> Int? { merged.first { $0.genreId == id }?.into }

    /// Whether an attribute has this name in any genre.
    func hasAttribute(named name: String) -> Bool { attributes.contains { $0.nameJa == name } }

    /// The attributes of a genre, in their order there.
    func attributes(of genre: Genre) -> [Attribute] {
        (genre.attributes ?? []).compactMap { id in attributes.first { $0.id == id } }
    }
}
