internal import Foundation
internal import HTTPTypes

/// A host that requests may go to.
struct CurlAddress: Sendable {
    /// Scheme and authority, as libcurl gets them.
    let origin: String
    let authority: String
    let isSecure: Bool
    let isLoopback: Bool

    /// - Throws: What is wrong with the address, or why nothing is sent there.
    init(scheme: String, authority: String, plainHTTPHosts: Set<HostName>) throws(TransportError) {
        self.authority = authority
        let given = "\(scheme)://\(authority)"
        guard !scheme.isEmpty, let host = URLComponents(string: given)?.host, !host.isEmpty else {
            throw Self.refused("the request has no address")
        }
        isSecure = scheme == "https"
        let name = HostName(host)
        isLoopback = name.isLoopback
        // libcurl knows `localhost` by itself; `localhost.` it asks the resolver for, and not every one knows it.
        let hasDot = isLoopback && host.hasSuffix(".")
        origin = hasDot ? given.replacing(host, with: host.dropLast(), maxReplacements: 1) : given
        guard isSecure || scheme == "http" else { throw Self.refused("only https and http are spoken") }
        guard isSecure || isLoopback || plainHTTPHosts.contains(name) else {
            throw Self.refused("plain http to \(host) would show the key to everyone on the way")
        }
    }

    private static func refused(_ message: String) -> TransportError {
        TransportError(.refusedAddress, delivery: .notSent, message: message)
    }
}

/// Judges addresses, and keeps the last one that passed: an app talks to one host, and to take an address apart costs
/// more than all the rest that is done before a request is sent.
final class CurlAddressBook: @unchecked Sendable {
    private let plainHTTPHosts: Set<HostName>
    /// Guards the entry, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var last: (scheme: String, authority: String, address: CurlAddress)?

    init(plainHTTPHosts: Set<HostName>) {
        self.plainHTTPHosts = plainHTTPHosts
    }

    func address(of head: HTTPRequest) throws(TransportError) -> CurlAddress {
        let (scheme, authority) = (head.scheme ?? "", head.authority ?? "")
        if let last = lock.withLock({ last }), last.scheme == scheme, last.authority == authority {
            return last.address
        }
        let address = try CurlAddress(scheme: scheme, authority: authority, plainHTTPHosts: plainHTTPHosts)
        lock.withLock { last = (scheme, authority, address) }
        return address
    }
}
