public import Foundation
public import RMSClient

/// A fault, and the calls that it affects.
public struct MockFaultRule: Sendable {
    let rule: FaultRule

    /// Creates a rule.
    ///
    /// - Parameters:
    ///   - fault: What goes wrong.
    ///   - function: The function whose calls are affected; every function if nil.
    ///   - times: The number of calls that are affected; all if nil.
    ///   - probability: The probability for each call; with a seed, random choices are the same in every run.
    ///   - until: The end of the fault, on the shop's clock.
    public init(
        _ fault: MockFault,
        on function: RMSFunction? = nil,
        times: Int? = 1,
        probability: Double = 1,
        until: Date? = nil
    ) {
        rule = FaultRule(fault: fault, function: function, times: times, probability: probability, until: until)
    }

    /// Parses `order.getOrder=reset:mid-body*2@0.3@until=2026-12-31T12:00:00+09:00`: a function or `*`, a fault, the
    /// number of calls (`*2`; all if omitted), the probability (`@0.3`) and the end on the shop's clock (`@until=…`).
    /// Returns nil for any other form.
    public init?(_ text: String) {
        let pattern = /([^=]+)=([^*@]+)(?:\*(\d{1,6}))?(?:@([01](?:\.\d+)?))?(?:@until=(.+))?/
        guard let match = text.wholeMatch(of: pattern), let fault = MockFault(String(match.2)),
            let probability = Double(match.4 ?? "1"), probability <= 1
        else { return nil }
        let function = RMSFunction(named: String(match.1))
        guard function != nil || match.1 == "*" else { return nil }
        let until = match.5.flatMap { Date(japaneseTime: String($0)) }
        guard (match.5 == nil) == (until == nil) else { return nil }
        let times = match.3.flatMap { Int($0) }
        self.init(fault, on: function, times: times, probability: probability, until: until)
    }
}
