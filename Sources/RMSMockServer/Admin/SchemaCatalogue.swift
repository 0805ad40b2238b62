package import Foundation
internal import RMSClient

/// The schemas of the XML calls, from the rows with which the mock validates requests.
package enum SchemaCatalogue {
    /// The schemas of the calls of one family.
    struct Family: Encodable {
        let family: String
        let functions: [String]
        /// The file for requests; nil if they have no body.
        let requests: String?
        /// The file for answers; the same one if it describes the messages of a SOAP service.
        let answers: String
        /// The address of a SOAP service's description.
        let wsdl: String?
    }

    static let families = FunctionTable.all.families.compactMap { family in
        family.answerSchema.map { answers in
            let functions = family.functions.map(\.function)
            return Family(
                family: functions[0].family.rawValue,
                functions: functions.map(\.name),
                requests: family.schema?.file,
                answers: answers,
                wsdl: family.soap.map { "\($0.description.path)?wsdl" }
            )
        }
    }

    /// The files of all families, and those that they include or import.
    static let schemas: Set<String> = {
        var (found, rest) = (Set<String>(), families.flatMap { [$0.requests, $0.answers].compactMap(\.self) })
        while let file = rest.popLast() {
            if found.insert(file).inserted { rest += partners(of: file) }
        }
        return found
    }()

    /// The names of all files: the schemas, and the descriptions of the SOAP services, which import them.
    package static var files: [String] {
        (schemas + FunctionTable.all.families.compactMap { $0.soap?.description.wsdl }).sorted()
    }

    /// The content of one of ``files``.
    package static func content(of file: String) -> Data { Data(PackagedSchemas.bytes(of: file)) }

    /// The files that a schema includes or imports.
    private static func partners(of file: String) -> [String] {
        (try? XMLTree(PackagedSchemas.bytes(of: file)))?.texts("/*/*/@schemaLocation") ?? []
    }
}
