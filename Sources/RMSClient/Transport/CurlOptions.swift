internal import CCurl
internal import HTTPTypes

/// The options of one exchange, made of a request by the task that sends it.
struct CurlOptions: Sendable {
    /// How the host is reached.
    let address: CurlAddress
    private let url: String
    private let method: HTTPRequest.Method
    private let bodyCount: Int
    private let headers: CurlHeaderList

    init(_ request: TransportRequest, to address: CurlAddress) {
        self.address = address
        url = address.origin + (request.head.path ?? "/")
        method = request.head.method
        bodyCount = request.body.count
        headers = CurlHeaderList(request.head.headerFields)
    }

    /// Sets what differs from exchange to exchange, all of it: the handle may have served another one.
    func apply(to easy: UnsafeMutableRawPointer) {
        rms_easy_set_string(easy, CURLOPT_URL, url)
        rms_easy_set_string(easy, CURLOPT_NOPROXY, address.isLoopback ? "*" : nil)
        // Wait to learn whether a connection can carry several requests rather than open one more.
        rms_easy_set_long(easy, CURLOPT_PIPEWAIT, address.isSecure ? 1 : 0)
        rms_easy_set_list(easy, CURLOPT_HTTPHEADER, headers.list)
        setMethod(easy)
    }

    /// A body is sent by a callback that can't go back to its begin: that keeps libcurl from sending it twice when a
    /// kept connection dies under it. Without a body it has nothing to go back in, so a fresh connection must do.
    private func setMethod(_ easy: UnsafeMutableRawPointer) {
        var isFresh = false
        var name: String?
        switch method {
        case .get where bodyCount == 0:
            rms_easy_set_long(easy, CURLOPT_HTTPGET, 1)
        case .head:
            rms_easy_set_long(easy, CURLOPT_NOBODY, 1)
        default:
            rms_easy_set_long(easy, CURLOPT_POST, 1)
            rms_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bodyCount))
            if method != .post { name = method.rawValue }
            isFresh = bodyCount == 0
        }
        rms_easy_set_string(easy, CURLOPT_CUSTOMREQUEST, name)
        rms_easy_set_long(easy, CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0)
    }
}

extension CurlTransport.Configuration {
    /// Sets what is the same in all exchanges, on a new handle.
    func apply(to easy: UnsafeMutableRawPointer) {
        rms_easy_allow_http_only(easy)
        rms_easy_set_long(easy, CURLOPT_PATH_AS_IS, 1)
        rms_easy_set_long(easy, CURLOPT_NOSIGNAL, 1)
        rms_easy_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        rms_easy_set_long(easy, CURLOPT_HTTP09_ALLOWED, 0)
        rms_easy_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        rms_easy_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, connectTimeout.milliseconds)
        rms_easy_set_long(easy, CURLOPT_TIMEOUT_MS, totalTimeout.milliseconds)
        rms_easy_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
        rms_easy_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
        rms_easy_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        rms_easy_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        if let caFile { rms_easy_set_string(easy, CURLOPT_CAINFO, caFile) }
        rms_easy_set_string(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        rms_easy_set_string(easy, CURLOPT_USERAGENT, userAgent)
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
