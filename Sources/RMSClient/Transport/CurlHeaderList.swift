internal import CCurl
internal import HTTPTypes

/// Header fields in the form that libcurl takes. It does not copy them: they have to outlive the exchange.
final class CurlHeaderList: @unchecked Sendable {
    /// Not changed after `init`, which is why the class may call itself Sendable.
    let list: UnsafeMutablePointer<curl_slist>?

    init(_ fields: HTTPFields) {
        var list: UnsafeMutablePointer<curl_slist>?
        func append(_ line: String) { list = curl_slist_append(list, line) ?? list }
        for field in fields {
            append(field.value.isEmpty ? "\(field.name.rawName);" : "\(field.name.rawName): \(field.value)")
        }
        // A line without a value takes back what libcurl would add by itself.
        if !fields.contains(.contentType) { append("Content-Type:") }
        append("Expect:")
        self.list = list
    }

    deinit {
        curl_slist_free_all(list)
    }
}
