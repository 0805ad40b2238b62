import RMSClient

/// The command as the user typed it, so that a message can name the one to go on with. Arguments never hold a key.
enum CommandText {
    /// The words after `rms`; in a shell, those of the line.
    @TaskLocal static var words = Array(CommandLine.arguments.dropFirst())

    /// The command with an option added, and without others.
    static func current(adding option: String? = nil, removing removed: Set<String> = []) -> String {
        var words = words.filter { !removed.contains($0) }
        if let option, !words.contains(option) { words.append(option) }
        return (["rms"] + words.map(quoted)).joined(separator: " ")
    }

    /// The word as a POSIX shell reads it.
    static func quoted(_ word: String) -> String {
        word.wholeMatch(of: /[A-Za-z0-9_.,:@%+=\/-]+/) != nil ? word : "'\(word.replacingExactly("'", with: #"'\''"#))'"
    }
}
