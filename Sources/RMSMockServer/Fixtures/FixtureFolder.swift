internal import Foundation
internal import RMSClient

/// A folder of fixtures on disk.
struct FixtureFolder {
    private let root: URL

    init(_ root: URL) {
        self.root = root
    }

    /// The fixtures by function, in order of precedence.
    func load() throws(FixtureError) -> [String: [Fixture]] {
        var problems: [FixtureProblem] = []
        let fixtures = read(&problems)
        guard problems.isEmpty else { throw FixtureError(problems: problems) }
        return fixtures
    }

    /// The fixtures of one function, in order of precedence.
    func load(_ function: RMSFunction) throws(FixtureError) -> [Fixture] {
        var problems: [FixtureProblem] = []
        let fixtures = read(function, &problems)
        guard problems.isEmpty else { throw FixtureError(problems: problems) }
        return fixtures
    }

    func problems() -> [FixtureProblem] {
        var problems: [FixtureProblem] = []
        _ = read(&problems)
        return problems
    }

    private func read(_ problems: inout [FixtureProblem]) -> [String: [Fixture]] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.path) else {
            problems.append(FixtureProblem(file: root.path, message: "is not a readable folder"))
            return [:]
        }
        var fixtures: [String: [Fixture]] = [:]
        for name in names.sorted() where !name.hasPrefix(".") && isFolder(name) {
            guard let function = RMSFunction(named: name) else {
                problems.append(FixtureProblem(file: name, message: "no function has this name; see 'rms functions'"))
                continue
            }
            fixtures[name] = read(function, &problems)
        }
        return fixtures
    }

    private func read(_ function: RMSFunction, _ problems: inout [FixtureProblem]) -> [Fixture] {
        let folder = root.appendingPathComponent(function.name)
        let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        var fixtures: [Fixture] = []
        for file in files where !file.hasPrefix(".") {
            let path = "\(function.name)/\(file)"
            let name = (file as NSString).deletingPathExtension
            switch (file as NSString).pathExtension {
            case "xml",
                "json" where file.hasSuffix(Self.jsonBody):
                do {
                    fixtures.append(try fixture(function, file))
                } catch {
                    problems.append(error)
                }
            case "json":
                if !files.contains("\(name).xml"), !files.contains("\(name)\(Self.jsonBody)") {
                    problems.append(FixtureProblem(file: path, message: "has no body: \(name).xml is missing"))
                }
            default:
                problems.append(FixtureProblem(file: path, message: "is neither a body (.xml) nor its rules (.json)"))
            }
        }
        return fixtures.sorted(by: Fixture.precedes)
    }

    private func fixture(_ function: RMSFunction, _ file: String) throws(FixtureProblem) -> Fixture {
        let path = "\(function.name)/\(file)"
        guard let body = contents(path) else { throw FixtureProblem(file: path, message: "can't be read") }
        let isJSON = file.hasSuffix(Self.jsonBody)
        let name = String(file.dropLast(isJSON ? Self.jsonBody.count : ".xml".count))
        let rules = contents("\(function.name)/\(name).json")
        let files = FixtureFiles(name: name, body: [UInt8](body), isJSON: isJSON, rules: rules)
        return try files.fixture(of: function)
    }

    /// The file name suffix of a JSON body, which distinguishes it from the rules beside it.
    static let jsonBody = ".body.json"

    private func contents(_ path: String) -> Data? {
        FileManager.default.contents(atPath: root.appendingPathComponent(path).path)
    }

    private func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        let path = root.appendingPathComponent(name).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension FixtureProblem: Error {}
