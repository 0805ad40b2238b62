import Foundation
import TestSupport
import Testing

/// The descriptions of the XML calls that `rms schemas` writes.
@Suite struct SchemasCommandTests {
    @Test func `xmllint validates an answer with the files in the folder`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-schemas-\(UUID())/new").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // The second run replaces the files of the first one.
        for _ in 0..<2 {
            let process = try RMSProcess(["schemas", folder])
            #expect(process.status == 0 && process.output == "" && process.error == "")
        }
        let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
        #expect(files.isSuperset(of: ["item.xsd", "item-answers.xsd", "item-models.xsd", "order.wsdl", "order.xsd"]))
        #expect(files.allSatisfy { $0.hasSuffix(".xsd") || $0.hasSuffix(".wsdl") })
        let judged = try ShellRun(
            """
            "$RMS" call item.get itemUrl=demo-item-01 --output raw >\(folder)/answer.xml
            xmllint --noout --nonet --schema \(folder)/item-answers.xsd \(folder)/answer.xml
            """,
            mock: mock
        )
        #expect(judged.status == 0 && judged.error == "\(folder)/answer.xml validates\n")
    }

    @Test func `a folder that can't be written is a usage error`() throws {
        let process = try RMSProcess(["schemas", "/dev/null/schemas"])
        #expect(process.status == 2 && process.error == "rms: the folder '/dev/null/schemas' can't be written\n")
    }
}
