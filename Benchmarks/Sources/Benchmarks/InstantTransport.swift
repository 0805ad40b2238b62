import HTTPTypes
import Measuring
import RMSClient

/// Answers from memory, without a socket.
struct InstantTransport: HTTPTransport {
    private let makeBody: @Sendable () -> TransportBody

    var leavesTheProcess: Bool { false }

    /// Answers with the same bytes each time.
    init(_ answer: [UInt8]) {
        makeBody = { TransportBody(answer) }
    }

    /// Answers with chunks as they would arrive.
    init(_ source: some ChunkSource) {
        makeBody = {
            let next = source.makeNext()
            return TransportBody { next() }
        }
    }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        TransportResponse(head: HTTPResponse(status: .ok), body: makeBody())
    }
}

extension RMSClient {
    /// A client over a transport, for measurements.
    static func bench(_ transport: some HTTPTransport) throws -> RMSClient {
        RMSClient(credentials: try .bench(), shopURL: "bench", baseURL: .rms, transport: transport, retry: .never)
    }
}

extension Credentials {
    static func bench() throws -> Credentials {
        try Credentials(serviceSecret: Keys.serviceSecret, licenseKey: Keys.licenseKey)
    }
}
