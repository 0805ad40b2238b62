internal import Foundation
internal import RMSClient

/// The stages that a request passes through, in order. The first answer ends the pipeline. A mock that only replays
/// skips the shop stages.
struct Pipeline: Sendable {
    enum Stage: Sendable {
        case always(any PipelineStage)
        case inShop(any ShopStage)
    }

    let stages: [Stage]

    init(_ stages: [Stage]) {
        self.stages = stages
    }

    /// Runs the stages.
    ///
    /// - Parameter inShop: Runs a stage in the caller's shop, or returns nil if there is none.
    func run(
        _ context: inout PipelineContext,
        inShop: (any ShopStage, inout PipelineContext) -> MockAnswer?
    ) -> MockAnswer {
        for stage in stages {
            let answer =
                switch stage {
                case .always(let stage): stage.respond(to: &context)
                case .inShop(let stage): inShop(stage, &context)
                }
            if let answer { return answer }
        }
        preconditionFailure("the last stage answers every request")
    }
}

/// A stage that uses only the request.
protocol PipelineStage: Sendable {
    /// The answer; nil to pass the request on.
    func respond(to context: inout PipelineContext) -> MockAnswer?
}

/// A stage that uses the caller's shop.
protocol ShopStage: Sendable {
    /// The answer; nil to pass the request on.
    func respond(to context: inout PipelineContext, in shop: inout ShopState) -> MockAnswer?
}

/// The state of a request in the pipeline.
struct PipelineContext {
    let routed: RoutedRequest
    let exchange: MockExchange
    /// When the request arrived, on the machine's clock: the shop's may be stopped or moved.
    let arrival: Date
    /// Set by ``ReadCall``.
    var call: MockCall?
    var violations: [Violation] = []
    /// The faults that apply to the answer.
    var faults: [MockFault] = []

    init(_ routed: RoutedRequest, _ exchange: MockExchange, arrival: Date) {
        self.routed = routed
        self.exchange = exchange
        self.arrival = arrival
    }

    /// The gateway for the called function, or for another one of its path.
    var gateway: Gateway {
        Gateway(served: routed.served ?? routed.shape, request: routed.request, exchange: exchange)
    }

    /// Returns the gateway's refusal, and adds the reason to the violations.
    mutating func refuse(_ refusal: Refusal, _ violation: Violation) -> MockAnswer {
        violations.append(violation)
        return gateway.refuse(refusal)
    }
}
