extension CabinetAPI {
    /// The documented limits of <doc:WireCabinet1>.
    enum Rules {
        /// A page: `offset` counts pages from 1, `limit` is at most 100.
        static func page(_ offset: Int?, limit: Int?) -> [FieldProblem] {
            FieldProblem.range(offset, 1...Int.max, at: "offset") + FieldProblem.range(limit, 1...100, at: "limit")
        }

        /// A name that the console shows: not blank, at most 50 bytes, no half-width katakana. It also must not contain
        /// machine-dependent characters; which these are is not documented, so they are left to RMS.
        static func name(_ text: String, at path: String) -> [FieldProblem] {
            let kept = kept(of: text)
            if kept.isEmpty { return [FieldProblem(path, "must be given")] }
            var problems: [FieldProblem] = []
            // A full-width character counts as two bytes.
            let size = kept.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
            if size > 50 { problems.append(FieldProblem(path, "must be at most 50 bytes (25 full-width characters)")) }
            if kept.unicodeScalars.contains(where: { 0xFF61...0xFF9F ~= $0.value }) {
                problems.append(FieldProblem(path, "must not contain half-width katakana"))
            }
            return problems
        }

        /// What RMS keeps of a name: without tags, with half-width blanks, and none at its ends.
        static func kept(of name: String) -> String {
            let plain = name.replacing(/<[^>]*>/, with: "").replacing("\u{3000}", with: " ")
            return String(plain.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }

        /// The name of a directory in addresses: at most 20 bytes of `a-z 0-9 - _`.
        static func directory(_ text: String?, at path: String) -> [FieldProblem] {
            guard let text, !text.isEmpty else { return [] }
            return stem(text[...], at: path)
        }

        /// The name of a file in addresses, with or without its extension: at most 20 bytes of `a-z 0-9 - _`, and not
        /// one of those that RMS gives. Whether the extension counts toward the 20 bytes is not known: it does not
        /// here. RMS would cut blanks at the ends: they are refused, so that the path is the one that is sent.
        static func file(_ text: String?, at path: String) -> [FieldProblem] {
            guard let text, !text.isEmpty else { return [] }
            let stem = text.prefix { $0 != "." }
            var problems = self.stem(stem, at: path)
            if stem.wholeMatch(of: /img[0-9]{8}|imgrc[0-9]{10}/) != nil {
                problems.append(
                    FieldProblem(path, "must not be img and 8 digits or imgrc and 10, which RMS gives itself")
                )
            }
            if text[stem.endIndex...].wholeMatch(of: /(\.[0-9A-Za-z]+)?/) == nil {
                problems.append(FieldProblem(path, "must have only a point, letters and digits as its extension"))
            }
            return problems
        }

        private static func stem(_ text: Substring, at path: String) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            if text.utf8.count > 20 { problems.append(FieldProblem(path, "must be at most 20 bytes")) }
            if text.wholeMatch(of: /[0-9a-z_-]+/) == nil {
                problems.append(FieldProblem(path, "must have only a-z, 0-9, - and _"))
            }
            return problems
        }
    }
}
