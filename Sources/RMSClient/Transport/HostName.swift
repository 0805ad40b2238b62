internal import Foundation

/// A host name, normalized for comparison: case and a trailing dot are ignored, and all spellings of an IPv6 address
/// are equal.
package struct HostName: Hashable, Sendable {
    private let text: String
    private let isLoopbackAddress: Bool

    /// Parses a host as written in a URL, an IPv6 address with or without brackets.
    package init(_ host: String) {
        let name = host.trimmingCharacters(in: ["[", "]"]).lowercased()
        var address = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET6, name, &address) == 1 {
            text = address.map { String($0, radix: 16) }.joined(separator: ":")
            let isMapped = address.prefix(10).allSatisfy { $0 == 0 } && address[10] == 0xFF && address[11] == 0xFF
            isLoopbackAddress = isMapped ? address[12] == 127 : address == [UInt8](repeating: 0, count: 15) + [1]
        } else {
            text = name.hasSuffix(".") ? String(name.dropLast()) : name
            // As libcurl and the resolver read it: 127.1 is 127.0.0.1.
            var number = in_addr()
            let isNumber = !text.contains(" ") && inet_aton(text, &number) == 1
            isLoopbackAddress = isNumber && UInt32(bigEndian: number.s_addr) >> 24 == 127
        }
    }

    /// Parses a host as a user writes it to permit it: a name, with or without a port, or a whole URL.
    init(permitted text: String) {
        let text = text.trimmingCharacters(in: .whitespaces)
        let parts = URLComponents(string: text.contains("://") ? text : "http://\(text)")
        self.init(parts?.host ?? text)
    }

    /// Whether the host is this machine: 127.0.0.0/8 and ::1 in every spelling, `localhost`, and names that end in
    /// `.localhost`, which RFC 6761 (6.3) reserves for loopback.
    package var isLoopback: Bool { isLoopbackAddress || text == "localhost" || text.hasSuffix(".localhost") }

    /// The comma-separated hosts in `RMS_PLAIN_HTTP_HOSTS`, to which plain http is permitted.
    static func permittedHosts(in environment: [String: String]? = nil) -> Set<String> {
        let list = (environment ?? ProcessInfo.processInfo.environment)["RMS_PLAIN_HTTP_HOSTS"] ?? ""
        let hosts = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return Set(hosts.filter { !$0.isEmpty })
    }
}
