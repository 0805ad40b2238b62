#if canImport(CCurl)
internal import CCurl
internal import HTTPTypes

extension CurlHandle {
    /// Sets every option that differs between exchanges, because the handle may have served another one. The header
    /// fields must outlive the exchange.
    func set(_ request: TransportRequest, to address: HostAddress, headers: CurlHeaderList) {
        rms_easy_set_string(easy, CURLOPT_URL, address.origin + (request.head.path ?? "/"))
        rms_easy_set_string(easy, CURLOPT_NOPROXY, address.isLoopback ? "*" : nil)
        // Wait to find out whether a connection can carry several requests, rather than open another one.
        rms_easy_set_long(easy, CURLOPT_PIPEWAIT, address.isSecure ? 1 : 0)
        rms_easy_set_list(easy, CURLOPT_HTTPHEADER, headers.list)
        setMethod(of: request)
    }

    /// A body is sent by a callback that can't rewind: before libcurl 7.80, only this prevents a second send when a
    /// reused connection dies; newer versions ask ``CurlTransfer`` first. A request without a body that must not be
    /// sent twice gets a new connection, which can't be dead from the start.
    private func setMethod(of request: TransportRequest) {
        let method = request.head.method
        if request.isPosted {
            rms_easy_set_long(easy, CURLOPT_POST, 1)
            rms_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.bodySize))
        } else {
            rms_easy_set_long(easy, method == .head ? CURLOPT_NOBODY : CURLOPT_HTTPGET, 1)
        }
        rms_easy_set_string(easy, CURLOPT_CUSTOMREQUEST, request.isPosted && method != .post ? method.rawValue : nil)
        rms_easy_set_long(easy, CURLOPT_FRESH_CONNECT, !request.isIdempotent && request.bodySize == 0 ? 1 : 0)
    }

    /// Sets the options that all exchanges share.
    func set(_ configuration: CurlTransport.Configuration) {
        rms_easy_allow_http_only(easy)
        rms_easy_set_long(easy, CURLOPT_PATH_AS_IS, 1)
        rms_easy_set_long(easy, CURLOPT_NOSIGNAL, 1)
        rms_easy_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        rms_easy_set_long(easy, CURLOPT_HTTP09_ALLOWED, 0)
        rms_easy_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        rms_easy_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout.milliseconds)
        rms_easy_set_long(easy, CURLOPT_TIMEOUT_MS, configuration.totalTimeout.milliseconds)
        rms_easy_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
        rms_easy_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
        rms_easy_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        rms_easy_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        if let caFile = configuration.caFile {
            rms_easy_set_string(easy, CURLOPT_CAINFO, caFile)
            // Distributions build in a directory of CA certificates, which would still be trusted in addition to the
            // file.
            rms_easy_set_string(easy, CURLOPT_CAPATH, nil)
        }
        rms_easy_set_string(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        rms_easy_set_string(easy, CURLOPT_USERAGENT, configuration.userAgent)
        rms_easy_set_quick_exit(easy)
        rms_easy_set_lifetime(easy, 600)
    }
}

extension TransportRequest {
    /// Whether libcurl treats the request as a POST, whatever its method: all except HEAD, and GET without a body.
    var isPosted: Bool { head.method != .head && (head.method != .get || bodySize > 0) }
}

extension Duration {
    /// The value for libcurl, which takes 0 as its own default and accepts at most 32 bits.
    fileprivate var milliseconds: Int {
        Int(min(max(self / .milliseconds(1), 1), Double(Int32.max)))
    }
}
#endif
