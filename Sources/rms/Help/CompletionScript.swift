/// A completion script as ArgumentParser generates it.
enum CompletionScript {
    /// The script without the function for ArgumentParser's own help command, which would replace that for ours.
    static func corrected(_ text: String) -> String {
        let start = "\n_rms_help() {\n"
        guard let own = text.firstRange(of: start), let other = text[own.upperBound...].firstRange(of: start),
            let end = text[other.upperBound...].firstRange(of: "\n}\n")
        else { return text }
        return String(text[..<other.lowerBound] + "\n" + text[end.upperBound...])
    }
}
