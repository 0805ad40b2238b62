internal import Foundation
internal import RMSClient

/// Which functions live at a path. A path may hold names in braces, which stand for one part of it.
struct MockRoutes: Sendable {
    struct Match {
        let functions: [RMSFunction]
        /// What stands in the place of each name in braces.
        let parameters: [String: String]
    }

    private let plain: [String: [RMSFunction]]
    private let patterns: [(parts: [Substring], functions: [RMSFunction])]

    static let all = MockRoutes(RMSFunction.all)

    init(_ functions: [RMSFunction]) {
        let byPath = Dictionary(grouping: functions, by: \.path)
        plain = byPath.filter { !$0.key.contains("{") }
        patterns = byPath.filter { $0.key.contains("{") }.map { ($0.key.split(separator: "/"), $0.value) }
            .sorted { $0.functions[0].path < $1.functions[0].path }
    }

    func match(_ path: String) -> Match? {
        if let functions = plain[path] { return Match(functions: functions, parameters: [:]) }
        let parts = path.split(separator: "/")
        for pattern in patterns where pattern.parts.count == parts.count {
            var parameters: [String: String] = [:]
            let fits = zip(pattern.parts, parts).allSatisfy { wanted, given in
                guard wanted.hasPrefix("{") else { return wanted == given }
                parameters[String(wanted.dropFirst().dropLast())] = given.removingPercentEncodingOrItself
                return true
            }
            if fits { return Match(functions: pattern.functions, parameters: parameters) }
        }
        return nil
    }
}

extension Substring {
    fileprivate var removingPercentEncodingOrItself: String {
        String(self).removingPercentEncoding ?? String(self)
    }
}
