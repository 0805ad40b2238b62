import CLibXML
import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
import RMSClient
import XMLCoder

/// The ways of reading an answer that are compared.
enum Readers {
    /// Ends the run if a reader did not read all orders.
    static func expect(_ count: Int, _ read: Int) {
        precondition(read == count, "\(read) of \(count) orders were read")
    }

    /// libxml2's SAX2 push parser with empty handlers: the minimum for any reader based on it.
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

    /// The typed orders, through the public API, with a transport that has the answer in memory.
    static func typed(_ source: some ChunkSource) async throws -> Int {
        let client = try RMSClient.bench(InstantTransport(source))
        var count = 0
        for try await order in client.v1.order.orders(numbers: ["1"]) {
            precondition(order.orderNumber != nil)
            count += 1
        }
        return count
    }

    /// libxml2's tree of the whole answer.
    static func tree(_ chunks: [[UInt8]]) {
        let bytes = Array(chunks.joined())
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue)
        let document = bytes.withUnsafeBytes { bytes in
            xmlReadMemory(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, options)
        }
        guard let document else { fatalError("no document") }
        xmlFreeDoc(document)
    }

    /// Foundation's parser, with a delegate that counts the orders.
    static func foundation(_ chunks: [[UInt8]]) -> Int {
        final class Delegate: NSObject, XMLParserDelegate {
            var count = 0

            func parser(
                _ parser: XMLParser,
                didStartElement name: String,
                namespaceURI: String?,
                qualifiedName: String?,
                attributes: [String: String] = [:]
            ) {
                if name == "orderModel" { count += 1 }
            }

            func parser(_ parser: XMLParser, foundCharacters text: String) {}
        }
        let delegate = Delegate()
        let parser = XMLParser(data: Data(chunks.joined()))
        parser.delegate = delegate
        precondition(parser.parse())
        return delegate.count
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
