/// The meaning of every key, with its limits if they are known, for users who have the command line but not the sources.
///
/// The texts follow the documentation of the properties. In a table, an unindented line names the type of a model, and
/// the indented lines below it hold `key: text`. `Model like Other` has the texts of the other model, except those below it.
enum KeyMeanings {
    /// The text for a key, or nil if it has none.
    static func text(of key: String, in model: String) -> String? {
        tables.texts["\(model).\(key)"] ?? tables.bases[model].flatMap { text(of: key, in: $0) }
    }

    private static let tables: (texts: [String: String], bases: [String: String]) = {
        var texts: [String: String] = [:]
        var bases: [String: String] = [:]
        var model = Substring()
        let tables = [items, orders, orders2, orderColumns, stocks, catalogue, others, items2, categories, cabinet]
        for line in tables.flatMap({ $0.split(separator: "\n") }) {
            guard line.hasPrefix("  "), let colon = line.firstIndex(of: ":") else {
                model = line.prefix { $0 != " " }
                if let other = line.firstRange(of: " like ") {
                    bases[String(model)] = String(line[other.upperBound...])
                }
                continue
            }
            let key = line[..<colon].drop { $0 == " " }
            texts["\(model).\(key)"] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        return (texts, bases)
    }()
}
