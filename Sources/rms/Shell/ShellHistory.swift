import Foundation
import RMSClient
import RMSMockServer

/// The file of lines that later shells can recall, without keys and personal data.
final class ShellHistory: Sendable {
    /// The lines of earlier shells, oldest first.
    let earlier: [String]
    private let path: String

    /// The number of lines that a shell keeps of the earlier ones.
    private static let limit = 1000

    /// Reads `RMS_HISTORY`, by default `~/.rms_history`.
    ///
    /// - Throws: ``UsageError`` for a file that can't be written, or that is not a regular file.
    init() throws {
        let named = ProcessInfo.processInfo.environment["RMS_HISTORY"].flatMap { $0.isEmpty ? nil : $0 }
        path = named ?? "\(UserFolder.home)/.rms_history"
        // Creates it, and makes it readable only by its owner.
        _ = try PrivateFile(path, ifExists: .keep)
        let lines = String(decoding: InputFile.content(of: path) ?? Data(), as: UTF8.self).split(separator: "\n")
        earlier = lines.suffix(Self.limit).map(String.init)
        if lines.count > 2 * Self.limit {
            try PrivateFile.replace(path, by: [UInt8]((earlier.joined(separator: "\n") + "\n").utf8))
        }
    }

    /// Writes a line that may be kept.
    func add(_ kept: String) {
        do {
            try PrivateFile(path, ifExists: .keep)?.append([UInt8]("\(kept)\n".utf8))
        } catch {
            Console.error("rms shell: the history is not kept: \(error)")
        }
    }
}

/// What a history may hold of a line.
enum HistoryLine {
    /// The line on one line, with values of persons left out; nil if it may contain a key, or is empty.
    static func kept(_ line: String) -> String? {
        let words = ShellWords(line).words
        guard !words.isEmpty, !([line] + words).contains(where: mayHoldKey) else { return nil }
        let shown = words.map(withoutPersonalValue)
        // A value with a line break can't be recalled on one line.
        guard !shown.contains(where: { $0.contains(where: \.isNewline) }) else { return nil }
        // A comment may hold anything.
        return shown == words && !line.contains(where: { $0.isNewline || $0 == "#" })
            ? line : shown.map(CommandText.quoted).joined(separator: " ")
    }

    private static func mayHoldKey(_ word: String) -> Bool {
        // A service secret or a license key, and the header field and its Base64, which contain both.
        if word.firstMatch(of: /\b(?:SP|SL)[A-Za-z0-9]{4,}[_-]|\bESA \S{6,}|\bU1[A-Za-z0-9+\/]{16,}/) != nil {
            return true
        }
        if word.firstMatch(of: /(?i)(?:licenseKey|serviceSecret|license_key|service_secret|password)\s*[=:]/) != nil {
            return true
        }
        let own = ["RMS_SERVICE_SECRET", "RMS_LICENSE_KEY"].compactMap { ProcessInfo.processInfo.environment[$0] }
        return own.contains { !$0.isEmpty && word.contains($0) }
    }

    private static func withoutPersonalValue(_ word: String) -> String {
        guard let equals = word.firstIndex(of: "="), word[word.index(after: equals)...] != "" else { return word }
        if word.firstMatch(of: /[^\s@=]@[^\s@]+\.\w/) != nil { return "\(word[...equals])…" }
        let names = Set(word[..<equals].split { $0 == "." || $0 == ":" }.map(String.init))
        return PersonalData.memberNames.isDisjoint(with: names) ? word : "\(word[...equals])…"
    }
}
