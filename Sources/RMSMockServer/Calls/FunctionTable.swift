internal import Foundation
internal import RMSClient

/// The functions of all families, by path. A name in braces in a path matches any one component; if it has a slash, as in
/// `{/attributeId}`, the component may be missing.
struct FunctionTable: Sendable {
    struct Match {
        let functions: [ServedFunction]
        /// The values matched by the names in braces.
        let parameters: [String: String]
    }

    let families: [any MockFamily]
    let functions: [ServedFunction]
    /// The personal members of all families.
    let personal: PersonalMembers
    private let plain: [String: [ServedFunction]]
    private let patterns: [(parts: [Substring], functions: [ServedFunction])]

    init(_ families: [any MockFamily]) {
        self.families = families
        let personal = PersonalMembers(families.reduce(into: []) { $0.formUnion($1.personalMembers) })
        self.personal = personal
        functions = families.flatMap { family in
            family.functions.map { ServedFunction(row: $0, family: family, personal: personal) }
        }
        var byPath: [String: [ServedFunction]] = [:]
        for served in functions {
            for path in served.function.paths { byPath[path, default: []].append(served) }
        }
        plain = byPath.filter { !$0.key.contains("{") }
        patterns = byPath.filter { $0.key.contains("{") }.sorted { $0.key < $1.key }
            .map { ($0.key.split(separator: "/"), $0.value) }
    }

    /// The target of a request.
    enum Route {
        case call(RoutedRequest)
        /// A file that describes a SOAP service.
        case description(MockAnswer)
        case nothing
    }

    func route(_ request: MockRequest) -> Route {
        guard let match = match(request.path) else { return .nothing }
        if request.method == "GET", let description = match.functions[0].family.soap?.description,
            let answer = description.answer(to: request)
        {
            return .description(answer)
        }
        return .call(RoutedRequest(request, match: match))
    }

    func match(_ path: String) -> Match? {
        if let functions = plain[path] { return Match(functions: functions, parameters: [:]) }
        let parts = path.split(separator: "/")
        for pattern in patterns where pattern.parts.count == parts.count {
            var parameters: [String: String] = [:]
            let fits = zip(pattern.parts, parts).allSatisfy { wanted, given in
                guard wanted.hasPrefix("{") else { return wanted == given }
                parameters[String(wanted.dropFirst().dropLast())] =
                    String(given).removingPercentEncoding ?? String(given)
                return true
            }
            if fits { return Match(functions: pattern.functions, parameters: parameters) }
        }
        return nil
    }

    subscript(function: RMSFunction) -> ServedFunction? { functions.first { $0.function == function } }
}

extension RMSFunction {
    /// The paths with and without the component that may be missing.
    var paths: Set<String> {
        guard path.contains("{/") else { return [path] }
        return [path.replacing("{/", with: "/{"), path.replacing(/\{\/\w+\}/, with: "")]
    }
}
