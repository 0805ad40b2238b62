extension RMSClient {
    /// Runs an operation through the client's middleware; `end` makes each attempt.
    ///
    /// The keys are requested before every call. If RMS does not accept them and the source now returns others, the
    /// call is made once more with those: a call refused this way has changed nothing.
    func run<O: RMSOperation, Value: Sendable>(
        _ operation: O,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        if isLive { try refuse(operation.problems(at: time.date()), of: O.function) }
        do {
            return try await runner.run({ access throws(RMSError) in try prepare(operation, for: access) }, end)
        } catch {
            var known = error
            if Self.mayMeanMissing(error, O.self), let name = operation.recordName { known.problem += ": \(name)" }
            guard error.mayHaveActed, O.function.access == .write else { throw known }
            known.unknownOutcome = UnknownOutcome(of: operation, client: self)
            if let advice = operation.howToVerify { known.advice = advice }
            throw known
        }
    }

    /// Whether an error means that RMS does not have a record, or is a refusal of a read whose code may mean that.
    private static func mayMeanMissing<O: RMSOperation>(_ error: RMSError, _ type: O.Type) -> Bool {
        if error.kind == .notFound { return true }
        guard error.kind == .serviceCode, O.function.access == .read, let code = error.failure?.code else {
            return false
        }
        return error.httpStatus == 404 || O.vocabulary.meaning(of: code) == nil
    }

    /// Makes one exchange and decodes its answer.
    func attempt<O: RMSOperation>(_ call: RMSCall, of type: O.Type) async throws(RMSError) -> RMSAnswer<O.Response> {
        let response = try await send(call, O.vocabulary)
        return try await O.function.wire.decode(type, from: response, reading)
    }

    /// Sends a call and returns the answer as it arrives; throws a refusal.
    func send(_ call: RMSCall, _ vocabulary: ServiceVocabulary) async throws(RMSError) -> TransportResponse {
        try await accept(try await response(to: call), call.function, vocabulary)
    }

    /// Sends a call and returns the answer as it arrives, a refusal as well.
    func response(to call: RMSCall) async throws(RMSError) -> TransportResponse {
        do throws(TransportError) {
            return try await transport.send(transport.sendsForms ? call.request : call.request.withoutForm())
        } catch {
            throw RMSError(error, during: call.function)
        }
    }

    /// The answer, unless its status is one of a refusal; throws that.
    private func accept(
        _ response: TransportResponse,
        _ function: RMSFunction,
        _ vocabulary: ServiceVocabulary
    ) async throws(RMSError) -> TransportResponse {
        if response.isAnswer(in: vocabulary) { return response }
        let refused = RefusedAnswer(
            response: response,
            function: function,
            vocabulary: vocabulary,
            isExplained: !isLive
        )
        throw await refused.failure(envelope: function.wire.envelope)
    }

    /// Decodes an answer into the typed value; throws the failure that it reports.
    package func decode<O: RMSOperation>(
        _ type: O.Type,
        from response: TransportResponse
    ) async throws(RMSError) -> RMSAnswer<O.Response> {
        let response = try await accept(response, O.function, O.vocabulary)
        return try await O.function.wire.decode(type, from: response, reading)
    }
}
