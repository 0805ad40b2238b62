internal import HTTPTypes

extension RMSCall {
    /// The call as a shell command that repeats it with `curl`.
    ///
    /// It contains no key: it reads them from `RMS_SERVICE_SECRET` and `RMS_LICENSE_KEY`. It does contain the request's
    /// body, and so any customer data that was sent. While it runs, neither is in the arguments of a process, which
    /// everyone on the machine can read: curl reads the head as a configuration and the body from a pipe, which also
    /// keeps it from reading a file if a body begins with `@`.
    public var curlCommand: String {
        let head = request.head
        let address = "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "")"
        // curl writes the content type of a form, because it chooses the boundary.
        let kept = head.headerFields.filter { request.form == nil || $0.name != .contentType }
        let fields = kept.map { "header = \(configured("\($0.name.rawName): \($0.value)"))" }
        let lines = ["url = \(configured(address))"] + fields + (request.form?.parts.map(formLine) ?? [])
        let configuration = "<<RMS\n" + lines.joined(separator: "\n") + "\nRMS"
        let key = #"ESA="ESA $(printf '%s:%s' "$RMS_SERVICE_SECRET" "$RMS_LICENSE_KEY" | base64 | tr -d '\n')""#
        let curl = "curl -sS -X \(head.method.rawValue)"
        guard !request.body.isEmpty else { return "\(key)\n\(curl) --config - \(configuration)" }
        let body = quoted(String(decoding: request.body, as: UTF8.self))
        return "\(key)\nprintf '%s' \(body) |\n\(curl) --data-binary @- --config /dev/fd/3 3\(configuration)"
    }

    /// A part of a form as a line of curl's configuration. A file in memory is named by a variable, because its bytes
    /// don't belong in a command.
    private func formLine(_ part: MultipartForm.Part) -> String {
        switch part.content {
        case .text(let text): return "form-string = \(configured("\(part.name)=\(text)"))"
        case .file(let file):
            let place =
                if case .file(let path, _) = file.source { Self.formQuoted(path) } else { "\"\(Self.ownFile)\"" }
            let options = "type=\(file.contentType);filename=\(Self.formQuoted(file.name))"
            return "form = \(configured("\(part.name)=@\(place);\(options)"))"
        }
    }

    /// A file's name as curl's option `form` takes it, whatever commas and semicolons it contains.
    private static func formQuoted(_ name: String) -> String {
        "\"\(name.replacingExactly(["\\": #"\\"#, "\"": #"\""#]))\""
    }

    /// A single-quoted shell word, with unquoted variables for the keys.
    private func quoted(_ text: String) -> String {
        let inner = named(text) { $0.replacingExactly("'", with: #"'\''"#) }
        let keys = inner.replacingExactly([
            Self.ownKey: #"'"$ESA"'"#, Self.ownLicense: #"'"$RMS_LICENSE_KEY"'"#,
        ])
        return "'\(keys)'"
    }

    /// A value of curl's configuration, in a shell here-document that expands variables.
    private func configured(_ text: String) -> String {
        let inner = named(text) { text in
            let value = text.replacingExactly(["\\": #"\\"#, "\"": #"\""#, "\n": #"\n"#, "\r": #"\r"#])
            return value.replacingExactly(["\\": #"\\"#, "$": #"\$"#, "`": #"\`"#])
        }
        let variables = inner.replacingExactly([
            Self.ownKey: "$ESA", Self.ownLicense: "$RMS_LICENSE_KEY",
            Self.ownFile: "${RMS_UPLOAD_FILE:?must name the file to upload}",
        ])
        return "\"\(variables)\""
    }

    /// The text with markers in place of the call's own keys and every other key masked: a key that an address asks
    /// about is a secret, no matter whose it is.
    private func named(_ text: String, escaping: (String) -> String) -> String {
        let marked = credentials.naming(
            text.replacingExactly(credentials.authorization, with: Self.ownKey),
            licenseKey: Self.ownLicense
        )
        let masked = marked.replacing(/licenseKey=[^&\u{2}]+/, with: "licenseKey=***")
        return escaping(credentials.masking(masked, sparing: Self.ownKey))
    }

    /// Markers for the keys until the text is quoted: characters that no document, address or header field may contain.
    private static let ownKey = "\u{1}"
    private static let ownLicense = "\u{2}"
    /// A marker for the name of a file that is in memory.
    private static let ownFile = "\u{3}"
}
