import Foundation

// Typed decoding of order.getOrder, against libxml2's own push parser and against XMLCoder, in one run.

func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    let time = (ContinuousClock.now - start).components
    return Double(time.seconds) + Double(time.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// The peak of the memory in use since the last reset, in bytes.
func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) << 10
}

func resetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
}

func printed(_ number: Double) -> String { String(format: "%.2f", number) }

// Memory first, before anything large was ever in it.
_ = try await Readers.typed(RepeatedOrders(megabytes: 5))
resetPeak()
let before = peakMemory()
let streamed = try await Readers.typed(RepeatedOrders(megabytes: 200))
let growth = Double(peakMemory() - before) / Double(1 << 20)
print("streaming 200 MB (\(streamed) orders): peak memory grew by \(printed(growth)) MB (goal: < 16)")

let orders = 5000
let chunks = GeneratedOrders.chunks(orders: orders)
let megabytes = Double(chunks.reduce(0) { $0 + $1.count }) / 1e6
var bare: [Double] = []
var typed: [Double] = []
for _ in 0..<7 {
    bare.append(await seconds { Readers.bareSAX(chunks) })
    typed.append(try await seconds { try await Readers.expect(orders, Readers.typed(StoredChunks(chunks: chunks))) })
}
print("\(printed(megabytes)) MB, \(orders) orders:")
print("  libxml2 SAX2 push, empty handlers: \(printed(megabytes / median(bare))) MB/s")
print("  typed orders:                      \(printed(megabytes / median(typed))) MB/s")
print("  ratio: \(printed(median(bare) / median(typed))) (goal: 0.45)")

let count = 500_000 / GeneratedOrders.order.utf8.count
let piece = GeneratedOrders.chunks(orders: count)
var coder: [Double] = []
var ours: [Double] = []
for _ in 0..<3 {
    coder.append(try await seconds { try Readers.expect(count, Readers.xmlCoder(piece)) })
    ours.append(try await seconds { try await Readers.expect(count, Readers.typed(StoredChunks(chunks: piece))) })
}
print("500 KB, \(count) orders:")
print("  XMLCoder: \(printed(median(coder) * 1000)) ms, typed orders: \(printed(median(ours) * 1000)) ms")
print("  ratio: \(printed(median(coder) / median(ours))) (goal: 15)")
