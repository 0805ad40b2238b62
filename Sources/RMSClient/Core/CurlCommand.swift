internal import HTTPTypes

extension RMSCall {
    /// The call as a shell command that makes it again with `curl`.
    ///
    /// It holds no key: it takes them from `RMS_SERVICE_SECRET` and `RMS_LICENSE_KEY`. It does hold the request's body,
    /// and with it whatever data of customers was sent.
    public var curlCommand: String {
        let head = request.head
        let address = "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "")"
        var words = ["curl -sS -X \(head.method.rawValue)", quoted(address)]
        words += head.headerFields.map { "-H \(quoted("\($0.name.rawName): \($0.value)"))" }
        if !request.body.isEmpty {
            words.append("--data-binary \(quoted(String(decoding: request.body, as: UTF8.self)))")
        }
        let key = #"ESA="ESA $(printf '%s:%s' "$RMS_SERVICE_SECRET" "$RMS_LICENSE_KEY" | base64 | tr -d '\n')""#
        return "\(key)\n\(words.joined(separator: " \\\n  "))"
    }

    /// A word for the shell, in which variables stand for the keys; whosever key an address asks about, it is masked.
    private func quoted(_ text: String) -> String {
        let inner = text.replacing("'", with: #"'\''"#)
            .replacing(credentials.authorization, with: Self.keyVariable)
        let named = credentials.naming(inner, licenseKey: #"'"$RMS_LICENSE_KEY"'"#)
            .replacing(/licenseKey=[^&'"]+/, with: "licenseKey=***")
        return "'\(credentials.masking(named, sparing: Self.keyVariable))'"
    }

    /// The shell's variable with the key, between two pieces of a word in single quotes.
    private static let keyVariable = #"'"$ESA"'"#
}
