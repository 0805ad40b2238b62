/// One call of RMS as a value: its stored properties are the parameters, its type names the function and the answer.
///
/// ```swift
/// let answer = try await rms.send(ItemAPI1.Get(itemURL: "abc-123"))
/// ```
///
/// An operation describes its parameters once, in ``WireModel/visit(_:)``; encoding, the command line's keys and the
/// schema all follow from that. To call a function that the package lacks, write such a struct in your own code and
/// pass it to ``RMSClient/send(_:)``: <doc:ACallThatThePackageLacks> shows how.
public protocol RMSOperation: WireModel {
    /// What a successful call gives.
    associatedtype Response: WireModel

    /// The function that is called.
    static var function: RMSFunction { get }

    /// What RMS would surely refuse in these parameters; empty when nothing is.
    ///
    /// It is asked before a request is sent. A rule belongs here only if the documentation states it, so that no
    /// request that RMS would take is ever held back.
    func problems() -> [FieldProblem]

    /// The codes, field ids and error ids that RMS answers this call with, in English.
    static var vocabulary: ServiceVocabulary { get }
}

extension RMSOperation {
    /// No rules.
    public func problems() -> [FieldProblem] { [] }

    /// Nothing known.
    public static var vocabulary: ServiceVocabulary { ServiceVocabulary() }
}

/// An answer that holds a result for each record sent, and so is no failure as a whole when some are refused.
public protocol BatchResponse {
    /// How many results it holds.
    var recordCount: Int { get }
    /// How many of them are refusals.
    var refusedCount: Int { get }
}

/// A parameter that breaks a documented rule.
public struct FieldProblem: Sendable, Hashable, CustomStringConvertible {
    /// The parameter's wire name, as a dotted path.
    public let field: String
    /// The rule, in English: `must be 0 to 999999999`.
    public let rule: String

    /// Makes a problem.
    public init(_ field: String, _ rule: String) {
        self.field = field
        self.rule = rule
    }

    /// The field and the rule.
    public var description: String { "\(field) \(rule)" }
}
