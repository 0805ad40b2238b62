/// The transport of clients that are given none.
public enum StandardTransport {
    /// libcurl (`CurlTransport.shared`), or URLSession (`URLSessionTransport.shared`) on systems without libcurl, such as iOS.
    public static let shared: any HTTPTransport = {
        #if canImport(CCurl)
        CurlTransport.shared
        #else
        URLSessionTransport.shared
        #endif
    }()
}
