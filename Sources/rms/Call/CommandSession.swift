import RMSClient

/// What the commands of one shell share. A command that runs alone has no session.
struct CommandSession: Sendable {
    /// The session of the shell that runs this command.
    @TaskLocal static var current: CommandSession?

    /// The values of the connection's options that a command does not give itself.
    var connection = Connection()
    /// The limits of a live shop, which count across commands.
    let limiter: RateLimiter
    /// Takes each exchange.
    let keep: @Sendable (LastExchange) -> Void

    struct Connection: Sendable {
        var baseURL: String?
        var credentials: String?
        var profile: String?
        var caFile: String?
        var plainHTTPHosts: [String] = []
        var shopURL: String?
        /// Keys that are neither in the environment nor in a file: those of the shell's own mock.
        var ownKeys: ShopAccess?
    }

    /// The limiter for calls to an address; nil if that is on this machine, where no shop has to be protected.
    func limiter(for base: BaseURL) -> RateLimiter? { base.isLoopback ? nil : limiter }
}

/// A call, and its answer if there was one.
struct LastExchange: Sendable {
    let call: RMSCall
    var answer: Answer?

    typealias Answer = (status: Int, fields: [(name: String, value: String)], body: [UInt8])
}

/// Keys with another shop than the one that their source names.
struct CredentialsOfShop: CredentialSource {
    let source: any CredentialSource
    let shopURL: String

    func load() async throws(RMSError) -> ShopAccess {
        ShopAccess(credentials: try await source.load().credentials, shopURL: shopURL)
    }
}
