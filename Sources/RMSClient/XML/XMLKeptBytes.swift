/// The bytes of a document that a second pass would need: all except the records that were delivered.
///
/// Chunks are kept as received, without a copy.
struct XMLKeptBytes {
    private(set) var outside: [UInt8] = []
    private var chunks: [[UInt8]] = []
    /// The document offsets where the first chunk begins and where the last one ends.
    private var start = 0
    private var end = 0
    /// The document offset where the last delivered record ends.
    private var handedOut = 0

    /// The number of bytes kept.
    var count: Int { outside.count + end - start }

    mutating func append(_ chunk: [UInt8]) {
        chunks.append(chunk)
        end += chunk.count
    }

    /// Discards records that were delivered.
    mutating func drop(_ records: [Range<Int>]) {
        for record in records {
            copy(handedOut..<record.lowerBound)
            handedOut = record.upperBound
        }
        var past = 0
        while past < chunks.count, start + chunks[past].count <= handedOut {
            start += chunks[past].count
            past += 1
        }
        if past > 0 { chunks.removeFirst(past) }
    }

    /// The bytes that have arrived since the last record.
    var rest: [[UInt8]] {
        guard let first = chunks.first, handedOut > start else { return chunks }
        return [Array(first.dropFirst(handedOut - start))] + chunks.dropFirst()
    }

    private mutating func copy(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var chunkStart = start
        for chunk in chunks where chunkStart < range.upperBound {
            let lower = max(range.lowerBound - chunkStart, 0)
            let upper = min(range.upperBound - chunkStart, chunk.count)
            if lower < upper { outside += chunk[lower..<upper] }
            chunkStart += chunk.count
        }
    }
}
