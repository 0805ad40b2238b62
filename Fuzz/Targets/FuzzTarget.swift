/// One part of the package that reads arbitrary bytes: libFuzzer generates them, and a test replays the corpus.
struct FuzzTarget: Sendable {
    /// The name, also of its folder below `Corpus`.
    let name: String
    /// Reads an input. A crash is a finding, and so is a thrown error: the input led to a result that must not occur.
    let read: @Sendable (_ input: [UInt8]) async throws(FuzzFinding) -> Void

    static let all: [FuzzTarget] = [.xmlReader, .plainXML, .soap, .json, .httpHead, .fixture, .mock]
}

/// A guarantee that an input has broken.
struct FuzzFinding: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
