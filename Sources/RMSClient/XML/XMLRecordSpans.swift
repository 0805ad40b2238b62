/// The byte ranges of records in a document.
struct XMLRecordSpans {
    private var spans: [Range<Int>] = []
    /// The offset where the open record begins; nil if unknown.
    private var start: Int?
    private var isComplete = true

    mutating func begin(at place: Int?) {
        start = place
    }

    mutating func end(at place: Int) {
        if let start, start <= place { spans.append(start..<place) } else { isComplete = false }
    }

    /// Returns the ranges of the records that have ended since the last call; nil if any range is unknown.
    mutating func take() -> [Range<Int>]? {
        guard isComplete else { return nil }
        guard !spans.isEmpty else { return [] }
        defer { spans = [] }
        return spans
    }
}
