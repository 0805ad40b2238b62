internal import Foundation
internal import RMSClient

/// What answers in RMS's place, without a socket: the listener and ``FixtureTransport`` both stand on it.
///
/// The order is RMS's: the path, the method, the key, the form of the request, and then the function itself. That is
/// answered by a fixture of the user's own, or else by the shop, or else by a bundled fixture.
struct MockEngine: Sendable {
    let library: FixtureLibrary
    let sources: MockSources
    /// Nil for a mock that only replays.
    var shops: ShopStore?

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
                .answer(self.answer)
        }
        let gateway = Gateway(function: function, request: request, exchange: exchange)
        guard let key = ESAKey(request.fields["authorization"]) else { return gateway.refuse(.authError) }
        let call: MockCall
        do {
            call = try MockCall(function: function, request: request, key: key, parameters: route.parameters)
        } catch {
            return gateway.refuse(error)
        }
        return answer(call, exchange)
    }

    private func answer(_ call: MockCall, _ exchange: MockExchange) -> MockAnswer {
        guard let shop = shops?.shop(for: call.key) else {
            return judged(call, exchange) { library.answer(to: call, exchange: exchange) }
        }
        return shop.use { state in
            let exchange = state.begin()
            let key = call.key.licenseKey
            if let reason = state.access.refusal(of: call.function, licenseKey: key, at: state.clock.now) {
                let told = Violation(text: reason, source: "license-behaviour", isRefused: true)
                return refusal(of: call, exchange).telling([told])
            }
            return judged(call, exchange) {
                if let fixture = library.chooseOwn(for: call) { return fixture.answer(to: call, exchange: exchange) }
                if let answer = ShopService.answer(call, &state) { return answer.answer(to: call, exchange: exchange) }
                return library.answer(to: call, exchange: exchange)
            }
        }
    }

    /// The answer to a call whose form is right; whatever breaks a rule is told beside it.
    private func judged(_ call: MockCall, _ exchange: MockExchange, _ answer: () -> MockAnswer) -> MockAnswer {
        let violations = RequestRules.violations(of: call)
        let refuses = violations.contains(where: \.isRefused)
        let gateway = Gateway(function: call.function, request: call.request, exchange: exchange)
        return (refuses ? gateway.refuse(.wrongFormat) : answer()).telling(violations)
    }
}

extension MockEngine {
    /// As the function's family says that a key is not good for it.
    private func refusal(of call: MockCall, _ exchange: MockExchange) -> MockAnswer {
        if case .soap(let form) = call.function.wire {
            return SOAPGateway.refusal(of: call.function, form.dialect, exchange)
        }
        return Gateway(function: call.function, request: call.request, exchange: exchange).refuse(.authError)
    }
}

extension FixtureLibrary {
    /// The answer of the fixture that fits best, or of the explanation that none does.
    func answer(to call: MockCall, exchange: MockExchange) -> MockAnswer {
        switch choose(for: call) {
        case .fixture(let fixture): fixture.answer(to: call, exchange: exchange)
        case .none(let explanation): explanation.answer
        }
    }
}

extension Fixture {
    func answer(to call: MockCall, exchange: MockExchange) -> MockAnswer {
        let head = AnswerHead(function: call.function, exchange: exchange)
        return MockAnswer(
            status: status,
            fields: head.fields(status: status, additional: fields),
            body: template.body(for: call, exchange: exchange)
        )
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
