import ArgumentParser
import Foundation
import RMSMockServer

/// `rms schemas`: writes descriptions of the XML calls.
struct SchemasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schemas",
        abstract: "Writes XSD and WSDL files of the XML calls to a folder, for generators in other languages.",
        discussion: """
            NAME.xsd describes the requests of a family of calls, and NAME-answers.xsd its answers; what both share is in \
            a file that they include. The WSDL files describe the SOAP services, at RMS's address. The mock serves the \
            same schemas: /__rms/schemas lists them by function.
            """
    )

    @Argument(help: "The folder to write to; files of the same names are replaced.", completion: .directory)
    var folder: String

    func run() throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for file in SchemaCatalogue.files {
                let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
                try SchemaCatalogue.content(of: file).write(to: url, options: .atomic)
            }
        } catch {
            throw UsageError("the folder '\(folder)' can't be written")
        }
    }
}
