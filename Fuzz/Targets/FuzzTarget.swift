/// One part of the package that is fed with arbitrary bytes: libFuzzer makes them up, a test replays those that are kept.
struct FuzzTarget: Sendable {
    /// Also that of its folder below `Corpus`.
    let name: String
    /// Reads an input. To crash is a finding, and so is what it throws: something came of the input that must not.
    let read: @Sendable (_ input: [UInt8]) async throws(FuzzFinding) -> Void

    static let all: [FuzzTarget] = [.xmlReader, .plainXML, .soap, .json, .httpHead, .fixture, .mock]
}

/// A promise that an input has broken.
struct FuzzFinding: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
