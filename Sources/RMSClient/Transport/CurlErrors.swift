internal import CCurl

extension TransportError {
    /// What a result code of libcurl means, in our words: its own may quote the address with the query.
    init(_ code: CURLcode, host: String, hasHead: Bool, hasSentNothing: Bool) {
        let delivery: Delivery = hasSentNothing ? .notSent : .maybeSent
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self.init(.nameResolution, delivery: .notSent, message: "\(host) can't be resolved")
        case CURLE_COULDNT_CONNECT:
            self.init(.connect, delivery: .notSent, message: "no connection to \(host)")
        case CURLE_OPERATION_TIMEDOUT:
            self.init(.timeout, delivery: delivery, message: "\(host) took too long")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            self.init(.tls, delivery: .notSent, message: "the certificate of \(host) is not trusted")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM, CURLE_USE_SSL_FAILED:
            self.init(.tls, delivery: .notSent, message: "no TLS connection to \(host)")
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING:
            self = .malformed(host, delivery)
        case CURLE_OUT_OF_MEMORY where !hasHead, rmsCurlTooLarge where !hasHead:
            self.init(.headTooLarge, delivery: .maybeSent, message: "a header field of \(host) is too long")
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_SEND_FAIL_REWIND,
            CURLE_HTTP2_STREAM:
            self.init(.connectionLost, delivery: delivery, message: "\(host) closed the connection early")
        default:
            self.init(.other, delivery: delivery, message: "libcurl failed with code \(code.rawValue) at \(host)")
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
