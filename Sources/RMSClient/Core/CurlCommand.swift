internal import HTTPTypes

extension RMSCall {
    /// The call as a shell command that makes it again with `curl`.
    ///
    /// It holds no key: it takes them from `RMS_SERVICE_SECRET` and `RMS_LICENSE_KEY`. It does hold the request's body,
    /// and with it whatever data of customers was sent. While it runs, neither stands among the arguments of a process,
    /// which everyone on the machine can read: curl takes the head as a configuration, and the body from a pipe, which
    /// also keeps it from reading a file where a body begins with `@`.
    public var curlCommand: String {
        let head = request.head
        let address = "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "")"
        let fields = head.headerFields.map { "header = \(configured("\($0.name.rawName): \($0.value)"))" }
        let lines = ["url = \(configured(address))"] + fields
        let configuration = "<<RMS\n" + lines.joined(separator: "\n") + "\nRMS"
        let key = #"ESA="ESA $(printf '%s:%s' "$RMS_SERVICE_SECRET" "$RMS_LICENSE_KEY" | base64 | tr -d '\n')""#
        let curl = "curl -sS -X \(head.method.rawValue)"
        guard !request.body.isEmpty else { return "\(key)\n\(curl) --config - \(configuration)" }
        let body = quoted(String(decoding: request.body, as: UTF8.self))
        return "\(key)\nprintf '%s' \(body) |\n\(curl) --data-binary @- --config /dev/fd/3 3\(configuration)"
    }

    /// A word for the shell in single quotes, between which variables stand for the keys.
    private func quoted(_ text: String) -> String {
        let inner = named(text) { $0.replacing("'", with: #"'\''"#) }
            .replacing(Self.ownKey, with: #"'"$ESA"'"#)
            .replacing(Self.ownLicense, with: #"'"$RMS_LICENSE_KEY"'"#)
        return "'\(inner)'"
    }

    /// A value of curl's configuration, in a document of the shell's that puts in variables.
    private func configured(_ text: String) -> String {
        let inner = named(text) { text in
            text.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
                .replacing("\\", with: #"\\"#).replacing("$", with: #"\$"#).replacing("`", with: #"\`"#)
        }
        return "\"\(inner.replacing(Self.ownKey, with: "$ESA").replacing(Self.ownLicense, with: "$RMS_LICENSE_KEY"))\""
    }

    /// A text with marks in the place of the call's own keys and every other key masked; whosever key an address asks
    /// about, it is a secret.
    private func named(_ text: String, escaping: (String) -> String) -> String {
        let marked = credentials.naming(
            text.replacing(credentials.authorization, with: Self.ownKey),
            licenseKey: Self.ownLicense
        )
        let masked = marked.replacing(/licenseKey=[^&\u{2}]+/, with: "licenseKey=***")
        return escaping(credentials.masking(masked, sparing: Self.ownKey))
    }

    /// What stands for the keys until the text is quoted: characters that no document, address or header field may hold.
    private static let ownKey = "\u{1}"
    private static let ownLicense = "\u{2}"
}
