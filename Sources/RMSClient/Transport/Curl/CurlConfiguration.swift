#if canImport(CCurl)
internal import Foundation

extension CurlTransport {
    /// The settings of a ``CurlTransport``.
    public struct Configuration: Sendable {
        /// The time limit for opening a connection, including TLS.
        public var connectTimeout: Duration = .seconds(15)
        /// The time limit for silence while data is expected; waiting for a slow reader does not count.
        public var idleTimeout: Duration = .seconds(60)
        /// The time limit for a whole exchange.
        public var totalTimeout: Duration = .seconds(300)
        /// The maximum body size, after decompression.
        public var maximumBodyBytes = 1 << 30
        /// The maximum size of the header block.
        public var maximumHeadBytes = 64 << 10
        /// The number of body bytes buffered for a slow reader before the sender is slowed down.
        public var bufferedBodyBytes = 256 << 10
        /// The maximum number of connections to one host; further requests wait.
        public var maximumConnectionsPerHost = 32
        /// A PEM file with the certificates to trust instead of the system's, for example the mock's own.
        ///
        /// Verification itself can't be switched off.
        public var caFile: String?
        /// Hosts that may be reached over plain http, for example a mock's container. Loopback is always permitted.
        ///
        /// Case and port are ignored.
        public var plainHTTPHosts: Set<String> = []
        /// The value of the `User-Agent` header field.
        public var userAgent = "rms-sdk-swift"

        /// Creates the default configuration.
        public init() {}

        /// The defaults, with plain http permitted to the comma-separated hosts in `RMS_PLAIN_HTTP_HOSTS`.
        public static func fromEnvironment(_ environment: [String: String]? = nil) -> Configuration {
            var configuration = Configuration()
            configuration.plainHTTPHosts = HostName.permittedHosts(in: environment)
            return configuration
        }

        /// Whether plain http to a host is permitted.
        package func permitsPlainHTTP(to host: String) -> Bool {
            HostName(host).isLoopback || permittedHosts.contains(HostName(host))
        }

        var permittedHosts: Set<HostName> { Set(plainHTTPHosts.map { HostName(permitted: $0) }) }
    }
}
#endif
