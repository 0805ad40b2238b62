#if SharedLimits
internal import Foundation

/// Where a Redis or Valkey server is, and how to log in.
struct RedisAddress: Sendable, Equatable {
    /// What to connect to.
    enum Endpoint: Sendable, Equatable {
        case host(String, port: Int32)
        case socket(path: String)
    }

    let endpoint: Endpoint
    private(set) var user: String?
    private(set) var password: String?
    private(set) var database = 0

    /// Parses `redis://[[user]:password@]host[:port][/database]` or `unix:///path`.
    init(_ text: String) throws(RMSError) {
        guard let parts = URLComponents(string: text), parts.query == nil, parts.fragment == nil else {
            throw Self.malformed
        }
        switch parts.scheme?.lowercased() {
        case "unix":
            guard (parts.host ?? "").isEmpty, parts.user == nil, parts.path.count > 1 else { throw Self.malformed }
            endpoint = .socket(path: parts.path)
        case "redis":
            guard let host = parts.host?.trimmingCharacters(in: ["[", "]"]), !host.isEmpty,
                let port = Int32(exactly: parts.port ?? 6379), 1...65_535 ~= port
            else { throw Self.malformed }
            endpoint = .host(host, port: port)
            user = parts.user.flatMap { $0.isEmpty ? nil : $0 }
            password = parts.password
            // A name without a password would silently not be used.
            if user != nil, password == nil { throw Self.malformed }
            let number = parts.path.drop { $0 == "/" }
            guard let database = number.isEmpty ? 0 : Int(number), database >= 0 else { throw Self.malformed }
            self.database = database
        case "rediss":
            throw Self.invalid("rediss: TLS to the store of the rate limits is not supported")
        default: throw Self.malformed
        }
    }

    private static var malformed: RMSError {
        invalid("the store of the rate limits is not an address like redis://host:6379 or unix:///path")
    }

    private static func invalid(_ problem: String) -> RMSError {
        RMSError(
            .invalidRequest,
            problem: problem,
            advice: "Use redis://[user:password@]host:port[/database] or unix:///path."
        )
    }
}

extension RedisAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The host or the path, without user and password.
    var description: String {
        switch endpoint {
        case .host(let host, let port): "\(host):\(port)"
        case .socket(let path): path
        }
    }
    /// The same as `description`.
    var debugDescription: String { description }
    /// A mirror without children, because one of them is a password.
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
#endif
