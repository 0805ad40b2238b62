import ArgumentParser
import Foundation
import RMSClient

/// Where a command calls, and with which keys.
struct ConnectionOptions: ParsableArguments {
    @Option(help: "The host to call, for example http://127.0.0.1:8080.")
    var baseURL: String?

    @Option(help: "A file with RMS_SERVICE_SECRET=… and RMS_LICENSE_KEY=… lines, mode 0600.")
    var credentials: String?

    /// A client of that shop.
    ///
    /// - Parameter needsKeys: Whether missing keys are an error: what sends nothing shows none, and so needs none.
    func client(needsKeys: Bool = true) throws -> RMSClient {
        let source: any CredentialSource =
            credentials.map { FileCredentials(file: URL(fileURLWithPath: $0)) } ?? EnvironmentCredentials()
        let base = try baseURL.map { text throws(RMSError) in try BaseURL(text) }
        if !needsKeys, credentials == nil, (try? source.load()) == nil {
            let placeholder = try Credentials(serviceSecret: "SPdry-run", licenseKey: "SLdry-run")
            let shopURL = ProcessInfo.processInfo.environment["RMS_SHOP_URL"] ?? "myshop"
            return RMSClient(credentials: placeholder, shopURL: shopURL, baseURL: base)
        }
        return try RMSClient(source, baseURL: base)
    }
}
