import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The stages of the pipeline, each by itself.
@Suite struct PipelineTests {
    private static let key = "ESA Q0NDQ0M6QkJCQkI="

    private func context(
        _ target: String = "/es/1.0/item/get?itemUrl=a",
        method: String = "GET",
        fields: [String: String] = ["Authorization": key]
    ) throws -> PipelineContext {
        let fields = fields.map { (name: $0.key, value: $0.value) }
        let request = MockRequest(method: method, target: target, fields: fields, body: [])
        guard case .call(let routed) = FunctionTable.all.route(request) else {
            Issue.record("\(target) has no function")
            throw CancellationError()
        }
        let date = Date(timeIntervalSince1970: 1_768_446_000)
        return PipelineContext(routed, MockExchange(requestID: "id", date: date), arrival: date)
    }

    private func shop() throws -> ShopState {
        let store = ShopStore(seed: .demo, randomSeed: 1, machine: { Date(timeIntervalSince1970: 0) })
        return try store.shop(for: #require(ESAKey(Self.key))).use { $0 }
    }

    @Test func `the stages are in the order of a gateway: faults, key, permission, rate, form, then the function`()
        throws
    {
        let names = try MockEngine(MockServer.Options()).pipeline.stages.map { stage in
            switch stage {
            case .always(let stage): "\(type(of: stage))"
            case .inShop(let stage): "\(type(of: stage)) in the shop"
            }
        }
        #expect(
            names == [
                "ApplyFaults", "Authenticate", "CheckLicense in the shop", "CheckPermission in the shop",
                "CheckRate in the shop", "ReadCall", "Validate", "ValidateInShop in the shop", "AnswerFromStub",
                "AnswerFromShop in the shop", "AnswerFromFixtures",
            ]
        )
    }

    @Test func `ApplyFaults answers for faults that prevent the call, and keeps the others`() throws {
        let stage = ApplyFaults(board: FaultBoard())
        var prevented = try context(fields: ["x-mock-fault": "maintenance"])
        #expect(stage.respond(to: &prevented)?.status == 503)
        var delayed = try context(fields: ["x-mock-fault": "latency:5ms"])
        #expect(stage.respond(to: &delayed) == nil)
        #expect(delayed.faults == [.latency(milliseconds: 5)])
        var unknown = try context(fields: ["x-mock-fault": "x"])
        #expect(stage.respond(to: &unknown)?.status == 400)
    }

    @Test(arguments: [
        ("GET", [:], 401, "the Authorization header is missing"),
        ("POST", ["Authorization": key], 405, "POST is not allowed"),
        ("GET", ["Authorization": "ESA x"], 401, "Authorization is not"),
    ])
    func `Authenticate refuses what has no key and what calls nothing`(
        method: String,
        fields: [String: String],
        status: Int,
        reason: String
    ) throws {
        var context = try context(method: method, fields: fields)
        #expect(Authenticate().respond(to: &context)?.status == status)
        #expect(context.violations.first?.text.hasPrefix(reason) == true)
        var good = try self.context()
        #expect(Authenticate().respond(to: &good) == nil && good.violations.isEmpty)
    }

    @Test func `CheckLicense, CheckPermission and CheckRate look at the shop`() throws {
        var shop = try shop()
        var context = try context()
        #expect(CheckLicense().respond(to: &context, in: &shop) == nil)
        shop.access.setExpiry(context.exchange.date.addingTimeInterval(-2), of: "BBBBB")
        #expect(CheckLicense().respond(to: &context, in: &shop)?.status == 401)
        #expect(CheckPermission().respond(to: &context, in: &shop) == nil)
        shop.access.grants = ["item.search"]
        #expect(CheckPermission().respond(to: &context, in: &shop)?.status == 401)
        shop.rates.limit = .callsPerSecond(1)
        #expect(CheckRate().respond(to: &context, in: &shop) == nil)
        #expect(CheckRate().respond(to: &context, in: &shop)?.status == 403)
        #expect(context.violations.map(\.text).last == "more than 1 calls per second")
    }

    @Test func `ReadCall sets the call or refuses the request, and Validate reports without refusing`() throws {
        var missing = try context("/es/1.0/item/get")
        #expect(ReadCall().respond(to: &missing)?.status == 400 && missing.call == nil)
        var context = try context("/es/1.0/item/get?itemUrl=a&x=1")
        #expect(ReadCall().respond(to: &context) == nil && context.call != nil)
        #expect(Validate().respond(to: &context) == nil)
        #expect(context.violations.map(\.text) == ["x is not a parameter of item.get"])
    }

    @Test func `the shop answers before the fixtures, and a stub before the shop`() throws {
        var shop = try shop()
        var context = try context("/es/1.0/item/get?itemUrl=demo-item-01")
        #expect(ReadCall().respond(to: &context) == nil)
        let families = FunctionTable.all.families
        #expect(AnswerFromShop(families: families).respond(to: &context, in: &shop)?.status == 200)
        let mine = try TemporaryFixtures(["item.get/a.xml": itemGetBody("MINE")])
        let library = try FixtureLibrary(folders: [mine.url])
        let stub = AnswerFromStub(library: library, journal: Journal()).respond(to: &context)
        #expect(stub?.text.contains("<code>MINE</code>") == true)
        let none = AnswerFromStub(library: try FixtureLibrary(folders: []), journal: Journal()).respond(to: &context)
        #expect(none == nil)
    }
}
