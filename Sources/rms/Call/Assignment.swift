import Foundation

/// One `key=value` of the command line.
struct Assignment {
    let key: String
    let value: String

    var path: [String] { key.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

    /// Reads one; a value that begins with `@` names a file that holds it, whose last line break is the editor's. Two of
    /// them stand for the one with which a value begins.
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
                    "the file '\(file)' of \(key) can't be read as UTF-8 text; a value that begins with @ is written with "
                        + "two: \(key)=@@…"
                )
            }
            let content = read.hasPrefix("\u{FEFF}") ? String(read.dropFirst()) : read
            value = content.last?.isNewline == true ? String(content.dropLast()) : content
        } else {
            value = text
        }
    }
}
