import Foundation
import HTTPTypes
import Testing

@testable import RMSClient

@Suite struct LicenseGuardTests {
    private final class Reports: @unchecked Sendable {
        private let lock = NSLock()
        private var list: [LicenseCondition] = []
        var all: [LicenseCondition] { lock.withLock { list } }
        func add(_ condition: LicenseCondition) { lock.withLock { list.append(condition) } }
    }

    private final class Calendar: @unchecked Sendable {
        private let lock = NSLock()
        private var moment: Date
        init(_ text: String) throws { moment = try Date(text, strategy: .iso8601) }
        var now: Date { lock.withLock { moment } }
        func move(days: Double) { lock.withLock { moment += days * 86_400 } }
    }

    /// Answers when the key ends on 2026-11-28, and everything else with a status.
    private struct KeyedTransport: HTTPTransport {
        let expiry: String
        let status: Int

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            let asksExpiry = request.head.path?.contains("expiry-date") == true
            let found = envelope(
                "item.get",
                "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
            )
            let body = asksExpiry ? expiry : status == 200 ? found : ""
            let answered = asksExpiry ? (expiry.isEmpty ? 401 : 200) : status
            return TransportResponse(
                head: HTTPResponse(status: .init(code: answered)),
                body: TransportBody([UInt8](body.utf8))
            )
        }
    }

    private func guarded(
        _ transport: KeyedTransport,
        _ calendar: Calendar,
        _ clock: HandClock,
        _ reports: Reports
    ) throws -> (rms: RMSClient, key: LicenseGuard) {
        let base = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: transport,
            retry: .never,
            limiter: RateLimiter(.unlimited)
        )
        var time = clock.time
        time.date = { calendar.now }
        let key = LicenseGuard(base, threshold: 7, time: time) { reports.add($0) }
        return (base.with(middleware: key), key)
    }

    private static let ends = #"{"expiryDate":"2026-11-28T23:59:59"}"#

    @Test func `any call tells how the key stands, once for each change`() async throws {
        let (calendar, clock, reports) = (try Calendar("2026-11-20T01:00:00Z"), HandClock(), Reports())
        let (rms, key) = try guarded(KeyedTransport(expiry: Self.ends, status: 200), calendar, clock, reports)
        #expect(key.condition == nil)
        for _ in 0..<2 { _ = try await rms.item.get(itemURL: "a") }
        #expect(key.condition == .valid(daysLeft: 8))
        calendar.move(days: 1)
        for _ in 0..<2 { _ = try await rms.item.get(itemURL: "a") }
        calendar.move(days: 7)
        _ = try await rms.item.get(itemURL: "a")
        calendar.move(days: 1)
        _ = try await rms.item.get(itemURL: "a")
        #expect(
            reports.all == [
                .valid(daysLeft: 8), .expiresSoon(daysLeft: 7), .expiresSoon(daysLeft: 0), .expired,
            ]
        )
    }

    @Test func `a refusal after the key's end is told from a wrong key`() async throws {
        let (calendar, reports) = (try Calendar("2026-11-28T14:00:00Z"), Reports())
        let (rms, _) = try guarded(KeyedTransport(expiry: Self.ends, status: 401), calendar, HandClock(), reports)
        let before = await rmsError { () throws(RMSError) in try await rms.item.get(itemURL: "a") }
        #expect(before?.kind == .unauthorized)
        calendar.move(days: 1)
        let after = await rmsError { () throws(RMSError) in try await rms.item.get(itemURL: "a") }
        #expect(after?.kind == .licenseExpired)
        #expect(after?.httpStatus == 401)
        #expect(after?.description.contains("Issue a new licence key") == true)
    }

    @Test func `a key whose end RMS does not tell is used as without the guard`() async throws {
        let (calendar, reports) = (try Calendar("2026-11-28T14:00:00Z"), Reports())
        let (rms, key) = try guarded(KeyedTransport(expiry: "", status: 200), calendar, HandClock(), reports)
        _ = try await rms.item.get(itemURL: "a")
        #expect(key.condition == nil)
        #expect(reports.all.isEmpty)
    }
}
