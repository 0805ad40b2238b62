/// The version of this package, as `rms --version` prints it.
public enum RMSVersion {
    /// For example `1.0.0`; `-dev` between two releases.
    public static let current = "0.1.0-dev"
}
