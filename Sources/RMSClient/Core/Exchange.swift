extension RMSClient {
    /// Runs an operation through the client's middleware; `end` makes each attempt.
    ///
    /// The keys are requested before every call. If RMS does not accept them and the source now returns others, the
    /// call is made once more with those: a call refused this way has changed nothing.
    func run<O: RMSOperation, Value: Sendable>(
        _ operation: O,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        try await withKeys { access async throws(RMSError) in
            let call = try prepare(operation, for: access)
            do throws(RMSError) {
                return try await chain.run(call, end)
            } catch {
                guard error.mayHaveActed, O.function.access == .write else { throw error }
                var known = error
                known.unknownOutcome = UnknownOutcome(of: operation, client: self)
                if let write = operation as? any VerifiableWrite { known.advice = write.howToVerify }
                throw known
            }
        }
    }

    /// Makes a call with the current keys, and once more if they are refused and the source now has others.
    func withKeys<Value>(
        _ call: (ShopAccess) async throws(RMSError) -> Value
    ) async throws(RMSError) -> Value {
        let access = try await keys.access()
        do throws(RMSError) {
            return try await call(access)
        } catch {
            // A LicenseGuard distinguishes the two; either way RMS did not accept the key and did nothing.
            guard [.unauthorized, .licenseExpired].contains(error.kind),
                let renewed = await keys.renewed(since: access)
            else { throw error }
            return try await call(renewed)
        }
    }

    /// Makes one exchange and decodes its answer.
    func attempt<O: RMSOperation>(_ call: RMSCall, of type: O.Type) async throws(RMSError) -> RMSAnswer<O.Response> {
        try await decode(type, from: try await response(to: call))
    }

    /// Sends a call and returns the answer as it arrives.
    package func response(to call: RMSCall) async throws(RMSError) -> TransportResponse {
        do throws(TransportError) {
            return try await transport.send(call.request)
        } catch {
            throw RMSError(error, during: call.function)
        }
    }

    /// Decodes an answer into the typed value; throws the failure that it reports.
    package func decode<O: RMSOperation>(
        _ type: O.Type,
        from response: TransportResponse
    ) async throws(RMSError) -> RMSAnswer<O.Response> {
        switch O.function.wire {
        case .plainXML(let form):
            var answer = XMLAnswer(PlainXMLCodec(form: form), response, reading)
            return try await answer.decode(type)
        case .soap(let form):
            var answer = XMLAnswer(SOAPCodec(form: form), response, reading)
            return try await answer.decode(type)
        case .json:
            return try await JSONAnswer(response: response, reading: reading).decode(type)
        }
    }
}
