/// One call of RMS as a value: its stored properties are the parameters, its type defines the function and the answer.
///
/// ```swift
/// let answer = try await rms.send(ItemAPI1.Get(itemURL: "abc-123"))
/// ```
///
/// An operation describes its parameters once, in ``WireModel/visit(_:)``; encoding, the command line's keys and the
/// schema all follow from that. To call a function that the package lacks, write such a struct in your own code and
/// pass it to ``RMSClient/send(_:)``: <doc:ACallThatThePackageLacks> shows how.
public protocol RMSOperation: WireModel {
    /// The answer of a successful call.
    associatedtype Response: WireModel

    /// The function that is called.
    static var function: RMSFunction { get }

    /// What RMS would certainly refuse in these parameters; empty if nothing.
    ///
    /// Called before a request is sent. A rule belongs here only if the documentation states it, so that no request
    /// that RMS would accept is ever held back.
    func problems() -> [FieldProblem]

    /// The English meanings of the codes, field ids and error ids in RMS's answers to this call.
    static var vocabulary: ServiceVocabulary { get }
}

extension RMSOperation {
    /// Defaults to no rules.
    public func problems() -> [FieldProblem] { [] }

    /// Defaults to an empty vocabulary.
    public static var vocabulary: ServiceVocabulary { ServiceVocabulary() }
}

/// An answer with a result for each record sent, which is not a failure as a whole if some records are refused.
public protocol BatchResponse {
    /// The number of results.
    var recordCount: Int { get }
    /// The number of refusals among the results.
    var refusedCount: Int { get }
}

/// A parameter that breaks a documented rule.
public struct FieldProblem: Sendable, Hashable, CustomStringConvertible {
    /// The parameter's wire name, as a dotted path.
    public let field: String
    /// The rule, in English: `must be 0 to 999999999`.
    public let rule: String

    /// Creates a problem.
    public init(_ field: String, _ rule: String) {
        self.field = field
        self.rule = rule
    }

    /// The field and the rule.
    public var description: String { "\(field) \(rule)" }
}
