#if canImport(CCurl)
internal import CCurl
internal import Foundation
internal import HTTPTypes

/// Header fields as a libcurl list. libcurl does not copy the list, so it must outlive the exchange.
final class CurlHeaderList: @unchecked Sendable {
    /// Not changed after `init`, so the class can be `@unchecked Sendable`.
    let list: UnsafeMutablePointer<curl_slist>?

    init(_ fields: HTTPFields, isPosted: Bool) {
        var list: UnsafeMutablePointer<curl_slist>?
        func append(_ line: String) { list = curl_slist_append(list, line) ?? list }
        for field in fields {
            append(field.value.isEmpty ? "\(field.name.rawName);" : "\(field.name.rawName): \(field.value)")
        }
        // A line without a value removes a field that libcurl would add by itself.
        if isPosted {
            if !fields.contains(.contentType) { append("Content-Type:") }
            append("Expect:")
        }
        self.list = list
    }

    deinit {
        curl_slist_free_all(list)
    }
}

/// Creates header lists and caches the last one: an app sends the same fields with one request after the other.
final class CurlHeaderLists: Sendable {
    private let last = Locked<(fields: HTTPFields, isPosted: Bool, list: CurlHeaderList)?>(nil)

    func list(of request: TransportRequest) -> CurlHeaderList {
        let (fields, isPosted) = (request.head.headerFields, request.isPosted)
        if let last = last.withLock({ $0 }), last.isPosted == isPosted, last.fields == fields { return last.list }
        let list = CurlHeaderList(fields, isPosted: isPosted)
        last.withLock { $0 = (fields, isPosted, list) }
        return list
    }
}
#endif
