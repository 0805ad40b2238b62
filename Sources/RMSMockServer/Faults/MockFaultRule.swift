public import Foundation
public import RMSClient

/// When a fault strikes.
public struct MockFaultRule: Sendable {
    let rule: FaultRule

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - fault: What goes wrong.
    ///   - function: In which calls; in all if nil.
    ///   - times: In how many of them; in all if nil.
    ///   - probability: How likely in each; chance is the same in every run under a seed.
    ///   - until: Up to when, on the shop's clock.
    public init(
        _ fault: MockFault,
        on function: RMSFunction? = nil,
        times: Int? = 1,
        probability: Double = 1,
        until: Date? = nil
    ) {
        rule = FaultRule(fault: fault, function: function, times: times, probability: probability, until: until)
    }

    /// Reads `order.getOrder=reset:mid-body*2@0.3@until=2026-12-31T12:00:00+09:00`: a function or `*`, a fault, how often it
    /// strikes (`*2`; without it, in every call), how likely (`@0.3`) and up to when on the shop's clock (`@until=…`). Nil
    /// for a text of another form.
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
