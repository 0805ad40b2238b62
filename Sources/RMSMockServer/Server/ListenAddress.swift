internal import Foundation
internal import NIOCore

/// Where a mock listens.
struct ListenAddress {
    let host: String
    let port: Int

    /// Host and port, an IPv6 address in brackets.
    var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// The address for clients on this machine: loopback for a mock that listens on every address.
    var callable: ListenAddress { ListenAddress(host: anyAddress ?? host, port: port) }

    /// The loopback address of the same IP version if the host means every address; nil if it means one.
    private var anyAddress: String? {
        var address = [UInt8](repeating: 1, count: 16)
        if inet_pton(AF_INET6, host, &address) == 1 { return address.allSatisfy { $0 == 0 } ? "::1" : nil }
        var number = in_addr()
        return inet_aton(host, &number) == 1 && number.s_addr == 0 ? "127.0.0.1" : nil
    }
}

/// An address on which a mock can't listen.
public struct ListenError: Error, CustomStringConvertible {
    /// Address and port, for example `127.0.0.1:8080`.
    public let address: String
    /// Why the mock can't listen there.
    public let reason: Reason

    /// A reason why a mock can't listen.
    public enum Reason: Sendable, Hashable {
        /// Another process listens there.
        case inUse
        /// The system reserves the port: those below 1024 usually require root.
        case notPermitted
        /// This machine has no such address.
        case notAvailable
        /// The host name can't be resolved.
        case unknownHost
    }

    /// Creates the error from a system error; nil for one of another kind.
    init?(_ error: any Error, address: ListenAddress) {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: reason = .inUse
        case let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM: reason = .notPermitted
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL: reason = .notAvailable
        case is SocketAddressError.UnknownHost: reason = .unknownHost
        default: return nil
        }
        self.address = address.authority
    }

    /// What is wrong and what to do.
    public var description: String {
        switch reason {
        case .inUse: "\(address) is in use: stop the other process, or use port 0 for a free one"
        case .notPermitted: "\(address) is reserved for the system: use a port from 1024 on, or 0 for a free one"
        case .notAvailable: "\(address) is not an address of this machine: use 127.0.0.1, or 0.0.0.0 for all of them"
        case .unknownHost: "the host name of \(address) can't be resolved: use 127.0.0.1"
        }
    }
}
