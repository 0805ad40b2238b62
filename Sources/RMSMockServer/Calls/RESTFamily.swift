internal import RMSClient

/// A service of the 2.x generation in JSON, with `errors` as its refusals: what InventoryAPI, ItemAPI and CategoryAPI have in
/// common.
protocol RESTFamily: MockFamily {
    /// What the paths of the service begin with, with a slash at the end.
    var bases: [String] { get }

    /// The status of the answer to a path that the service does not have.
    var unknownPathStatus: Int { get }
}

extension RESTFamily {
    var unknownPathStatus: Int { 400 }

    /// The fields are those of the order service: no answer of these was recorded.
    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        let type = status == 204 ? [] : [("Content-Type", "application/json;charset=UTF-8")]
        return type + [
            ("RequestId", exchange.requestID), ("Timestamp", exchange.timestamp), ("Server", "openresty"),
            ("http.status", String(status)), ("Cache-Control", "no-cache,no-store"), ("Pragma", "no-cache"),
            ("Vary", "Accept-Encoding"),
        ]
    }

    /// GA0001, X0000, CE0001 and GE0011 are documented. The codes of a wrong content type and of a wrong method are those of
    /// other services, a body that can't be read counts as none, and a refusal without a known code has none: our choice.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        let error: ServiceError? =
            switch refusal {
            case .authError: .unauthorized
            case .systemError: ServiceError(RESTCode.systemError, "An unexpected error has occurred")
            case .conflict: .conflict
            case .wrongFormat: .noBody
            case .unsupportedMediaType:
                ServiceError(
                    RESTCode.unsupportedMediaType,
                    "Media Type \(gateway.request.fields["content-type"] ?? "null") is not supported"
                )
            case .methodNotAllowed:
                ServiceError(
                    RESTCode.methodNotAllowed,
                    "The HTTP method utilized is not supported by this resource"
                )
            case .parameterError, .tooManyCalls: nil
            }
        return gateway.answer(
            [error].compactMap(\.self).body,
            status: refusal == .tooManyCalls ? 429 : refusal.status
        )
    }

    func unknownPath(_ request: MockRequest) -> MockAnswer? {
        guard bases.contains(where: { request.path.hasPrefix($0) }) else { return nil }
        let error = ServiceError(RESTCode.unknownPath, "Requested path doesn't exist")
        return MockAnswer(
            status: unknownPathStatus,
            fields: [("Content-Type", "application/json;charset=UTF-8"), ("Server", "openresty")],
            body: [UInt8]([error].body.utf8)
        )
    }
}

extension MockCall {
    /// Members of an object that are not documented: RMS's reaction is unknown, so they are reported.
    func strangers(_ object: JSONObject, _ known: Set<String>, _ path: String = "") -> [Violation] {
        object.names.filter { !known.contains($0) }.map {
            Violation("\(path)\($0) is not a member of \(function.name)", served.row.source)
        }
    }
}

/// The codes that have nothing to do with a service's own records.
enum RESTCode: String, CaseIterable {
    case unauthorized = "GA0001"
    case unknownPath = "GE0007"
    case methodNotAllowed = "GE0009"
    case noBody = "GE0011"
    case unsupportedMediaType = "GE0012"
    case systemError = "X0000"
    case conflict = "CE0001"
}

extension ServiceError {
    static let unauthorized = ServiceError(RESTCode.unauthorized, "Un-Authorised")

    static let noBody = ServiceError(
        RESTCode.noBody,
        "Request body is missing or is empty without any attributes."
    )

    static let conflict = ServiceError(
        RESTCode.conflict,
        "Your request could not be processed due to a conflict with another process. "
            + "Please try again after a short while."
    )
}
