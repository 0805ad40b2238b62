internal import Foundation
internal import HummingbirdCore
#if TLS
internal import HummingbirdHTTP2
#endif
internal import NIOCore

/// What a mock speaks: HTTP/1.1, or TLS with HTTP/2 and HTTP/1.1 if the package is built with the trait TLS.
struct MockListener {
    #if TLS
    private let certificate: SelfSignedCertificate?
    #endif

    init(_ options: MockServer.Options) throws {
        #if TLS
        certificate = options.tls ? try SelfSignedCertificate(now: Date()) : nil
        #endif
    }

    /// The CA certificate that clients have to trust, as PEM; nil without TLS.
    var authorityPEM: String? {
        #if TLS
        certificate?.authorityPEM
        #else
        nil
        #endif
    }

    var scheme: String { authorityPEM == nil ? "http" : "https" }

    /// - Parameter manners: Makes the handler that each connection gets.
    func builder(manners: @escaping @Sendable () -> any RemovableChannelHandler) throws -> HTTPServerBuilder {
        #if TLS
        if let certificate {
            return try .http2Upgrade(
                tlsConfiguration: certificate.configuration,
                configuration: .init(streamConfiguration: .init(additionalChannelHandlers: [manners()]))
            )
        }
        #endif
        return .http1(configuration: .init(additionalChannelHandlers: [manners()]))
    }
}
