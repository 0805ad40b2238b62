import AsyncHTTPClient
import CBaselines
import Foundation
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
import HTTPTypes
import RMSClient

/// Makes a request and reads the whole answer.
protocol Carrier: Sendable {
    /// How many bytes of a body arrived.
    func get() async throws -> Int
}

/// Our transport alone.
struct OurCarrier: Carrier {
    let transport: CurlTransport
    let port: Int
    let authorization: String

    func get() async throws -> Int {
        let fields: HTTPFields = [.authorization: authorization, .accept: "application/xml, text/xml"]
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "127.0.0.1:\(port)",
            path: Requests.target,
            headerFields: fields
        )
        return try await transport.send(TransportRequest(head: head)).body.collect().count
    }
}

/// The whole client: the request encoded, the item decoded.
struct ClientCarrier: Carrier {
    let client: RMSClient

    func get() async throws -> Int {
        let item = try await client.item.get(itemURL: GeneratedItem.itemURL)
        precondition(item.itemURL == GeneratedItem.itemURL)
        return GeneratedItem.body.utf8.count
    }
}

struct AsyncHTTPClientCarrier: Carrier {
    let client: HTTPClient
    let url: String
    let authorization: String

    func get() async throws -> Int {
        var request = HTTPClientRequest(url: url)
        request.headers = ["Authorization": authorization, "Accept": "application/xml, text/xml"]
        let response = try await client.execute(request, timeout: .seconds(300))
        return try await response.body.collect(upTo: 1 << 20).readableBytes
    }
}

struct URLSessionCarrier: Carrier {
    let session: URLSession
    let url: URL
    let authorization: String

    init(url: URL, authorization: String) {
        self.url = url
        self.authorization = authorization
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = 32
        configuration.urlCache = nil
        session = URLSession(configuration: configuration)
    }

    func get() async throws -> Int {
        var request = URLRequest(url: url)
        request.setValue(authorization, forHTTPHeaderField: "Authorization")
        request.setValue("application/xml, text/xml", forHTTPHeaderField: "Accept")
        return try await session.data(for: request).0.count
    }
}

/// libcurl as C uses it, on a thread of its own.
final class RawCarrier {
    private let requests: OpaquePointer

    init(url: String, authorization: String, width: Int) {
        guard let requests = raw_requests_open(url, authorization, Int32(width)) else {
            fatalError("libcurl is missing")
        }
        self.requests = requests
    }

    func run(_ count: Int) -> Int { raw_requests_run(requests, Int32(count)) }
}
