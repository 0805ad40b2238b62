internal import RMSClient

/// A failed verification; the description lists the calls that were made instead.
public struct VerificationFailure: Error, CustomStringConvertible {
    /// What was expected, and the nearest calls with what differs in each.
    public let description: String
}

extension [RawEntry] {
    /// Verifies that these functions were called, and no others.
    func verifyCalls(_ functions: [RMSFunction], inOrder: Bool) throws(VerificationFailure) {
        let came = compactMap { $0.function?.name }
        let wanted = functions.map(\.name)
        guard inOrder ? came != wanted : came.sorted() != wanted.sorted() else { return }
        throw VerificationFailure(
            description: "expected the calls \(wanted.joined(separator: ", ")); actual calls: "
                + (came.isEmpty ? "none" : came.joined(separator: ", "))
        )
    }
}

/// A verification of a journal's entries.
struct Verification {
    let entries: [RawEntry]
    let function: RMSFunction
    /// The number of calls that must match; at least one if nil.
    let times: Int?

    func check(_ fits: (RecordedRequest) -> Bool) throws(VerificationFailure) {
        let calls = entries.filter { $0.function == function }
        var misses: [(number: Int, notes: [String])] = []
        var count = 0
        for call in calls {
            let trace = ComparisonTrace(mask: JournalMask(key: call.key, personal: call.personal))
            if fits(RecordedRequest(element: call.asked, trace: trace)) {
                count += 1
            } else {
                misses.append((call.number, trace.notes.isEmpty ? ["it does not match"] : trace.notes))
            }
        }
        guard times.map({ $0 == count }) ?? (count > 0) else {
            let wanted = times.map { "\($0) times" } ?? "at least once"
            var text = "\(function.name) was called as expected \(count) times, not \(wanted)"
            text += calls.isEmpty ? ". It was not called at all" + others : "; it was called \(calls.count) times."
            for miss in misses.sorted(by: Self.isNearer).prefix(5) {
                text += "\n  #\(miss.number): \(miss.notes.joined(separator: "; "))"
            }
            throw VerificationFailure(description: text)
        }
    }

    /// Calls with fewer differences are nearer; among equals, the latest comes first.
    private static func isNearer(_ left: (number: Int, notes: [String]), _ right: (number: Int, notes: [String]))
        -> Bool
    {
        (left.notes.count, -left.number) < (right.notes.count, -right.number)
    }

    private var others: String {
        let names = Set(entries.compactMap { $0.function?.name }).sorted()
        return names.isEmpty ? "; nor was any other function." : "; the calls were \(names.joined(separator: ", "))."
    }
}
