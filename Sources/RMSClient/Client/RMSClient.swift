public import Logging

/// A client that calls RMS for one shop.
///
/// ```swift
/// let credentials = try Credentials(serviceSecret: "SP…", licenseKey: "SL…")
/// let rms = RMSClient(credentials: credentials, shopURL: "myshop")
/// let item = try await rms.item.get("abc-123")
/// ```
///
/// A client is a value: keep one per shop and share it between tasks. Copies share its rate limits and its retry
/// budget. All calls throw ``RMSError`` and nothing else.
public struct RMSClient: Sendable {
    let keys: ClientKeys
    let baseURL: Result<BaseURL, RMSError>
    let transport: any HTTPTransport
    let chain: MiddlewareChain
    /// Runs calls through the chain.
    let runner: any CallRunning
    private let setup: Setup

    /// The parts of the middleware chain.
    private struct Setup: Sendable {
        var retry: Retry
        let limiter: RateLimiter
        let logger: Logger?
        var middleware: [any RMSMiddleware]
        var reading = AnswerReading()
        let isLive: Bool
    }

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - credentials: The shop's key pair.
    ///   - shopURL: The shop's URL code, which SOAP calls need.
    ///   - baseURL: The host to call (default: `RMS_BASE_URL`, or RMS if it is not set). If `RMS_BASE_URL` is not a
    ///     valid URL, every call throws.
    ///   - transport: The transport that sends the requests (default: ``StandardTransport``, which all clients share).
    ///   - retry: When a failed call is sent again.
    ///   - limiter: How often functions are called. The default is as documented, and unlimited if the base URL is on
    ///     loopback or the transport does not leave the process, because there is no live shop to protect.
    ///   - middleware: Middleware that sees every call, from the outside in.
    ///   - logger: Receives one line per attempt: function, status, requestId, time; never parameters or bodies.
    public init(
        credentials: Credentials,
        shopURL: String? = nil,
        baseURL: BaseURL? = nil,
        transport: any HTTPTransport = StandardTransport.shared,
        retry: RetryPolicy = .standard,
        limiter: RateLimiter? = nil,
        middleware: [any RMSMiddleware] = [],
        logger: Logger? = nil
    ) {
        self.init(
            .fixed(ShopAccess(credentials: credentials, shopURL: shopURL)),
            baseURL,
            transport,
            retry,
            limiter,
            middleware,
            logger
        )
    }

    /// Creates a client with keys from a source, for example ``EnvironmentCredentials``.
    ///
    /// The keys are loaded at the first call, again after `keysLiveFor`, and when RMS does not accept them: if the
    /// source then returns others, the call is repeated with those. So a key can be renewed while the process runs.
    public init(
        _ source: some CredentialSource,
        keysLiveFor lifetime: Duration = .seconds(300),
        baseURL: BaseURL? = nil,
        transport: any HTTPTransport = StandardTransport.shared,
        retry: RetryPolicy = .standard,
        limiter: RateLimiter? = nil,
        middleware: [any RMSMiddleware] = [],
        logger: Logger? = nil
    ) {
        let keys = ClientKeys.ring(KeyRing(source, lifetime: lifetime, time: retry.time))
        self.init(keys, baseURL, transport, retry, limiter, middleware, logger)
    }

    private init(
        _ keys: ClientKeys,
        _ baseURL: BaseURL?,
        _ transport: any HTTPTransport,
        _ retry: RetryPolicy,
        _ limiter: RateLimiter?,
        _ middleware: [any RMSMiddleware],
        _ logger: Logger?
    ) {
        let base: Result<BaseURL, RMSError> =
            if let baseURL { .success(baseURL) } else {
                Result { () throws(RMSError) in try BaseURL.fromEnvironment() }
            }
        let isLive = !((try? base.get())?.isLoopback ?? false) && transport.leavesTheProcess
        let setup = Setup(
            retry: Retry(policy: retry, allowance: RetryAllowance(retry.budget)),
            limiter: limiter ?? RateLimiter(isLive ? .documented : .unlimited, time: retry.time),
            logger: logger,
            middleware: middleware,
            isLive: isLive
        )
        self.init(keys: keys, baseURL: base, transport: transport, setup: setup)
    }

