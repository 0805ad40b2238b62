import Foundation
import HTTPTypes
import RMSClient

/// Answers calls from a list, and keeps what was sent.
final class CannedTransport: HTTPTransport {
    enum Step: Sendable {
        case answer(status: Int, fields: [String: String] = [:], body: String)
        case failure(TransportError)
        case brokenBody(String, TransportError)
    }

    private let state: State

    private actor State {
        var steps: [Step]
        var requests: [TransportRequest] = []

        init(_ steps: [Step]) { self.steps = steps }

        func next(_ request: TransportRequest) -> Step {
            requests.append(request)
            return steps.count > 1 ? steps.removeFirst() : steps[0]
        }
    }

    /// The last step repeats.
    convenience init(_ steps: Step...) { self.init(steps) }

    init(_ steps: [Step]) {
        state = State(steps)
    }

    var requests: [TransportRequest] { get async { await state.requests } }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        switch await state.next(request) {
        case .answer(let status, let fields, let body):
            return TransportResponse(head: Self.head(status, fields), body: TransportBody([UInt8](body.utf8)))
        case .failure(let error):
            throw error
        case .brokenBody(let text, let error):
            let rest = Rest(text: [UInt8](text.utf8), error: error)
            let body = TransportBody { () async throws(TransportError) in try await rest.next() }
            return TransportResponse(head: Self.head(200, [:]), body: body)
        }
    }

    private static func head(_ status: Int, _ fields: [String: String]) -> HTTPResponse {
        var head = HTTPResponse(status: .init(code: status))
        for (name, value) in fields { head.headerFields[HTTPField.Name(name)!] = value }
        return head
    }

    private actor Rest {
        var text: [UInt8]?
        let error: TransportError

        init(text: [UInt8], error: TransportError) {
            self.text = text
            self.error = error
        }

        func next() throws(TransportError) -> [UInt8] {
            guard let chunk = text else { throw error }
            text = nil
            return chunk
        }
    }
}

extension RMSClient {
    /// A client of a shop that does not exist, over a transport that answers without one.
    static func canned(_ transport: any HTTPTransport, retry: RetryPolicy = .never) throws -> RMSClient {
        RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: transport,
            retry: retry,
            limiter: RateLimiter(.unlimited)
        )
    }
}

/// The plain XML envelope around a result.
func envelope(_ interfaceID: String, _ result: String, requests: String = "<requests/>") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <result><status><interfaceId>\(interfaceID)</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
    <requestId>f24a398a-f743-4cf3-8e19-c90816f384ca</requestId>\(requests)</status>\(result)</result>
    """
}

/// The error that a call throws.
func rmsError<T>(_ call: () async throws(RMSError) -> T) async -> RMSError? {
    do {
        _ = try await call()
        return nil
    } catch {
        return error
    }
}
