#if Recording
public import Foundation
public import RMSClient

/// Forwards calls to another RMS host and writes its answers as fixtures.
///
/// ```swift
/// var options = MockServer.Options()
/// options.record = MockRecording(folder: folder, upstream: .rms)
/// let mock = try await MockServer.start(options)       // its calls reach RMS itself, including writes
/// ```
///
/// Each call writes a body and its rules to `folder/<function>/`; the same call writes the same files. A recorded
/// folder can be used in ``MockServer/Options/fixtures``. Keys are never written: a fixture that would contain one is
/// omitted, which the mock's log reports. Anyone who can reach the mock can reach the upstream through it, with keys of
/// their own.
public struct MockRecording: Sendable {
    /// The folder for the fixtures; it is created if it does not exist.
    public var folder: URL
    /// The host that answers.
    public var upstream: BaseURL
    /// Whether personal data is written unchanged. Otherwise it is replaced by made-up values, the same one for the
    /// same value of the same shop in every run.
    public var keepsPersonalData = false
    /// The transport for the calls. The default allows plain http only to loopback.
    public var transport: any HTTPTransport = StandardTransport.shared

    /// Creates a recording to a folder.
    public init(folder: URL, upstream: BaseURL) {
        self.folder = folder
        self.upstream = upstream
    }
}
#endif
