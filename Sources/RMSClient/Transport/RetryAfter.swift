internal import Foundation
internal import HTTPTypes

extension HTTPResponse {
    /// The wait that the response asks for: `Retry-After` in seconds or as a date in one of HTTP's three forms (RFC
    /// 9110, 5.6.7 and 10.2.3). RMS is not known to send it; proxies and the newer APIs' gateways may.
    func retryAfter(now: Date) -> Duration? {
        guard let text = headerFields[.retryAfter] else { return nil }
        if let seconds = Int(text), 0...86_400_000 ~= seconds { return .seconds(seconds) }
        for form in ["EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy"] {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: "en_US_POSIX")
            formatter.timeZone = TimeZone(secondsFromGMT: 0)
            formatter.dateFormat = form
            if let date = formatter.date(from: text) { return .seconds(max(0, date.timeIntervalSince(now))) }
        }
        return nil
    }
}
