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
        /// Hosts to which plain http is permitted. Loopback always is.
        public var plainHTTPHosts: Set<String> = []
        /// What `User-Agent` says.
        public var userAgent = "rms-sdk-swift"

        /// The defaults.
        public init() {}
    }
}