    private init(
        keys: ClientKeys,
        baseURL: Result<BaseURL, RMSError>,
        transport: any HTTPTransport,
        setup: Setup
    ) {
        self.keys = keys
        self.baseURL = baseURL
        self.transport = transport
        self.setup = setup
        chain = MiddlewareChain(
            retry: setup.retry,
            limiter: setup.limiter,
            log: setup.logger.map(CallLog.init),
            own: setup.middleware
        )
        runner = CallRunner(keys: keys, chain: chain)
    }

    /// The same client with another retry policy, for the calls made with it: `rms.with(retry: .never).v1.item.get(…)`.
    public func with(retry: RetryPolicy) -> RMSClient {
        var setup = setup
        // The budget belongs to the client, not to a call.
        setup.retry = Retry(policy: retry, allowance: setup.retry.allowance)
        return RMSClient(keys: keys, baseURL: baseURL, transport: transport, setup: setup)
    }

    /// The same client with other options for answers with forbidden characters or unreadable records.
    public func with(reading: AnswerReading) -> RMSClient {
        var setup = setup
        setup.reading = reading
        return RMSClient(keys: keys, baseURL: baseURL, transport: transport, setup: setup)
    }

    var reading: AnswerReading { setup.reading }

    /// Whether calls may reach a live shop: neither a mock on loopback nor a transport inside the process.
    var isLive: Bool { setup.isLive }

    /// The same client with more middleware, inside its existing middleware.
    public func with(middleware: any RMSMiddleware...) -> RMSClient {
        var setup = setup
        setup.middleware += middleware
        return RMSClient(keys: keys, baseURL: baseURL, transport: transport, setup: setup)
    }

    /// The clock that the client waits with.
    var time: TimeSource { setup.retry.policy.time }

    /// Whether the client keeps a function's calls within a rate limit.
    package func isPaced(_ function: RMSFunction) -> Bool { setup.limiter.limits(function) }

    /// The rate limit state of each function that was called.
    public var limits: [RateLimitState] { setup.limiter.states }

    /// Makes a call and returns its typed answer.
    ///
    /// A read that failed in transit is sent again as `retry` specifies; a write only if it certainly did not reach
    /// RMS.
    ///
    /// - Throws: ``RMSError``, also for a business code that means failure, except in the records of a batch. If some
    ///   records of a list can't be read, the error names them; ``answer(to:)`` returns the others.
    public func send<O: RMSOperation>(_ operation: O) async throws(RMSError) -> O.Response {
        let answer = try await answer(to: operation)
        try reading.settle(
            answer,
            of: O.function,
            advice: "Use answer(to:) to get the others, and look at the raw answer (rms call … --output raw)."
        )
        return answer.value
    }

    /// Makes a call and returns its typed answer with the details of the exchange, including the records that could not
    /// be read.
    public func answer<O: RMSOperation>(to operation: O) async throws(RMSError) -> RMSAnswer<O.Response> {
        let answer = try await run(operation) { call async throws(RMSError) in try await attempt(call, of: O.self) }
        reading.report(answer.unreadable)
        logReplaced(answer.replacedCharacters, in: O.function, requestID: answer.requestID)
        return answer
    }

    /// Logs that characters were replaced, never which or where.
    func logReplaced(_ count: Int, in function: RMSFunction, requestID: String?) {
        guard count > 0 else { return }
        setup.logger?.warning(
            "\(function.name): characters that XML forbids were replaced in the answer",
            metadata: ["count": .stringConvertible(count), "requestId": .string(requestID ?? "none")]
        )
    }
}

extension RMSClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The host that the client calls.
    public var description: String { "RMSClient(\((try? baseURL.get()).map { "\($0)" } ?? "no base URL"))" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// A mirror without children: the transport, the middleware and the key source may hold secrets.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
