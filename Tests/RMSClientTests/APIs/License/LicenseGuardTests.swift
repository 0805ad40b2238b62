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

    /// Answers the expiry request with an expiry date, and every other call with a status.
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
        let base = try RMSClient.canned(transport)
        var time = clock.time
        time.date = { calendar.now }
        let key = LicenseGuard(base, threshold: 7, time: time) { reports.add($0) }
        return (base.with(middleware: key), key)
    }

    private static let ends = #"{"expiryDate":"2026-11-28T23:59:59"}"#

    @Test func `any call reports the key's state, once per change`() async throws {
        let (calendar, clock, reports) = (try Calendar("2026-11-20T01:00:00Z"), HandClock(), Reports())
        let (rms, key) = try guarded(KeyedTransport(expiry: Self.ends, status: 200), calendar, clock, reports)
        #expect(key.condition == nil)
        for _ in 0..<2 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(key.condition == .valid(daysLeft: 8))
        calendar.move(days: 1)
        for _ in 0..<2 { _ = try await rms.v1.item.get(itemURL: "a") }
        calendar.move(days: 7)
        _ = try await rms.v1.item.get(itemURL: "a")
        calendar.move(days: 1)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(
            reports.all == [
                .valid(daysLeft: 8), .expiresSoon(daysLeft: 7), .expiresSoon(daysLeft: 0), .expired,
            ]
        )
    }

    @Test func `a refusal after the key's expiry is distinguished from a wrong key`() async throws {
        let (calendar, reports) = (try Calendar("2026-11-28T14:00:00Z"), Reports())
        let (rms, _) = try guarded(KeyedTransport(expiry: Self.ends, status: 401), calendar, HandClock(), reports)
        let before = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(before?.kind == .unauthorized)
        calendar.move(days: 1)
        let after = await rmsError { () throws(RMSError) in try await rms.v1.item.get(itemURL: "a") }
        #expect(after?.kind == .licenseExpired)
        #expect(after?.httpStatus == 401)
        #expect(after?.description.contains("Issue a new license key") == true)
    }

    @Test func `a key without a known expiry date is used as without the guard`() async throws {
        let (calendar, reports) = (try Calendar("2026-11-28T14:00:00Z"), Reports())
        let (rms, key) = try guarded(KeyedTransport(expiry: "", status: 200), calendar, HandClock(), reports)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(key.condition == nil)
        #expect(reports.all.isEmpty)
    }

    /// Returns the old key first, then the new one.
    private actor Renewing: CredentialSource {
        private var asked = 0

        func load() throws(RMSError) -> ShopAccess {
            asked += 1
            let key = asked == 1 ? "SLold" : "SLnew"
            return ShopAccess(credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: key))
        }
    }

    /// Accepts only one key.
    private struct Choosy: HTTPTransport {
        let calendar: Calendar
        let isOver: @Sendable (Date) -> Bool

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            let new = try! Credentials(serviceSecret: "SPsecret", licenseKey: "SLnew").authorization
            let isNew = request.head.headerFields[.authorization] == new
            let asksExpiry = request.head.path?.contains("expiry-date") == true
            let isAccepted = isNew || !isOver(calendar.now)
            let found = envelope(
                "item.get",
                "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
            )
            let end = isNew ? "2027-02-28T23:59:59" : "2026-11-28T23:59:59"
            let body = !isAccepted ? "" : asksExpiry ? #"{"expiryDate":"\#(end)"}"# : found
            return TransportResponse(
                head: HTTPResponse(status: isAccepted ? .ok : .unauthorized),
                body: TransportBody([UInt8](body.utf8))
            )
        }
    }

    @Test func `the first call after the key's expiry uses the source's new key`() async throws {
        let (calendar, clock) = (try Calendar("2026-11-28T14:00:00Z"), HandClock())
        let over = try Date("2026-11-28T15:00:00Z", strategy: .iso8601)
        var time = clock.time
        time.date = { calendar.now }
        let base = RMSClient(
            Renewing(),
            keysLiveFor: .seconds(1_000_000),
            baseURL: .rms,
            transport: Choosy(calendar: calendar) { $0 >= over },
            retry: RetryPolicy(maximumAttempts: 1, time: clock.time),
            limiter: RateLimiter(.unlimited)
        )
        let key = LicenseGuard(base, time: time)
        let rms = base.with(middleware: key)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(key.condition == .expiresSoon(daysLeft: 0))
        calendar.move(days: 1)
        #expect(key.condition == .expired)
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(key.condition == .valid(daysLeft: 91))
    }

    @Test func `a failed expiry request is repeated after five minutes, not after six hours`() async throws {
        let (clock, calendar) = (HandClock(), try Calendar("2026-11-20T01:00:00Z"))
        let found = envelope(
            "item.get",
            "<itemGetResult><code>N000</code><item><itemUrl>a</itemUrl></item></itemGetResult>"
        )
        let base = RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            baseURL: .rms,
            transport: CannedTransport(
                .failure(TransportError(.connect, delivery: .notSent, message: "refused")),
                .answer(status: 200, body: found),
                .answer(status: 200, body: found),
                .answer(status: 200, body: Self.ends),
                .answer(status: 200, body: found)
            ),
            retry: .never,
            limiter: RateLimiter(.unlimited)
        )
        var time = clock.time
        time.date = { calendar.now }
        let key = LicenseGuard(base, threshold: 7, time: time)
        let rms = base.with(middleware: key)
        for _ in 0..<2 { _ = try await rms.v1.item.get(itemURL: "a") }
        #expect(key.condition == nil)
        clock.move(by: .seconds(300))
        _ = try await rms.v1.item.get(itemURL: "a")
        #expect(key.condition == .valid(daysLeft: 8))
    }
}
