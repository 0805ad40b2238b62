import Foundation

/// A `key=value` argument of the command line.
struct Assignment {
    let key: String
    let value: String

    var path: [String] { key.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

    /// Parses a `key=value` argument.
    ///
    /// A value that starts with `@` names a file to read the value from. Its trailing line break is dropped, because
    /// editors add one. `@@` stands for a leading `@` in the value itself.
    init(_ argument: String) throws {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
            throw UsageError("'\(argument)' is not key=value")
        }
        key = String(argument[..<equals])
        let text = String(argument[argument.index(after: equals)...])
        if text.hasPrefix("@@") {
            value = String(text.dropFirst())
        } else if text.hasPrefix("@") {
            let file = String(text.dropFirst())
            guard let data = InputFile.content(of: file), let read = String(data: data, encoding: .utf8)
            else {
                throw UsageError(
                    "the file '\(file)' for \(key) can't be read as UTF-8 text; to send a value that starts with @, "
                        + "write @ twice: \(key)=@@…"
                )
            }
            let content = read.hasPrefix("\u{FEFF}") ? String(read.dropFirst()) : read
            value = content.last?.isNewline == true ? String(content.dropLast()) : content
        } else {
            value = text
        }
    }
}
