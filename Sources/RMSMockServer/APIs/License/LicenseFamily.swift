internal import RMSClient

/// LicenseManagementAPI.
struct LicenseFamily: MockFamily {
    let functions = [
        MockFunction(
            .licenseExpiryDateGet,
            .licenseLicenseExpiryDateGet,
            query: QueryRules(["licenseKey": .text], needsOneOf: ["licenseKey"]),
            .read(expiry)
        )
    ]

    func bodies(of function: RMSFunction) -> JSONBodies? {
        JSONBodies("license", answer: "expiryDate.response")
    }

    private static func expiry(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        guard let asked = call.request.values("licenseKey").first, let key = shop.access.keys[asked] else {
            // RMS's answer to a key that is not the caller's is unknown: its general code for an invalid parameter is
            // our choice.
            return .body(
                #"{"errors":[{"code":"GE0002","message":"Invalid value on parameter licenseKey"}]}"#,
                status: 400
            )
        }
        return .body("{\"expiryDate\":\"\(key.expires.japaneseTime.prefix(19))\"}")
    }

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "application/json"), ("RequestId", exchange.requestID), ("Timestamp", exchange.timestamp),
        ]
    }

    /// The status 429 for too many calls is known from one source only. A refusal whose code is unknown has no code.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        let body =
            switch refusal {
            case .authError: #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#
            case .parameterError: #"{"errors":[{"code":"GE0005","message":"Missing required parameter"}]}"#
            case .wrongFormat: #"{"errors":[{"code":"GE0001","message":"Invalid value"}]}"#
            case .methodNotAllowed, .unsupportedMediaType, .tooManyCalls, .systemError, .conflict: #"{"errors":[]}"#
            }
        return gateway.answer(body, status: refusal == .tooManyCalls ? 429 : refusal.status)
    }
}
