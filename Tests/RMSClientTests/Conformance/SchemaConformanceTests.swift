import Foundation
@testable import RMSClient
import Testing

/// Every request with a body is judged by a validator and by schemas that know nothing of our models.
@Suite struct SchemaConformanceTests {
    private static let schemas: [RMSFunction.Family: String] = [
        .item: "item", .category: "category", .coupon: "coupon", .order: "order-envelope",
        .inventory: "inventory-envelope", .cabinet: "cabinet",
    ]

    private static let withBody = RMSFunction.operations.filter {
        $0.function.method != .get && $0.function.wire != .json
    }

    private func body<O: RMSOperation>(_ operation: O) throws -> String? {
        let access = ShopAccess(credentials: try Credentials(serviceSecret: "SP", licenseKey: "SL"), shopURL: "demo")
        let request = try O.function.wire.encode(operation, for: access)
        if case .text(let document)? = request.form?.parts.first?.content { return document }
        return request.body.map { String(decoding: $0, as: UTF8.self) }
    }

    private func filledBody<O: RMSOperation>(_ type: O.Type) throws -> String? {
        // What the rules refuse before anything is sent: a code that RMS is to give, and two items where one may be.
        if type is CouponAPI.Issue.Type {
            var coupon = try CouponAPI.Coupon.filled()
            coupon.couponCode = nil
            return try body(CouponAPI.Issue(coupon))
        }
        if type is InventoryAPI1.UpdateSingle.Type {
            return try body(InventoryAPI1.UpdateSingle(try InventoryAPI1.Change.filled()))
        }
        return try body(try O.filled())
    }

    /// The documents of every function of a family, each with all of its members.
    private func documents(of family: RMSFunction.Family) throws -> [(function: String, text: String)] {
        try Self.withBody.filter { $0.function.family == family }.compactMap { type in
            try filledBody(type).map { (type.function.name, $0) }
        }
    }

    @Test(arguments: schemas.keys.sorted { $0.rawValue < $1.rawValue })
    func `every member stands where the schema wants it`(family: RMSFunction.Family) throws {
        let documents = try documents(of: family)
        let schema = try #require(Self.schemas[family])
        let complaints = try SchemaJudge.complaints(about: documents.map(\.text), schema: schema)
        for (document, complaint) in zip(documents, complaints) {
            #expect(complaint == "", "\(document.function)")
        }
        #expect(
            documents.count == [.item: 4, .category: 4, .coupon: 5, .order: 13, .inventory: 3, .cabinet: 5][family]
        )
    }

    @Test func `every function with a body belongs to a family with a schema`() {
        let without = Self.withBody.map { $0.function }.filter { Self.schemas[$0.family] == nil }
        #expect(without.isEmpty)
    }

    @Test(arguments: schemas.keys.sorted { $0.rawValue < $1.rawValue })
    func `the schemas refuse unknown members and members in another order`(family: RMSFunction.Family) throws {
        let leaves = /(<([\w:]+)>[^<]*<\/[\w:]+>)(<([\w:]+)>[^<]*<\/[\w:]+>)/
        let schema = try #require(Self.schemas[family])
        var broken: [String] = []
        for document in try documents(of: family) {
            let end = try #require(document.text.firstRange(of: /<\/[\w:]+>(<\/[\w:]+>)+$/))
            let leaf = try #require(document.text[end].firstRange(of: ">"))
            broken.append(document.text.replacingCharacters(in: leaf, with: "><unknown/>"))
            // In SOAP the credentials come first, which RMS's schema puts in order, too.
            if let pair = document.text.firstMatch(of: leaves), pair.2 != pair.4 {
                broken.append(document.text.replacingCharacters(in: pair.range, with: "\(pair.3)\(pair.1)"))
            }
        }
        let complaints = try SchemaJudge.complaints(about: broken, schema: schema)
        for (document, complaint) in zip(broken, complaints) {
            #expect(complaint.contains("is not expected"), "\(document)\n\(complaint)")
        }
    }

    @Test func `what users send is valid as well`() throws {
        let now = Date()
        var item = ItemAPI1.Item(itemURL: "abc")
        item.itemPrice = 1200
        let coupon = CouponAPI.Coupon(
            couponName: "5%",
            startDate: now.addingTimeInterval(7200),
            endDate: now.addingTimeInterval(720_000),
            discount: .percent(5)
        )
        let all: [(schema: String, body: String?)] = [
            ("item", try body(ItemAPI1.Update(item, clearing: [.displayPrice, .releaseDate, .taxRate]))),
            ("item", try body(ItemAPI1.Delete(itemURL: "abc"))),
            ("coupon", try body(CouponAPI.Issue(coupon))),
            ("coupon", try body(CouponAPI.Delete(couponCode: "AAAA-BBBB-CCCC-DDDD"))),
            ("inventory-envelope", try body(InventoryAPI1.Get(itemURLs: ["a", "b"]))),
            ("inventory-envelope", try body(InventoryAPI1.UpdateSingle(InventoryAPI1.Change(itemURL: "a", .set(6))))),
            ("order-envelope", try body(OrderAPI1.GetOrder(orderNumbers: ["123456-20261101-0000000001"]))),
            ("order-envelope", try body(OrderAPI1.GetRequestID())),
        ]
        for (schema, group) in Dictionary(grouping: all, by: \.schema) {
            let bodies = try group.map { try #require($0.body) }
            for (body, complaint) in zip(bodies, try SchemaJudge.complaints(about: bodies, schema: schema)) {
                #expect(complaint == "", "\(body)")
            }
        }
    }
}
