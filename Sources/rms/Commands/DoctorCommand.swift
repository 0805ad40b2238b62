import ArgumentParser
import Foundation
import RMSClient

/// `rms doctor`: checks whether a key works for an app.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks a key against the functions that an app needs, with reads that change nothing.",
        discussion: """
            Exits with 0 if no problem is found, with 3 if a function is refused or the key has expired, and with 4 if \
            RMS does not answer. Of functions that RMS has retired and those that replace them, a key needs only one \
            generation.
            """
    )

    @Argument(help: "The app's name; see 'rms apps'.", completion: .list(AppProfile.all.map(\.name)))
    var name: String

    @OptionGroup var connection: ConnectionOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    func run() async throws {
        let profile = try AppsCommand.profile(named: name)
        let diagnosis = try await connection.client().diagnose(profile)
        try Console.output(json ? Self.record(diagnosis).pretty : Self.page(diagnosis))
        if let code = Self.exitCode(diagnosis) { throw ExitCode(code) }
    }

    private static func exitCode(_ diagnosis: Diagnosis) -> Int32? {
        let states = diagnosis.problems.map(\.state)
        let isRefused = states.contains { if case .refused = $0 { true } else { false } }
        let isUnclear = states.contains { if case .unclear = $0 { true } else { false } }
        if isRefused || (diagnosis.daysLeft() ?? 0) < 0 { return 3 }
        return isUnclear ? 4 : nil
    }

    private static func page(_ diagnosis: Diagnosis) -> String {
        let problems = Set(diagnosis.problems.map(\.function))
        let rows = diagnosis.findings.map { finding in
            let isReplaced = finding.state.error != nil && !problems.contains(finding.function)
            return [
                finding.function.permission, finding.state.label + (isReplaced ? ", not needed" : ""),
                finding.state.error.map { "\($0)".printable } ?? "",
            ]
        }
        return "\(diagnosis.profile.name)\n\n\(licenseLine(diagnosis))\n\n\(Table(rows).text)"
    }

    private static func licenseLine(_ diagnosis: Diagnosis) -> String {
        switch diagnosis.license {
        case .success(let expiry):
            let day = expiry.expiryDate.wireText(format: .day)
            return "The license key ends on \(day): \(expiry.daysLeft()) days left."
        case .failure(let error):
            return "The end of the license key could not be read. \("\(error)".printable)"
        }
    }

    private static func record(_ diagnosis: Diagnosis) -> JSONText {
        let expiry = try? diagnosis.license.get()
        return .object([
            ("app", .string(diagnosis.profile.name)),
            ("expiryDate", expiry.map { .string($0.expiryDate.wireText(format: .plain)) } ?? .null),
            ("daysLeft", expiry.map { .literal(String($0.daysLeft())) } ?? .null),
            (
                "functions",
                .array(
                    diagnosis.findings.map { finding in
                        .object([
                            ("permission", .string(finding.function.permission)),
                            ("state", .string(finding.state.label)),
                            ("error", finding.state.error.map { .string("\($0)") } ?? .null),
                        ])
                    }
                )
            ),
        ])
    }
}
