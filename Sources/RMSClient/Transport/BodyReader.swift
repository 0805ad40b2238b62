/// An exchange whose body is read chunk by chunk.
protocol BodyExchange: Sendable {
    /// The next chunk, or nil at the end.
    func nextChunk() async throws(TransportError) -> [UInt8]?

    /// Aborts the exchange because nobody reads it any more.
    func abandon()
}

/// The reader of a body. Releasing it aborts the exchange.
final class BodyReader<Exchange: BodyExchange, Transport: HTTPTransport>: Sendable {
    private let exchange: Exchange
    /// Kept alive until the body is read, because releasing the transport ends its exchanges.
    private let transport: Transport

    init(_ exchange: Exchange, of transport: Transport) {
        self.exchange = exchange
        self.transport = transport
    }

    deinit {
        exchange.abandon()
    }

    /// The body, which keeps the reader.
    var body: TransportBody { TransportBody { () async throws(TransportError) in try await self.exchange.nextChunk() } }
}
