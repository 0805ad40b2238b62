public import Logging

/// Calls RMS for one shop.
///
/// ```swift
/// let credentials = try Credentials(serviceSecret: "SP…", licenseKey: "SL…")
/// let rms = RMSClient(credentials: credentials, shopURL: "myshop")
/// let item = try await rms.item.get(itemURL: "abc-123")
/// ```
///
/// It is a value: keep one for each shop and share it between tasks. All calls throw ``RMSError`` and nothing else.
public struct RMSClient: Sendable {
    let access: ShopAccess
    let baseURL: Result<BaseURL, RMSError>
    let transport: any HTTPTransport
    let retry: RetryPolicy
    let logger: Logger?

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - credentials: The shop's key pair.
    ///   - shopURL: The shop's URL code, which SOAP calls need.
    ///   - baseURL: The host to call; by default what `RMS_BASE_URL` says, else RMS itself. An address in
    ///     `RMS_BASE_URL` that is none makes every call throw.
    ///   - transport: What carries the requests; by default libcurl, shared by all clients.
    ///   - retry: When a failed call is sent again.
    ///   - logger: Takes one line for each exchange: function, status, requestId, time; never parameters or bodies.
    public init(
        credentials: Credentials,
        shopURL: String? = nil,
        baseURL: BaseURL? = nil,
        transport: any HTTPTransport = CurlTransport.shared,
        retry: RetryPolicy = .standard,
        logger: Logger? = nil
    ) {
        access = ShopAccess(credentials: credentials, shopURL: shopURL)
        self.baseURL =
            if let baseURL { .success(baseURL) } else {
                Result { () throws(RMSError) in try BaseURL.fromEnvironment() }
            }
        self.transport = transport
        self.retry = retry
        self.logger = logger
    }

    /// Makes a client with keys from a source, for example ``EnvironmentCredentials``.
    public init(
        _ source: some CredentialSource,
        baseURL: BaseURL? = nil,
        transport: any HTTPTransport = CurlTransport.shared,
        retry: RetryPolicy = .standard,
        logger: Logger? = nil
    ) throws(RMSError) {
        let access = try source.load()
        self.init(
            credentials: access.credentials,
            shopURL: access.shopURL,
            baseURL: baseURL,
            transport: transport,
            retry: retry,
            logger: logger
        )
    }

    /// Makes a call and gives its typed answer.
    ///
    /// A read that failed on the way is sent again as `retry` says; a write only if it surely did not reach RMS.
    ///
    /// - Throws: ``RMSError``; a business code that means failure is thrown, too, save in the records of a batch.
    public func send<O: RMSOperation>(_ operation: O) async throws(RMSError) -> O.Response {
        try await answer(to: operation).value
    }

    /// Makes a call and gives its typed answer together with the facts of the exchange.
    public func answer<O: RMSOperation>(to operation: O) async throws(RMSError) -> RMSAnswer<O.Response> {
        let call = try prepare(operation)
        return try await retry.run(O.function) { () throws(CallFailure) in
            try await attempt(call, of: O.self)
        }
    }
}

/// A typed answer and the facts of its exchange.
public struct RMSAnswer<Value: Sendable>: Sendable {
    /// The typed answer.
    public let value: Value
    /// RMS's id of the exchange.
    public let requestID: String?
    /// The HTTP status.
    public let httpStatus: Int
}
