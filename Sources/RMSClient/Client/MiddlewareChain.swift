/// The layers of every call of a client, from the outside in: the caller's middleware per call, retry, rate limit, the
/// caller's middleware per attempt, the log.
struct MiddlewareChain: Sendable {
    private let aroundCalls: [any RMSMiddleware]
    private let retry: Retry
    private let limiter: RateLimiter?
    private let aroundAttempts: [any RMSMiddleware]
    private let log: CallLog?

    init(retry: Retry, limiter: RateLimiter, log: CallLog?, own: [any RMSMiddleware]) {
        aroundCalls = own.filter { $0.scope == .call }
        self.retry = retry
        self.limiter = limiter.isUnlimited ? nil : limiter
        aroundAttempts = own.filter { $0.scope == .attempt }
        self.log = log
    }

    /// Runs a call through the whole chain to its end.
    func run<Value: Sendable>(
        _ call: RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        if aroundCalls.isEmpty { return try await makeAttempts(call, end) }
        return try await pass(call, through: aroundCalls[...]) { call async throws(RMSError) in
            try await makeAttempts(call, end)
        }
    }

    private func pass<Value: Sendable>(
        _ call: RMSCall,
        through links: ArraySlice<any RMSMiddleware>,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        guard let link = links.first else { return try await end(call) }
        return try await link.intercept(call) { call async throws(RMSError) in
            try await pass(call, through: links.dropFirst(), end)
        }
    }

    private func makeAttempts<Value: Sendable>(
        _ call: RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        var call = call
        var retries = retry.begin()
        while true {
            do {
                var answer = try await makeAttempt(call, end)
                answer.attempts = call.attempt
                return answer
            } catch {
                try await retries.wait(after: error, of: &call)
            }
        }
    }

    private func makeAttempt<Value: Sendable>(
        _ call: RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        let turn = try await limiter?.turn(of: call)
        do {
            guard let turn else { return try await passAttempt(call, end) }
            return try await turn.use { () async throws(RMSError) in
                var call = call
                call.onSending { turn.noteSending() }
                return try await passAttempt(call, end)
            }
        } catch {
            var known = error
            known.attempts = call.attempt
            throw known
        }
    }

    private func passAttempt<Value: Sendable>(
        _ call: RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        if aroundAttempts.isEmpty { return try await send(call, end) }
        return try await pass(call, through: aroundAttempts[...]) { call async throws(RMSError) in
            try await send(call, end)
        }
    }

    private func send<Value: Sendable>(
        _ call: RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        guard let log, log.isOn else { return try await end(call) }
        let start = ContinuousClock.now
        do {
            let answer = try await end(call)
            log.note(call, "answered", status: answer.httpStatus, requestID: answer.requestID, since: start)
            return answer
        } catch {
            log.note(call, error.kind.rawValue, status: error.httpStatus, requestID: error.requestID, since: start)
            throw error
        }
    }
}
