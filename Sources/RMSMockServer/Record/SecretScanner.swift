#if Recording
internal import Foundation
internal import RMSClient

/// Searches a text for keys in any form: plain, escaped for XML, JSON or a URL, and inside Base64. Compares bytes,
/// because to a `String` a letter with a combining accent after it is another letter.
struct SecretScanner {
    private let plain: [String]
    private let encoded: [String]

    init(_ secrets: Set<String>) {
        plain = secrets.flatMap { secret in
            let quoted = JSONText.string(secret).compact.dropFirst().dropLast()
            return Set([secret, secret.xmlEscaped, String(quoted)])
        }
        encoded = secrets.flatMap(Self.insideBase64)
    }

    /// The secrets of a request, which must not be written: both keys, the pair as sent, and a key in the query.
    static func secrets(of request: MockRequest, _ key: ESAKey?) -> Set<String> {
        var secrets = Set(request.query.filter { $0.name.lowercased() == "licensekey" }.map(\.value))
        if let authorization = request.fields["authorization"], let value = authorization.split(separator: " ").last {
            secrets.insert(String(value))
        }
        if let key {
            let pair = "\(key.serviceSecret):\(key.licenseKey)"
            secrets.formUnion([key.serviceSecret, key.licenseKey, pair, Data(pair.utf8).base64EncodedString()])
        }
        return secrets.filter { !$0.isEmpty }
    }

    func finds(in text: String) -> Bool {
        let sent = Array(text.utf8)
        return [sent, Self.percentDecoded(sent)].contains { bytes in
            Self.holds(bytes, anyOf: plain) || Self.holds(Self.joinedBase64(bytes), anyOf: encoded)
        }
    }

    private static func holds(_ bytes: [UInt8], anyOf texts: [String]) -> Bool {
        let data = Data(bytes)
        return texts.contains { data.range(of: Data($0.utf8)) != nil }
    }

    /// Normalizes Base64, which may be broken into lines or use the URL alphabet; JSON may escape a slash in it.
    private static func joinedBase64(_ bytes: [UInt8]) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "\\"): nil
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: byte
            }
        }
    }

    /// Decodes percent-encoding, and keeps a stray `%`.
    private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let code = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                decoded.append(code)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return decoded
    }

    /// The forms of a secret inside the Base64 of a longer text, which depend on the number of bytes before it: the
    /// characters that are determined by the secret alone.
    private static func insideBase64(_ secret: String) -> [String] {
        (0..<3).map { offset in
            let bytes = [UInt8](repeating: 0, count: offset) + secret.utf8
            let first = (offset * 8 + 5) / 6
            return String(Data(bytes).base64EncodedString().prefix(bytes.count * 8 / 6).dropFirst(first))
        }
        .filter { $0.count >= 4 }
    }
}
#endif
