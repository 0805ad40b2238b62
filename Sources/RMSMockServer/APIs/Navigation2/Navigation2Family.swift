internal import RMSClient

/// NavigationAPI 2.0.
struct Navigation2Family: MockFamily {
    let bodySource = WireSource.navigation2JSONEnvelope

    private static let flags: [String: QueryRules.Form] = [
        "showAncestors": .oneOf(["true", "false"]), "showSiblings": .oneOf(["true", "false"]),
        "showChildren": .oneOf(["true", "false"]),
    ]
    private static let pages: [String: QueryRules.Form] = ["page": .number(1...10_000), "limit": .number(1...10_000)]

    let functions = [
        MockFunction(
            .navigationVersionGet,
            .navigation2VersionGet,
            query: QueryRules([:]),
            .read { call, _ in Navigation2Service.version(call) }
        ),
        MockFunction(
            .navigationGenresGet,
            .navigation2GenresGet,
            query: QueryRules(flags),
            .read { call, _ in Navigation2Service.genre(call) }
        ),
        MockFunction(
            .navigationGenresAttributesGet,
            .navigation2GenresAttributesGet,
            query: QueryRules(flags),
            .read { call, _ in Navigation2Service.attributes(call) }
        ),
        MockFunction(
            .navigationGenresAttributesDictionaryValuesGet,
            .navigation2GenresAttributesDictionaryValuesGet,
            query: QueryRules(flags.merging(pages) { $1 }),
            .read { call, _ in Navigation2Service.dictionaryValues(call) }
        ),
    ]

    func bodies(of function: RMSFunction) -> JSONBodies? {
        let answer: String? =
            switch function {
            case .navigationVersionGet: "version"
            case .navigationGenresGet: "genres"
            case .navigationGenresAttributesGet: "attributes"
            case .navigationGenresAttributesDictionaryValuesGet: "dictionaryValues"
            default: nil
            }
        return JSONBodies("navigation2", answer: answer.map { "\($0).response" })
    }

    /// The fields other than the type are those of the license service: no answer of this one was recorded.
    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "application/json; charset=utf-8"), ("RequestId", exchange.requestID),
            ("Timestamp", exchange.timestamp),
        ]
    }

    /// The statuses are documented, 429 included. The code of a refused key is that of other services; no other code of
    /// the gateway is known: our choice.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        let errors = refusal == .authError ? [ServiceError.unauthorized] : []
        return gateway.answer(errors.body, status: refusal == .tooManyCalls ? 429 : refusal.status)
    }
}
