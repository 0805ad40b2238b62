internal import Foundation
internal import HTTPTypes

/// A host to which requests may be sent.
struct HostAddress: Sendable {
    /// Scheme and authority, as a transport connects to them.
    let origin: String
    let authority: String
    let isSecure: Bool
    let isLoopback: Bool

    /// - Throws: ``TransportError`` of kind `.refusedAddress` if the address is invalid or not permitted.
    init(scheme: String, authority: String, plainHTTPHosts: Set<HostName>) throws(TransportError) {
        self.authority = authority
        let given = "\(scheme)://\(authority)"
        guard !scheme.isEmpty, let host = URLComponents(string: given)?.host, !host.isEmpty else {
            throw .refusedAddress("the request has no valid URL")
        }
        isSecure = scheme == "https"
        let name = HostName(host)
        isLoopback = name.isLoopback
        // libcurl resolves `localhost` itself but passes `localhost.` to the resolver, which may not know it.
        let hasDot = isLoopback && host.hasSuffix(".")
        origin = hasDot ? given.replacing(host, with: host.dropLast(), maxReplacements: 1) : given
        guard isSecure || scheme == "http" else { throw .refusedAddress("only https and http are supported") }
        guard isSecure || isLoopback || plainHTTPHosts.contains(name) else {
            throw .refusedAddress("plain http to \(host) would expose the key on the network")
        }
    }

}

extension TransportError {
    fileprivate static func refusedAddress(_ message: String) -> TransportError {
        TransportError(.refusedAddress, delivery: .notSent, message: message)
    }
}

/// Validates addresses and caches the last valid one: an app talks to one host, and parsing an address costs more than
/// everything else done before a request is sent.
final class AddressBook: Sendable {
    private let plainHTTPHosts: Set<HostName>
    private let last = Locked<(scheme: String, authority: String, address: HostAddress)?>(nil)

    init(plainHTTPHosts: Set<HostName>) {
        self.plainHTTPHosts = plainHTTPHosts
    }

    /// The host of a request.
    ///
    /// - Throws: ``TransportError`` of kind `.refusedAddress` if its address or its path is invalid, or not permitted.
    func address(of head: HTTPRequest) throws(TransportError) -> HostAddress {
        // Anything else would become part of the host name.
        guard head.path?.hasPrefix("/") ?? true else { throw .refusedAddress("the path does not begin with a slash") }
        let (scheme, authority) = (head.scheme ?? "", head.authority ?? "")
        if let last = last.withLock({ $0 }), last.scheme == scheme, last.authority == authority {
            return last.address
        }
        let address = try HostAddress(scheme: scheme, authority: authority, plainHTTPHosts: plainHTTPHosts)
        last.withLock { $0 = (scheme, authority, address) }
        return address
    }
}
