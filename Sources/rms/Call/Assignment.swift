import Foundation
import RMSClient

/// A `key=value` argument of the command line.
struct Assignment {
    let key: String
    let value: String
    /// Whether it is `key:=null`, which clears a member.
    let isNull: Bool

    var path: [String] { key.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

    /// Parses a `key=value` argument of a function whose parameters a schema describes.
    ///
    /// A value that starts with `@` names a file to read the value from. Its trailing line break is dropped, because
    /// editors add one. `@@` stands for a leading `@` in the value itself. A parameter that is a file keeps the file's
    /// name: its content is sent as it is. `key:=null` clears a member.
    init(_ argument: String, schema: WireSchema? = nil) throws {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
            throw UsageError("'\(argument)' is not key=value")
        }
        let name = argument[..<equals]
        isNull = name.hasSuffix(":")
        key = String(isNull ? name.dropLast() : name)
        let text = String(argument[argument.index(after: equals)...])
        if isNull {
            guard text == "null", !key.isEmpty else {
                throw UsageError("'\(argument)': only null can follow :=, and it clears a member")
            }
            value = ""
        } else if case .scalar(.file)? = schema?[key]?.content {
            guard text.hasPrefix("@"), text.count > 1 else { throw UsageError("\(key) is a file: \(key)=@photo.jpg") }
            value = String(text.dropFirst())
        } else if text.hasPrefix("@@") {
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
