/// Where records stand among the bytes of a document.
struct XMLRecordSpans {
    private var spans: [Range<Int>] = []
    /// Where the open record begins; nil if that can't be said.
    private var start: Int?
    private var isComplete = true

    mutating func begin(at place: Int?) {
        start = place
    }

    mutating func end(at place: Int) {
        if let start, start <= place { spans.append(start..<place) } else { isComplete = false }
    }

    /// Those that have ended since this was last asked; nil if that can't be said of all.
    mutating func take() -> [Range<Int>]? {
        guard isComplete else { return nil }
        guard !spans.isEmpty else { return [] }
        defer { spans = [] }
        return spans
    }
}
