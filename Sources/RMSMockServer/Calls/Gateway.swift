internal import RMSClient

/// Why the gateway refuses a request.
enum Refusal {
    case authError
    case methodNotAllowed
    case parameterError
    case wrongFormat
    case unsupportedMediaType
    case tooManyCalls
    case systemError
    /// Another process changes the same record.
    case conflict

    /// The status in most families.
    var status: Int {
        switch self {
        case .authError: 401
        case .methodNotAllowed: 405
        case .unsupportedMediaType: 415
        case .tooManyCalls: 403
        case .systemError: 500
        case .conflict: 409
        case .parameterError, .wrongFormat: 400
        }
    }

    /// The gateway's message.
    var message: String {
        switch self {
        case .authError: "AuthError"
        case .methodNotAllowed: "Method Not Allowed"
        case .parameterError: "ParameterError"
        case .wrongFormat: "Request data is wrong format"
        case .unsupportedMediaType: "Unsupported Media Type"
        // RMS's table lists AccessLimit, but its sample shows this.
        case .tooManyCalls: "QPSLimit"
        case .systemError: "SystemError()"
        // Only InventoryAPI 2.0 and 2.1 document one: our choice.
        case .conflict: "Conflict"
        }
    }
}

/// RMS's gateway in front of a function. It answers refusals in the shape of the function's family.
struct Gateway {
    let served: ServedFunction
    let request: MockRequest
    let exchange: MockExchange

    var function: RMSFunction { served.function }

    func refuse(_ refusal: Refusal) -> MockAnswer { served.family.refuse(refusal, self) }

    /// The answer while RMS is stopped.
    var maintenance: MockAnswer { served.family.maintenance(self) }

    /// An answer with a body and the header fields of the function's family.
    func answer(_ body: String, status: Int, additional: [String: String] = [:]) -> MockAnswer {
        MockAnswer(
            status: status,
            fields: served.fields(status: status, exchange, additional: additional),
            body: [UInt8](body.utf8)
        )
    }

    /// An HTML page.
    static let maintenancePage = page(503, "ただいまメンテナンス中です。")

    /// The HTML page for a path without a function.
    static let noSuchPath = page(404, "指定されたページが見つかりません（エラー404）: 楽天")

    private static func page(_ status: Int, _ text: String) -> MockAnswer {
        MockAnswer(
            status: status,
            fields: [("Content-Type", "text/html; charset=UTF-8"), ("Server", "openresty")],
            body: [UInt8](
                """
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="UTF-8"><title>\(status)</title></head>
                <body>\(text)</body></html>

                """.utf8
            )
        )
    }
}
