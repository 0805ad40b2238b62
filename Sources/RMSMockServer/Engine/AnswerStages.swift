internal import RMSClient

/// Answers with a fixture from the user's folders.
struct AnswerFromStub: PipelineStage {
    let library: FixtureLibrary
    let journal: Journal

    func respond(to context: inout PipelineContext) -> MockAnswer? {
        guard let call = context.call, let fixture = library.chooseOwn(for: call) else { return nil }
        journal.noteUse(of: "\(call.function.name)/\(fixture.name)")
        return fixture.answer(to: call, exchange: context.exchange)
    }
}

/// Answers from the shop's records, if a shop answers the function.
struct AnswerFromShop: ShopStage {
    let families: [any MockFamily]

    func respond(to context: inout PipelineContext, in shop: inout ShopState) -> MockAnswer? {
        guard let call = context.call else { return nil }
        for family in families { family.settle(&shop) }
        let answer: ShopAnswer
        switch call.served.row.answer {
        case .read(let read): answer = read(call, shop)
        case .write(let write): answer = write(call, &shop)
        case .fixtures: return nil
        }
        return answer.answer(to: call, exchange: context.exchange)
    }
}

/// Answers with the best matching fixture, or explains why none matches.
struct AnswerFromFixtures: PipelineStage {
    let library: FixtureLibrary

    func respond(to context: inout PipelineContext) -> MockAnswer? {
        guard let call = context.call else { return nil }
        return switch library.choose(for: call) {
        case .fixture(let fixture): fixture.answer(to: call, exchange: context.exchange)
        case .none(let explanation): explanation.answer
        }
    }
}
