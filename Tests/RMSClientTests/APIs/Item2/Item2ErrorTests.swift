import Foundation
@testable import RMSClient
import Testing

/// The errors of ItemAPI 2.0.
@Suite struct Item2ErrorTests {
    private let upsert = ItemAPI2.Upsert("abc-1", Item2.contents)

    static let codes: [(String, Int, RMSError.Kind, String)] = [
        ("GE0007", 400, .invalidRequest, "there is no such path"),
        ("GE0011", 400, .invalidRequest, "the request has no body"),
        ("GE0012", 415, .invalidRequest, "RMS does not accept the media type of the body"),
        ("GE0014", 404, .notFound, "there is no such item"),
        ("GE0017", 400, .serviceCode, "RMS accepts no writes at this time"),
        ("GE0019", 500, .serverFault, "RMS failed to read the shop's state"),
        ("GE0020", 400, .invalidRequest, "the item is too large"),
        ("CE0001", 409, .conflict, "another process changes the same record at this moment"),
        ("X0000", 500, .serverFault, "RMS failed internally"),
        ("GA0001", 401, .unauthorized, "RMS does not accept the key for this function"),
        ("IE0002", 400, .invalidRequest, "a field has an invalid value, or is not known"),
        ("IE0101", 400, .invalidRequest, "more than one way of postage is given"),
        ("IE0164", 400, .invalidRequest, "a back order needs backOrderDeliveryDateId"),
        ("IE0190", 400, .serviceCode, "the shop's settings have no such id"),
        ("IE0191", 400, .invalidRequest, "singleItemShipping does not fit the other members"),
        ("IE0416", 400, .serviceCode, "the selectorValues of a SKU that exists can't be changed"),
        ("IE0428", 400, .invalidRequest, "the texts, the genre or the permission for a medicine are wrong"),
        ("IE1105", 400, .notPermitted, "the shop is not migrated to SKUs"),
        ("IE1106", 400, .invalidRequest, "an item is named twice"),
    ]

    @Test(arguments: codes)
    func `each code has its kind and meaning`(code: String, status: Int, kind: RMSError.Kind, problem: String)
        async throws
    {
        let calls: [any RMSOperation] = [ItemAPI2.Get("a"), upsert, ItemAPI2.Delete("a")]
        for call in calls {
            let function = type(of: call).function
            let answer = Inventory2.errors((code, nil))
            let error = try #require(try await Inventory2.error(of: call, answer, status: status))
            let name = kind == .notFound ? call.recordName.map { ": \($0)" } : nil
            #expect(error.kind == kind && error.problem == problem + (name ?? ""), "\(function)")
            #expect(error.httpStatus == status && (kind != .notFound || name != nil), "\(function)")
            #expect(error.failure?.code == code && error.failure?.message == "m of \(code)")
            #expect(error.mayHaveActed == (kind == .serverFault && function.access == .write), "\(function)")
        }
    }

    @Test func `each error of a refusal is kept, whether it names a member or not`() async throws {
        let answer = Inventory2.errors(("IE0002", nil), ("IE0101", nil), ("IE0164", "variants.a"))
        let error = try #require(try await Inventory2.error(of: upsert, answer, status: 400))
        #expect(error.failure?.code == "IE0002")
        #expect(error.failure?.fields.map(\.name) == ["IE0101", "variants.a"])
        #expect(error.failure?.fields.map(\.message) == ["m of IE0101", "m of IE0164"])
        #expect(error.problem.contains("IE0101 more than one way of postage is given"))
    }

