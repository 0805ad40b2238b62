extension RMSError {
    /// A failure below HTTP.
    init(_ failure: TransportError, during function: RMSFunction, httpStatus: Int? = nil, requestID: String? = nil) {
        let wasSent = failure.delivery != .notSent
        let answerWasLost = function.access == .write && wasSent
        let kind: Kind
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
            advice =
                "Use https, or permit the host by name: RMS_PLAIN_HTTP_HOSTS, --plain-http-host, or the transport's plainHTTPHosts."
        case .proxy:
            kind = .transport
            advice = "Check the proxy's settings (https_proxy, no_proxy) and your right to use it; nothing was sent."
        case .tls:
            kind = .transport
            advice = "Check the host name and the CA file; verification can't be switched off."
        case .unreadableBody:
            kind = .invalidRequest
            advice = "Check the file and its permissions, and leave it unchanged until it is sent; nothing was sent."
        case .bodyTooLarge, .headTooLarge:
            kind = .transport
            advice = "Ask for less in one call, or raise the transport's limit."
        default:
            kind = .transport
            advice = "Check the network and the base URL, then try again."
        }
        self.init(
            kind,
            function: function.name,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: 1,
            problem: failure.description,
            advice: advice
        )
        let transientKinds: [TransportError.Kind] = [.nameResolution, .connect, .timeout, .connectionLost]
        isTransient = transientKinds.contains(failure.kind)
        mayHaveActed = answerWasLost
    }

    /// An answer that can't be read.
    init(undecodable problem: String, during function: RMSFunction, httpStatus: Int, requestID: String?) {
        self.init(
            .decoding,
            function: function.name,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: 1,
            problem: problem,
            advice: function.access == .write
                ? "RMS may have acted on it: read back before you send it again."
                : "Look at the raw answer (rms call … --output raw) and report it."
        )
        mayHaveActed = function.access == .write
    }

    /// The task was cancelled while a call waited to be sent.
    init(cancelled waiting: String, of function: RMSFunction, attempts: Int) {
        self.init(
            .cancelled,
            function: function.name,
            attempts: attempts,
            problem: "cancelled while waiting \(waiting)",
            advice: "Send it again."
        )
    }
}
