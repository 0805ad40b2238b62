import Foundation
import HTTPTypes
@testable import RMSClient
import RMSMockServer
import Testing

/// Answers that do not come from RMS, and answers that are not a success: the same ones for every function.
@Suite struct StrangerTests {
    /// Gives the same answer to every request.
    private struct OneAnswer: HTTPTransport {
        let status: Int
        var fields: [String: String] = [:]
        let body: String

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            var head = HTTPResponse(status: .init(code: status))
            for (name, value) in fields { head.headerFields[HTTPField.Name(name)!] = value }
            return TransportResponse(head: head, body: TransportBody([UInt8](body.utf8)))
        }
    }

    private static func error<O: RMSOperation>(
        of call: O,
        _ answer: OneAnswer
    ) async throws -> RMSError? {
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            shopURL: "demo",
            baseURL: .rms,
            transport: answer,
            retry: .never,
            limiter: RateLimiter(.unlimited)
        )
        do throws(RMSError) {
            _ = try await rms.send(call)
            return nil
        } catch {
            return error
        }
    }

    struct Row: Sendable {
        let status: Int
        var fields: [String: String] = [:]
        var body = StrangerTests.page
        let kind: RMSError.Kind
        var isTransient = false
        /// Whether a write may have reached RMS nevertheless.
        let mayHaveActed: Bool
    }

    private static let page = "<!DOCTYPE html><html><body>geheim</body></html>"
    private static let login = ["WWW-Authenticate": "Basic realm=\"geheim\""]

    static let rows: [Row] = [
        Row(status: 200, kind: .intermediary, isTransient: true, mayHaveActed: true),
        Row(
            status: 200,
            body: "<html><body>メンテナンス中</body></html>",
            kind: .intermediary,
            isTransient: true,
            mayHaveActed: true
        ),
        Row(
            status: 200,
            fields: ["Content-Type": "text/html; charset=utf-8"],
            body: "sorry",
            kind: .intermediary,
            isTransient: true,
            mayHaveActed: true
        ),
        Row(status: 302, fields: ["Location": "https://login.example/"], kind: .transport, mayHaveActed: true),
        Row(status: 301, fields: ["Location": "https://login.example/"], kind: .transport, mayHaveActed: false),
        Row(status: 400, kind: .intermediary, mayHaveActed: true),
        Row(status: 401, kind: .intermediary, mayHaveActed: false),
        Row(status: 401, fields: login, body: "", kind: .intermediary, mayHaveActed: false),
        Row(status: 403, kind: .intermediary, mayHaveActed: true),
        Row(status: 404, kind: .invalidRequest, mayHaveActed: false),
        Row(
            status: 407,
            fields: ["Proxy-Authenticate": "Negotiate"],
            body: "",
            kind: .intermediary,
            mayHaveActed: false
        ),
        Row(status: 502, kind: .serverFault, isTransient: true, mayHaveActed: true),
        Row(status: 503, kind: .maintenance, isTransient: true, mayHaveActed: true),
        Row(status: 504, body: "", kind: .serverFault, isTransient: true, mayHaveActed: true),
        Row(status: 511, kind: .intermediary, mayHaveActed: false),
    ]

    @Test(arguments: rows)
    func `an answer of another server is not taken for RMS's, for any function`(row: Row) async throws {
        for call in SampleCalls.all {
            let function = type(of: call).function
            let answer = OneAnswer(status: row.status, fields: row.fields, body: row.body)
            let error = try #require(try await Self.error(of: call, answer), "\(function)")
            let place: Comment = "\(function): \(error)"
            #expect(error.kind == row.kind, place)
            #expect(error.isTransient == row.isTransient, place)
            #expect(!error.description.contains("geheim"), place)
            let isLeftOpen = function.access == .write && row.mayHaveActed
            #expect((error.unknownOutcome != nil) == isLeftOpen, place)
        }
    }

    @Test func `another server that identifies itself is named, in plain ASCII only`() async throws {
        let call = ItemAPI1.Get(itemURL: "a")
        let squid = OneAnswer(status: 403, fields: ["Via": "1.1 gate (squid/5.7)"], body: Self.page)
        #expect(try await Self.error(of: call, squid)?.problem.hasSuffix("calls itself 1.1 gate (squid/5.7)") == true)
        let odd = OneAnswer(status: 403, fields: ["Server": "\u{E9}<x>"], body: Self.page)
        #expect(try await Self.error(of: call, odd)?.problem.contains("calls itself") == false)
    }

    @Test(arguments: [201, 202, 206])
    func `a valid answer is accepted with any success status`(status: Int) async throws {
        let body = """
            <result><status><systemStatus>OK</systemStatus></status><itemDeleteResult><code>N000</code>\
            <item><itemUrl>a</itemUrl></item></itemDeleteResult></result>
            """
        let answer = OneAnswer(status: status, body: body)
        #expect(try await Self.error(of: ItemAPI1.Delete(itemURL: "a"), answer) == nil)
    }

    @Test(arguments: [200, 201, 204, 205])
    func `an empty answer is neither a refusal nor a success, unless RMS documents 204, for any function`(status: Int)
        async throws
    {
        for call in SampleCalls.all {
            let function = type(of: call).function
            if status == 204, Self.hasNoAnswer(call) {
                #expect(try await Self.error(of: call, OneAnswer(status: status, body: "")) == nil, "\(function)")
                continue
            }
            let error = try #require(try await Self.error(of: call, OneAnswer(status: status, body: "")))
            #expect(error.kind == .decoding && error.problem == "the answer is empty", "\(function): \(error)")
            #expect((error.unknownOutcome != nil) == (function.access == .write), "\(function): \(error)")
        }
    }

    /// Whether RMS confirms a call with HTTP 204 and no body.
    private static func hasNoAnswer<O: RMSOperation>(_ call: O) -> Bool {
        O.Response.self == NoContent.self || call is ItemAPI2.Upsert
    }

    /// The envelopes of a function's answer, without the answer's content.
    private static func emptied(_ function: RMSFunction) -> [String] {
        let status = "<status><systemStatus>OK</systemStatus><message>OK</message><requestId>1</requestId></status>"
        switch function.wire {
        case .plainXML(let form):
            switch form.answer {
            case .result(let name, _, _):
                return ["<result/>", "<result>\(status)</result>", "<result>\(status)<\(name)/></result>"]
            case .payload:
                // Documented as 0..1, and of unknown shape: only RMS's OK is certain to be there.
                let mayBeBare = [.couponGet, .couponUpdate].contains(function)
                return ["<result/>"] + (mayBeBare ? [] : ["<result>\(status)</result>"])
            case .resource(let name, let namespace):
                let own = "<\(name) xmlns=\"\(namespace)\""
                return ["<result/>", "\(own)/>", "<result>\(status)\(own)/></result>"]
            }
        case .soap(let form):
            let dialect = form.dialect
            let answer = "\(form.operation)Response"
            let child = dialect.childNamespace == nil ? "" : "t:"
            let inside = [
                "", "<t:\(answer)/>", "<t:\(answer)><\(child)\(dialect.result)/></t:\(answer)>",
            ]
            return inside.map { body in
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"\(dialect.namespace)\">"
                    + "<s:Body>\(body)</s:Body></s:Envelope>"
            }
        case .json: return ["{}", "[]", "null", #"{"MessageModelList":[]}"#]
        }
    }

    @Test func `an envelope without an answer is not a success, for any function`() async throws {
        for call in SampleCalls.all {
            let function = type(of: call).function
            for body in Self.emptied(function) {
                let error = try await Self.error(of: call, OneAnswer(status: 200, body: body))
                #expect(error?.kind == .decoding, "\(function) took \(body): \(error.map { "\($0)" } ?? "a success")")
                #expect((error?.unknownOutcome != nil) == (function.access == .write), "\(function): \(body)")
            }
        }
    }

    @Test(arguments: ["S:Client", "Client", "env:Client.Authentication", "x:MustUnderstand", "\n S:Client \n"])
    func `a client fault is an invalid request with any status, for any SOAP function`(code: String)
        async throws
    {
        let bare = "<faultcode>\(code)</faultcode><faultstring>geheim</faultstring>"
        let prefixed = bare.replacing("<fault", with: "<s:fault").replacing("</fault", with: "</s:fault")
        for call in SampleCalls.all {
            guard case .soap = type(of: call).function.wire else { continue }
            for (status, fault) in [(500, bare), (200, bare), (400, prefixed), (500, prefixed)] {
                let body = """
                    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>\(fault)</s:Fault>\
                    </s:Body></s:Envelope>
                    """
                let error = try await Self.error(of: call, OneAnswer(status: status, body: body))
                #expect(error?.kind == .invalidRequest, "\(type(of: call).function) \(status)")
                #expect(error?.isTransient == false && error?.mayHaveActed == false && error?.unknownOutcome == nil)
                #expect(error?.failure?.code == code.trimmingCharacters(in: .whitespacesAndNewlines))
                #expect(error?.description.contains("geheim") == false)
            }
        }
    }

    @Test func `a server fault leaves the outcome of a write unknown`() async throws {
        let body = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>\
            <faultcode>s:Server</faultcode></s:Fault></s:Body></s:Envelope>
            """
        let write = InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "a", .set(1))])
        for status in [200, 500] {
            let error = try await Self.error(of: write, OneAnswer(status: status, body: body))
            #expect(error?.kind == .serverFault && error?.isTransient == true && error?.unknownOutcome != nil)
        }
    }

    @Test func `an unknown refusal with a success status leaves the outcome of a write unknown`() async throws {
        let body = """
            <result><status><interfaceId>item.delete</interfaceId><systemStatus>NG</systemStatus>\
            <message>Something New</message></status></result>
            """
        let error = try await Self.error(of: ItemAPI1.Delete(itemURL: "a"), OneAnswer(status: 200, body: body))
        #expect(error?.kind == .invalidRequest && error?.unknownOutcome != nil)
        let known = body.replacing("Something New", with: "\n AuthError ")
        let refused = try await Self.error(of: ItemAPI1.Delete(itemURL: "a"), OneAnswer(status: 200, body: known))
        #expect(refused?.kind == .unauthorized && refused?.unknownOutcome == nil)
    }

    @Test func `whitespace around status values is ignored`() async throws {
        let item = """
            <result><status><systemStatus>
             OK
            </systemStatus></status><itemDeleteResult><code>
             N000
            </code><item><itemUrl>a</itemUrl></item></itemDeleteResult></result>
            """
        #expect(try await Self.error(of: ItemAPI1.Delete(itemURL: "a"), OneAnswer(status: 200, body: item)) == nil)
        let stock = { (code: String) in
            """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><t:updateInventoryExternalResponse \
            xmlns:t="https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi" \
            xmlns:e="java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity"><t:result>\(code)</t:result>\
            </t:updateInventoryExternalResponse></s:Body></s:Envelope>
            """
        }
        let write = InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "a", .set(1))])
        let good = OneAnswer(status: 200, body: stock("<e:errCode> N00-000\n</e:errCode>"))
        #expect(try await Self.error(of: write, good) == nil)
        for code in [
            "<e:errCode/>", "<e:errCode> </e:errCode>",
            "<e:errCode xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>",
        ] {
            let error = try await Self.error(of: write, OneAnswer(status: 200, body: stock(code)))
            #expect(error?.kind == .decoding && error?.unknownOutcome != nil, "\(code)")
        }
    }

    @Test func `a refusal with a truncated body is still reported as a refusal`() async throws {
        struct Broken: HTTPTransport {
            func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
                let body = TransportBody { () async throws(TransportError) in
                    throw TransportError(.cancelled, delivery: .maybeSent, message: "cut")
                }
                return TransportResponse(head: HTTPResponse(status: .serviceUnavailable), body: body)
            }
        }
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: Broken(),
            retry: .never
        )
        let call = try rms.prepare(ItemAPI1.Get(itemURL: "a"), for: try await rms.access())
        let errors = [
            await #expect(throws: RMSError.self) { _ = try await rms.send(ItemAPI1.Get(itemURL: "a")) },
            try await rms.exchange(call, as: ItemAPI1.Get.self).answer.error,
        ]
        for error in errors { #expect(error?.kind == .maintenance && error?.httpStatus == 503) }
    }

    @Test func `an endless JSON answer is cut off`() async throws {
        struct Endless: HTTPTransport {
            func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
                let chunk = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20)
                return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody { chunk })
            }
        }
        let rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: Endless(),
            retry: .never
        )
        let error = await #expect(throws: RMSError.self) { _ = try await rms.license.expiry() }
        #expect(error?.problem.contains("longer than 16777216 bytes") == true)
        let raw = await #expect(throws: RMSError.self) { _ = try await rms.sendRaw(.get, "/es/1.0/x", access: .read) }
        #expect(raw?.problem.contains("longer than 67108864 bytes") == true)
    }

    @Test func `wire data can't forge a log line or control a terminal`() async throws {
        let json = #"{"errors":[{"code":"\u001b]0;pwned\u0007X\nrms: fake\u202e","message":"m"}]}"#
        let answer = OneAnswer(status: 400, fields: ["RequestId": "r"], body: json)
        let error = try #require(try await Self.error(of: ItemAPI1.Get(itemURL: "a"), answer))
        let id =
            "<result><status><systemStatus>NG</systemStatus><message>X</message><requestId>r\n2026 forged</requestId>"
        let other = OneAnswer(status: 400, body: id + "</status></result>")
        let forged = try #require(try await Self.error(of: ItemAPI1.Get(itemURL: "a"), other))
        for text in [error.description, forged.description] {
            #expect(
                text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) && $0.value != 0x202E }
            )
        }
        #expect(error.description.contains(#"code \u{1b}]0;pwned\u{7}X rms: fake\u{202e}"#))
        #expect(forged.description.contains(#"requestId r 2026 forged"#))
    }

    @Test func `an RMS message that begins with sent data is not taken for a field name`() async throws {
        let body = """
            <result><status><systemStatus>OK</systemStatus></status><errors><error><code>COUPON_E030-002</code>\
            <message>yamada.taro@example.com is wrong</message></error></errors></result>
            """
        let error = try await Self.error(
            of: CouponAPI.Delete(couponCode: "AAAA-BBBB-CCCC-1234"),
            OneAnswer(status: 200, body: body)
        )
        #expect(error?.failure?.fields.first?.name == "the request")
        #expect(error?.description.contains("yamada") == false)
    }
}

extension Result where Failure == RMSError {
    fileprivate var error: RMSError? { if case .failure(let error) = self { error } else { nil } }
}
