import AsyncHTTPClient
import CBaselines
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
import HTTPTypes
import Measuring
import RMSClient

/// Makes a request and reads the whole answer.
protocol Carrier: Sendable {
    /// Returns the number of body bytes received.
    func get() async throws -> Int
}

/// Only our transport.
struct OurCarrier: Carrier {
    private let transport: CurlTransport
    private let request: TransportRequest

    init(transport: CurlTransport, port: Int) {
        self.transport = transport
        let fields: HTTPFields = [.authorization: Keys.authorization, .accept: Requests.accepted]
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "127.0.0.1:\(port)",
            path: Requests.target,
            headerFields: fields
        )
        request = TransportRequest(head: head)
    }

    func get() async throws -> Int {
        try await transport.send(request).body.collect().count
    }
}

/// The whole client: encodes the request and decodes the item.
struct ClientCarrier: Carrier {
    let client: RMSClient

    func get() async throws -> Int {
        let item = try await client.v1.item.get(itemURL: GeneratedItem.itemURL)
        precondition(item.itemURL == GeneratedItem.itemURL)
        return GeneratedItem.body.utf8.count
    }
}

struct AsyncHTTPClientCarrier: Carrier {
    private let client: HTTPClient
    private let request: HTTPClientRequest

    init(client: HTTPClient, url: URL) {
        self.client = client
        var request = HTTPClientRequest(url: url.absoluteString)
        request.headers = ["Authorization": Keys.authorization, "Accept": Requests.accepted]
        self.request = request
    }

    func get() async throws -> Int {
        let response = try await client.execute(request, timeout: .seconds(300))
        return try await response.body.collect(upTo: 1 << 20).readableBytes
    }
}

struct URLSessionCarrier: Carrier {
    private let session: URLSession
    private let request: URLRequest

    init(url: URL) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = 32
        configuration.urlCache = nil
        session = URLSession(configuration: configuration)
        var request = URLRequest(url: url)
        request.setValue(Keys.authorization, forHTTPHeaderField: "Authorization")
        request.setValue(Requests.accepted, forHTTPHeaderField: "Accept")
        self.request = request
    }

    func get() async throws -> Int {
        try await session.data(for: request).0.count
    }
}

/// libcurl as C uses it, on its own thread.
final class RawCarrier {
    private let requests: OpaquePointer

    init(url: String, width: Int) {
        guard let requests = raw_requests_open(url, Keys.authorization, Int32(width)) else {
            fatalError("libcurl is missing")
        }
        self.requests = requests
    }

    func run(_ count: Int) -> Int { raw_requests_run(requests, Int32(count)) }
}
