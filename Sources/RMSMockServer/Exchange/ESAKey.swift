internal import Foundation

/// The key pair of a request. Every well-formed pair has a shop.
struct ESAKey: Sendable, Hashable {
    let serviceSecret: String
    let licenseKey: String

    /// Parses `ESA ` followed by the strict base64 of `secret:key`; nil for anything else.
    init?(_ authorization: String?) {
        guard let authorization, authorization.hasPrefix("ESA "),
            let data = Data(base64Encoded: String(authorization.dropFirst(4))),
            let text = String(data: data, encoding: .utf8), let colon = text.firstIndex(of: ":")
        else { return nil }
        self.init(
            serviceSecret: String(text[..<colon]),
            licenseKey: String(text[text.index(after: colon)...])
        )
    }

    /// Creates a pair; nil if either is empty or contains whitespace, or if the first contains a colon, the separator.
    init?(serviceSecret: String, licenseKey: String) {
        guard !serviceSecret.isEmpty, !licenseKey.isEmpty, !serviceSecret.utf8.contains(UInt8(ascii: ":")),
            !serviceSecret.holdsBlanks, !licenseKey.holdsBlanks
        else { return nil }
        self.serviceSecret = serviceSecret
        self.licenseKey = licenseKey
    }
}

extension ESAKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "ESAKey(***)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension String {
    /// Looks for bytes outside visible ASCII first, because most keys have none.
    fileprivate var holdsBlanks: Bool {
        utf8.contains { !(0x21...0x7E).contains($0) } && contains(where: \.isWhitespace)
    }
}
