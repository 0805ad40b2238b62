import ArgumentParser
import Foundation
import Logging
import RMSClient

/// The host that a command calls, and the keys it uses.
struct ConnectionOptions: ParsableArguments {
    @Option(help: "The host to call, for example http://127.0.0.1:8080.")
    var baseURL: String?

    @Option(
        help: "A file with RMS_SERVICE_SECRET=… and RMS_LICENSE_KEY=… lines, mode 0600.",
        completion: .file()
    )
    var credentials: String?

    @Option(
        help: ArgumentHelp(
            "The keys of ~/.config/rms/NAME.env, mode 0600 (default: RMS_PROFILE). Its RMS_BASE_URL is the host.",
            valueName: "name"
        ),
        completion: .custom { _, _, _ in Profile.names }
    )
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "A file of CA certificates to trust, as written by `rms mock --ca-file`.",
            valueName: "file"
        ),
        completion: .file()
    )
    var caFile: String?

    @Option(
        name: .customLong("plain-http-host"),
        help: ArgumentHelp(
            "A host to permit plain HTTP to, in addition to loopback and the hosts of RMS_PLAIN_HTTP_HOSTS.",
            valueName: "host"
        )
    )
    var plainHTTPHosts: [String] = []

    /// The address that the client calls.
    func base() throws -> BaseURL {
        let options = completed
        return try options.ownBase(options.namedProfile) ?? .fromEnvironment()
    }

    func validate() throws {
        if profile != nil, credentials != nil { throw ValidationError("give --profile or --credentials, not both") }
    }

    /// A client for these options.
    ///
    /// - Parameters:
    ///   - needsKeys: Whether missing keys are an error. A command that sends nothing needs none.
    ///   - retry: When a failed call is sent again.
    func client(needsKeys: Bool = true, retry: RetryPolicy = .standard) async throws -> RMSClient {
        try await completed.ownClient(needsKeys, retry)
    }

    /// These options, completed by those of the shell that runs the command.
    private var completed: ConnectionOptions {
        guard let shell = CommandSession.current?.connection else { return self }
        var options = self
        options.baseURL = baseURL ?? shell.baseURL
        options.profile = profile ?? (credentials == nil ? shell.profile : nil)
        options.credentials = credentials ?? (profile == nil ? shell.credentials : nil)
        options.caFile = caFile ?? shell.caFile
        options.plainHTTPHosts += shell.plainHTTPHosts
        return options
    }

    /// The profile of an option, of the shell, or of the environment.
    private var namedProfile: Profile? {
        get throws {
            if let profile { return try Profile(profile) }
            if credentials != nil || CommandSession.current?.connection.ownKeys != nil { return nil }
            let name = ProcessInfo.processInfo.environment["RMS_PROFILE"] ?? ""
            return name.isEmpty ? nil : try Profile(name)
        }
    }

    /// The address that the options or the profile name.
    private func ownBase(_ profile: Profile?) throws -> BaseURL? {
        if let baseURL { return try BaseURL(baseURL) }
        return try profile?.baseURL
    }

    private func source(_ profile: Profile?) -> any CredentialSource {
        let shell = CommandSession.current?.connection
        let file: (any CredentialSource)? =
            profile?.credentials ?? credentials.map { FileCredentials(file: URL(fileURLWithPath: $0)) }
        let source: any CredentialSource = file ?? shell?.ownKeys ?? EnvironmentCredentials()
        return shell?.shopURL.map { CredentialsOfShop(source: source, shopURL: $0) } ?? source
    }

    private func ownClient(_ needsKeys: Bool, _ retry: RetryPolicy) async throws -> RMSClient {
        let profile = try namedProfile
        let source = source(profile)
        let base = try ownBase(profile)
        if !needsKeys, credentials == nil, profile == nil, (try? await source.load()) == nil {
            let placeholder = try Credentials(serviceSecret: "SPdry-run", licenseKey: "SLdry-run")
            let shopURL =
                CommandSession.current?.connection.shopURL ?? ProcessInfo.processInfo.environment["RMS_SHOP_URL"]
                ?? "myshop"
            return RMSClient(credentials: placeholder, shopURL: shopURL, baseURL: base)
        }
        return RMSClient(
            source,
            baseURL: base,
            transport: try transport(),
            retry: retry,
            limiter: try Self.sharedLimiter() ?? CommandSession.current?.limiter(for: self.base())
        )
    }

    /// The rate limits that `RMS_SHARED_LIMIT` shares with other processes; nil if it is not set.
    private static func sharedLimiter() throws -> RateLimiter? {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        #if SharedLimits
        guard let address = environment["RMS_SHARED_LIMIT"] else { return nil }
        guard let shop = environment["RMS_SHARED_LIMIT_SHOP"] ?? environment["RMS_SHOP_URL"] else {
            throw UsageError("RMS_SHARED_LIMIT needs RMS_SHARED_LIMIT_SHOP, a name for the shop")
        }
        let logger = Logger(label: "rms.limits") { StreamLogHandler.standardError(label: $0) }
        return RateLimiter(shared: SharedLimits(try RedisLimitStore(address), shop: shop, logger: logger))
        #else
        guard environment["RMS_SHARED_LIMIT"] == nil else {
            throw UsageError(missing: "SharedLimits", for: "RMS_SHARED_LIMIT", of: "rms")
        }
        return nil
        #endif
    }

    /// The transport for these options, with another setting if there is one to change.
    func transport(_ change: ((inout CurlTransport.Configuration) -> Void)? = nil) throws -> any HTTPTransport {
        if let caFile, !FileManager.default.isReadableFile(atPath: caFile) {
            throw UsageError("the CA file '\(caFile)' can't be read")
        }
        if change == nil, caFile == nil, plainHTTPHosts.isEmpty { return CurlTransport.shared }
        var configuration = CurlTransport.Configuration.fromEnvironment()
        configuration.caFile = caFile
        configuration.plainHTTPHosts.formUnion(plainHTTPHosts)
        change?(&configuration)
        return CurlTransport(configuration: configuration)
    }
}
