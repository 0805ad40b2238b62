/// What every key means, with its limits where they are known: for people who have the command line and not the sources.
///
/// The texts are those of the properties' documentation. They stand by the model's type, a name that begins a line, and
/// the key within it.
enum KeyMeanings {
    /// The text of a key; nil for one without.
    static func text(of key: String, in model: String) -> String? { texts["\(model).\(key)"] }

    private static let texts: [String: String] = {
        var texts: [String: String] = [:]
        var model = Substring()
        for line in [items, orders, others].flatMap({ $0.split(separator: "\n") }) {
            guard line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else {
                model = line
                continue
            }
            let key = line[..<colon].drop { $0 == " " }
            texts["\(model).\(key)"] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return texts
    }()
}
