import RMSMockServer

/// What goes wrong with a call.
enum Fault: Hashable, CustomStringConvertible {
    /// No connection: nothing leaves the machine.
    case notSent
    /// The connection is lost before RMS has the request; the client can't know that.
    case lostBefore
    /// The connection takes so many milliseconds: the request leaves later than its turn.
    case slowConnection(milliseconds: Int)
    /// The connection is lost, and RMS carries out a write so many seconds later.
    case lostAndLate(seconds: Int)
    /// RMS acts, and the answer is lost after so many seconds.
    case lostAfter(seconds: Int)
    /// RMS acts, and a gateway answers in its place.
    case gatewayError(Int)
    /// RMS answers after so many seconds.
    case slow(seconds: Int)
    /// What the mock does by itself.
    case mock(MockFault)
    /// A new license key replaces the old one; the program's source of keys has it after a number of calls.
    case keyRenewed(knownAfter: Int)
    /// Nobody may make this function's calls, for a number of calls of any function.
    case permissionGone(calls: Int)

    var description: String {
        switch self {
        case .notSent: "no connection"
        case .lostBefore: "lost before the act"
        case .slowConnection(let milliseconds): "connected after \(milliseconds) ms"
        case .lostAndLate(let seconds): "lost, and carried out \(seconds) s later"
        case .lostAfter(let seconds): "answer lost after the act, after \(seconds) s"
        case .gatewayError(let status): "HTTP \(status) after the act"
        case .slow(let seconds): "answered after \(seconds) s"
        case .mock(let fault): "\(fault)"
        case .keyRenewed(let calls): "the key is replaced, and the new one known \(calls) calls later"
        case .permissionGone(let calls): "the permission is gone for \(calls) calls"
        }
    }

    static func random(using numbers: inout SeededNumbers) -> Fault {
        let mock: [MockFault] = [
            .tooManyRequests, .rateLimit, .serverError, .conflict, .maintenance, .empty, .malformed, .truncated,
            .reset(.afterHead), .reset(.midBody), .charset,
        ]
        let faults: [Fault] = [
            .notSent, .lostBefore,
            .slowConnection(milliseconds: Int.random(in: 100...900, using: &numbers)),
            .lostAndLate(seconds: Int.random(in: 1...50, using: &numbers)),
            .lostAfter(seconds: Int.random(in: 0...60, using: &numbers)),
            .gatewayError([500, 502, 503, 504].randomElement(using: &numbers) ?? 500),
            .slow(seconds: Int.random(in: 1...90, using: &numbers)),
            .keyRenewed(knownAfter: Int.random(in: 0...6, using: &numbers)),
            .permissionGone(calls: Int.random(in: 1...6, using: &numbers)),
        ]
        // Half of them hide what RMS did, or that it did nothing: those are the hard ones.
        return numbers.isTrue(0.5)
            ? .mock(mock.randomElement(using: &numbers) ?? .serverError)
            : faults.randomElement(using: &numbers) ?? .notSent
    }
}
