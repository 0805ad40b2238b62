/// The failure of an exchange below HTTP.
///
/// Its text never contains a header field, a query or a body.
public struct TransportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure. New kinds may be added.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The host name could not be resolved.
        public static let nameResolution = Kind(rawValue: "name resolution")
        /// No connection could be opened.
        public static let connect = Kind(rawValue: "connect")
        /// The environment's proxy refused to forward the request.
        public static let proxy = Kind(rawValue: "proxy")
        /// TLS failed, or the certificate is not trusted.
        public static let tls = Kind(rawValue: "tls")
        /// The connect, idle or total timeout expired.
        public static let timeout = Kind(rawValue: "timeout")
        /// The connection was lost before the response was complete.
        public static let connectionLost = Kind(rawValue: "connection lost")
        /// The response is not valid HTTP.
        public static let malformedResponse = Kind(rawValue: "malformed response")
        /// The body is larger than the transport's limit.
        public static let bodyTooLarge = Kind(rawValue: "body too large")
        /// The header block is larger than the transport's limit.
        public static let headTooLarge = Kind(rawValue: "head too large")
        /// A file to send can't be read, or has changed.
        public static let unreadableBody = Kind(rawValue: "unreadable body")
        /// Plain http to a host other than loopback, or an invalid address.
        public static let refusedAddress = Kind(rawValue: "refused address")
        /// The task was canceled.
        public static let cancelled = Kind(rawValue: "cancelled")
        /// Any other failure.
        public static let other = Kind(rawValue: "other")
    }

    /// Whether the peer may have acted on the request, which decides whether a write may be sent again.
    public enum Delivery: Sendable, Hashable {
        /// No byte of the request left this machine.
        case notSent
        /// Some or all of the request may have been sent.
        case maybeSent
    }

    /// The kind of failure.
    public let kind: Kind
    /// Whether the peer may have acted on the request.
    public let delivery: Delivery
    /// A one-line message in English.
    public let message: String

    /// Creates an error.
    public init(_ kind: Kind, delivery: Delivery, message: String) {
        self.kind = kind
        self.delivery = delivery
        self.message = message
    }

    /// The kind and the message.
    public var description: String { "\(kind.rawValue): \(message)" }
}
