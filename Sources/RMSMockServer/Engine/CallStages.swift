internal import RMSClient

/// Parses the request as a call of its function, and refuses an unreadable body or query.
struct ReadCall: PipelineStage {
    func respond(to context: inout PipelineContext) -> MockAnswer? {
        do throws(UnreadableCall) {
            context.call = try context.routed.call()
            return nil
        } catch {
            return context.refuse(error.refusal, error.violation)
        }
    }
}

/// Reports the documented rules that the call breaks, and refuses the call if RMS does.
struct Validate: PipelineStage {
    func respond(to context: inout PipelineContext) -> MockAnswer? {
        context.violations += context.call?.violations(at: context.exchange.date) ?? []
        return context.violations.contains(where: \.isRefused) ? context.gateway.refuse(.wrongFormat) : nil
    }
}

/// Reports the rules that the call breaks given the shop's records. RMS's answers are unknown, so nothing is refused.
struct ValidateInShop: ShopStage {
    func respond(to context: inout PipelineContext, in shop: inout ShopState) -> MockAnswer? {
        guard let call = context.call else { return nil }
        context.violations += call.served.family.violations(of: call, in: shop)
        return nil
    }
}

extension RoutedRequest {
    /// Parses the request as a call of its function.
    ///
    /// - Returns: The call; nil for a request without a function or key.
    func call() throws(UnreadableCall) -> MockCall? {
        guard let served, let key else { return nil }
        return try MockCall(served, request: request, key: key, parameters: parameters, tree: tree)
    }
}
