public import Foundation

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

    /// What RMS would certainly refuse in these parameters at a time, for example a start in the past; empty if nothing.
    ///
    /// Called before a request is sent to a live shop. Calls to a mock are not checked, because its clock may be another.
    ///
    /// - Parameter now: The time by the client's ``TimeSource``.
    func problems(at now: Date) -> [FieldProblem]

    /// The English meanings of the codes, field ids and error ids in RMS's answers to this call.
    static var vocabulary: ServiceVocabulary { get }

    /// The operation as it is sent for a shop, with what it takes from the shop's keys.
    func addressed(to access: ShopAccess) -> Self

    /// The failure that an answer with a status of success reports in its members.
    ///
    /// Called for JSON answers. XML answers report failures in their envelopes.
    ///
    /// - Throws: If the members report neither a success nor a failure.
    static func failure(in response: Response) throws -> ServiceFailure?

    /// The results in an answer, if the call sends several records and can succeed in part; nil if not.
    static func batch(in response: Response) -> (any BatchResponse)?

    /// Whether an error is this call's way to report that there are no records.
    static func meansNone(_ error: RMSError) -> Bool

    /// A read that changes nothing and whose answer shows whether a key may call the function; nil if there is none.
    static func permissionProbe(at now: Date) -> Self?

    /// Whether RMS may carry out a part of the write although it answers with a conflict, and repeating that part would be
    /// wrong: the call is not sent again then.
    var mayActInPart: Bool { get }

    /// How to find out whether a write whose answer was lost was carried out: one sentence, which the error ends with. Nil
    /// if no read can show it, or for a read.
    ///
    /// Conform to ``VerifiableWrite`` instead of implementing this.
    var howToVerify: String? { get }

    /// The id of the one record that the call is about, which an error of the kind ``RMSError/Kind/notFound`` names, and one
    /// of a read whose code is not known; nil if there is none. Never a key, and nothing about a person.
    var recordName: String? { get }
}

extension RMSOperation {
    /// Defaults to no rules.
    public func problems() -> [FieldProblem] { [] }

    /// Defaults to no rules about times.
    public func problems(at now: Date) -> [FieldProblem] { [] }

    /// Defaults to an empty vocabulary.
    public static var vocabulary: ServiceVocabulary { ServiceVocabulary() }

    /// Defaults to the operation itself.
    public func addressed(to access: ShopAccess) -> Self { self }

    /// Defaults to nil: the members report no failure.
    public static func failure(in response: Response) throws -> ServiceFailure? { nil }

    /// Defaults to nil.
    public static func batch(in response: Response) -> (any BatchResponse)? { nil }

    /// Defaults to `false`.
    public static func meansNone(_ error: RMSError) -> Bool { false }

    /// No call: by default, only a write could show whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { nil }

    /// Defaults to `false`.
    public var mayActInPart: Bool { false }

    /// Defaults to nil.
    public var howToVerify: String? { nil }

    /// Defaults to nil.
    public var recordName: String? { nil }
}

extension RMSOperation where Response: BatchResponse {
    /// The answer itself.
    public static func batch(in response: Response) -> (any BatchResponse)? { response }
}

/// An answer with a result for each record sent, which is not a failure as a whole if some records are refused.
public protocol BatchResponse {
    /// The number of results.
    var recordCount: Int { get }
    /// The number of refusals among the results.
    var refusedCount: Int { get }
}
