import RMSClient
@testable import RMSMockServer
import Testing

/// The codes that have nothing to do with a service's own records, from a typed call of every function that can have them.
@Suite struct RESTCodesTests {
    private struct Row {
        let code: RESTCode
        let kind: RMSError.Kind
        let status: Int
        let message: String
        let disturb: @Sendable (TestShop) -> Void
    }

    private static let rows = [
        Row(code: .unauthorized, kind: .unauthorized, status: 401, message: "Un-Authorised") { shop in
            shop.use { $0.clock.move(by: 91 * 86_400) }
        },
        Row(code: .systemError, kind: .serverFault, status: 500, message: "An unexpected error has occurred") {
            $0.engine.faults.add(FaultRule(fault: .serverError), for: nil)
        },
        Row(
            code: .conflict,
            kind: .conflict,
            status: 409,
            message: "Your request could not be processed due to a conflict with another process. "
                + "Please try again after a short while."
        ) {
            $0.engine.faults.add(FaultRule(fault: .conflict), for: nil)
        },
    ]

    /// No typed call has a wrong path, method or type. `GE0011` is in the tables of the services.
    private static let elsewhere: Set<RESTCode> = [
        .unknownPath, .methodNotAllowed, .unsupportedMediaType, .noBody,
    ]

    private static let calls: [any RMSOperation] = {
        let functions = FunctionTable.all.functions.filter { $0.family is any RESTFamily }.map(\.function)
        return SampleCalls.all.filter { functions.contains(type(of: $0).function) }
    }()

    @Test(arguments: rows.indices)
    func `every function is refused with the code`(row: Int) async throws {
        let row = Self.rows[row]
        #expect(Set(Self.calls.map { type(of: $0).function.family }).count == 3)
        for call in Self.calls {
            let function = type(of: call).function
            let shop = try TestShop()
            row.disturb(shop)
            let error = try #require(await shop.refusal(of: call), "\(function)")
            #expect(error.failure?.code == row.code.rawValue, "\(function)")
            #expect(error.failure?.message == row.message && error.failure?.fields == [], "\(function)")
            #expect(error.kind == row.kind && error.httpStatus == row.status, "\(function)")
            #expect(error.mayHaveActed == (row.code == .systemError && function.access == .write), "\(function)")
        }
    }

    @Test func `every code is produced by a typed call, except those that none can express`() {
        #expect(Set(RESTCode.allCases).subtracting(Self.rows.map(\.code)) == Self.elsewhere)
    }
}
