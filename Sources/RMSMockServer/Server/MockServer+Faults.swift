public import Foundation
public import RMSClient

extension MockServer {
    /// Lets a fault strike, in whichever shop the call comes.
    ///
    /// - Parameters:
    ///   - fault: What goes wrong.
    ///   - function: In which calls; in all if nil.
    ///   - times: In how many of them; in all if nil.
    ///   - probability: How likely in each.
    ///   - until: Up to when, on the shop's clock.
    public func inject(
        _ fault: MockFault,
        on function: RMSFunction? = nil,
        times: Int? = 1,
        probability: Double = 1,
        until: Date? = nil
    ) {
        let rule = MockFaultRule(fault, on: function, times: times, probability: probability, until: until)
        engine.faults.add(rule.rule, for: nil)
    }

    /// Takes all faults back, those of single shops too.
    public func clearFaults() { engine.faults.clearAll() }
}

extension MockShop {
    /// Lets a fault strike in this shop alone; the parameters are those of ``MockServer/inject(_:on:times:probability:until:)``.
    public func inject(
        _ fault: MockFault,
        on function: RMSFunction? = nil,
        times: Int? = 1,
        probability: Double = 1,
        until: Date? = nil
    ) {
        let rule = MockFaultRule(fault, on: function, times: times, probability: probability, until: until)
        faults.add(rule.rule, for: key)
    }

    /// Takes this shop's faults back.
    public func clearFaults() { faults.clear(key) }
}
