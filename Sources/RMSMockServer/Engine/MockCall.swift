internal import RMSClient

/// A request that has passed the gateway: a function is called, with a key, in a form that can be read.
struct MockCall {
    let function: RMSFunction
    let request: MockRequest
    let key: ESAKey
    /// The body as a tree; nil for a call without one.
    let tree: XMLTree?
    /// The body as JSON; nil for a call without one.
    let json: JSONBody?
    /// What stands in the path in the place of names in braces.
    let parameters: [String: String]

    /// A call whose body has been read.
    init(function: RMSFunction, request: MockRequest, key: ESAKey, tree: XMLTree) {
        self.function = function
        self.request = request
        self.key = key
        self.tree = tree
        json = nil
        parameters = [:]
    }

    /// Reads the request as the function's.
    init(
        function: RMSFunction,
        request: MockRequest,
        key: ESAKey,
        parameters: [String: String] = [:]
    ) throws(Gateway.Refusal) {
        self.function = function
        self.request = request
        self.key = key
        self.parameters = parameters
        if function.wire == .json, function.method != .get {
            tree = nil
            json = try JSONBody(request, of: function)
            return
        }
        json = nil
        guard case .plainXML(let form) = function.wire, let path = form.request else {
            tree = nil
            guard ParameterRules.permit(request, of: function) else { throw .parameterError }
            return
        }
        do {
            tree = path.isEmpty ? nil : try XMLTree(request.body)
        } catch {
            throw .wrongFormat
        }
        if let tree, tree.firstNames.prefix(path.count) != path[...] { throw .wrongFormat }
    }

    /// The values that a rule or an echo speaks of: a query item by its name, a part of the path by `{name}`, anything
    /// in the body by an XPath.
    func values(_ key: String) -> [String] {
        if key.hasPrefix("/") || key.contains("(") { return tree?.texts(key) ?? [] }
        if key.hasPrefix("{") { return parameters[String(key.dropFirst().dropLast())].map { [$0] } ?? [] }
        return request.values(key)
    }
}

/// Which query parameters a GET can't do without: at least one of those listed.
enum ParameterRules {
    private static let anyOf: [String: [String]] = [
        "item.get": ["itemUrl"],
        "item.search": [
            "itemName", "catchcopy", "itemUrl", "catalogId", "genreId", "itemPriceFrom", "itemPriceTo", "depotFlg",
            "itemMobileFlg", "limitedFlg", "postageFlg",
        ],
        "shop.category.get": ["categoryId"],
        "coupon.get": ["couponCode"],
        "license.expiryDate.get": ["licenseKey"],
    ]

    static func permit(_ request: MockRequest, of function: RMSFunction) -> Bool {
        guard let names = anyOf[function.name] else { return true }
        return names.contains { name in request.values(name).contains { !$0.isEmpty } }
    }
}
