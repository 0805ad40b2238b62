internal import Foundation
internal import RMSClient

/// The two files of a fixture.
struct FixtureFiles {
    let name: String
    let body: [UInt8]
    /// Whether the body is JSON.
    let isJSON: Bool
    /// The contents of the rules file beside the body; nil if there is none.
    let rules: Data?

    func fixture(of function: RMSFunction) throws(FixtureProblem) -> Fixture {
        let sidecar = try sidecar(of: function)
        do {
            return Fixture(name: name, sidecar: sidecar, template: try template(of: function, sidecar))
        } catch {
            let suffix = isJSON ? FixtureFolder.jsonBody : ".xml"
            throw FixtureProblem(file: "\(function.name)/\(name)\(suffix)", message: error.message)
        }
    }

    private func template(
        of function: RMSFunction,
        _ sidecar: FixtureSidecar
    ) throws(FixtureTemplate.Problem) -> FixtureTemplate {
        // HTTP 204 has no body.
        if sidecar.malformed == true || (sidecar.status == 204 && body.isEmpty) {
            return FixtureTemplate(verbatim: body)
        }
        if isJSON { return try FixtureTemplate(json: body) }
        return try FixtureTemplate(body: body, function: function, sidecar: sidecar)
    }

    /// The rules; empty if there is no rules file.
    func sidecar(of function: RMSFunction) throws(FixtureProblem) -> FixtureSidecar {
        guard let data = rules else { return FixtureSidecar() }
        let file = "\(function.name)/\(name).json"
        guard let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] else {
            throw FixtureProblem(file: file, message: "is not a JSON object")
        }
        for (keys, known) in SidecarKeys.objects(in: object) {
            if let stranger = keys.sorted().first(where: { !known.contains($0) }) {
                let list = known.sorted().joined(separator: ", ")
                throw FixtureProblem(
                    file: file,
                    message: "the key \"\(stranger)\" is unknown here: use \(list)"
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
            throw FixtureProblem(file: file, message: "the XPath \(xpath) is not valid")
        }
        return sidecar
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return "\(path.isEmpty ? "the file" : path) is not valid: \(context.debugDescription)"
        default:
            return "a regular expression is not valid: \(error)"
        }
    }
}
