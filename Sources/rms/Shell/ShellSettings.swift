import RMSClient

/// What `set` changes.
struct ShellSettings: Sendable {
    enum Color: String, CaseIterable {
        case auto, always, never
    }

    var connection: CommandSession.Connection
    var output = CallCommand.Output.text
    var color = Color.auto
    var usesPager = true
    var continuesAfterFailure = false

    /// One setting.
    struct Setting {
        let name: String
        let meaning: String
        /// The values that Tab offers.
        var values: [String] = []
        let get: (ShellSettings) -> String?
        /// Sets a value, or the default for nil; false for a value that is not valid.
        let set: (inout ShellSettings, String?) -> Bool
    }

    static var all: [Setting] {
        [
            text(
                "base-url",
                "the host to call (default: that of the profile, RMS_BASE_URL, or RMS itself)",
                \.connection.baseURL
            ),
            text("credentials", "a file with the keys, mode 0600 (default: the environment)", \.connection.credentials),
            Setting(
                name: "profile",
                meaning: "a file ~/.config/rms/NAME.env with the keys, mode 0600 (default: RMS_PROFILE)",
                values: Profile.names,
                get: { $0.connection.profile },
                set: { settings, value in
                    settings.connection.profile = value
                    return true
                }
            ),
            text("ca-file", "a file of CA certificates to trust", \.connection.caFile),
            Setting(
                name: "plain-http-host",
                meaning: "a host to permit plain HTTP to, in addition to loopback",
                get: { $0.connection.plainHTTPHosts.last },
                set: { settings, value in
                    settings.connection.plainHTTPHosts = value.map { [$0] } ?? []
                    return true
                }
            ),
            text(
                "shop-url",
                "the shop's URL code, which SOAP calls need (default: RMS_SHOP_URL)",
                \.connection.shopURL
            ),
            choice("output", "how answers are printed", \.output, default: .text),
            choice("color", "colors: auto means on a terminal, without NO_COLOR", \.color, default: .auto),
            toggle("pager", "whether long output goes through $PAGER on a terminal", \.usesPager, default: true),
            toggle(
                "continue",
                "whether a script goes on after a failing line",
                \.continuesAfterFailure,
                default: false
            ),
        ]
    }

    static func named(_ name: String) throws -> Setting {
        if let setting = all.first(where: { $0.name == name }) { return setting }
        let hint = Suggestion.closest(to: name, among: all.map(\.name))
        throw UsageError("unknown setting '\(name)'; \(hint.map { "did you mean '\($0)'?" } ?? "see 'show'")")
    }

    /// Changes a setting; nil is its default.
    mutating func change(_ name: String, to value: String?) throws {
        let setting = try Self.named(name)
        // Its error names the folder.
        if name == "profile", let value { _ = try Profile(value) }
        guard setting.set(&self, value) else {
            throw UsageError("\(name) must be one of \(setting.values.joined(separator: ", "))")
        }
        // Of two sources of keys, the last one set counts.
        if value != nil, name == "profile" { connection.credentials = nil }
        if value != nil, name == "credentials" { connection.profile = nil }
    }

    /// The settings with their values. No setting holds a key.
    func text(of name: String? = nil) throws -> String {
        let shown = try name.map { [try Self.named($0)] } ?? Self.all
        return Table(shown.map { [$0.name, $0.get(self)?.printable ?? "-", $0.meaning] }).text
    }

    private static func text(
        _ name: String,
        _ meaning: String,
        _ path: WritableKeyPath<ShellSettings, String?>
    ) -> Setting {
        Setting(name: name, meaning: meaning, get: { $0[keyPath: path] }) { settings, value in
            settings[keyPath: path] = value
            return true
        }
    }

    private static func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ meaning: String,
        _ path: WritableKeyPath<ShellSettings, Value>,
        default usual: Value
    ) -> Setting {
        Setting(
            name: name,
            meaning: meaning,
            values: Value.allCases.map(\.rawValue),
            get: { $0[keyPath: path].rawValue }
        ) { settings, text in
            guard let value = text.map(Value.init(rawValue:)) ?? usual else { return false }
            settings[keyPath: path] = value
            return true
        }
    }

    private static func toggle(
        _ name: String,
        _ meaning: String,
        _ path: WritableKeyPath<ShellSettings, Bool>,
        default usual: Bool
    ) -> Setting {
        Setting(
            name: name,
            meaning: meaning,
            values: ["on", "off"],
            get: { $0[keyPath: path] ? "on" : "off" }
        ) { settings, text in
            guard text == nil || text == "on" || text == "off" else { return false }
            settings[keyPath: path] = text.map { $0 == "on" } ?? usual
            return true
        }
    }
}
