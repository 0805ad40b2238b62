internal import Foundation
internal import RMSClient

/// What answers in RMS's place, without a socket: the listener and ``FixtureTransport`` both stand on it.
///
/// The order is RMS's: the path, the method, the key, the form of the request, and then the function itself.
struct MockEngine: Sendable {
    let library: FixtureLibrary
    let sources: MockSources

    private static let functions = Dictionary(grouping: RMSFunction.all, by: \.path)

    /// Answers a request.
    func answer(_ request: MockRequest) -> MockAnswer {
        let exchange = MockExchange(requestID: sources.makeID(), date: sources.now())
        guard let functions = Self.functions[request.path] else { return Gateway.noSuchPath }
        guard let function = functions.first(where: { $0.method.rawValue == request.method }) else {
            return Gateway(function: functions[0], request: request, exchange: exchange).refuse(.methodNotAllowed)
        }
        let gateway = Gateway(function: function, request: request, exchange: exchange)
        guard let key = ESAKey(request.fields["authorization"]) else { return gateway.refuse(.authError) }
        let call: MockCall
        do {
            call = try MockCall(function: function, request: request, key: key)
        } catch {
            return gateway.refuse(error)
        }
        switch library.choose(for: call) {
        case .fixture(let fixture):
            return MockAnswer(
                status: fixture.status,
                fields: gateway.fields(status: fixture.status, additional: fixture.fields),
                body: fixture.template.body(for: call, exchange: exchange)
            )
        case .none(let explanation):
            return gateway.unmatched(explanation)
        }
    }
}

/// Where ids and times come from.
struct MockSources: Sendable {
    var now: @Sendable () -> Date = { Date() }
    var makeID: @Sendable () -> String = { UUID().uuidString.lowercased() }
}

/// What is new in every exchange.
struct MockExchange: Sendable {
    let requestID: String
    let date: Date

    /// UTC without a zone, as RMS's `Timestamp` is.
    var timestamp: String {
        String(date.formatted(.iso8601).dropLast())
    }
}
