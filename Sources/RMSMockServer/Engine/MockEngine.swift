internal import Foundation
internal import RMSClient

/// What answers in RMS's place, without a socket: the listener and ``FixtureTransport`` both stand on it.
///
/// The order is: injected faults, the method, the key and its life, what is ticked, the rate, the form of the request, and
/// then the function itself. That is answered by a fixture of the user's own, or else by the shop, or else by a bundled
/// fixture.
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
    var gate = AdminInterface.Gate.closed("there is no listener")
    /// Whether a listener sends answers as gzip where a client offers it.
    var compresses = false

    /// Answers a request, and notes it before the answer is sent.
    func answer(_ request: MockRequest) -> MockAnswer {
        if AdminInterface.isMeant(by: request) {
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

    private func reply(to request: MockRequest) -> Reply {
        guard let route = MockRoutes.all.match(request.path) else {
            return Reply(answer: Gateway.noSuchPath, time: sources.exchange().date)
        }
        if request.method == "GET", let description = ServiceDescription(path: request.path, query: request.query) {
            let answer = description.answer(scheme: scheme, authority: request.authority)
            return Reply(answer: answer, time: sources.exchange().date)
        }
        return reply(to: Arrival(request, route: route))
    }

    /// A request before it is read as a call; nil if it asks for something of the mock's own.
    func arrival(of request: MockRequest) -> Arrival? {
        guard let route = MockRoutes.all.match(request.path) else { return nil }
        if request.method == "GET", ServiceDescription(path: request.path, query: request.query) != nil { return nil }
        return Arrival(request, route: route)
    }

    private func reply(to arrival: Arrival) -> Reply {
        let requested: [MockFault]
        do {
            requested = try Self.requestedFaults(arrival.request)
        } catch {
            return Reply(to: arrival, sources.exchange(), error.answer)
        }
        guard let key = arrival.key, let shop = shops?.shop(for: key) else {
            let exchange = sources.exchange()
            return disturbed(arrival, exchange, requested) { replayed(arrival, exchange) }
        }
        return shop.use { state in
            let exchange = state.begin()
            return disturbed(arrival, exchange, requested) { answered(arrival, exchange, &state) }
        }
    }

    /// What faults leave of a reply.
    private func disturbed(
        _ arrival: Arrival,
        _ exchange: MockExchange,
        _ requested: [MockFault],
        _ undisturbed: () -> Reply
    ) -> Reply {
        let struck = requested + faults.strike(arrival.function, key: arrival.key, at: exchange.date)
        if struck.isEmpty { return undisturbed() }
        let replacement = replacement(for: arrival, exchange, struck)
        var reply = replacement.map { Reply(to: arrival, exchange, $0) } ?? undisturbed()
        reply.answer = spoilt(reply.answer, by: struck)
        reply.faults = struck
        return reply
    }

    private func replayed(_ arrival: Arrival, _ exchange: MockExchange) -> Reply {
        do {
            let (function, key) = try arrival.admitted(exchange)
            let call = try arrival.read(function, key, exchange)
            return judged(call, arrival, exchange, []) { library.answer(to: call, exchange: exchange) }
        } catch {
            return Reply(to: arrival, exchange, error.answer, error.violations)
        }
    }

    private func answered(_ arrival: Arrival, _ exchange: MockExchange, _ state: inout ShopState) -> Reply {
        do {
            let (function, key) = try arrival.admitted(exchange)
            let gateway = Gateway(function: function, request: arrival.request, exchange: exchange)
            try state.admit(function, key, at: exchange.date, gateway)
            let call = try arrival.read(function, key, exchange)
            let told = OrderStateRules.violations(of: call, at: state) + state.unknownCategories(in: call)
            return judged(call, arrival, exchange, told) {
                ShopService.answer(call, &state)?.answer(to: call, exchange: exchange)
                    ?? library.answer(to: call, exchange: exchange)
            }
        } catch {
            return Reply(to: arrival, exchange, error.answer, error.violations)
        }
    }

    /// The answer to a call whose form is right, by a fixture of the user's own or else by another; whatever breaks a
    /// rule is told beside it.
    private func judged(
        _ call: MockCall,
        _ arrival: Arrival,
        _ exchange: MockExchange,
        _ further: [Violation],
        _ other: () -> MockAnswer
    ) -> Reply {
        let violations =
            arrival.request.queryViolations + RequestRules.violations(of: call, at: exchange.date) + further
        let answer: MockAnswer
        if violations.contains(where: \.isRefused) {
            answer = Gateway(function: call.function, request: call.request, exchange: exchange).refuse(.wrongFormat)
        } else if let fixture = library.chooseOwn(for: call) {
            journal.noteUse(of: "\(call.function.name)/\(fixture.name)")
            answer = fixture.answer(to: call, exchange: exchange)
        } else {
            answer = other()
        }
        return Reply(to: arrival, exchange, answer, violations)
    }
}

/// An answer, and what it is the answer to.
private struct Reply {
    var answer: MockAnswer
    let time: Date
    var function: RMSFunction?
    var key: ESAKey?
    var violations: [Violation] = []
    var faults: [MockFault] = []

    init(answer: MockAnswer, time: Date) {
        self.answer = answer
        self.time = time
    }

    init(to arrival: Arrival, _ exchange: MockExchange, _ answer: MockAnswer, _ violations: [Violation] = []) {
        self.answer = answer.telling(violations)
        time = exchange.date
        function = arrival.function
        key = arrival.key
        self.violations = violations
    }
}

/// A request that is refused before it is a call of a shop.
struct RefusedCall: Error {
    let answer: MockAnswer
    let violations: [Violation]
}

extension Arrival {
    /// The function and the key of a request that has both.
    func admitted(_ exchange: MockExchange) throws(RefusedCall) -> (RMSFunction, ESAKey) {
        if let function, let key { return (function, key) }
        let gateway = Gateway(function: shape, request: request, exchange: exchange)
        let answer =
            switch problem {
            case .wrongMethod(let allowed):
                gateway.refuse(.methodNotAllowed).adding("Allow", allowed.joined(separator: ", "))
            case .noOperation(let text): SOAPGateway.fault("S:Client", text, status: 500, of: shape, exchange)
            case nil: Gateway(function: function ?? shape, request: request, exchange: exchange).refuse(.authError)
            }
        throw RefusedCall(answer: answer, violations: [violation].compactMap(\.self))
    }

    /// Reads a request that was let in.
    func read(
        _ function: RMSFunction,
        _ key: ESAKey,
        _ exchange: MockExchange
    ) throws(RefusedCall) -> MockCall {
        do {
            return try MockCall(function: function, request: request, key: key, parameters: parameters, tree: tree)
        } catch {
            let gateway = Gateway(function: function, request: request, exchange: exchange)
            throw RefusedCall(answer: gateway.refuse(error.refusal), violations: [error.violation])
        }
    }
}

extension ShopState {
    /// Lets a call in by the shop's access rules and its rate.
    mutating func admit(
        _ function: RMSFunction,
        _ key: ESAKey,
        at now: Date,
        _ gateway: Gateway
    ) throws(RefusedCall) {
        if let reason = access.refusal(of: function, licenseKey: key.licenseKey, at: now) {
            let told = Violation(text: reason, source: .licenseLifeOfAKey, isRefused: true)
            throw RefusedCall(answer: gateway.refuse(.authError), violations: [told])
        }
        if rates.note(function, at: machine()) {
            let limit = rates.limit.callsPerSecond ?? 0
            let told = Violation(
                text: "more than \(limit) calls in a second",
                source: .commonRateLimits,
                isRefused: true
            )
            throw RefusedCall(answer: gateway.refuse(.tooManyCalls), violations: [told])
        }
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
