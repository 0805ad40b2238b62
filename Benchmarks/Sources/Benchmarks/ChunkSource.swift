import Foundation

/// A source of chunks.
protocol ChunkSource: Sendable {
    func makeNext() -> @Sendable () -> [UInt8]?
}

/// Chunks that are all in memory.
struct StoredChunks: ChunkSource {
    let chunks: [[UInt8]]

    func makeNext() -> @Sendable () -> [UInt8]? {
        let position = Counter()
        return { [chunks] in
            let index = position.next()
            return index < chunks.count ? chunks[index] : nil
        }
    }
}

/// A long answer, of which only one piece is in memory.
struct RepeatedOrders: ChunkSource {
    let pieces: Int
    private let piece = [UInt8](String(repeating: GeneratedOrders.order, count: 8).utf8)

    init(megabytes: Int) {
        pieces = (megabytes << 20) / (GeneratedOrders.order.utf8.count * 8)
    }

    func makeNext() -> @Sendable () -> [UInt8]? {
        let position = Counter()
        return { [pieces, piece] in
            switch position.next() {
            case 0: [UInt8](GeneratedOrders.head.utf8)
            case let index where index <= pieces: piece
            case pieces + 1: [UInt8](GeneratedOrders.tail.utf8)
            default: nil
            }
        }
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func next() -> Int {
        lock.withLock {
            defer { value += 1 }
            return value
        }
    }
}
