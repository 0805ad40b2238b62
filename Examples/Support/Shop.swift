public import ArgumentParser
import Foundation
public import RMSClient
import RMSMockServer

/// Which shop an app works for.
public struct ShopOptions: ParsableArguments {
    /// Whether it calls a shop.
    @Flag(help: "Call the shop of RMS_SERVICE_SECRET, RMS_LICENSE_KEY and RMS_SHOP_URL instead of a mock.")
    public var live = false

    /// Whether it uses the calls of version 1.0.
    @Flag(help: "Use the calls of version 1.0.")
    public var retired = false

    public init() {}

    /// The client of the shop, or of a mock whose key permits exactly the app's functions.
    func open(_ profile: AppProfile) async throws -> Shop {
        let generation = retired ? Shop.Generation.retired : .current
        if live { return Shop(rms: RMSClient(EnvironmentCredentials()), generation: generation, mock: nil) }
        var options = MockServer.Options()
        options.grants = profile.functions
        let mock = try await MockServer.start(options)
        let credentials = try Credentials(serviceSecret: "SPexample", licenseKey: "SLexample")
        let rms = RMSClient(credentials: credentials, shopURL: "example", baseURL: try BaseURL(mock.url))
        return Shop(rms: rms, generation: generation, mock: mock)
    }
}

/// The shop that an app works for.
public struct Shop: Sendable {
    /// The client.
    public let rms: RMSClient
    /// The calls to use.
    public let generation: Generation
    let mock: MockServer?

    /// The calls that RMS answers today, or those that it has retired.
    public enum Generation: Sendable {
        case current, retired
    }

    func close() async { await mock?.stop() }
}
