import ArgumentParser
import RMSClient

/// `rms apps`: lists shop apps and the functions that they need.
struct AppsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apps",
        abstract: "Lists shop apps, and the functions that each one needs ticked in the RMS console."
    )

    @Argument(help: "An app's name (default: all apps).", completion: .list(AppProfile.all.map(\.name)))
    var name: String?

    @Flag(help: "Print a JSON array.")
    var json = false

    func run() throws {
        let profiles = try name.map { [try Self.profile(named: $0)] } ?? AppProfile.all
        if json {
            try Console.output(JSONText.array(profiles.map(Self.record)).pretty)
        } else if name != nil {
            try profiles.forEach { try Console.output(Self.page($0)) }
        } else {
            for profile in profiles {
                let names = profile.functions.map(\.permission).joined(separator: ", ")
                try Console.output("\(profile.name)\n  \(names)")
            }
        }
    }

    /// The app with the given name. If there is none, the error suggests the closest name.
    static func profile(named name: String) throws -> AppProfile {
        if let profile = AppProfile(named: name) { return profile }
        let hint = Suggestion.closest(to: name, among: AppProfile.all.map(\.name))
        throw UsageError("unknown app '\(name)'; \(hint.map { "did you mean '\($0)'?" } ?? "see 'rms apps'")")
    }

    private static func page(_ profile: AppProfile) -> String {
        let heading = ["PERMISSION", "ACCESS", "WIRE", "STATE", "SUCCESSOR"]
        let rows = profile.functions.map { function in
            [
                function.permission, function.access.rawValue, function.wire.label, function.lifecycle.rawValue,
                function.successor ?? "-",
            ]
        }
        return "\(profile.name)\n\n\(Table([heading] + rows).text)"
    }

    private static func record(_ profile: AppProfile) -> JSONText {
        .object([
            ("name", .string(profile.name)),
            ("functions", .array(profile.functions.map(FunctionsCommand.record))),
        ])
    }
}
