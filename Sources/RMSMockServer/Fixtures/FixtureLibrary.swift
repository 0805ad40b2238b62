public import Foundation
internal import RMSClient

/// Fixture folders in order of precedence.
///
/// A folder contains one folder for each function (`item.get`), with bodies (`found.xml`) and rules beside them
/// (`found.json`). The bundled folder comes last, if it is used.
public struct FixtureLibrary: Sendable {
    /// The user's folders.
    private let folders: [[String: [Fixture]]]
    private let usesBundled: Bool

    /// The fixtures that come with the package.
    public static let bundled = FixtureLibrary(folders: [], usesBundled: true)

    /// Combines the user's folders with the bundled one; the first folder that has a matching fixture wins.
    ///
    /// The bundled fixtures answer every well-formed call. Without them, a call that your folders don't cover gets an
    /// answer that names the closest fixture.
    ///
    /// - Throws: ``FixtureError``, which lists every problem in them.
    public init(folders: [URL], bundled: Bool = true) throws(FixtureError) {
        var loaded: [[String: [Fixture]]] = []
        for folder in folders { loaded.append(try FixtureFolder(folder).load()) }
        self.init(folders: loaded, usesBundled: bundled)
    }

    private init(folders: [[String: [Fixture]]], usesBundled: Bool) {
        self.folders = folders
        self.usesBundled = usesBundled
    }

    /// All problems in a folder; empty if it can be used.
    public static func validate(_ folder: URL) -> [FixtureProblem] {
        FixtureFolder(folder).problems()
    }

    enum Choice {
        case fixture(Fixture)
        case none(UnmatchedExplanation)
    }

    func choose(for call: MockCall) -> Choice {
        if let fixture = chooseOwn(for: call) ?? bundled(for: call).first(where: { $0.matches(call) }) {
            return .fixture(fixture)
        }
        return .none(UnmatchedExplanation(call: call, fixtures: all(for: call)))
    }

    /// The closest fixture to a call, matching or not.
    func closest(to call: MockCall) -> Fixture? { all(for: call).closest(to: call) }

    /// The matching fixture of the user's folders.
    func chooseOwn(for call: MockCall) -> Fixture? { own(for: call).first { $0.matches(call) } }

    /// Every fixture of the user's folders, as `function/name`.
    var ownNames: [String] {
        folders.flatMap { folder in
            folder.flatMap { function, fixtures in fixtures.map { "\(function)/\($0.name)" } }
        }
        .sorted()
    }

    private func all(for call: MockCall) -> [Fixture] { own(for: call) + bundled(for: call) }

    private func own(for call: MockCall) -> [Fixture] { folders.flatMap { $0[call.function.name] ?? [] } }

    private func bundled(for call: MockCall) -> [Fixture] {
        usesBundled ? BundledFixtures.shared.fixtures(of: call.function) : []
    }
}

/// A problem in a fixture folder.
public struct FixtureProblem: Sendable, Hashable, CustomStringConvertible {
    /// The file or folder, relative to the fixture folder.
    public let file: String
    /// What is wrong, and what to do.
    public let message: String

    /// The file and what is wrong with it.
    public var description: String { "\(file): \(message)" }
}

/// An error of a fixture folder that can't be used.
public struct FixtureError: Error, Sendable, CustomStringConvertible {
    /// All problems in the folder.
    public let problems: [FixtureProblem]

    /// One problem per line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
