public import Foundation
internal import RMSClient
internal import RMSFixtures

/// Fixture folders in order of precedence.
///
/// A folder contains one folder for each function (`item.get`), with bodies (`found.xml`) and rules beside them
/// (`found.json`). The bundled folder comes last, if it is used.
public struct FixtureLibrary: Sendable {
    private let folders: [[String: [Fixture]]]
    /// How many of the folders are the user's; they come first.
    private let ownCount: Int

    /// The fixtures that come with the package.
    public static let bundled: FixtureLibrary = {
        do {
            return FixtureLibrary(folders: [try FixtureFolder(RMSFixtures.responses).load()], ownCount: 0)
        } catch {
            fatalError("the bundled fixtures are damaged: \(error)")
        }
    }()

    /// Combines the user's folders with the bundled one; the first folder that has a matching fixture wins.
    ///
    /// The bundled fixtures answer every well-formed call. Without them, a call that your folders don't cover gets an
    /// answer that names the closest fixture.
    ///
    /// - Throws: ``FixtureError``, which lists every problem in them.
    public init(folders: [URL], bundled: Bool = true) throws(FixtureError) {
        var loaded: [[String: [Fixture]]] = []
        for folder in folders { loaded.append(try FixtureFolder(folder).load()) }
        self.init(folders: bundled ? loaded + Self.bundled.folders : loaded, ownCount: loaded.count)
    }

    private init(folders: [[String: [Fixture]]], ownCount: Int) {
        self.folders = folders
        self.ownCount = ownCount
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
        if let fixture = first(for: call, in: folders[...]) { return .fixture(fixture) }
        return .none(UnmatchedExplanation(call: call, fixtures: all(for: call)))
    }

    /// The closest fixture to a call, matching or not.
    func closest(to call: MockCall) -> Fixture? { all(for: call).closest(to: call) }

    private func all(for call: MockCall) -> [Fixture] { folders.flatMap { $0[call.function.name] ?? [] } }

    /// The matching fixture of the user's folders.
    func chooseOwn(for call: MockCall) -> Fixture? { first(for: call, in: folders.prefix(ownCount)) }

    /// Every fixture of the user's folders, as `function/name`.
    var ownNames: [String] {
        folders.prefix(ownCount).flatMap { folder in
            folder.flatMap { function, fixtures in fixtures.map { "\(function)/\($0.name)" } }
        }
        .sorted()
    }

    private func first(for call: MockCall, in folders: ArraySlice<[String: [Fixture]]>) -> Fixture? {
        for folder in folders {
            if let fixture = folder[call.function.name]?.first(where: { $0.matches(call) }) { return fixture }
        }
        return nil
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
