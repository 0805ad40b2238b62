public import ArgumentParser
public import Foundation
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
        if live {
            let url = ProcessInfo.processInfo.environment["RMS_SHOP_URL"].flatMap { $0.isEmpty ? nil : $0 }
            return Shop(rms: RMSClient(EnvironmentCredentials()), url: url, generation: generation, mock: nil)
        }
        var options = MockServer.Options()
        options.grants = profile.functions
        let mock = try await MockServer.start(options)
        let credentials = try Credentials(serviceSecret: "SPexample", licenseKey: "SLexample")
        let rms = RMSClient(credentials: credentials, shopURL: "demo", baseURL: try BaseURL(mock.url))
        return Shop(rms: rms, url: "demo", generation: generation, mock: mock)
    }
}

/// The shop that an app works for.
public struct Shop: Sendable {
    /// The client.
    public let rms: RMSClient
    /// The shop's URL code, which is part of the URLs of its pages and pictures.
    public let url: String?
    /// The calls to use.
    public let generation: Generation
    let mock: MockServer?

    /// The calls that RMS answers today, or those that it has retired.
    public enum Generation: Sendable {
        case current, retired
    }

    /// Whether the shop is that of a mock.
    public var isDemo: Bool { mock != nil }

    /// Where an app keeps a file if the user names none: in the working directory, or for a mock among temporary files.
    public func file(_ name: String) -> URL {
        isDemo
            ? FileManager.default.temporaryDirectory.appendingPathComponent(name)
            : URL(fileURLWithPath: name)
    }

    func close() async { await mock?.stop() }
}
