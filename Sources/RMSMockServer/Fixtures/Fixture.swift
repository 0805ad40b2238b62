internal import RMSClient

/// An answer that is stored as a file, with the rules beside it.
struct Fixture: Sendable {
    let name: String
    let status: Int
    let fields: [String: String]
    let priority: Int
    let rules: [Rule]
    let template: FixtureTemplate

    /// A rule, and the part of the request that it checks.
    struct Rule: Sendable {
        enum Place: Sendable {
            case query(String)
            case path(String)
            case xpath(String)
            case member(String)
            case key(String)
        }

        let place: Place
        let rule: FixtureRule

        /// The values that were sent there.
        func values(in call: MockCall) -> [String] {
            switch place {
            case .query(let name): call.request.values(name)
            case .path(let name): call.values("{\(name)}")
            case .xpath(let xpath): call.tree?.texts(xpath) ?? []
            case .member(let path): call.json?.texts(path) ?? []
            case .key("serviceSecret"): [call.key.serviceSecret]
            case .key: [call.key.licenseKey]
            }
        }

        /// What differs, as text; nil if nothing does.
        ///
        /// - Parameter shown: The call without keys and personal data.
        func difference(from call: MockCall, shown: MockCall) -> String? {
            guard !rule.holds(values(in: call)) else { return nil }
            let values = values(in: shown)
            switch place {
            case .query(let name):
                return "query \(name): expected \(rule.expectation), got \(Self.shown(values))"
            case .path(let name):
                return "path \(name): expected \(rule.expectation), got \(Self.shown(values))"
            case .xpath(let xpath):
                return "\(xpath): expected \(rule.expectation), got \(Self.shown(values))"
            case .member(let path):
                return "\(path): expected \(rule.expectation), got \(Self.shown(values))"
            case .key(let name):
                return "\(name): it differs"
            }
        }

        private static func shown(_ values: [String]) -> String {
            let texts = values.prefix(3).map { $0.count > 60 ? "\"\($0.prefix(60))…\"" : "\"\($0)\"" }
            return texts.isEmpty ? "nothing" : texts.joined(separator: ", ") + (values.count > 3 ? ", …" : "")
        }
    }

    init(name: String, sidecar: FixtureSidecar, template: FixtureTemplate) {
        self.name = name
        self.template = template
        status = sidecar.status ?? 200
        fields = sidecar.headers ?? [:]
        priority = sidecar.priority ?? 0
        let query = (sidecar.match?.query ?? [:]).map { Rule(place: .query($0.key), rule: $0.value) }
        let path = (sidecar.match?.path ?? [:]).map { Rule(place: .path($0.key), rule: $0.value) }
        let xpath = (sidecar.match?.xpath ?? [:]).map { Rule(place: .xpath($0.key), rule: $0.value) }
        let member = (sidecar.match?.json ?? [:]).map { Rule(place: .member($0.key), rule: $0.value) }
        let key = (sidecar.match?.esa ?? [:]).map { Rule(place: .key($0.key), rule: $0.value) }
        rules = (query + path + xpath + member + key).sorted { $0.place.order < $1.place.order }
    }

    func matches(_ call: MockCall) -> Bool {
        rules.allSatisfy { $0.rule.holds($0.values(in: call)) }
    }

    /// What differs, as texts without keys and personal data.
    func differences(from call: MockCall) -> [String] {
        let shown = call.masked
        return rules.compactMap { $0.difference(from: call, shown: shown) }
    }

    /// How many rules a call breaks.
    func distance(from call: MockCall) -> Int { rules.count { !$0.rule.holds($0.values(in: call)) } }

    /// More rules win, then higher priority, then the name.
    static func precedes(_ left: Fixture, _ right: Fixture) -> Bool {
        (-left.rules.count, -left.priority, left.name) < (-right.rules.count, -right.priority, right.name)
    }
}

extension Fixture.Rule.Place {
    fileprivate var order: String {
        switch self {
        case .query(let name): "0\(name)"
        case .path(let name): "0{\(name)"
        case .xpath(let xpath): "1\(xpath)"
        case .member(let path): "1\(path)"
        case .key(let name): "2\(name)"
        }
    }
}

extension Fixture {
    func answer(to call: MockCall, exchange: MockExchange) -> MockAnswer {
        MockAnswer(
            status: status,
            fields: call.served.fields(status: status, exchange, additional: fields),
            body: template.body(for: call, exchange: exchange)
        )
    }
}
