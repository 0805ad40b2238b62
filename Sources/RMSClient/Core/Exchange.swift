internal import HTTPTypes
internal import Logging

/// Why one attempt failed, and whether RMS may have acted on it.
package struct CallFailure: Error {
    package var error: RMSError
    /// Nothing of the request left this machine.
    package var surelyNotSent = false
    /// The same request may succeed a moment later.
    package var isTransient = false
}

extension RMSClient {
    /// One exchange, without a second try.
    func attempt<O: RMSOperation>(_ call: PreparedCall, of type: O.Type) async throws(CallFailure) -> RMSAnswer<
        O.Response
    > {
        let start = ContinuousClock.now
        do {
            let response = try await response(to: call)
            let answer = try await decode(O.self, from: response)
            log(call.function, "answered", status: answer.httpStatus, requestID: answer.requestID, since: start)
            return answer
        } catch {
            let known = error.error
            log(call.function, "\(known.kind)", status: known.httpStatus, requestID: known.requestID, since: start)
            throw error
        }
    }

    /// Sends a call and gives the answer as it arrives.
    package func response(to call: PreparedCall) async throws(CallFailure) -> TransportResponse {
        do throws(TransportError) {
            return try await transport.send(call.request)
        } catch {
            throw CallFailure(error, during: call.function)
        }
    }

    /// Reads an answer: the typed value, or the failure that it stands for.
    package func decode<O: RMSOperation>(
        _ type: O.Type,
        from response: TransportResponse
    ) async throws(CallFailure) -> RMSAnswer<O.Response> {
        switch O.function.wire {
        case .plainXML(let form):
            try await XMLAnswer(envelope: PlainXMLCodec(form: form), response: response).decode(type)
        case .soap(let form):
            try await XMLAnswer(envelope: SOAPCodec(form: form), response: response).decode(type)
        case .json:
            try await JSONAnswer(response: response).decode(type)
        }
    }

    private func log(
        _ function: RMSFunction,
        _ outcome: String,
        status: Int?,
        requestID: String?,
        since start: ContinuousClock.Instant
    ) {
        logger?.debug(
            "\(function.name) \(outcome)",
            metadata: [
                "status": "\(status.map(String.init) ?? "none")",
                "requestId": "\(requestID ?? "none")",
                "time": "\(ContinuousClock.now - start)",
            ]
        )
    }
}

extension CallFailure {
    /// A failure below HTTP.
    init(_ failure: TransportError, during function: RMSFunction, httpStatus: Int? = nil, requestID: String? = nil) {
        surelyNotSent = failure.delivery == .notSent
        let answerWasLost = function.access == .write && !surelyNotSent
        let kind: RMSError.Kind
        let advice: String
        switch failure.kind {
        case .cancelled:
            kind = .cancelled
            advice = answerWasLost ? "RMS may have acted on it: read back before you send it again." : "Send it again."
        case _ where answerWasLost:
            kind = .outcomeUnknown
            advice = "RMS may have acted on it: read back what the call changes before you send it again."
        case .timeout:
            kind = .timeout
            advice = "Try again, or allow the transport more time."
        case .refusedAddress:
            kind = .invalidRequest
            advice = "Use https, or permit the host by name in the transport's configuration."
        case .tls:
            kind = .transport
            advice = "Check the host name and the CA file; verification can't be switched off."
        case .bodyTooLarge, .headTooLarge:
            kind = .transport
            advice = "Ask for less in one call, or raise the transport's bound."
        default:
            kind = .transport
            advice = "Check the network and the base URL, then try again."
        }
        let transientKinds: [TransportError.Kind] = [.nameResolution, .connect, .timeout, .connectionLost]
        isTransient = transientKinds.contains(failure.kind)
        error = RMSError(
            kind,
            function: function.name,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: 1,
            problem: failure.description,
            advice: advice
        )
    }
}
