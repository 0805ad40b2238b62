internal import Foundation
internal import RMSClient

/// Answers requests in place of RMS, without a socket: the listener and ``FixtureTransport`` both use it.
///
/// It contains nothing specific to a function or family: those are in ``FunctionTable``.
struct MockEngine: Sendable {
    let functions: FunctionTable
    let library: FixtureLibrary
    let sources: MockSources
    /// Nil for a mock that only replays.
    let shops: ShopStore?
    let journal: Journal
    let faults: FaultBoard
    let pipeline: Pipeline

    init(
        functions: FunctionTable,
        library: FixtureLibrary,
        sources: MockSources,
        shops: ShopStore? = nil,
        journal: Journal = Journal(),
        faults: FaultBoard = FaultBoard()
    ) {
        self.functions = functions
        self.library = library
        self.sources = sources
        self.shops = shops
        self.journal = journal
        self.faults = faults
        pipeline = Pipeline([
            .always(ApplyFaults(board: faults)),
            .always(Authenticate()),
            .inShop(CheckLicense()),
            .inShop(CheckPermission()),
            .inShop(CheckRate()),
            .always(ReadCall()),
            .always(Validate()),
            .inShop(ValidateInShop()),
            .always(AnswerFromStub(library: library, journal: journal)),
            .inShop(AnswerFromShop(families: functions.families)),
            .always(AnswerFromFixtures(library: library)),
        ])
    }

    /// Answers a request, and records the exchange in the journal before the answer is sent.
    func answer(_ request: MockRequest) -> MockAnswer {
        switch functions.route(request) {
        case .call(let routed): return answer(routed)
        case .description(let answer): return note(request, answer)
        case .nothing:
            let own = functions.families.lazy.compactMap { $0.unknownPath(request) }.first
            return note(request, own ?? Gateway.noSuchPath)
        }
    }

    private func answer(_ routed: RoutedRequest) -> MockAnswer {
        let (context, answer) = respond(to: routed)
        let reported = effects(of: context.faults, on: answer.reporting(context.violations))
        journal.add(
            RawEntry(
                time: context.exchange.date,
                routed: routed,
                answer: reported,
                violations: context.violations,
                faults: context.faults,
                personal: functions.personal
            )
        )
        return reported
    }

    private func respond(to routed: RoutedRequest) -> (PipelineContext, MockAnswer) {
        guard let shops, let key = routed.key else {
            let exchange = sources.exchange()
            var context = PipelineContext(routed, exchange, arrival: exchange.date)
            let answer = pipeline.run(&context) { _, _ in nil }
            return (context, answer)
        }
        // Before the shop is there: making a large one takes seconds, and a client counts from its first call.
        let arrival = shops.machine()
        return shops.shop(for: key).use { state in
            var context = PipelineContext(routed, state.begin(), arrival: arrival)
            let answer = pipeline.run(&context) { stage, context in stage.respond(to: &context, in: &state) }
            return (context, answer)
        }
    }

    /// Records the answer to a request that calls no function.
    private func note(_ request: MockRequest, _ answer: MockAnswer) -> MockAnswer {
        let entry = RawEntry(
            time: sources.exchange().date,
            request: request,
            answer: answer,
            personal: functions.personal
        )
        journal.add(entry)
        return answer
    }

    /// The fixtures in the user's folders that were never used, as `function/name`.
    var unusedFixtures: [String] {
        let used = journal.usedFixtures
        return library.ownNames.filter { !used.contains($0) }
    }
}
