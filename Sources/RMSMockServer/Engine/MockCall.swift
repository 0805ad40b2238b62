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

    private init(
        function: RMSFunction,
        request: MockRequest,
        key: ESAKey,
        parameters: [String: String],
        tree: XMLTree?,
        json: JSONBody?
    ) {
        self.function = function
        self.request = request
        self.key = key
        self.parameters = parameters
        self.tree = tree
        self.json = json
    }

    /// Reads the request as the function's.
    init(
        function: RMSFunction,
        request: MockRequest,
        key: ESAKey,
        parameters: [String: String] = [:],
        tree: XMLTree? = nil
    ) throws(UnreadableCall) {
        var (body, json): (XMLTree?, JSONBody?) = (tree, nil)
        switch function.wire {
        case .json where function.method != .get:
            json = try JSONBody(request, of: function)
        case .plainXML(let form):
            guard let path = form.request else {
                try ParameterRules.check(request, of: function)
                break
            }
            body = path.isEmpty ? nil : try Self.tree(request, path)
        case .json: try ParameterRules.check(request, of: function)
        case .soap: if tree == nil { body = try? XMLTree(request.body) }
        }
        self.init(function: function, request: request, key: key, parameters: parameters, tree: body, json: json)
    }

    private static func tree(_ request: MockRequest, _ path: [String]) throws(UnreadableCall) -> XMLTree {
        let source = WireSource.commonThePlainXMLEnvelope
        do {
            let tree = try XMLTree(request.body)
            if tree.firstNames.prefix(path.count) == path[...] { return tree }
        } catch {
            throw UnreadableCall(.wrongFormat, "the body is no well-formed XML without a document type", source)
        }
        throw UnreadableCall(.wrongFormat, "the body must begin with \(path.joined(separator: "/"))", source)
    }

    /// The call as it may be shown: without keys and personal data.
    var masked: MockCall {
        let shown = JournalMask(key: key).request(request)
        return MockCall(
            function: function,
            request: shown,
            key: key,
            parameters: parameters,
            tree: tree == nil ? nil : try? XMLTree(shown.body),
            json: json == nil ? nil : JSONBody(shown.body)
        )
    }

    /// The values that a rule or an echo speaks of: a query item by its name, a part of the path by `{name}`, anything
    /// in the body by an XPath.
    func values(_ key: String) -> [String] {
        if key.hasPrefix("/") || key.contains("(") { return tree?.texts(key) ?? [] }
        if key.hasPrefix("{") { return parameters[String(key.dropFirst().dropLast())].map { [$0] } ?? [] }
        return request.values(key)
    }
}

/// Why a request can't be read as a call of its function.
struct UnreadableCall: Error {
    let refusal: Gateway.Refusal
    let violation: Violation

    init(_ refusal: Gateway.Refusal, _ text: String, _ source: WireSource) {
        self.refusal = refusal
        violation = Violation(text: text, source: source, isRefused: true)
    }
}

/// Which query parameters a GET can't do without: at least one of those listed.
enum ParameterRules {
    private static let anyOf: [String: (names: [String], source: WireSource)] = [
        "item.get": (["itemUrl"], .item1ItemGet),
        "item.search": (
            [
                "itemName", "catchcopy", "itemUrl", "catalogId", "genreId", "itemPriceFrom", "itemPriceTo", "depotFlg",
                "itemMobileFlg", "limitedFlg", "postageFlg",
            ], .item1ItemSearch
        ),
        "shop.category.get": (["categoryId"], .category1ShopCategoryGet),
        "coupon.get": (["couponCode"], .couponCouponGet),
        "license.expiryDate.get": (["licenseKey"], .licenseLicenseExpiryDateGet),
    ]

    static func check(_ request: MockRequest, of function: RMSFunction) throws(UnreadableCall) {
        guard let (names, source) = anyOf[function.name] else { return }
        // A sample shows that an empty code of a coupon is judged by the call itself.
        let takesEmpty = function.name == "coupon.get"
        if names.contains(where: { name in request.values(name).contains { takesEmpty || !$0.isEmpty } }) { return }
        let list = names.joined(separator: ", ")
        let text = names.count == 1 ? "\(list) is missing" : "one of \(list) must be given"
        throw UnreadableCall(.parameterError, text, source)
    }
}
