/// An error of a folder that can't be recorded to.
public struct RecordingError: Error, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let description: String
}
