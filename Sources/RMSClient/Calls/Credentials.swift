internal import Foundation

/// A shop's key pair: what RMS WEB SERVICE calls serviceSecret and licenseKey.
///
/// ```swift
/// let credentials = try Credentials(serviceSecret: "SP…", licenseKey: "SL…")
/// ```
///
/// The pair is never shown: descriptions, mirrors and errors print `***`. A license key is valid for 90 days.
public struct Credentials: Sendable, Hashable {
    private let serviceSecret: String
    let licenseKey: String
    /// The value of the `Authorization` header, and of `authKey` in SOAP bodies: `ESA ` followed by the base64 of
    /// `serviceSecret:licenseKey`.
    package let authorization: String

    /// Creates a pair from the values that the RMS console shows.
    ///
    /// - Throws: `RMSError` of kind `.invalidRequest` for a key that is empty or contains a space, a line break or
    ///   anything other than visible ASCII (RMS answers such a key with AuthError), and for a colon in the secret.
    public init(serviceSecret: String, licenseKey: String) throws(RMSError) {
        try Self.check(serviceSecret, named: "serviceSecret")
        try Self.check(licenseKey, named: "licenseKey")
        if serviceSecret.contains(":") {
            throw RMSError(
                .invalidRequest,
                problem: "the serviceSecret contains a colon, which separates it from the licenseKey",
                advice: "Copy only the part that the RMS console shows as serviceSecret."
            )
        }
        self.serviceSecret = serviceSecret
        self.licenseKey = licenseKey
        authorization = "ESA " + Data("\(serviceSecret):\(licenseKey)".utf8).base64EncodedString()
    }

    /// Masks this pair in a text, and every other key where keys are expected: a key is a secret, no matter whose it
    /// is.
    ///
    /// - Parameter standIn: A placeholder for a key, which is not masked.
    package func masking(_ text: String, sparing standIn: String = "***") -> String {
        let own = [String(authorization.dropFirst(4)), serviceSecret, licenseKey].reduce(text) { masked, secret in
            masked.replacingExactly(secret, with: "***")
        }
        let elements = own.replacing(
            /(?<start><(?:[\w.\-]+:)?authKey(?:\s[^>]*[^>\/]|\s*)>)(?<key>[\s\S]*?)(?=<\/(?:[\w.\-]+:)?authKey\s*>)/
        ) { match in
            "\(match.start)\(match.key == standIn ? standIn : "***")"
        }
        return elements.replacing(/\bESA\s+[A-Za-z0-9+\/]{8,}={0,2}/, with: "ESA ***")
    }

    /// Replaces the license key with another text.
    func naming(_ text: String, licenseKey name: String) -> String { text.replacingExactly(licenseKey, with: name) }

    private static func check(_ key: String, named name: String) throws(RMSError) {
        let problem: String
        if key.isEmpty {
            problem = "the \(name) is empty"
        } else if key.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
            problem = "the \(name) contains a space or a line break"
        } else if !key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) {
            problem = "the \(name) contains characters that are not valid in a key"
        } else {
            return
        }
        throw RMSError(
            .invalidRequest,
            problem: problem,
            advice: "Copy it again from the RMS console, without surrounding spaces."
        )
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A masked description.
    public var description: String { "Credentials(***)" }
    /// A masked description.
    public var debugDescription: String { description }
    /// A mirror without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
