public import Foundation

/// Reads keys from a file of lines like `RMS_LICENSE_KEY=SL…`, which nobody but its owner may read (mode 0600).
///
/// Empty lines and lines that begin with `#` are passed over; the names are those of ``EnvironmentCredentials``.
public struct FileCredentials: CredentialSource {
    private let file: URL

    /// Names the file.
    public init(file: URL) {
        self.file = file
    }

    /// Reads it.
    public func load() throws(RMSError) -> ShopAccess {
        try checkMode()
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw refusal("can't be read as UTF-8 text", "Check the path and the permissions.")
        }
        var values: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "=") else {
                throw refusal("has no NAME=value in line \(index + 1)", "Write one NAME=value a line.")
            }
            let name = line[..<equals].trimmingCharacters(in: .whitespaces)
            values[name] = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
        }
        return try CredentialName.access(from: values, place: file.path)
    }

    private func checkMode() throws(RMSError) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
            let mode = attributes[.posixPermissions] as? Int
        else { throw refusal("does not exist or can't be looked at", "Check the path.") }
        guard mode & 0o077 == 0 else {
            let octal = String(mode & 0o777, radix: 8)
            throw refusal("can be read by others (mode 0\(octal))", "Run: chmod 600 \(file.path)")
        }
    }

    private func refusal(_ problem: String, _ advice: String) -> RMSError {
        RMSError(.invalidRequest, problem: "the credentials file \(file.path) \(problem)", advice: advice)
    }
}
