internal import RMSClient

/// A verification did not hold; the description says what came instead.
public struct VerificationFailure: Error, CustomStringConvertible {
    /// What was wanted, and the calls that came nearest with what differs in each.
    public let description: String
}

extension [RawEntry] {
    /// Makes sure that these functions were called, and no others.
    func verifyCalls(_ functions: [RMSFunction], inOrder: Bool) throws(VerificationFailure) {
        let came = compactMap { $0.function?.name }
        let wanted = functions.map(\.name)
        guard inOrder ? came != wanted : came.sorted() != wanted.sorted() else { return }
        throw VerificationFailure(
            description: "wanted were the calls \(wanted.joined(separator: ", ")); there were "
                + (came.isEmpty ? "none" : came.joined(separator: ", "))
        )
    }
}

/// A question to a journal.
struct Verification {
    let entries: [RawEntry]
    let function: RMSFunction
    /// How many of the function's calls are to fit; at least one if nil.
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
                misses.append((call.number, trace.notes.isEmpty ? ["it does not fit"] : trace.notes))
            }
        }
        guard times.map({ $0 == count }) ?? (count > 0) else {
            let wanted = times.map { "\($0) times" } ?? "at least once"
            var text = "\(function.name) was called as wanted \(count) times, not \(wanted)"
            text += calls.isEmpty ? ". It was not called at all" + others : "; it was called \(calls.count) times."
            for miss in misses.sorted(by: Self.isNearer).prefix(5) {
                text += "\n  #\(miss.number): \(miss.notes.joined(separator: "; "))"
            }
            throw VerificationFailure(description: text)
        }
    }

    /// The less differs, the nearer; of calls that are equally near, the latest come first.
    private static func isNearer(_ left: (number: Int, notes: [String]), _ right: (number: Int, notes: [String]))
        -> Bool
    {
        (left.notes.count, -left.number) < (right.notes.count, -right.number)
    }

    private var others: String {
        let names = Set(entries.compactMap { $0.function?.name }).sorted()
        return names.isEmpty ? "; nothing was." : "; called were \(names.joined(separator: ", "))."
    }
}
