internal import Foundation

/// A shop's key pair: what RMS WEB SERVICE calls serviceSecret and licenseKey.
///
/// ```swift
/// let credentials = try Credentials(serviceSecret: "SP…", licenseKey: "SL…")
/// ```
///
/// The pair is shown nowhere: descriptions, mirrors and errors print `***`. A licence key lives 90 days.
public struct Credentials: Sendable, Hashable {
    private let serviceSecret: String
    private let licenseKey: String
    /// The value of the `Authorization` header, and of `authKey` in SOAP bodies: `ESA ` and the base64 of
    /// `serviceSecret:licenseKey`.
    package let authorization: String

    /// Takes a pair as the RMS console shows it.
    ///
    /// - Throws: `RMSError` of kind `.invalidRequest` for a key that is empty or holds a blank, a line break or
    ///   anything else than visible ASCII (RMS answers such a key with AuthError), and for a colon in the secret.
    public init(serviceSecret: String, licenseKey: String) throws(RMSError) {
        try Self.check(serviceSecret, named: "serviceSecret")
        try Self.check(licenseKey, named: "licenseKey")
        if serviceSecret.contains(":") {
            throw RMSError(
                .invalidRequest,
                problem: "the serviceSecret holds a colon, which separates it from the licenseKey",
                advice: "Copy only the part that the RMS console shows as serviceSecret."
            )
        }
        self.serviceSecret = serviceSecret
        self.licenseKey = licenseKey
        authorization = "ESA " + Data("\(serviceSecret):\(licenseKey)".utf8).base64EncodedString()
    }

    /// The question when this pair's licence key ends.
    var expiryQuestion: LicenseAPI.GetExpiryDate { LicenseAPI.GetExpiryDate(licenseKey: licenseKey) }

    /// Replaces whatever gives the pair away in a text, and every other key that stands where keys stand: whosever it
    /// is, it is a secret.
    ///
    /// - Parameter standIn: What may stand in a key's place and is no secret.
    package func masking(_ text: String, sparing standIn: String = "***") -> String {
        let own = [String(authorization.dropFirst(4)), serviceSecret, licenseKey].reduce(text) { masked, secret in
            masked.replacingOccurrences(of: secret, with: "***")
        }
        let elements = own.replacing(
            /(?<start><(?:[\w.\-]+:)?authKey(?:\s[^>]*[^>\/]|\s*)>)(?<key>[\s\S]*?)(?=<\/(?:[\w.\-]+:)?authKey\s*>)/
        ) { match in
            "\(match.start)\(match.key == standIn ? standIn : "***")"
        }
        return elements.replacing(/\bESA\s+[A-Za-z0-9+\/]{8,}={0,2}/, with: "ESA ***")
    }

    /// Puts something else in the place of the licence key.
    func naming(_ text: String, licenseKey name: String) -> String { text.replacing(licenseKey, with: name) }

    private static func check(_ key: String, named name: String) throws(RMSError) {
        let problem: String
        if key.isEmpty {
            problem = "the \(name) is empty"
        } else if key.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
            problem = "the \(name) holds a blank or a line break"
        } else if !key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) {
            problem = "the \(name) holds characters that no key has"
        } else {
            return
        }
        throw RMSError(
            .invalidRequest,
            problem: problem,
            advice: "Copy it again from the RMS console, without the blanks around it."
        )
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked.
    public var description: String { "Credentials(***)" }
    /// Masked.
    public var debugDescription: String { description }
    /// Without children, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
