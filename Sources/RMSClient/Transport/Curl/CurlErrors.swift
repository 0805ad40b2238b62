#if canImport(CCurl)
internal import CCurl

/// What is known about a failed exchange.
struct CurlFailure {
    let code: CURLcode
    let host: String
    /// Whether the response head was complete.
    let hasHead: Bool
    /// Whether it is certain that no byte of the request was sent, on any connection: libcurl may have tried several.
    let hasSentNothing: Bool
    /// The proxy's status for CONNECT; 0 if there was none.
    let proxyStatus: Int
}

extension TransportError {
    /// Translates a libcurl result code. libcurl's own message is not used, because it may quote the URL with its
    /// query.
    ///
    /// A code for a connection that could not be opened does not mean that the request was not sent: when a reused
    /// connection dies, libcurl opens another one by itself, and the request may have been sent on the first.
    init(_ failure: CurlFailure) {
        let (code, host) = (failure.code, failure.host)
        let delivery: Delivery = failure.hasSentNothing ? .notSent : .maybeSent
        let opening = Self.opening(failure)
        if failure.hasSentNothing, let opening {
            self = opening
            return
        }
        switch code {
        case CURLE_OPERATION_TIMEDOUT:
            self.init(.timeout, delivery: delivery, message: "\(host) took too long")
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2:
            self = .malformed(host, delivery)
        case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
            let message =
                "the response body from \(host) can't be decoded: it is corrupt, or its encoding was not requested"
            self.init(.malformedResponse, delivery: delivery, message: message)
        case CURLE_OUT_OF_MEMORY where !failure.hasHead, rmsCurlTooLarge where !failure.hasHead:
            self.init(.headTooLarge, delivery: .maybeSent, message: "a header field from \(host) is too long")
        case _ where opening != nil:
            let message = "\(host) closed a reused connection early, and a new one could not be opened"
            self.init(.connectionLost, delivery: .maybeSent, message: message)
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_SEND_FAIL_REWIND,
            CURLE_HTTP2_STREAM:
            self.init(.connectionLost, delivery: delivery, message: "\(host) closed the connection early")
        default:
            self.init(.other, delivery: delivery, message: "libcurl failed with code \(code.rawValue) for \(host)")
        }
    }

    /// Why a connection could not be opened; nil for other codes.
    private static func opening(_ failure: CurlFailure) -> TransportError? {
        let host = failure.host
        func error(_ kind: Kind, _ message: String) -> TransportError {
            TransportError(kind, delivery: .notSent, message: message)
        }
        if failure.proxyStatus != 0, !(200..<300 ~= failure.proxyStatus) {
            let message = "the proxy refused to connect to \(host) (HTTP \(failure.proxyStatus))"
            return error(failure.proxyStatus >= 500 ? .connect : .proxy, message)
        }
        switch failure.code {
        case CURLE_COULDNT_RESOLVE_PROXY: return error(.nameResolution, "the proxy's host name can't be resolved")
        case CURLE_COULDNT_RESOLVE_HOST: return error(.nameResolution, "\(host) can't be resolved")
        case CURLE_COULDNT_CONNECT: return error(.connect, "can't connect to \(host)")
        case CURLE_PROXY: return error(.proxy, "the proxy did not open a connection to \(host)")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return error(.tls, "the certificate of \(host) is not trusted")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_USE_SSL_FAILED:
            return error(.tls, "can't establish a TLS connection to \(host)")
        default: return nil
        }
    }
}

extension TransportError {
    /// The error for a response that is not valid HTTP.
    static func malformed(_ host: String, _ delivery: Delivery = .maybeSent) -> TransportError {
        TransportError(.malformedResponse, delivery: delivery, message: "the response from \(host) is not valid HTTP")
    }
}

/// `CURLE_TOO_LARGE`, new in libcurl 8.6; its ABI fixes the number.
private let rmsCurlTooLarge = CURLcode(100)
#endif
