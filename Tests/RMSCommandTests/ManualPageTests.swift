import Foundation
import TestSupport
import Testing

/// The manual pages that `rms help --man` writes.
@Suite struct ManualPageTests {
    @Test func `every command has a page with its options, and its examples as they are`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-man-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let process = try RMSProcess(["help", "--man", folder])
        #expect(process.status == 0 && process.output == "" && process.error == "")
        let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder))
        #expect(files.isSuperset(of: ["rms.1", "rms-call.1", "rms-help.1", "rms-orders.1", "rms-orders-export.1"]))
        let page = try String(contentsOfFile: "\(folder)/rms-call.1", encoding: .utf8)
        #expect(page.contains("\n.Nm rms-call\n.Nd Calls a function\n.Sh SYNOPSIS\n"))
        #expect(page.contains("\n.It Fl \\-output Ar output\n"))
        #expect(page.contains("\n.Bd -literal\n  rms call item.get itemUrl=abc\\-123\n"))
        let main = try String(contentsOfFile: "\(folder)/rms.1", encoding: .utf8)
        #expect(main.components(separatedBy: ".It Cm help\n").count == 2)
    }

    @Test func `a folder that can't be written is a usage error`() throws {
        let process = try RMSProcess(["help", "--man", "/dev/null/man"])
        #expect(process.status == 2 && process.error == "rms: the folder '/dev/null/man' can't be written\n")
    }
}
