import RMSClient

/// The errors of a run that are not about single records.
struct CallFailures {
    private let function: RMSFunction
    /// The one after which no further call is made.
    private(set) var ending: RMSError?
    private(set) var first: RMSError?

    init(of function: RMSFunction) {
        self.function = function
    }

    /// Notes the results of earlier calls. One that is not there yet keeps only its own records from being sent.
    mutating func noteEarlier(_ outcomes: some Sequence<RecordOutcome<Void>>) {
        for error in outcomes.compactMap(\.error) where !error.isAboutRecord {
            if ending == nil, error.refusesTheKey { ending = error }
            if first == nil { first = error }
        }
    }

    mutating func note(_ outcomes: [RecordOutcome<Void>]) {
        for case .failed(let error) in outcomes {
            if ending == nil, error.endsTheRun(of: function) { ending = error }
            if first == nil, !error.isAboutRecord { first = error }
        }
    }
}

extension RMSError {
    var refusesTheKey: Bool { [.unauthorized, .licenseExpired, .notPermitted].contains(kind) }
}
