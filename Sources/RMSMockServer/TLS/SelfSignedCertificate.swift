#if TLS
internal import Crypto
internal import Foundation
internal import NIOSSL
internal import SwiftASN1
internal import X509

/// A certificate for loopback and the CA that issued it, created for one run of a mock. The private keys stay in
/// memory.
struct SelfSignedCertificate {
    /// The listener's configuration.
    let configuration: TLSConfiguration
    /// The CA certificate that clients have to trust, as PEM.
    let authorityPEM: String

    /// Longer than any run of a mock.
    private static let days = 30.0

    init(now: Date) throws {
        let validity = (now.addingTimeInterval(-3600), now.addingTimeInterval(Self.days * 86_400))
        let authorityKey = P256.Signing.PrivateKey()
        let authorityName = try DistinguishedName {
            CommonName("rms mock authority")
        }
        let authority = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: .init(authorityKey.publicKey),
            notValidBefore: validity.0,
            notValidAfter: validity.1,
            issuer: authorityName,
            subject: authorityName,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true))
            },
            issuerPrivateKey: .init(authorityKey)
        )
        let key = P256.Signing.PrivateKey()
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: .init(key.publicKey),
            notValidBefore: validity.0,
            notValidAfter: validity.1,
            issuer: authorityName,
            subject: try DistinguishedName {
                CommonName("localhost")
            },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames([
                    .dnsName("localhost"),
                    .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
                    .ipAddress(ASN1OctetString(contentBytes: ArraySlice([UInt8](repeating: 0, count: 15) + [1]))),
                ])
            },
            issuerPrivateKey: .init(authorityKey)
        )
        authorityPEM = try authority.serializeAsPEM().pemString + "\n"
        let chain = try NIOSSLCertificate(bytes: Array(certificate.serializeAsPEM().pemString.utf8), format: .pem)
        configuration = .makeServerConfiguration(
            certificateChain: [.certificate(chain)],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem))
        )
    }
}
#endif
