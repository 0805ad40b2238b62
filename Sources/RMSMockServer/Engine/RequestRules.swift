internal import Foundation
internal import RMSClient

/// What a request breaks, beside what the answer's own codes say.
struct Violation: Sendable, Hashable {
    /// In plain English.
    let text: String
    /// Where that is known from.
    let source: WireSource
    /// RMS answers 400 "Request data is wrong format".
    let isRefused: Bool
}

/// The documented rules for the form of requests: libxml2 and the schemas judge the elements, counts are counted here.
///
/// RMS's XML calls refuse a wrong order, its SOAP services take any: there, what breaks the schema is told and not
/// refused.
enum RequestRules {
    static func violations(of call: MockCall, at now: Date) -> [Violation] {
        if let json = call.json { return RakutenPayRules(call, json, at: now).violations }
        guard let tree = call.tree else { return QueryRules.violations(of: call) }
        let isLenient = call.function.soapOperation != nil
        let complaints = schemas[call.function.family]?.complaints(about: tree) ?? []
        let form = complaints.map { complaint in
            Violation(text: complaint.withoutPersonalValue, source: source(of: call.function), isRefused: !isLenient)
        }
        return form + counts(call, tree) + further(call, at: now)
    }

    private static let schemas: [RMSFunction.Family: XMLSchema] = {
        let files: [RMSFunction.Family: String] = [
            .item: "item.xsd", .category: "category.xsd", .coupon: "coupon.xsd", .order: "order-envelope.xsd",
            .inventory: "inventory-envelope.xsd",
        ]
        return files.mapValues { file in
            guard let schema = XMLSchema(path: RMSSchemas.path(of: file)) else {
                preconditionFailure("\(file), which belongs to the package, can't be read")
            }
            return schema
        }
    }()

    private static func source(of function: RMSFunction) -> WireSource {
        switch function.family {
        case .item: .item1OrderOfTheElements
        case .category: .category1OrderOfTheElements
        case .coupon: .couponMandatoryElementsAndTheirOrder
        case .order: .order1OrderOfTheMembers
        default: .inventory1OperationsAndSchema
        }
    }

    private static func further(_ call: MockCall, at now: Date) -> [Violation] {
        if call.function.family == .order { return OrderRules(call, at: now).violations }
        if call.function.family == .item { return ItemTextRules.violations(of: call) }
        guard call.function.isThanksCoupon, let coupon = call.sent("thanksCoupon") else { return [] }
        return ThanksCouponRules(coupon).violations
    }

    /// Counts that the schemas leave open.
    private static func counts(_ call: MockCall, _ tree: XMLTree) -> [Violation] {
        func atMost(_ maximum: Int, _ name: String, _ source: WireSource) -> [Violation] {
            let count = tree.nodes("//*[local-name()='\(name)']").count
            guard count > maximum else { return [] }
            let text = "\(count) times \(name) in one call, where at most \(maximum) are allowed"
            return [Violation(text: text, source: source, isRefused: false)]
        }
        return switch call.function.name {
        case "inventory.getInventory": atMost(1000, "string", .inventory1Limits)
        case "inventory.updateInventory": atMost(400, "UpdateRequestExternalItem", .inventory1Limits)
        case "coupon.issue", "coupon.update": atMost(3000, "itemUrl", .couponCouponIssue)
        default: []
        }
    }
}

extension String {
    /// A complaint of libxml2 without the value that it quotes, where that is nobody's business.
    fileprivate var withoutPersonalValue: String {
        guard let match = prefixMatch(of: /Element '(?:\{[^}]*\})?(\w+)'/),
            JournalMask(key: nil).substitute(for: String(match.1)) != nil
        else { return self }
        return "\(match.0): it is not as the schema wants it"
    }
}

extension [Violation] {
    /// As the header `x-mock-violations` tells them: one line of ASCII.
    var headerText: String {
        String(map { "\($0.text) [\($0.source.address)]" }.joined(separator: "; ").asHeaderValue.prefix(1000))
    }
}
