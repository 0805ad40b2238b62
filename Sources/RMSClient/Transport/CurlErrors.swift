internal import CCurl

/// What is known of an exchange that failed.
struct CurlFailure {
    let code: CURLcode
    let host: String
    /// Whether the answer's head was there.
    let hasHead: Bool
    /// Whether not a byte of the request can have left, on any connection: libcurl may have tried several.
    let hasSentNothing: Bool
    /// What the proxy answered to CONNECT; 0 where none was asked.
    let proxyStatus: Int
}

extension TransportError {
    /// What a result code of libcurl means, in our words: its own may quote the address with the query.
    ///
    /// A code that tells of a connection which could not be opened says nothing of the request: libcurl opens another
    /// one by itself when a kept connection dies, and the request may have gone over that.
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
                "the body of \(host) can't be unpacked: it is broken, or in an encoding that was not asked for"
            self.init(.malformedResponse, delivery: delivery, message: message)
        case CURLE_OUT_OF_MEMORY where !failure.hasHead, rmsCurlTooLarge where !failure.hasHead:
            self.init(.headTooLarge, delivery: .maybeSent, message: "a header field of \(host) is too long")
        case _ where opening != nil:
            let message = "\(host) closed a kept connection early, and a new one could not be opened"
            self.init(.connectionLost, delivery: .maybeSent, message: message)
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_SEND_FAIL_REWIND,
            CURLE_HTTP2_STREAM:
            self.init(.connectionLost, delivery: delivery, message: "\(host) closed the connection early")
        default:
            self.init(.other, delivery: delivery, message: "libcurl failed with code \(code.rawValue) at \(host)")
        }
    }

    /// Why a connection could not be opened; nil for other codes.
    private static func opening(_ failure: CurlFailure) -> TransportError? {
        let host = failure.host
        func error(_ kind: Kind, _ message: String) -> TransportError {
            TransportError(kind, delivery: .notSent, message: message)
        }
        if failure.proxyStatus != 0, !(200..<300 ~= failure.proxyStatus) {
            let message = "the proxy refused the way to \(host) (HTTP \(failure.proxyStatus))"
            return error(failure.proxyStatus >= 500 ? .connect : .proxy, message)
        }
        switch failure.code {
        case CURLE_COULDNT_RESOLVE_PROXY: return error(.nameResolution, "the proxy's name can't be resolved")
        case CURLE_COULDNT_RESOLVE_HOST: return error(.nameResolution, "\(host) can't be resolved")
        case CURLE_COULDNT_CONNECT: return error(.connect, "no connection to \(host)")
        case CURLE_PROXY: return error(.proxy, "the proxy did not open the way to \(host)")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return error(.tls, "the certificate of \(host) is not trusted")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_USE_SSL_FAILED:
            return error(.tls, "no TLS connection to \(host)")
        default: return nil
        }
    }
}

extension TransportError {
    /// An answer that is no HTTP.
    static func malformed(_ host: String, _ delivery: Delivery = .maybeSent) -> TransportError {
        TransportError(.malformedResponse, delivery: delivery, message: "\(host) breaks the rules of HTTP")
    }
}

/// `CURLE_TOO_LARGE`, which libcurl knows since 8.6: the number is fixed by its ABI.
private let rmsCurlTooLarge = CURLcode(100)
