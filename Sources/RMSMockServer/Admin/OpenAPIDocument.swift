package import Foundation
internal import RMSClient
internal import RMSFixtures

/// An OpenAPI 3.1 document of the JSON calls, made from the rows of the mock and from the schemas of the bodies.
package enum OpenAPIDocument {
    private typealias Object = [String: Any]

    /// The document, as UTF-8.
    ///
    /// - Throws: If a schema, which is part of the package, is missing.
    package static func text() throws -> Data {
        try JSONSerialization.data(withJSONObject: document(), options: format)
    }

    private static let format: JSONSerialization.WritingOptions = [
        .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]

    private static func document() throws -> Object {
        var (paths, schemas) = ([String: Object](), OpenAPISchemas())
        for served in FunctionTable.all.functions {
            guard let bodies = served.family.bodies(of: served.function) else { continue }
            let operation = try operation(served, bodies, &schemas)
            for path in served.function.paths {
                var operation = operation
                operation["parameters"] = parameters(of: served.row, at: path)
                // A path without the component that may be missing is an operation of its own.
                if path.count(where: { $0 == "{" }) < served.function.path.count(where: { $0 == "{" }) {
                    operation["operationId"] = "\(served.function.operationID)_all"
                }
                paths[path, default: [:]][served.function.method.rawValue.lowercased()] = operation
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "RMS WEB SERVICE, the calls in JSON",
                "version": RMSVersion.current,
                "description": "What the mock of rms-sdk-swift answers, from public sources. Not made by Rakuten.",
            ],
            "servers": [["url": "https://api.rms.rakuten.co.jp"]],
            "security": [["esa": [String]()]],
            "paths": paths,
            "components": [
                "schemas": schemas.components,
                "securitySchemes": [
                    "esa": [
                        "type": "apiKey", "in": "header", "name": "Authorization",
                        "description":
                            "ESA and the Base64 of serviceSecret:licenseKey, for example 'ESA U1B4OlNMeA=='.",
                    ]
                ],
            ],
        ]
    }

    private static func operation(
        _ served: ServedFunction,
        _ bodies: JSONBodies,
        _ schemas: inout OpenAPISchemas
    ) throws -> Object {
        let function = served.function
        var operation: Object = [
            "operationId": function.operationID, "tags": [function.family.rawValue], "summary": function.name,
        ]
        if let request = bodies.request {
            let type = served.family is any RESTFamily ? "application/json" : "application/json; charset=utf-8"
            operation["requestBody"] = [
                "required": true, "content": [type: ["schema": try schemas.reference(to: request)]],
            ]
        }
        var responses: [String: Object] = [:]
        for status in bodies.statuses {
            let answer = status == 204 ? nil : bodies.answer
            responses["\(status)"] = try response("Done.", [answer].compactMap(\.self), &schemas)
        }
        responses["default"] = try response("Refused.", bodies.refusals, &schemas)
        operation["responses"] = responses
        return operation
    }

    /// - Parameter files: The schemas of the body, one of which it has; empty for no body.
    private static func response(
        _ description: String,
        _ files: [String],
        _ schemas: inout OpenAPISchemas
    ) throws -> Object {
        var response: Object = ["description": description]
        let references = try files.map { try schemas.reference(to: $0) }
        guard let first = references.first else { return response }
        let schema: Object = references.count == 1 ? first : ["anyOf": references]
        response["content"] = ["application/json": ["schema": schema]]
        return response
    }

    private static func parameters(of row: MockFunction, at path: String) -> [Object] {
        let names = path.matches(of: /\{(\w+)\}/).map { String($0.output.1) }
        let inPath: [Object] = names.map {
            ["name": $0, "in": "path", "required": true, "schema": ["type": "string"]]
        }
        let query = row.query?.parameters.sorted { $0.key < $1.key } ?? []
        return inPath
            + query.map { name, form in
                [
                    "name": name, "in": "query", "required": row.query?.needed == [name],
                    "schema": schema(of: form),
                ]
            }
    }

    private static func schema(of form: QueryRules.Form) -> Object {
        switch form {
        case .text: return ["type": "string"]
        case .oneOf(let values): return ["type": "string", "enum": values]
        case .number(let range):
            var schema: Object = ["type": "integer", "minimum": range.lowerBound]
            if range.upperBound != .max { schema["maximum"] = range.upperBound }
            return schema
        }
    }
}

