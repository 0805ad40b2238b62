/// An input: its first line controls the target, and the target reads the rest.
///
/// ```
/// item.get 200
/// <result>…
/// ```
struct FuzzInput {
    let head: [UInt8]
    let body: [UInt8]

    init(_ bytes: some Collection<UInt8>) {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        head = Array(bytes[..<end])
        body = Array(bytes[end...].dropFirst())
    }

    /// The words of the first line.
    var words: [Substring] { String(decoding: head, as: UTF8.self).split(separator: " ") }

    /// The element that the first word names. An unknown word selects one, too, because most names that libFuzzer
    /// generates are unknown.
    func choice<T>(of elements: [T], named name: (T) -> String) -> T {
        let word = words.first ?? ""
        return elements.first { name($0) == word } ?? elements[head.reduce(0) { $0 + Int($1) } % elements.count]
    }

    /// The parts of an input, separated by a line `---`.
    static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let separator = rest.firstRange(of: Array("\n---\n".utf8)) {
            parts.append(rest[..<separator.lowerBound])
            rest = rest[separator.upperBound...]
        }
        return parts + [rest]
    }
}
