/// An error of a call: one type for all failures, so that an app needs only one `catch`.
///
/// ```swift
/// do { try await rms.item.delete("abc-123") }
/// catch let error where error.kind == .notFound { … no such item … }
/// ```
///
/// Its text is one line in English that ends with what to do. It contains no secret and no customer data: RMS's own
/// message, which may quote what was sent, is only in ``failure``.
public struct RMSError: Error, Sendable {
    /// The kind of failure; new kinds may be added. The raw value is a stable label, for example for metrics:
    /// `license_expired`.
    public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The label in words: `license expired`.
        public var description: String { rawValue.split(separator: "_").joined(separator: " ") }

        /// The parameters break a rule: found before sending (no HTTP status) or by RMS (HTTP 400).
        public static let invalidRequest = Kind(rawValue: "invalid_request")
        /// The exchange did not take place, or it was interrupted.
        public static let transport = Kind(rawValue: "transport")
        /// The connect, idle or total timeout expired.
        public static let timeout = Kind(rawValue: "timeout")
        /// RMS does not know the key, or the function is not ticked: the plain XML calls do not distinguish the two.
        public static let unauthorized = Kind(rawValue: "unauthorized")
        /// The license key's 90 days are over.
        public static let licenseExpired = Kind(rawValue: "license_expired")
        /// The function is not ticked in the RMS console, or not open to this shop.
        public static let notPermitted = Kind(rawValue: "not_permitted")
        /// Too many calls in too short a time.
        public static let throttled = Kind(rawValue: "throttled")
        /// RMS, or this shop's part of it, is stopped.
        public static let maintenance = Kind(rawValue: "maintenance")
        /// RMS failed internally.
        public static let serverFault = Kind(rawValue: "server_fault")
        /// RMS has no such record: the meaning of a different code in each API.
        public static let notFound = Kind(rawValue: "not_found")
        /// Another process changes the same record at this moment; the call was not carried out.
        public static let conflict = Kind(rawValue: "conflict")
        /// RMS understood the call and refused it with another business code.
        public static let serviceCode = Kind(rawValue: "service_code")
        /// Something between the client and RMS answered in its place: a proxy, a gateway, a web page. The error
        /// describes how it was recognized, and `mayHaveActed` is whether the call may still have reached RMS.
        public static let intermediary = Kind(rawValue: "intermediary")
        /// The answer can't be read.
        public static let decoding = Kind(rawValue: "decoding")
        /// A write was sent and its answer was lost: RMS may or may not have acted.
        public static let outcomeUnknown = Kind(rawValue: "outcome_unknown")
        /// The task was cancelled.
        public static let cancelled = Kind(rawValue: "cancelled")
    }

    /// The kind of failure.
    public let kind: Kind
    /// The function's name, if a call was under way.
    public var function: String?
    /// The answer's HTTP status, if there was an answer.
    public var httpStatus: Int?
    /// RMS's id of the exchange, for RMS's support.
    public var requestID: String?
    /// The number of times the request was sent, including failed attempts to send it.
    public var attempts: Int
    /// Why the attempts before the last one failed.
    public var earlierAttempts: [FailedAttempt] = []
    /// Why no further attempt was made, if one might have helped.
    public var retryStop: String?
    /// Whether the same call may succeed a moment later.
    public var isTransient = false
    /// Whether RMS may have acted on the call, or will: it was sent, and its outcome is not known. Also set for a poll that
    /// fails after RMS accepted a change.
    public var mayHaveActed = false
    /// How long RMS asks to wait (`Retry-After`).
    public var retryAfter: Duration?
    /// RMS's refusal, for `.serviceCode` and every other error with a code.
    public var failure: ServiceFailure?
    /// The records of the answer that could not be read; the others could.
    public internal(set) var unreadable: [UnreadableRecord] = []
    /// For a write that RMS may have acted on: what was sent, and a read that can determine its outcome.
    public var unknownOutcome: UnknownOutcome?
    /// What was wrong.
    public internal(set) var problem: String
    /// What to do next.
    public internal(set) var advice: String

    /// Creates an error.
    public init(
        _ kind: Kind,
        function: String? = nil,
        httpStatus: Int? = nil,
        requestID: String? = nil,
        attempts: Int = 0,
        failure: ServiceFailure? = nil,
        problem: String,
        advice: String
    ) {
        self.kind = kind
        self.function = function
        self.httpStatus = httpStatus
        self.requestID = requestID
        self.attempts = attempts
        self.failure = failure
        self.problem = problem
        self.advice = advice
    }
}

extension RMSError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One line: function, kind, code, requestId, what was wrong, what to do.
    public var description: String {
        var facts: [String] = []
        if let code = failure?.code { facts.append("code \(code)") }
        if let httpStatus { facts.append("HTTP \(httpStatus)") }
        if let requestID { facts.append("requestId \(requestID)") }
        if attempts > 1 { facts.append("\(attempts) attempts\(earlierReasons)") }
        if let retryStop { facts.append("not sent again: \(retryStop)") }
        let parenthesis = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
        // Codes, ids and field names come from the wire: they must not forge lines or act as terminal commands.
        return "\(function.map { "\($0): " } ?? "")\(kind)\(parenthesis): \(problem). \(advice)".printable
    }

    private var earlierReasons: String {
        let reasons = earlierAttempts.map(\.kind.rawValue)
        return reasons.isEmpty ? "" : ", before: \(reasons.joined(separator: ", "))"
    }

    /// The same as `description`.
    public var debugDescription: String { description }
}

/// An attempt that failed and was followed by another.
public struct FailedAttempt: Sendable, Hashable {
    /// The kind of failure.
    public let kind: RMSError.Kind
    /// What was wrong.
    public let problem: String
}

/// RMS's refusal of a call.
public struct ServiceFailure: Sendable, Hashable {
    /// The code, for example `C219`; the status message (`AuthError`) if there is no code.
    public let code: String
    /// RMS's own message, usually in Japanese. It may quote what was sent: don't log it unchecked.
    public let message: String?
    /// All fields that RMS complains about.
    public let fields: [Field]

    /// Creates a failure.
    public init(code: String, message: String? = nil, fields: [Field] = []) {
        self.code = code
        self.message = message
        self.fields = fields
    }

    /// One complaint about one field.
    public struct Field: Sendable, Hashable {
        /// The field's wire name if the id is known, otherwise the id.
        public let name: String
        /// RMS's id of the kind of error (`errorId`).
        public let errorID: String
        /// What the id means, in English, if known.
        public let meaning: String?
        /// RMS's own message.
        public let message: String?
        /// The position in a repeated element, if RMS gives one.
        public let index: Int?

        /// Creates a complaint.
        public init(name: String, errorID: String, meaning: String?, message: String?, index: Int? = nil) {
            self.name = name
            self.errorID = errorID
            self.meaning = meaning
            self.message = message
            self.index = index
        }
    }
}
