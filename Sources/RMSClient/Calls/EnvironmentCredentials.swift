public import Foundation

/// Reads `RMS_SERVICE_SECRET`, `RMS_LICENSE_KEY` and `RMS_SHOP_URL` from the environment.
public struct EnvironmentCredentials: CredentialSource {
    private let environment: [String: String]

    /// Creates a source from the given variables (default: the process's environment).
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// Reads the keys from the variables.
    public func load() throws(RMSError) -> ShopAccess {
        try CredentialName.access(from: environment, place: "the environment")
    }
}

extension EnvironmentCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The type's name only.
    public var description: String { "EnvironmentCredentials(***)" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// A mirror without children, so that `dump` shows nothing of the environment.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
