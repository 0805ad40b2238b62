internal import RMSClient

/// One entry of `errors`, the form in which the services in JSON other than the order services report what is wrong.
struct ServiceError: Sendable {
    let code: String
    let message: String
    /// The member in question, as `metadata.propertyPath`; nil if the answer has no `metadata`.
    var path: String?
    /// More about the error; empty if the answer has no `details`. RMS's name for this member is not known: our choice.
    var details: [Detail] = []

    /// - Parameter code: A case of an enumeration, so that tests can list all codes.
    init<Code: RawRepresentable<String> & CaseIterable>(_ code: Code, _ message: String, path: String? = nil) {
        self.code = code.rawValue
        self.message = message
        self.path = path
    }

    /// One reason of an error that has several.
    struct Detail: Sendable, Hashable {
        let code: String
        let message: String
    }

    /// The same error about another member, or about none.
    func at(_ path: String?) -> Self {
        var error = self
        error.path = path
        return error
    }

    var json: JSONText {
        var members: [(String, JSONText)] = [("code", .string(code)), ("message", .string(message))]
        if let path { members.append(("metadata", .object([("propertyPath", .string(path))]))) }
        if !details.isEmpty {
            let rows = details.map { JSONText.object([("code", .string($0.code)), ("message", .string($0.message))]) }
            members.append(("details", .array(rows)))
        }
        return .object(members)
    }
}

extension [ServiceError] {
    /// The body of an answer with these errors.
    var body: String { JSONText.object([("errors", .array(map(\.json)))]).compact }
}

extension ShopAnswer {
    /// A refusal with a list of errors.
    static func errors(_ errors: [ServiceError], status: Int = 400) -> ShopAnswer {
        .body(errors.body, status: status)
    }

    /// The success of a write that has no answer.
    static let noContent = ShopAnswer.body("", status: 204)
}
