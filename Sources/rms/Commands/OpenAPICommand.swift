import ArgumentParser
import Foundation
import RMSMockServer

/// `rms openapi`: prints a description of the JSON calls.
struct OpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Prints an OpenAPI 3.1 document of the JSON calls, for generators of clients in other languages.",
        discussion: """
            It is made from the rows and schemas of the mock, which serves the same document at /__rms/rms-openapi.json. \
            'rms schemas' writes descriptions of the XML calls.
            """
    )

    func run() throws {
        try Console.output(String(decoding: try OpenAPIDocument.text(), as: UTF8.self))
    }
}
