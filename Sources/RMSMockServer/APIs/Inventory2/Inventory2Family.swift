internal import Foundation
internal import RMSClient

/// InventoryAPI 2.0 and 2.1, on the same stock as InventoryAPI 1.0.
struct Inventory2Family: MockFamily {
    let bodySource = WireSource.inventory2JSONEnvelope

    let functions = Inventory2Version.allCases.flatMap(\.rows)

    /// The fields are those of the order service: no answer of this one was recorded.
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
            case .authError: ServiceError(code: "GA0001", message: "Un-Authorised")
            case .systemError: ServiceError(code: "X0000", message: "An unexpected error has occurred")
            case .conflict: .conflict
            case .wrongFormat: .noBody
            case .unsupportedMediaType:
                ServiceError(
                    code: "GE0012",
                    message: "Media Type \(gateway.request.fields["content-type"] ?? "null") is not supported"
                )
            case .methodNotAllowed:
                ServiceError(code: "GE0009", message: "The HTTP method utilized is not supported by this resource")
            case .parameterError, .tooManyCalls: nil
            }
        return gateway.answer(
            [error].compactMap(\.self).body,
            status: refusal == .tooManyCalls ? 429 : refusal.status
        )
    }

    func unknownPath(_ request: MockRequest) -> MockAnswer? {
        Inventory2Version.allCases.contains { request.path.hasPrefix($0.base) } ? Self.noSuchPath : nil
    }

    /// The answer to a path without a function.
    static let noSuchPath = MockAnswer(
        status: 400,
        fields: [("Content-Type", "application/json;charset=UTF-8"), ("Server", "openresty")],
        body: [UInt8]([ServiceError(code: "GE0007", message: "Requested path doesn't exist")].body.utf8)
    )

    /// Members that are not documented: RMS's reaction is unknown, so they are reported.
    func violations(of call: MockCall, at now: Date) -> [Violation] {
        guard let body = call.json?.root else { return [] }
        let details: Set<String> =
            call.request.path.hasPrefix(Inventory2Version.v21.base) ? ["operationLeadTime", "shipFromIds"] : []
        let change: Set<String> = Set(["mode", "quantity"]).union(details)
        let key: Set<String> = ["manageNumber", "variantId"]
        let source = call.served.row.source
        func strangers(_ object: JSONObject, _ known: Set<String>, _ path: String = "") -> [Violation] {
            object.names.filter { !known.contains($0) }.map {
                Violation("\(path)\($0) is not a member of \(call.function.name)", source)
            }
        }
        guard source == .inventory2VariantsUpsert else {
            let known = source == .inventory2BulkGet ? key : key.union(change)
            let rows = body.elements("inventories") ?? []
            return strangers(body, ["inventories"])
                + rows.enumerated().flatMap { index, row in
                    row.map { strangers($0, known, "inventories[\(index)].") } ?? []
                }
        }
        return strangers(body, change)
    }

    func settle(_ shop: inout ShopState) { shop.settleStocks() }
}

extension ServiceError {
    static let noBody = ServiceError(
        code: "GE0011",
        message: "Request body is missing or is empty without any attributes."
    )

    static let conflict = ServiceError(
        code: "CE0001",
        message: "Your request could not be processed due to a conflict with another process. "
            + "Please try again after a short while."
    )
}
