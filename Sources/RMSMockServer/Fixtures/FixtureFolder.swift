internal import Foundation
internal import RMSClient

/// A folder of fixtures on disk.
struct FixtureFolder {
    private let root: URL

    init(_ root: URL) {
        self.root = root
    }

    /// The fixtures by function, those that win first.
    func load() throws(FixtureError) -> [String: [Fixture]] {
        var problems: [FixtureProblem] = []
        let fixtures = read(&problems)
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
            problems.append(FixtureProblem(file: root.path, message: "is no folder that can be read"))
            return [:]
        }
        var fixtures: [String: [Fixture]] = [:]
        for name in names.sorted() where !name.hasPrefix(".") && isFolder(name) {
            guard let function = RMSFunction(named: name) else {
                problems.append(FixtureProblem(file: name, message: "no function has this name; see 'rms functions'"))
                continue
            }
            fixtures[name] = read(function, &problems).sorted(by: Fixture.precedes)
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
        return fixtures
    }

    private func fixture(_ function: RMSFunction, _ file: String) throws(FixtureProblem) -> Fixture {
        let path = "\(function.name)/\(file)"
        guard let body = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) else {
            throw FixtureProblem(file: path, message: "can't be read")
        }
        let isJSON = file.hasSuffix(Self.jsonBody)
        let name = String(file.dropLast(isJSON ? Self.jsonBody.count : ".xml".count))
        let sidecar = try sidecar("\(function.name)/\(name)")
        do {
            let template =
                if sidecar.malformed == true {
                    FixtureTemplate(verbatim: [UInt8](body))
                } else if isJSON {
                    try FixtureTemplate(json: [UInt8](body))
                } else {
                    try FixtureTemplate(body: [UInt8](body), function: function, sidecar: sidecar)
                }
            return Fixture(name: name, sidecar: sidecar, template: template)
        } catch {
            throw FixtureProblem(file: path, message: error.message)
        }
    }

    /// How the name of a body in JSON ends, to tell it from the rules beside it.
    private static let jsonBody = ".body.json"

    private func sidecar(_ path: String) throws(FixtureProblem) -> FixtureSidecar {
        guard let data = FileManager.default.contents(atPath: root.appendingPathComponent("\(path).json").path) else {
            return FixtureSidecar()
        }
        let file = "\(path).json"
        guard let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] else {
            throw FixtureProblem(file: file, message: "is no JSON object")
        }
        for (keys, known) in SidecarKeys.objects(in: object) {
            if let stranger = keys.sorted().first(where: { !known.contains($0) }) {
                let list = known.sorted().joined(separator: ", ")
                throw FixtureProblem(
                    file: file,
                    message: "the key \"\(stranger)\" is not known here; known are \(list)"
                )
            }
        }
        let sidecar: FixtureSidecar
        do {
            sidecar = try JSONDecoder().decode(FixtureSidecar.self, from: data)
        } catch {
            throw FixtureProblem(file: file, message: Self.words(for: error))
        }
        if let complaint = sidecar.complaint { throw FixtureProblem(file: file, message: complaint) }
        for xpath in (sidecar.match?.xpath ?? [:]).keys.sorted() where !XMLTree.compiles(xpath) {
            throw FixtureProblem(file: file, message: "the XPath \(xpath) can't be read")
        }
        return sidecar
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return "\(path.isEmpty ? "the file" : path) is not as it should be: \(context.debugDescription)"
        default:
            return "a regular expression can't be read: \(error)"
        }
    }

    private func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        let path = root.appendingPathComponent(name).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

extension FixtureProblem: Error {}
