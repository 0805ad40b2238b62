import HTTPTypes
import RMSClient
import Testing

/// Operations that are defined outside the package, using only its public declarations.
@Suite struct OwnOperationTests {
    private static func envelope(code: String = "N000", _ result: String = "") -> String {
        """
        <a:shopBizApiResponse xmlns:a="http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource">\
        <resultCode>\(code)</resultCode><result>\(result)</result></a:shopBizApiResponse>
        """
    }

    private func client(_ transport: CannedTransport) throws -> RMSClient {
        RMSClient(credentials: try Credentials(serviceSecret: "SPown", licenseKey: "SLown"), transport: transport)
    }

    @Test func `a read in XML is sent as its model describes, and its answer is typed`() async throws {
        let list = """
            <layoutTextSmallList><layoutTextSmall><textSmallId>5</textSmallId><text>送料無料</text></layoutTextSmall>\
            </layoutTextSmallList>
            """
        let transport = CannedTransport(type: "text/xml", body: Self.envelope(list))
        let texts = try await client(transport).send(GetSmallTexts(textSmallID: 5)).texts
        #expect(texts.map(\.textSmallID) == [5] && texts.map(\.text) == ["送料無料"])
        let request = try #require(await transport.requests.first)
        #expect(request.head.method == .get)
        #expect(request.head.path == "/es/1.0/shop/layoutTextSmall?textSmallId=5")
        #expect(request.head.headerFields[.authorization]?.hasPrefix("ESA ") == true)
    }

    @Test func `an operation's own codes and rules explain a failure`() async throws {
        let refusing = CannedTransport(type: "text/xml", body: Self.envelope(code: "C008"))
        let rms = try client(refusing)
        let refusal = await #expect(throws: RMSError.self) { try await rms.send(GetSmallTexts(textSmallID: 6)) }
        #expect(refusal?.kind == .serviceCode && refusal?.failure?.code == "C008")
        #expect(refusal?.description.contains("there is no such text") == true, "\(refusal?.description ?? "")")

        let problem = await #expect(throws: RMSError.self) { try await rms.send(GetSmallTexts(textSmallID: 0)) }
        #expect(problem?.kind == .invalidRequest)
        #expect(problem?.description.contains("textSmallId must be 1 or more") == true, "\(problem?.description ?? "")")
        #expect(await refusing.requests.count == 1)
    }

    @Test func `a write in JSON whose answer is lost is not sent again`() async throws {
        let transport = CannedTransport(failing: .connectionLost)
        let rms = try client(transport)
        let call = UpdateOrderMemo(orderNumber: "123456-20260101-0000000001", memo: "")
        let error = await #expect(throws: RMSError.self) { try await rms.send(call) }
        #expect(error?.kind == .outcomeUnknown)
        #expect(await transport.requests.count == 1)
        let body = await transport.requests.first.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(body == #"{"orderNumber":"123456-20260101-0000000001","memo":""}"#)
    }
}

/// Returns the same answer to each request, and records it.
private actor CannedTransport: HTTPTransport {
    private(set) var requests: [TransportRequest] = []
    private let answer: Result<(type: String, body: String), TransportError>

    init(type: String, body: String) {
        answer = .success((type, body))
    }

    init(failing kind: TransportError.Kind) {
        answer = .failure(TransportError(kind, delivery: .maybeSent, message: "the test loses the answer"))
    }

    nonisolated var leavesTheProcess: Bool { false }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        requests.append(request)
        let (type, body) = try answer.get()
        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = type
        return TransportResponse(head: head, body: TransportBody([UInt8](body.utf8)))
    }
}
