internal import RMSClient

/// A request that has passed the gateway: a function is called, with a key, in a form that can be read.
struct MockCall {
    let function: RMSFunction
    let request: MockRequest
    let key: ESAKey
    /// The body as a tree; nil for a call without one.
    let tree: XMLTree?

    /// Reads the request as the function's.
    init(function: RMSFunction, request: MockRequest, key: ESAKey) throws(Gateway.Refusal) {
        self.function = function
        self.request = request
        self.key = key
        switch function.wire {
        case .plainXML(let form):
            guard let element = form.request else {
                tree = nil
                guard ParameterRules.permit(request, of: function) else { throw .parameterError }
                return
            }
            do {
                tree = try XMLTree(request.body)
            } catch {
                throw .wrongFormat
            }
            guard tree?.firstNames.prefix(2) == ["request", element] else { throw .wrongFormat }
        }
    }

    /// The values that a rule or an echo speaks of: a query item by its name, anything in the body by an XPath.
    func values(_ key: String) -> [String] {
        key.hasPrefix("/") ? tree?.texts(key) ?? [] : request.values(key)
    }
}

/// Which query parameters a GET can't do without.
enum ParameterRules {
    private static let anyOf: [String: [String]] = [
        "item.get": ["itemUrl"],
        "item.search": [
            "itemName", "catchcopy", "itemUrl", "catalogId", "genreId", "itemPriceFrom", "itemPriceTo", "depotFlg",
            "itemMobileFlg", "limitedFlg", "postageFlg",
        ],
    ]

    static func permit(_ request: MockRequest, of function: RMSFunction) -> Bool {
        guard let names = anyOf[function.name] else { return true }
        return names.contains { name in request.values(name).contains { !$0.isEmpty } }
    }
}
