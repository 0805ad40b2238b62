import Foundation
import RMSClient
import Testing

@Suite struct CredentialsTests {
    @Test func `a known key pair produces the known header`() throws {
        let credentials = try Credentials(serviceSecret: "CCCCC", licenseKey: "BBBBB")
        #expect(credentials.authorization == "ESA Q0NDQ0M6QkJCQkI=")
    }

    @Test(arguments: [" SLkey", "SLkey ", "SL key", "SLkey\n", "\tSLkey", "SL\u{3000}key"])
    func `whitespace anywhere in a key is rejected with a clear error`(key: String) throws {
        for (secret, licence) in [("SPx", key), (key, "SLx")] {
            let error = #expect(throws: RMSError.self) { try Credentials(serviceSecret: secret, licenseKey: licence) }
            #expect(error?.kind == .invalidRequest)
            #expect(error?.problem.hasSuffix("contains a space or a line break") == true)
            #expect(error.map { "\($0)" }?.contains("SL") == false)
        }
    }

    @Test(arguments: [("", "SLx"), ("SPx", ""), ("SP:x", "SLx"), ("ＳＰ", "SLx"), ("SPx", "SL\u{0}")])
    func `an invalid key is rejected`(secret: String, key: String) {
        #expect(throws: RMSError.self) { try Credentials(serviceSecret: secret, licenseKey: key) }
    }

    @Test func `no description, mirror or error shows a key`() throws {
        let credentials = try Credentials(serviceSecret: "SPhidden", licenseKey: "SLhidden")
        let access = ShopAccess(credentials: credentials, shopURL: "shop")
        let client = RMSClient(
            credentials: credentials,
            baseURL: .rms,
            transport: CannedTransport(.answer(status: 200, body: ""))
        )
        var shown =
            "\(credentials) \(String(reflecting: credentials)) \(access) \(String(reflecting: access)) \(client)"
        dump(credentials, to: &shown)
        dump(access, to: &shown)
        dump(client, to: &shown)
        #expect(shown.contains("***"))
        #expect(!shown.contains("hidden"))
        #expect(!shown.contains(Data("SPhidden:SLhidden".utf8).base64EncodedString()))
    }

    /// A custom source, with the keys as plain text.
    private struct Vault: CredentialSource {
        let keys = ["SPhidden", "SLhidden"]

        func load() throws(RMSError) -> ShopAccess {
            ShopAccess(credentials: try Credentials(serviceSecret: keys[0], licenseKey: keys[1]))
        }
    }

    @Test func `no key source and no client that uses one shows a key, before and after a call`() async throws {
        let environment = EnvironmentCredentials(environment: [
            "RMS_SERVICE_SECRET": "SPhidden", "RMS_LICENSE_KEY": "SLhidden", "OTHER_SECRET": "hidden",
        ])
        var shown = "\(environment) \(String(reflecting: environment))"
        dump(environment, to: &shown)
        let sources: [any CredentialSource] = [environment, Vault()]
        for source in sources {
            let rms = RMSClient(
                source,
                baseURL: .rms,
                transport: CannedTransport(.answer(status: 200, body: "")),
                retry: .never
            )
            _ = try? await rms.v1.item.get(itemURL: "a")
            shown += "\(rms) \(String(reflecting: rms))"
            dump(rms, to: &shown)
        }
        #expect(shown.contains("RMSClient(https://api.rms.rakuten.co.jp)"))
        #expect(!shown.contains("hidden"))
        #expect(!shown.contains(Data("SPhidden:SLhidden".utf8).base64EncodedString()))
    }

    @Test func `the environment provides the keys and the shop`() throws {
        let source = EnvironmentCredentials(environment: [
            "RMS_SERVICE_SECRET": "CCCCC", "RMS_LICENSE_KEY": "BBBBB", "RMS_SHOP_URL": "myshop",
        ])
        let access = try source.load()
        #expect(access.credentials.authorization == "ESA Q0NDQ0M6QkJCQkI=")
        #expect(access.shopURL == "myshop")
    }

    @Test func `the error for an environment without keys names the missing variables`() {
        let source = EnvironmentCredentials(environment: ["RMS_SERVICE_SECRET": "SPx"])
        let error = #expect(throws: RMSError.self) { try source.load() }
        #expect(error?.problem == "RMS_LICENSE_KEY not set in the environment")
    }

    @Test(arguments: [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("https://api.example.com/", "https://api.example.com"),
        ("HTTPS://host/proxy/", "https://host/proxy"), ("http://[::1]:80", "http://[::1]:80"),
        ("http://127.0.0.1:8080//", "http://127.0.0.1:8080"), ("https://host/proxy///", "https://host/proxy"),
    ])
    func `a base URL consists of scheme, host, port and prefix`(text: String, read: String) throws {
        #expect(try BaseURL(text).description == read)
    }

    @Test(arguments: [
        "", "127.0.0.1:8080", "ftp://host", "https://", "https://user:pass@host", "https://host?x=1", "nonsense",
    ])
    func `an invalid HTTP address is rejected without repeating it`(text: String) {
        let error = #expect(throws: RMSError.self) { try BaseURL(text) }
        #expect(error?.kind == .invalidRequest)
        #expect(error.map { "\($0)" }?.contains("pass") == false)
    }

    @Test func `RMS_BASE_URL sets the host`() throws {
        #expect(try BaseURL.fromEnvironment([:]) == .rms)
        #expect(try BaseURL.fromEnvironment(["RMS_BASE_URL": "http://127.0.0.1:9"]).authority == "127.0.0.1:9")
        #expect(throws: RMSError.self) { try BaseURL.fromEnvironment(["RMS_BASE_URL": "mock"]) }
    }
}
