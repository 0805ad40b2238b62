internal import Foundation
internal import RMSClient

/// What answers in RMS's place, without a socket: the listener and ``FixtureTransport`` both stand on it.
///
/// The order is RMS's: the path, the method, the key, the form of the request, and then the function itself.
struct MockEngine: Sendable {
    let library: FixtureLibrary
    let sources: MockSources

    /// Answers a request.
    func answer(_ request: MockRequest) -> MockAnswer {
        let exchange = MockExchange(requestID: sources.makeID(), date: sources.now())
        guard let route = MockRoutes.all.match(request.path) else { return Gateway.noSuchPath }
        if request.method == "GET", let description = ServiceDescription(path: request.path, query: request.query) {
            return description.answer(authority: request.authority)
        }
        let functions = route.functions.filter { $0.method.rawValue == request.method }
        guard let function = functions.first else {
            return Gateway(function: route.functions[0], request: request, exchange: exchange).refuse(.methodNotAllowed)
        }
        if case .soap(let form) = function.wire {
            return SOAPGateway(dialect: form.dialect, functions: functions, request: request, exchange: exchange)
                .answer(from: library)
        }
        let gateway = Gateway(function: function, request: request, exchange: exchange)
        guard let key = ESAKey(request.fields["authorization"]) else { return gateway.refuse(.authError) }
        let call: MockCall
        do {
            call = try MockCall(function: function, request: request, key: key, parameters: route.parameters)
        } catch {
            return gateway.refuse(error)
        }
        return library.answer(to: call, exchange: exchange)
    }
}

extension FixtureLibrary {
    /// The answer of the fixture that fits best, or of the explanation that none does.
    func answer(to call: MockCall, exchange: MockExchange) -> MockAnswer {
        switch choose(for: call) {
        case .fixture(let fixture):
            let head = AnswerHead(function: call.function, exchange: exchange)
            return MockAnswer(
                status: fixture.status,
                fields: head.fields(status: fixture.status, additional: fixture.fields),
                body: fixture.template.body(for: call, exchange: exchange)
            )
        case .none(let explanation):
            return explanation.answer
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

    /// Japan's calendar day, so many days from now.
    func japaneseDay(in days: Int) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt).year().month().day()
        return date.addingTimeInterval(Double(days) * 86_400).formatted(style)
    }

    /// UTC without a zone, as RMS's `Timestamp` is.
    var timestamp: String {
        String(date.formatted(.iso8601).dropLast())
    }
}
