import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// A typed call of ItemAPI 2.0, and the codes with which the mock refuses it; none if it accepts the call.
struct Item2Refusal: Sendable, CustomTestStringConvertible {
    /// The code of the error as a whole.
    let code: String?
    /// What the error says of its members, as `code path`, or a code alone.
    let expected: [String]
    let call: @Sendable (TestShop) async throws -> Void

    var testDescription: String { expected.isEmpty ? "accepted" : expected.joined(separator: ", ") }

    init(_ expected: [String], code: String? = nil, _ call: @escaping @Sendable (TestShop) async throws -> Void) {
        self.code = code ?? expected.first.map { String($0.prefix { $0 != " " }) }
        self.expected = expected
        self.call = call
    }

    /// A call.
    static func call<O: RMSOperation>(_ expected: String..., sending call: O) -> Self {
        Self(expected) { try await $0.sendUnchecked(call) }
    }

    /// An upsert of an item without choices.
    static func item(
        _ expected: String...,
        code: String? = nil,
        _ change: @escaping @Sendable (inout ItemAPI2.ItemContents) -> Void
    ) -> Self {
        upsert(expected, code, .plain, change)
    }

    /// An upsert of an item with two selectors and three SKUs.
    static func wide(
        _ expected: String...,
        code: String? = nil,
        _ change: @escaping @Sendable (inout ItemAPI2.ItemContents) -> Void
    ) -> Self {
        upsert(expected, code, .wide, change)
    }

    /// An upsert of an item with one SKU. The paths are those of the SKU.
    static func variant(
        _ expected: String...,
        code: String? = nil,
        _ change: @escaping @Sendable (inout ItemAPI2.Variant) -> Void
    ) -> Self {
        let full = expected.map { $0.replacing(" ", with: " variants.one.", maxReplacements: 1) }
        return upsert(full, code, .plain) { contents in
            var variant = contents.variants["one"] ?? ItemAPI2.Variant()
            change(&variant)
            contents.variants["one"] = variant
        }
    }

    /// A patch of an item that was accepted.
    static func patch(
        _ expected: String...,
        of contents: ItemAPI2.ItemContents = .plain,
        _ change: @escaping @Sendable (inout ItemAPI2.ItemPatch) -> Void
    ) -> Self {
        Self(expected) { shop in
            try await shop.rms.item.upsert("new", contents)
            var patch = ItemAPI2.ItemPatch()
            change(&patch)
            try await shop.sendUnchecked(ItemAPI2.Patch("new", patch))
        }
    }

    private static func upsert(
        _ expected: [String],
        _ code: String?,
        _ contents: ItemAPI2.ItemContents,
        _ change: @Sendable (inout ItemAPI2.ItemContents) -> Void
    ) -> Self {
        var contents = contents
        change(&contents)
        return Self(expected, code: code) { [contents] shop in
            do {
                try await shop.sendUnchecked(ItemAPI2.Upsert("new", contents))
            } catch {
                #expect(shop.use { $0.items["new"] == nil })
                throw error
            }
        }
    }

    /// The codes of kinds of their own; all others mean that the request is wrong.
    private static let kinds: [String: RMSError.Kind] = [
        "GE0014": .notFound, "IE1105": .notPermitted, "IE0154": .serviceCode, "IE0190": .serviceCode,
        "IE0197": .serviceCode, "IE0416": .serviceCode, "IE0418": .serviceCode,
    ]

    /// Makes the call, and judges its error.
    func judge(in shop: TestShop) async throws {
        var refusal: RMSError?
        do { try await call(shop) } catch let error as RMSError { refusal = error }
        guard let code else {
            #expect(refusal == nil)
            return
        }
        let error = try #require(refusal)
        let failure = try #require(error.failure, "\(error)")
        #expect(failure.code == code)
        #expect(error.places == expected)
        #expect(error.kind == Self.kinds[code] ?? .invalidRequest)
        #expect(error.httpStatus == (code == "GE0014" ? 404 : 400) && !error.mayHaveActed)
        // The text of RMS, whose places for the member and the value are filled.
        let message = try #require(failure.message)
        #expect(!message.isEmpty && !message.contains("%") && !message.contains("@"))
        let meaning = try #require(ItemAPI2.Upsert.vocabulary.codes[code])
        #expect(error.problem.hasPrefix(meaning.text))
    }
}

extension ItemAPI2.ItemContents {
    /// ``Item2Shop/plain()``.
    static let plain = ItemAPI2.ItemContents(
        title: "煎茶",
        itemType: .normal,
        genreID: 201_131,
        variants: [
            "one": ItemAPI2.Variant(
                standardPrice: 1200,
                articleNumber: .init(exemptionReason: .noCode),
                attributes: [.brand, .origin, .count]
            )
        ]
    )

    /// ``Item2Shop/wide()``.
    static let wide: Self = {
        var contents = plain
        contents.variantSelectors = [
            .init(key: "size", displayName: "サイズ", values: .choices(["S", "M"])),
            .init(key: "color", displayName: "色", values: .choices(["白", "紺"])),
        ]
        let base = contents.variants["one"] ?? ItemAPI2.Variant()
        contents.variants = [:]
        for (id, size, color, price) in [("a", "S", "白", 1000), ("b", "M", "白", 900), ("C", "M", "紺", 1300)] {
            var variant = base
            variant.standardPrice = price
            variant.selectorValues = ["size": size, "color": color]
            contents.variants[VariantID(rawValue: id)] = variant
        }
        return contents
    }()
}

extension ItemAPI2.Attribute {
    static let brand = Self(name: "ブランド名", values: ["見本園"])
    static let origin = Self(name: "原産国／製造国", values: ["日本"])
    static let count = Self(name: "総個数", values: ["1"])
}

extension [ItemAPI2.Selection] {
    static func choices(_ texts: [String]) -> Self { texts.map { ItemAPI2.Selection(displayValue: $0) } }
}
