import Foundation
import RMSClient

/// A named file of keys: `~/.config/rms/NAME.env`.
struct Profile {
    let credentials: FileCredentials

    /// - Throws: ``UsageError`` for an unknown name, with those that there are.
    init(_ name: String) throws(UsageError) {
        let names = Self.names
        guard names.contains(name) else {
            let known = names.isEmpty ? "there is none" : "known: \(names.joined(separator: ", "))"
            throw UsageError("unknown profile '\(name)' in \(Self.folder); \(known)")
        }
        credentials = FileCredentials(file: URL(fileURLWithPath: "\(Self.folder)/\(name).env"))
    }

    /// The address that the file sets, if it does.
    var baseURL: BaseURL? {
        get throws(RMSError) {
            let name = "RMS_BASE_URL"
            guard let text = try credentials.values(of: [name])[name], !text.isEmpty else { return nil }
            return try BaseURL(text)
        }
    }

    /// The names of all profiles.
    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".env") && !$0.hasPrefix(".") }.map { String($0.dropLast(4)) }.sorted()
    }

    private static var folder: String {
        let named = ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"] ?? ""
        return "\(named.isEmpty ? "\(UserFolder.home)/.config" : named)/rms"
    }
}
