internal import Foundation
internal import RMSClient

/// One service of RMS as the mock serves it: its functions, envelope, refusals and rules.
///
/// The engine accesses families through this protocol only. A new one is a folder in `APIs/` and an entry in
/// ``FunctionTable/all``.
protocol MockFamily: Sendable {
    var functions: [MockFunction] { get }

    /// The header fields of an answer, as recorded, without `Connection: close`: keeping connections open is our
    /// choice.
    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField]

    /// The gateway's answer to a refused call of a function.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer

    /// The answer while RMS is stopped.
    func maintenance(_ gateway: Gateway) -> MockAnswer

    /// The answer to a request to a path below the service's that has no function; nil if it is not the service's.
    func unknownPath(_ request: MockRequest) -> MockAnswer?

    /// The source of the rules for the form of bodies.
    var bodySource: WireSource { get }

    /// The schema of the bodies; nil if there is none.
    var schema: BodySchema? { get }

    /// The schema file of the answers; nil if they are not XML.
    var answerSchema: String? { get }

    /// The schemas of a function's bodies; nil if they are not JSON.
    func bodies(of function: RMSFunction) -> JSONBodies?

    /// The additional facts of a SOAP service; nil for other families.
    var soap: SOAPService? { get }

    /// The members of calls and answers that identify a person.
    var personalMembers: Set<String> { get }

    /// The members that identify a person in another family, but not in this one.
    var publicMembers: Set<String> { get }

    /// Whether an answer in an unknown form must be treated as personal data.
    var answersAboutPersons: Bool { get }

    /// The rules that a call breaks, apart from those for the schema, the counts and the query parameters.
    func violations(of call: MockCall, at now: Date) -> [Violation]

    /// The rules that a call breaks given the shop's records.
    func violations(of call: MockCall, in shop: ShopState) -> [Violation]

    /// Carries out the changes that are due in a shop, before it answers the next call.
    func settle(_ shop: inout ShopState)
}

extension MockFamily {
    func bodies(of function: RMSFunction) -> JSONBodies? { nil }

    /// Unknown for most families: an HTML page, as usual for such gateways.
    func maintenance(_ gateway: Gateway) -> MockAnswer { Gateway.maintenancePage }

    func unknownPath(_ request: MockRequest) -> MockAnswer? { nil }

    var bodySource: WireSource { .commonThePlainXMLEnvelope }
    var schema: BodySchema? { nil }
    /// The schema of a SOAP service describes whole messages, answers among them.
    var answerSchema: String? { soap == nil ? nil : schema?.file }
    var soap: SOAPService? { nil }
    var personalMembers: Set<String> { [] }
    var publicMembers: Set<String> { [] }
    var answersAboutPersons: Bool { false }

    func violations(of call: MockCall, at now: Date) -> [Violation] { [] }
    func violations(of call: MockCall, in shop: ShopState) -> [Violation] { [] }
    func settle(_ shop: inout ShopState) {}
}

/// The schema of a family's bodies.
struct BodySchema: Sendable {
    let file: String
    let schema: XMLSchema
    let source: WireSource
    /// Whether RMS refuses a body that violates the schema; its SOAP services accept members in any order.
    let refuses: Bool

    /// - Parameter file: A schema file in the package.
    init(_ file: String, _ source: WireSource, refuses: Bool) {
        guard let schema = XMLSchema(path: PackagedSchemas.path(of: file)) else {
            preconditionFailure("the packaged schema \(file) can't be read")
        }
        self.file = file
        self.schema = schema
        self.source = source
        self.refuses = refuses
    }
}

/// The facts of a SOAP service.
struct SOAPService: Sendable {
    let dialect: SOAPDialect
    /// The source of the rules for credentials in the body.
    let credentialsSource: WireSource
    /// The source of the rules for the envelope.
    let envelopeSource: WireSource
    let description: ServiceDescription
}