    @Test func `every documented code has a meaning`() throws {
        let listed = """
            0001 0002 0003 0004 0007 0101 0104 0108 0121 0122 0123 0124 0154 0173 0259 0290 0291 0292 0293 0294 0109 0110 \
            0111 0113 0135 0211 0114 0129 0130 0131 0156 0158 0244 0269 0116 0142 0143 0144 0145 0147 0117 0127 0186 0187 \
            0179 0118 0119 0177 0178 0215 0216 0217 0218 0223 0224 0226 0252 0257 0270 0271 0272 0273 0275 0276 0278 0425 \
            0128 0132 0199 0204 0428 0133 0430 0431 0432 0433 0434 0136 0137 0426 0146 0212 0274 0230 1001 0151 0193 0281 \
            0153 0190 0191 0194 0157 0159 0160 0165 0181 0203 0209 0235 0265 0427 0457 0162 0163 0227 0164 0166 0422 0423 \
            0424 0180 0207 0219 0182 0228 0229 0400 0411 0412 0414 0429 0184 0185 0200 0220 0267 0197 0416 0418 0458 1002 \
            1003 1004 1005 1101 1105 1106
            """
        for code in listed.split(separator: " ") {
            #expect(ServiceVocabulary.item2.codes["IE\(code)"]?.text.isEmpty == false, "\(code)")
        }
        #expect(ServiceVocabulary.item2.errorMeanings.count == 17)
    }

    @Test func `several errors name their members, and metadata may be absent`() async throws {
        let body = Inventory2.errors(
            ("IE0002", "variants.sku1.standardPrice"),
            ("IE0111", "customizationOptions"),
            ("IE0104", nil)
        )
        let error = try #require(try await Inventory2.error(of: upsert, body, status: 400))
        // An error without a member has its code in place of the name.
        #expect(error.failure?.fields.map(\.name) == ["variants.sku1.standardPrice", "customizationOptions", "IE0104"])
        #expect(
            error.failure?.fields.map(\.meaning) == [
                nil, "two customization options have the same name",
                "a point campaign needs a price of at least 100 yen",
            ]
        )
        #expect(error.description.contains("customizationOptions two customization options have the same name"))
    }

    @Test(arguments: [
        #""details":["invalidUnit","invalidMandatoryValue"]"#,
        #""details":[{"code":"invalidUnit","message":"m"},{"code":"invalidMandatoryValue"}]"#,
        #""metadata":{"details":["invalidUnit","invalidMandatoryValue"]}"#,
    ])
    func `the details of IE0418 are read in any form`(details: String) async throws {
        let body = #"{"errors":[{"code":"IE0418","message":"m",\#(details)}]}"#
        let failure = try #require(try await Inventory2.error(of: upsert, body, status: 400)?.failure)
        #expect(failure.code == "IE0418" && failure.fields.map(\.errorID) == ["invalidUnit", "invalidMandatoryValue"])
        #expect(failure.fields.map(\.meaning) == ["has a unit that it can't have", "is mandatory"])
        #expect(failure.fields.allSatisfy { $0.name == "an attribute" })
    }

    @Test func `details carry the path of the error, and others than codes are left out`() async throws {
        let body =
            #"{"errors":[{"code":"IE0418","metadata":{"propertyPath":"variants.s.attributes"},"#
            + #""details":["invalidUnit",{"x":1},7,null,"two words\nand a line"]}]}"#
        let failure = try #require(try await Inventory2.error(of: upsert, body, status: 400)?.failure)
        #expect(failure.fields.first?.name == "variants.s.attributes" && failure.fields.first?.errorID == "invalidUnit")
        #expect(failure.fields.allSatisfy { !$0.errorID.contains("\n") })
        for other in [#""details":7"#, #""details":{"a":1}"#, #""details":[]"#] {
            let body = #"{"errors":[{"code":"IE0418","metadata":{"propertyPath":"p"},\#(other)}]}"#
            let failure = try await Inventory2.error(of: upsert, body, status: 400)?.failure
            #expect(failure?.code == "IE0418" && failure?.fields.map(\.name) == ["p"], "\(other)")
        }
    }

    @Test(arguments: [(503, RMSError.Kind.maintenance), (414, .invalidRequest)])
    func `a status without a code has its meaning`(status: Int, kind: RMSError.Kind) async throws {
        let error = try #require(try await Inventory2.error(of: ItemAPI2.Get("a"), "", status: status))
        #expect(error.kind == kind && error.httpStatus == status)
    }
}
