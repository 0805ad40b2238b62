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
    let journal: Journal
    var faults = FaultBoard()
    /// How the mock is reached.
    var scheme = "http"
    /// Who may use the admin interface; a transport without a socket has none.
    var gate = AdminInterface.Gate.closed

    /// Answers a request, and notes it before the answer is sent.
    func answer(_ request: MockRequest) -> MockAnswer {
        if request.path == AdminInterface.prefix || request.path.hasPrefix(AdminInterface.prefix + "/") {
            return AdminInterface(engine: self, gate: gate).answer(request)
        }
        let reply = reply(to: request)
        let entry = RawEntry(
            time: reply.time,
            function: reply.function,
            key: reply.key,
            request: request,
            answer: reply.answer,
            violations: reply.violations,
            faults: reply.faults
        )
        journal.add(entry, for: reply.key)
        return reply.answer
    }

    /// An answer, and what it is the answer to.
    private struct Reply {
        var answer: MockAnswer
        var time: Date
        var function: RMSFunction?
        var key: ESAKey?
        var violations: [Violation] = []
        var faults: [MockFault] = []
    }

    private func reply(to request: MockRequest) -> Reply {
        let exchange = MockExchange(requestID: sources.makeID(), date: sources.now())
        var reply = Reply(answer: Gateway.noSuchPath, time: exchange.date)
        guard let route = MockRoutes.all.match(request.path) else { return reply }
        if request.method == "GET", let description = ServiceDescription(path: request.path, query: request.query) {
            reply.answer = description.answer(scheme: scheme, authority: request.authority)
            return reply
        }
        do {
            return try self.reply(to: call(request, route, exchange), exchange)
        } catch {
            reply.answer = error.answer
            reply.function = error.function
            reply.key = error.key
            return reply
        }
    }

    /// A request as a call of a function, or as what is no such call; nil if it asks for something of the mock's own.
    func reading(_ request: MockRequest) -> Result<MockCall, RefusedCall>? {
        guard let route = MockRoutes.all.match(request.path) else { return nil }
        if request.method == "GET", ServiceDescription(path: request.path, query: request.query) != nil { return nil }
        do {
            let exchange = MockExchange(requestID: sources.makeID(), date: sources.now())
            return .success(try call(request, route, exchange))
        } catch {
            return .failure(error)
        }
    }

    /// Lets a request in as a call of a function.
    private func call(
        _ request: MockRequest,
        _ route: MockRoutes.Match,
        _ exchange: MockExchange
    ) throws(RefusedCall) -> MockCall {
        let functions = route.functions.filter { $0.method.rawValue == request.method }
        guard let function = functions.first else {
            let gateway = Gateway(function: route.functions[0], request: request, exchange: exchange)
            throw RefusedCall(answer: gateway.refuse(.methodNotAllowed), function: nil)
        }
        if case .soap(let form) = function.wire {
            return try SOAPGateway(dialect: form.dialect, functions: functions, request: request, exchange: exchange)
                .call()
        }
        let gateway = Gateway(function: function, request: request, exchange: exchange)
        guard let key = ESAKey(request.fields["authorization"]) else {
            throw RefusedCall(answer: gateway.refuse(.authError), function: function)
        }
        do {
            return try MockCall(function: function, request: request, key: key, parameters: route.parameters)
        } catch {
            throw RefusedCall(answer: gateway.refuse(error), function: function, key: key)
        }
    }

    private func reply(to call: MockCall, _ exchange: MockExchange) -> Reply {
        let requested: [MockFault]
        do {
            requested = try Self.requestedFaults(call.request)
        } catch {
            return reply(to: call, exchange, error.answer, [])
        }
        guard let shop = shops?.shop(for: call.key) else {
            return disturbed(call, exchange, requested) {
                judged(call, exchange) { library.answer(to: call, exchange: exchange) }
            }
        }
        return shop.use { state in
            let exchange = state.begin()
            return disturbed(call, exchange, requested) { answered(call, exchange, &state) }
        }
    }

    /// What faults leave of a reply.
    private func disturbed(
        _ call: MockCall,
        _ exchange: MockExchange,
        _ requested: [MockFault],
        _ undisturbed: () -> Reply
    ) -> Reply {
        let struck = requested + faults.strike(call.function, key: call.key, at: exchange.date)
        if struck.isEmpty { return undisturbed() }
        var reply =
            replacement(for: call, exchange, struck).map { self.reply(to: call, exchange, $0, []) } ?? undisturbed()
        reply.answer = spoilt(reply.answer, by: struck)
        reply.faults = struck
        return reply
    }

    private func answered(_ call: MockCall, _ exchange: MockExchange, _ state: inout ShopState) -> Reply {
        let key = call.key.licenseKey
        if let reason = state.access.refusal(of: call.function, licenseKey: key, at: exchange.date) {
            let told = Violation(text: reason, source: "license-behaviour", isRefused: true)
            return reply(to: call, exchange, refusal(of: call, exchange), [told])
        }
        if state.rates.note(call.function, at: exchange.date) {
            let limit = state.rates.limit.callsPerSecond ?? 0
            let told = Violation(text: "more than \(limit) calls in a second", source: "common", isRefused: true)
            let gateway = Gateway(function: call.function, request: call.request, exchange: exchange)
            return reply(to: call, exchange, gateway.refuse(.tooManyCalls), [told])
        }
        return judged(call, exchange) {
            ShopService.answer(call, &state)?.answer(to: call, exchange: exchange)
                ?? library.answer(to: call, exchange: exchange)
        }
    }

    /// The answer to a call whose form is right, by a fixture of the user's own or else by another; whatever breaks a
    /// rule is told beside it.
    private func judged(_ call: MockCall, _ exchange: MockExchange, _ other: () -> MockAnswer) -> Reply {
        let violations = RequestRules.violations(of: call)
        let answer: MockAnswer
        if violations.contains(where: \.isRefused) {
            answer = Gateway(function: call.function, request: call.request, exchange: exchange).refuse(.wrongFormat)
        } else if let fixture = library.chooseOwn(for: call) {
            journal.noteUse(of: "\(call.function.name)/\(fixture.name)")
            answer = fixture.answer(to: call, exchange: exchange)
        } else {
            answer = other()
        }
        return reply(to: call, exchange, answer, violations)
    }

    private func reply(
        to call: MockCall,
        _ exchange: MockExchange,
        _ answer: MockAnswer,
        _ violations: [Violation]
    ) -> Reply {
        Reply(
            answer: answer.telling(violations),
            time: exchange.date,
            function: call.function,
            key: call.key,
            violations: violations
        )
    }
}

/// A request that is refused before it is a call of a shop.
struct RefusedCall: Error {
    let answer: MockAnswer
    let function: RMSFunction?
    /// Nil if that is what it lacks.
    var key: ESAKey?
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
