internal import CCurl
internal import Foundation
internal import HTTPTypes

/// The options of one exchange, from a request and a configuration.
struct CurlOptions {
    let request: TransportRequest
    let configuration: CurlTransport.Configuration

    /// Sets them all.
    ///
    /// - Returns: The header list, to be freed after the exchange.
    func apply(to easy: UnsafeMutableRawPointer) -> UnsafeMutablePointer<curl_slist>? {
        let head = request.head
        let authority = head.authority ?? ""
        rms_easy_set_string(easy, CURLOPT_URL, "\(head.scheme ?? "https")://\(authority)\(head.path ?? "/")")
        rms_easy_allow_http_only(easy)
        rms_easy_set_long(easy, CURLOPT_PATH_AS_IS, 1)
        rms_easy_set_long(easy, CURLOPT_NOSIGNAL, 1)
        rms_easy_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        rms_easy_set_long(easy, CURLOPT_HTTP09_ALLOWED, 0)
        rms_easy_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        setTimeouts(easy)
        setTLS(easy)
        rms_easy_set_string(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        rms_easy_set_string(easy, CURLOPT_USERAGENT, configuration.userAgent)
        if let host = URLComponents(string: "http://\(authority)")?.host, CurlTransport.isLoopback(host) {
            rms_easy_set_string(easy, CURLOPT_NOPROXY, "*")
        }
        setMethod(easy)
        let headers = headerList()
        rms_easy_set_list(easy, CURLOPT_HTTPHEADER, headers)
        return headers
    }

    private func setTimeouts(_ easy: UnsafeMutableRawPointer) {
        rms_easy_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout.milliseconds)
        rms_easy_set_long(easy, CURLOPT_TIMEOUT_MS, configuration.totalTimeout.milliseconds)
    }

    private func setTLS(_ easy: UnsafeMutableRawPointer) {
        rms_easy_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
        rms_easy_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
        rms_easy_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        rms_easy_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        // Wait to learn whether a connection can carry several requests rather than open one more.
        if request.head.scheme == "https" { rms_easy_set_long(easy, CURLOPT_PIPEWAIT, 1) }
        if let caFile = configuration.caFile { rms_easy_set_string(easy, CURLOPT_CAINFO, caFile) }
    }

    /// A body is sent by a callback that can't go back to its begin: that keeps libcurl from sending it twice when a
    /// kept connection dies under it. Without a body it has nothing to go back in, so a fresh connection must do.
    private func setMethod(_ easy: UnsafeMutableRawPointer) {
        let method = request.head.method
        switch method {
        case .get where request.body.isEmpty:
            rms_easy_set_long(easy, CURLOPT_HTTPGET, 1)
        case .head:
            rms_easy_set_long(easy, CURLOPT_NOBODY, 1)
        default:
            rms_easy_set_long(easy, CURLOPT_POST, 1)
            rms_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
            if method != .post { rms_easy_set_string(easy, CURLOPT_CUSTOMREQUEST, method.rawValue) }
            if request.body.isEmpty { rms_easy_set_long(easy, CURLOPT_FRESH_CONNECT, 1) }
        }
    }

    private func headerList() -> UnsafeMutablePointer<curl_slist>? {
        var lines = request.head.headerFields.map { field in
            field.value.isEmpty ? "\(field.name.rawName);" : "\(field.name.rawName): \(field.value)"
        }
        // A line without a value takes back what libcurl would add by itself.
        if request.head.headerFields[.contentType] == nil { lines.append("Content-Type:") }
        lines.append("Expect:")
        return lines.reduce(nil) { list, line in curl_slist_append(list, line) ?? list }
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
