public import Foundation
internal import RMSClient
internal import RMSFixtures

/// Folders of fixtures, the first of which wins.
///
/// A folder holds one folder for each function (`item.get`), and in it bodies (`found.xml`) with rules beside them
/// (`found.json`). The bundled one stands last, if it is wanted.
public struct FixtureLibrary: Sendable {
    private let folders: [[String: [Fixture]]]
    /// How many of them, from the first on, are the user's own.
    private let ownCount: Int

    /// The fixtures that the package brings along.
    public static let bundled: FixtureLibrary = {
        do {
            return FixtureLibrary(folders: [try FixtureFolder(RMSFixtures.responses).load()], ownCount: 0)
        } catch {
            fatalError("the bundled fixtures are damaged: \(error)")
        }
    }()

    /// Puts a user's folders over the bundled one; the first folder that has a matching fixture wins.
    ///
    /// The bundled fixtures answer every well-formed call. Leave them out to be told, by an answer that names the closest
    /// fixture, of a call that your folders don't foresee.
    ///
    /// - Throws: ``FixtureError`` with everything that is wrong in them.
    public init(folders: [URL], bundled: Bool = true) throws(FixtureError) {
        var loaded: [[String: [Fixture]]] = []
        for folder in folders { loaded.append(try FixtureFolder(folder).load()) }
        self.init(folders: bundled ? loaded + Self.bundled.folders : loaded, ownCount: loaded.count)
    }

    private init(folders: [[String: [Fixture]]], ownCount: Int) {
        self.folders = folders
        self.ownCount = ownCount
    }

    /// Everything that is wrong in a folder; empty if it can be used.
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

    /// The fixture that comes closest to a call, matching or not.
    func closest(to call: MockCall) -> Fixture? { all(for: call).closest(to: call) }

    private func all(for call: MockCall) -> [Fixture] { folders.flatMap { $0[call.function.name] ?? [] } }

    /// The fixture of the user's own folders that fits.
    func chooseOwn(for call: MockCall) -> Fixture? { first(for: call, in: folders.prefix(ownCount)) }

    /// Every fixture of the user's own folders, as `function/name`.
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

/// Something wrong in a folder of fixtures.
public struct FixtureProblem: Sendable, Hashable, CustomStringConvertible {
    /// The file or folder, relative to the folder of fixtures.
    public let file: String
    /// What is wrong, and what to do.
    public let message: String

    /// The file and what is wrong with it.
    public var description: String { "\(file): \(message)" }
}

/// A folder of fixtures can't be used.
public struct FixtureError: Error, Sendable, CustomStringConvertible {
    /// Everything that is wrong in it.
    public let problems: [FixtureProblem]

    /// One problem a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
