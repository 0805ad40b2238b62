public import Foundation

/// Reads keys from a file of lines like `RMS_LICENSE_KEY=SL…`, which only its owner may read (mode 0600).
///
/// The names are those of ``EnvironmentCredentials``. Other names, empty lines and lines that begin with `#` are
/// ignored. It accepts what shells and editors write: `export ` before a name, one pair of quotes around a value,
/// Windows line endings, UTF-8 and UTF-16 with a byte order mark. A link is followed, and the mode of its target
/// counts. A pipe (`<(…)`) can be read only once.
public struct FileCredentials: CredentialSource {
    private let file: URL

    /// Creates a source for the file.
    public init(file: URL) {
        self.file = file
    }

    /// Reads the keys from the file.
    ///
    /// - Throws: `RMSError` of kind `.invalidRequest`, which contains the number of a line that can't be read.
    public func load() throws(RMSError) -> ShopAccess {
        try CredentialName.access(from: values(of: CredentialName.all), place: file.path)
    }

    /// The values of these names; the file's last line with a name counts.
    package func values(of names: [String]) throws(RMSError) -> [String: String] {
        guard let text = Self.text(of: try content()) else {
            throw refusal("can't be read as UTF-8 text", "Save it as UTF-8.")
        }
        var values: [String: String] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let match = line.wholeMatch(of: /(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)/) else {
                throw refusal("has no NAME=value in line \(index + 1)", "Write one NAME=value per line.")
            }
            let name = String(match.1)
            guard names.contains(name) else { continue }
            guard let value = CredentialName.unquoted(String(match.2)) else {
                throw refusal(
                    "has an unmatched quote in line \(index + 1)",
                    "Write the value without quotes, or with one pair around all of it."
                )
            }
            values[name] = value
        }
        return values
    }

    /// More than any credentials file needs.
    private static let maximumBytes = 64 << 10

    /// Checks the open file, not its path: the path may lead to another file a moment later.
    private func content() throws(RMSError) -> Data {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal("can't be opened: \(Self.reason(errno))", "Check the path.") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let status = FileStatus(of: descriptor) else {
            throw refusal("can't be inspected: \(Self.reason(errno))", "Check the path.")
        }
        guard !status.isFolder else { throw refusal("is a folder", "Name the file in it.") }
        guard status.permissions & 0o077 == 0 else {
            let octal = String(status.permissions & 0o777, radix: 8)
            throw refusal("can be read by others (mode 0\(octal))", "Run: chmod 600 \(file.path)")
        }
        var content = Data()
        do {
            while let chunk = try handle.read(upToCount: 4096), !chunk.isEmpty, content.count <= Self.maximumBytes {
                content += chunk
            }
        } catch {
            throw refusal("can't be read: \(Self.reason(errno))", "Check the path.")
        }
        guard content.count <= Self.maximumBytes else {
            throw refusal("is too large", "Check the path.")
        }
        return content
    }

    private static func text(of content: Data) -> String? {
        let isUTF16 = content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF])
        guard let text = String(data: content, encoding: isUTF16 ? .utf16 : .utf8) else { return nil }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

    private func refusal(_ problem: String, _ advice: String) -> RMSError {
        RMSError(.invalidRequest, problem: "the credentials file \(file.path) \(problem)", advice: advice)
    }
}
