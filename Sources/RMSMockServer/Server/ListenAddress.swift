internal import Foundation
internal import NIOCore

/// Where a mock listens.
struct ListenAddress {
    let host: String
    let port: Int

    /// Host and port, an IPv6 address in brackets.
    var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// The address under which this machine calls it: a mock that listens on every address is called on loopback.
    var callable: ListenAddress { ListenAddress(host: anyAddress ?? host, port: port) }

    /// The loopback address of the kind whose every address is meant; nil where one address is.
    private var anyAddress: String? {
        var address = [UInt8](repeating: 1, count: 16)
        if inet_pton(AF_INET6, host, &address) == 1 { return address.allSatisfy { $0 == 0 } ? "::1" : nil }
        var number = in_addr()
        return inet_aton(host, &number) == 1 && number.s_addr == 0 ? "127.0.0.1" : nil
    }
}

/// Why a mock can't listen where it was told to.
public struct ListenError: Error, CustomStringConvertible {
    /// Address and port, for example `127.0.0.1:8080`.
    public let address: String
    /// Why not.
    public let reason: Reason

    /// Why a mock can't listen.
    public enum Reason: Sendable, Hashable {
        /// Another process listens there.
        case inUse
        /// The system keeps the port: those below 1024 are root's as a rule.
        case notPermitted
        /// This machine has no such address.
        case notAvailable
        /// The host name is not known.
        case unknownHost
    }

    /// Nil for an error of another kind.
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
        case .inUse: "\(address) is in use: stop the other process, or take port 0, which is a free one"
        case .notPermitted: "\(address) is kept for the system: take a port from 1024 on, or 0 for a free one"
        case .notAvailable: "\(address) is no address of this machine: take 127.0.0.1, or 0.0.0.0 for every one"
        case .unknownHost: "the host name of \(address) is not known: take 127.0.0.1"
        }
    }
}
