/// Why an exchange failed below HTTP.
///
/// The text never holds a header field, a query or a body.
public struct TransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure; new kinds may come.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The host name could not be resolved.
        public static let nameResolution = Kind(rawValue: "name resolution")
        /// No connection could be opened.
        public static let connect = Kind(rawValue: "connect")
        /// The proxy of the environment refused to pass the request on.
        public static let proxy = Kind(rawValue: "proxy")
        /// TLS failed, or the certificate is not trusted.
        public static let tls = Kind(rawValue: "tls")
        /// The connect, idle or total time ran out.
        public static let timeout = Kind(rawValue: "timeout")
        /// The connection broke before the answer was whole.
        public static let connectionLost = Kind(rawValue: "connection lost")
        /// The peer does not speak HTTP, or broke its rules.
        public static let malformedResponse = Kind(rawValue: "malformed response")
        /// The body is larger than the transport's bound.
        public static let bodyTooLarge = Kind(rawValue: "body too large")
        /// The header block is larger than the transport's bound.
        public static let headTooLarge = Kind(rawValue: "head too large")
        /// Plain http to another host than loopback, or an address that is none.
        public static let refusedAddress = Kind(rawValue: "refused address")
        /// The task was cancelled.
        public static let cancelled = Kind(rawValue: "cancelled")
        /// Anything else.
        public static let other = Kind(rawValue: "other")
    }

    /// Whether the peer can have acted on the request: what decides if a write may be sent again.
    public enum Delivery: Sendable, Hashable {
        /// Not a byte of the request left this machine.
        case notSent
        /// Some or all of it was sent.
        case maybeSent
    }

    /// The kind of failure.
    public let kind: Kind
    /// Whether the peer can have acted on the request.
    public let delivery: Delivery
    /// One line in English.
    public let message: String

    /// Makes an error.
    public init(_ kind: Kind, delivery: Delivery, message: String) {
        self.kind = kind
        self.delivery = delivery
        self.message = message
    }

    /// The kind and the message.
    public var description: String { "\(kind.rawValue): \(message)" }
}
