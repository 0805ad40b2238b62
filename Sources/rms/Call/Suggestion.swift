/// "Did you mean": the known word that is closest to a misspelled one.
enum Suggestion {
    /// The closest word, or nil if none is close enough.
    static func closest(to word: String, among words: [String]) -> String? {
        let inFull = words.filter { isShortened(word, $0) }
        if inFull.count == 1 { return inFull[0] }
        let ranked = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, word.count / 3) ? best.word : nil
    }

    /// Whether a dotted name lacks only parts from the middle of another: `rpay.searchOrder`, `rpay.order.searchOrder`.
    private static func isShortened(_ word: String, _ name: String) -> Bool {
        let (parts, whole) = (word.split(separator: "."), name.split(separator: "."))
        return parts.count >= 2 && parts.count < whole.count && parts.first == whole.first && parts.last == whole.last
    }

    /// The number of letters to insert, delete, replace or swap with a neighbor.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        var older = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(
                    previous[column] + (letter == other ? 0 : 1),
                    previous[column + 1] + 1,
                    current[column] + 1
                )
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, older[column - 1] + 1)
                }
                current.append(best)
            }
            (older, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
