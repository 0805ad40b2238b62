import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct OpenAPITests {
    private let functions = RMSFunction.all.filter { $0.wire == .json }

    private func document() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: OpenAPIDocument.text()) as? [String: Any])
    }

    @Test func `every JSON call that the mock answers is described, with its method and its body`() throws {
        let paths = try #require(try document()["paths"] as? [String: [String: [String: Any]]])
        let described = Set(paths.values.flatMap { $0.values.compactMap { $0["summary"] as? String } })
        #expect(described == Set(functions.map(\.name)))
        for function in functions {
            for path in function.paths {
                let operation = try #require(paths[path]?[function.method.rawValue.lowercased()], "\(function) \(path)")
                #expect((operation["requestBody"] != nil) == function.takesBody, "\(function)")
                let names = path.matches(of: /\{(\w+)\}/).map { String($0.output.1) }
                let parameters = operation["parameters"] as? [[String: Any]] ?? []
                let inPath = parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
                #expect(inPath == names, "\(function)")
            }
        }
        let ids = paths.values.flatMap { $0.values.compactMap { $0["operationId"] as? String } }
        #expect(ids.count == Set(ids).count)
    }

    @Test func `every reference leads to a schema`() throws {
        let document = try document()
        let components = try #require(document["components"] as? [String: Any])
        let schemas = try #require(components["schemas"] as? [String: Any])
        var count = 0
        func follow(_ value: Any) {
            if let list = value as? [Any] { return list.forEach(follow) }
            for (key, value) in value as? [String: Any] ?? [:] {
                guard key == "$ref", let target = value as? String else {
                    follow(value)
                    continue
                }
                count += 1
                let name = target.split(separator: "/").last.map(String.init) ?? ""
                #expect(target.hasPrefix("#/components/schemas/") && schemas[name] != nil, "\(target)")
            }
        }
        follow(document)
        #expect(count > 100)
        // Each of them is there for a call.
        #expect(schemas.values.allSatisfy { ($0 as? [String: Any])?.isEmpty == false })
    }
}
