public import Foundation
public import RMSClient

/// Passes calls on to another RMS host, and writes fixtures of its answers.
///
/// ```swift
/// var options = MockServer.Options()
/// options.record = MockRecording(folder: folder, upstream: .rms)
/// let mock = try await MockServer.start(options)       // calls made to it reach RMS itself: writes, too
/// ```
///
/// Each call writes a body and its rules to `folder/<function>/`; the same call writes the same files. A folder that was
/// recorded is one of ``MockServer/Options/fixtures``. Keys are never written: a file that would hold one is left out,
/// which the mock's log tells. Whoever reaches the mock reaches the upstream through it, by keys of their own.
public struct MockRecording: Sendable {
    /// Where fixtures are written; it is made if it is not there.
    public var folder: URL
    /// The host that answers.
    public var upstream: BaseURL
    /// Writes personal data as it came. Without it, made-up values stand in its place: the same one for the same value
    /// of the same shop, in this run and every other.
    public var keepsPersonalData = false
    /// Carries the calls. The default speaks plain http to loopback alone.
    public var transport: any HTTPTransport = CurlTransport.shared

    /// Records to a folder.
    public init(folder: URL, upstream: BaseURL) {
        self.folder = folder
        self.upstream = upstream
    }
}

/// A folder can't be recorded to.
public struct RecordingError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let description: String
}
