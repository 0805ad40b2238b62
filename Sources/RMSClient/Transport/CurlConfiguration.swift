internal import Foundation

extension CurlTransport {
    /// How a ``CurlTransport`` works.
    public struct Configuration: Sendable {
        /// How long opening a connection may take, TLS included.
        public var connectTimeout: Duration = .seconds(15)
        /// How long nothing may arrive while something is expected; a slow reader does not count.
        public var idleTimeout: Duration = .seconds(60)
        /// How long a whole exchange may take.
        public var totalTimeout: Duration = .seconds(300)
        /// The longest body, after decompression.
        public var maximumBodyBytes = 1 << 30
        /// The longest block of header fields.
        public var maximumHeadBytes = 64 << 10
        /// How many bytes of a body wait for a slow reader before the sender is slowed.
        public var bufferedBodyBytes = 256 << 10
        /// How many connections are open to one host; further requests wait.
        public var maximumConnectionsPerHost = 32
        /// A file of certificates (PEM) to trust instead of the system's, for example the mock's own.
        ///
        /// Verification itself can't be switched off.
        public var caFile: String?
        /// Hosts to which plain http is permitted, for example the name of a mock's container. Loopback always is.
        ///
        /// Upper and lower case are the same, and a port is not looked at.
        public var plainHTTPHosts: Set<String> = []
        /// What `User-Agent` says.
        public var userAgent = "rms-sdk-swift"

        /// The defaults.
        public init() {}

        /// The defaults, and plain http to the hosts that `RMS_PLAIN_HTTP_HOSTS` names, with commas between.
        public static func fromEnvironment(_ environment: [String: String]? = nil) -> Configuration {
            let list = (environment ?? ProcessInfo.processInfo.environment)["RMS_PLAIN_HTTP_HOSTS"] ?? ""
            let hosts = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            var configuration = Configuration()
            configuration.plainHTTPHosts = Set(hosts.filter { !$0.isEmpty })
            return configuration
        }

        /// Whether plain http may be spoken to a host.
        package func permitsPlainHTTP(to host: String) -> Bool {
            CurlTransport.isLoopback(host) || permittedHosts.contains(HostName(host))
        }

        var permittedHosts: Set<HostName> { Set(plainHTTPHosts.map { HostName(permitted: $0) }) }
    }
}