extension RMSFunction {
    fileprivate var operationID: String { name.replacing(/[^A-Za-z0-9]+/, with: "_") }
}

/// The schemas of a document, each under a name of its own. Generators of clients follow references only to those.
///
/// What they can't express is left out: conditions, and what narrows a schema that is referred to.
private struct OpenAPISchemas {
    private(set) var components: [String: Any] = [:]
    /// The files that were read.
    private var files: [String: [String: Any]] = [:]

    /// A reference to the schema of a file, which is added with all that it refers to.
    mutating func reference(to file: String) throws -> [String: Any] {
        let (name, schema) = (Self.name(file), try read(file))
        // A file that only refers to another schema.
        if let target = schema["$ref"] as? String { return ["$ref": try component(target, in: file)] }
        if components[name] == nil {
            // A file may refer to itself.
            components[name] = [String: Any]()
            components[name] = try adopted(schema, in: file)
        }
        return ["$ref": "#/components/schemas/\(name)"]
    }

    private mutating func reference(to definition: String, in file: String) throws -> String {
        let name = Self.name("\(file).\(definition)")
        if components[name] == nil {
            components[name] = [String: Any]()
            guard let definitions = try read(file)["$defs"] as? [String: Any], let schema = definitions[definition]
            else { throw MissingSchema(name: "\(file)#\(definition)") }
            components[name] = try adopted(schema, in: file)
        }
        return "#/components/schemas/\(name)"
    }

    /// A schema whose references are to components.
    private mutating func adopted(_ schema: Any, in file: String) throws -> Any {
        if let list = schema as? [Any] { return try list.map { try adopted($0, in: file) } }
        guard let object = schema as? [String: Any] else { return schema }
        var result: [String: Any] = [:]
        for (key, value) in object where !Self.leftOut.contains(key) {
            switch (key, value) {
            case ("$ref", let target as String): result[key] = try component(target, in: file)
            // A title would become the name of a type, and is not unique.
            case ("title", is String): result["description"] = value
            case ("allOf", let parts as [[String: Any]]):
                let types = try parts.filter { $0["$ref"] != nil || $0["type"] != nil }.map {
                    try adopted($0, in: file)
                }
                if types.count == 1, let only = types[0] as? [String: Any] {
                    result.merge(only) { $1 }
                } else if !types.isEmpty {
                    result[key] = types
                }
            case ("enum", let values as [Double]) where object["type"] as? String == "number":
                (result["minimum"], result["maximum"]) = (values.min(), values.max())
            default: result[key] = try adopted(value, in: file)
            }
        }
        return result
    }

    private static let leftOut: Set = ["$schema", "$id", "$defs", "$comment", "if", "then", "else", "not"]

    private mutating func component(_ target: String, in file: String) throws -> Any {
        let parts = target.split(separator: "#", omittingEmptySubsequences: false)
        let folder = file.prefix { $0 != "/" }
        let other = parts[0].isEmpty ? file : "\(folder)/\(parts[0].dropLast(".json".count))"
        guard parts.count > 1 else { return try reference(to: other)["$ref"] ?? "" }
        return try reference(to: String(parts[1].dropFirst("/$defs/".count)), in: other)
    }

    /// For example Order2SearchOrderRequest.
    private static func name(_ file: String) -> String {
        file.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private mutating func read(_ file: String) throws -> [String: Any] {
        if let known = files[file] { return known }
        let path = RMSFixtures.schemas.appendingPathComponent("json/\(file).json")
        guard let object = try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any] else {
            throw MissingSchema(name: file)
        }
        files[file] = object
        return object
    }
}

/// A schema that is part of the package, and is not there.
private struct MissingSchema: Error, CustomStringConvertible {
    let name: String
    var description: String { "the schema \(name), which is part of the package, is missing" }
}
