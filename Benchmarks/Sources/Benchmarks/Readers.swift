import CLibXML
import Foundation
import HTTPTypes
import RMSClient
import XMLCoder

/// The ways of reading an answer that are compared.
enum Readers {
    /// Ends the run if a reader did not read all orders.
    static func expect(_ count: Int, _ read: Int) {
        precondition(read == count, "\(read) of \(count) orders were read")
    }

    /// libxml2's SAX2 push parser with empty handlers: the least that any reader on it must do.
    static func bareSAX(_ chunks: [[UInt8]]) {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        handler.endElementNs = { _, _, _, _ in }
        handler.characters = { _, _, _ in }
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { fatalError("no parser") }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
        for chunk in chunks {
            chunk.withUnsafeBytes { bytes in
                _ = xmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
            }
        }
        precondition(xmlParseChunk(context, nil, 0, 1) == 0)
    }

    /// The typed orders, through the public API, over a transport that has the answer in memory.
    static func typed(_ source: ChunkSource) async throws -> Int {
        let client = RMSClient(
            credentials: try Credentials(serviceSecret: "SPbench", licenseKey: "SLbench"),
            shopURL: "bench",
            baseURL: .rms,
            transport: MemoryTransport(source: source),
            retry: .never
        )
        var count = 0
        for try await order in client.order.orders(numbers: ["1"]) {
            precondition(order.orderNumber != nil)
            count += 1
        }
        return count
    }

    /// XMLCoder on the whole answer.
    static func xmlCoder(_ chunks: [[UInt8]]) throws -> Int {
        struct Envelope: Decodable {
            let body: Body
            enum CodingKeys: String, CodingKey { case body = "Body" }
        }
        struct Body: Decodable { let getOrderResponse: Response }
        struct Response: Decodable { let `return`: Return }
        struct Return: Decodable { let orderModel: [OrderModel] }
        let decoder = XMLDecoder()
        decoder.shouldProcessNamespaces = true
        return try decoder.decode(Envelope.self, from: Data(chunks.joined())).body.getOrderResponse.return.orderModel
            .count
    }
}

/// Gives chunks one by one.
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

/// A long answer of which only one piece is in memory.
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

private struct MemoryTransport: HTTPTransport {
    let source: any ChunkSource

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        let next = source.makeNext()
        return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody { next() })
    }
}
