/// A line of the shell as words, quoted as in a POSIX shell.
struct ShellWords {
    private(set) var words: [String] = []
    /// Whether the next line continues this one: it ends with a backslash, or within quotation marks.
    private(set) var isOpen = false
    /// The word at the end, which Tab completes; empty after a space.
    private(set) var last = ""
    private var isWord = false

    init(_ line: String) {
        var quote: Character?
        var rest = line[...]
        while let character = rest.popFirst() {
            switch (quote, character) {
            case ("'", "'"), ("\"", "\""): quote = nil
            case ("'", _): add(character)
            case (_, "\\"):
                guard let next = rest.popFirst() else {
                    isOpen = true
                    continue
                }
                if next.isNewline { continue }
                // Within quotation marks, a backslash only protects what would end or change them.
                if quote != nil, next != "\"", next != "\\" { add("\\") }
                add(next)
            case ("\"", _): add(character)
            case (_, "'"), (_, "\""):
                quote = character
                isWord = true
            case (_, "#") where !isWord:
                rest = rest.drop { !$0.isNewline }
            case (_, _) where character.isWhitespace: end()
            default: add(character)
            }
        }
        if quote != nil { isOpen = true }
        let word = last
        end()
        last = word
    }

    private mutating func add(_ character: Character) {
        last.append(character)
        isWord = true
    }

    private mutating func end() {
        if isWord { words.append(last) }
        (last, isWord) = ("", false)
    }
}
