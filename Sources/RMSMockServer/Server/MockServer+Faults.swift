public import Foundation
public import RMSClient

extension MockServer {
    /// Injects a fault into calls of any shop.
    ///
    /// - Parameters:
    ///   - fault: What goes wrong.
    ///   - function: The function whose calls are affected; every function if nil.
    ///   - times: The number of calls that are affected; all if nil.
    ///   - probability: The probability for each call.
    ///   - until: The end of the fault, on the shop's clock.
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

    /// Removes all faults, including those of single shops.
    public func clearFaults() { engine.faults.clearAll() }
}

extension MockShop {
    /// Injects a fault into this shop's calls only; the parameters are those of
    /// ``MockServer/inject(_:on:times:probability:until:)``.
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

    /// Removes this shop's faults.
    public func clearFaults() { faults.clear(key) }
}
