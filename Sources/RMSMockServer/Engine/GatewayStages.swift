internal import RMSClient

/// Refuses a request that calls no function or has no well-formed key.
struct Authenticate: PipelineStage {
    func respond(to context: inout PipelineContext) -> MockAnswer? {
        guard let violation = context.routed.violation else { return nil }
        context.violations.append(violation)
        switch context.routed.problem {
        case .wrongMethod(let allowed):
            return context.gateway.refuse(.methodNotAllowed).adding("Allow", allowed.joined(separator: ", "))
        case .noOperation(let text):
            return SOAP.fault("S:Client", text, status: 500, context.gateway)
        case nil:
            return context.gateway.refuse(.authError)
        }
    }
}

/// Refuses a license key that is not the shop's, was replaced, or has expired.
struct CheckLicense: ShopStage {
    func respond(to context: inout PipelineContext, in shop: inout ShopState) -> MockAnswer? {
        guard let key = context.routed.key,
            let reason = shop.access.licenseProblem(of: key.licenseKey, at: context.exchange.date)
        else { return nil }
        return context.refuse(.authError, Violation(reason, .licenseLifeOfAKey, isRefused: true))
    }
}

/// Refuses a function that is not ticked.
struct CheckPermission: ShopStage {
    func respond(to context: inout PipelineContext, in shop: inout ShopState) -> MockAnswer? {
        guard let function = context.routed.function, let reason = shop.access.permissionProblem(of: function) else {
            return nil
        }
        return context.refuse(.authError, Violation(reason, .licenseLifeOfAKey, isRefused: true))
    }
}

/// Counts the call, and refuses it if it exceeds the limit of calls per second.
struct CheckRate: ShopStage {
    func respond(to context: inout PipelineContext, in shop: inout ShopState) -> MockAnswer? {
        guard let row = context.routed.served?.row,
            let limit = shop.rates.note(row.function, documented: row.documentedRate, at: context.arrival)
        else { return nil }
        return context.refuse(
            .tooManyCalls,
            Violation("more than \(limit) calls per second", .commonRateLimits, isRefused: true)
        )
    }
}
