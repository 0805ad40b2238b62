import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct LicenseTests {
    private func date(_ text: String) -> Date {
        var text = text
        return text.withUTF8 { Date(wireBytes: $0, format: .plain) }!
    }

    @Test func `the measured answer is Japan time although it has no time zone`() async throws {
        let transport = CannedTransport(.answer(status: 200, body: #"{"expiryDate":"2026-11-28T23:59:59"}"#))
        let expiry = try await Wire.client(transport).license.expiry()
        #expect(expiry.expiryDate == date("2026-11-28T14:59:59Z"))
        let head = try #require(await transport.requests.first?.head)
        #expect(head.path == "/es/1.0/license-management/license-key/expiry-date?licenseKey=SLkey")
        #expect(head.headerFields[.authorization] == "ESA U1BzZWNyZXQ6U0xrZXk=")
    }

    @Test func `another key's expiry can be requested, and no key is shown`() throws {
        let call = try Wire.client().prepare(LicenseAPI.GetExpiryDate(licenseKey: "SLother"))
        #expect(call.request.head.path?.hasSuffix("licenseKey=SLother") == true)
        #expect(call.maskedDescription.contains("licenseKey=***"))
        #expect(!call.maskedDescription.contains("SLother"))
        #expect(!"\(LicenseAPI.GetExpiryDate(licenseKey: "SLother"))".contains("SLother"))
        #expect(!String(reflecting: LicenseAPI.GetExpiryDate(licenseKey: "SLother")).contains("SLother"))
    }

    @Test(arguments: [
        ("2026-11-28T23:59:59+09:00", 0), ("2026-11-28T00:00:00+09:00", 0), ("2026-11-27T23:59:59+09:00", 1),
        ("2026-11-28T14:59:59Z", 0), ("2026-11-28T15:00:00Z", -1), ("2026-11-27T15:00:00Z", 0),
        ("2026-11-27T14:59:59Z", 1),
        ("2026-08-30T10:00:00+09:00", 90),
    ])
    func `days are counted in Japan's calendar`(now: String, days: Int) {
        let expiry = LicenseAPI.Expiry(expiryDate: date("2026-11-28T23:59:59"))
        #expect(expiry.daysLeft(now: date(now)) == days)
        #expect(expiry.isOver(now: date(now)) == (days < 0))
    }

    @Test func `an expired key is refused like a wrong one`() async throws {
        let body = #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#
        let error = await rmsError { [client = try Wire.client(answering: body, status: 401)] () throws(RMSError) in
            try await client.license.expiry()
        }
        #expect(error?.kind == .unauthorized && error?.failure?.code == "GA0001")
    }

    @Test(arguments: [
        ("", "the answer is empty"), ("x", "the answer is not JSON"), ("[]", "is not a JSON object"),
        ("{}", "expiryDate is missing"),
        (#"{"expiryDate":null}"#, "expiryDate is missing"), (#"{"expiryDate":"soon"}"#, "expiryDate is not a date"),
        (#"{"expiryDate":[]}"#, "expiryDate is neither a string nor a number"),
    ])
    func `an unreadable answer reports its location`(body: String, problem: String) async throws {
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.license.expiry()
        }
        #expect(error?.kind == .decoding && error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
    }

    @Test func `a watcher warns once per threshold, even if some were skipped, and again for a new key`()
        async throws
    {
        func answer(_ day: String) -> CannedTransport.Step {
            .answer(status: 200, body: "{\"expiryDate\":\"\(day)T23:59:59\"}")
        }
        let old = answer("2026-11-28")
        let transport = CannedTransport(old, old, old, old, old, old, answer("2027-02-26"), answer("2026-12-01"))
        let watcher = try Wire.client(transport).license.watcher(thresholds: [5, 1])
        func check(_ now: String) async throws -> [Int] {
            try await watcher.check(now: date(now)).map { [$0.daysLeft, $0.threshold] } ?? []
        }
        #expect(try await check("2026-11-20T12:00:00") == [])
        #expect(try await check("2026-11-23T12:00:00") == [5, 5])
        #expect(try await check("2026-11-24T12:00:00") == [])
        #expect(try await check("2026-11-28T12:00:00") == [0, 1])
        #expect(try await check("2026-11-28T13:00:00") == [])
        #expect(try await check("2026-11-29T12:00:00") == [])
        #expect(try await check("2026-11-29T12:00:00") == [])
        #expect(try await check("2026-11-29T12:00:00") == [2, 5])
    }

    @Test func `warnings are a sequence that ends when waiting throws`() async throws {
        let transport = CannedTransport(.answer(status: 200, body: #"{"expiryDate":"2026-11-28T23:59:59"}"#))
        let watcher = try Wire.client(transport).license.watcher(thresholds: [3])
        let now = date("2026-11-27T12:00:00")
        var seen: [Int] = []
        let time = TimeSource(now: { .zero }, date: { now }, sleep: { _ in throw CancellationError() })
        for try await warning in watcher.warnings(time: time) {
            seen.append(warning.daysLeft)
        }
        #expect(seen == [1])
    }

    @Test func `a watcher survives a temporary failure and ends when the key is refused`() async throws {
        let transport = CannedTransport(
            .failure(TransportError(.connect, delivery: .notSent, message: "refused")),
            .answer(status: 200, body: #"{"expiryDate":"2026-11-28T23:59:59"}"#),
            .answer(status: 401, body: #"{"results":{"errorCode":"ES01-03","message":"Un-Authorised"}}"#)
        )
        let watcher = try Wire.client(transport).license.watcher(thresholds: [3])
        let (clock, failures) = (HandClock(), Failures())
        var time = clock.time
        time.date = { [now = date("2026-11-27T12:00:00")] in now }
        var seen: [Int] = []
        let error = await #expect(throws: RMSError.self) {
            for try await warning in watcher.warnings(time: time, onFailure: failures.add) {
                seen.append(warning.daysLeft)
            }
        }
        #expect(seen == [1])
        #expect(failures.kinds == [.transport])
        #expect(error?.kind == .unauthorized)
        #expect(clock.waits == [.seconds(6 * 3600), .seconds(6 * 3600)])
    }

    private final class Failures: @unchecked Sendable {
        /// Protects the list, which makes the class safe to mark Sendable.
        private let lock = NSLock()
        private var list: [RMSError.Kind] = []
        var kinds: [RMSError.Kind] { lock.withLock { list } }
        func add(_ error: RMSError) { lock.withLock { list.append(error.kind) } }
    }
}
