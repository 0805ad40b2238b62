import Foundation
import TestSupport
import Testing

/// The calls of R-Cabinet on the command line.
@Suite struct CabinetCallTests {
    /// A folder with files that exists as long as the value.
    private final class Files {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("rms-cabinet-\(UUID())")

        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            try Data([UInt8]("GIF89a".utf8) + [2, 0, 3, 0, 0xFF, 0xFE]).write(
                to: url.appendingPathComponent("it's a; dot,1.gif")
            )
        }

        deinit {
            try? FileManager.default.removeItem(at: url)
        }

        var dot: String { url.appendingPathComponent("it's a; dot,1.gif").path }
    }

    private let keys = ["fileName=点", "folderId=1001", "filePath=dot"]

    @Test func `an image is uploaded from a file, which need not be text`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let files = try Files()
        let upload = try RMSProcess(["call", "cabinet.file.insert"] + keys + ["file=@\(files.dot)"], mock: mock)
        #expect(upload.status == 0 && upload.error == "" && upload.output.contains("20006"))
        let search = ["call", "cabinet.files.search", "fileId=20006", "--output", "json"]
        let found = try RMSProcess(search, mock: mock).output
        #expect(found.contains("\"FileUrl\": \"https://image.rakuten.co.jp/demo/cabinet/items/dot.gif\""))
        #expect(found.contains("\"FileWidth\": 2"))
        let rename = try RMSProcess(["call", "cabinet.file.update", "fileId=20006", "fileName=別"], mock: mock)
        #expect(rename.status == 0)
        let nothing = try RMSProcess(["call", "cabinet.file.update", "fileId=20006"], mock: mock)
        #expect(nothing.status != 0 && nothing.error.contains("fileName or filePath or file must be given"))
        let again = try RMSProcess(["call", "cabinet.file.insert"] + keys + ["file=@\(files.dot)"], mock: mock)
        #expect(again.status == 1 && again.error.contains("a parameter is wrong, and RMS does not say which"))
    }

    @Test func `the curl command of an upload uploads the same file`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let files = try Files()
        let command = try RMSProcess(
            ["call", "cabinet.file.insert"] + keys + ["file=@\(files.dot)", "--curl"],
            mock: mock
        ).output
        let run = try ShellRun(command, mock: mock)
        #expect(
            run.status == 0 && run.output.contains("<resultCode>0</resultCode><FileId>20006</FileId>"),
            "\(run.output)\(run.error)"
        )
    }

    @Test func `a dry run shows the document and the size of the file`() throws {
        let files = try Files()
        let run = try RMSProcess(
            ["call", "cabinet.file.insert"] + keys + ["file=@\(files.dot)", "--dry-run"],
            environment: [:]
        )
        #expect(run.status == 0)
        #expect(run.output.contains("<fileName>点</fileName>"))
        #expect(run.output.contains("(the file it's a; dot,1.gif, 12 bytes)"))
    }

    @Test func `a file that is not named, can't be read, or is replaced by a body is a usage error`() throws {
        let arguments = ["call", "cabinet.file.insert"] + keys
        let missing = try RMSProcess(arguments)
        #expect(missing.status == 2 && missing.error == "rms: file must be given\n")
        let text = try RMSProcess(arguments + ["file=photo.jpg"])
        #expect(text.status == 2 && text.error == "rms: file is a file: file=@photo.jpg\n")
        let unreadable = try RMSProcess(arguments + ["file=@/no/such/photo.jpg"])
        #expect(unreadable.status == 2 && unreadable.error == "rms: file must be a regular file that can be read\n")
        let body = try RMSProcess(["call", "cabinet.file.insert", "--body", "-"], input: "<a/>")
        #expect(body.status == 2 && body.error.contains("sends a form with a file: give its parameters as key=value"))
    }

    #if os(Linux)
    @Test func `a large file is uploaded in constant memory`() async throws {
        let files = try Files()
        let size = 400 << 20
        let path = files.url.appendingPathComponent("large.jpg").path
        #expect(FileManager.default.createFile(atPath: path, contents: Data([0xFF, 0xD8, 0xFF])))
        #expect(truncate(path, off_t(size)) == 0)
        let peak = Peak()
        let server = try HostileServer { connection in
            var received = 0
            var end: [UInt8] = []
            while received < size || !end.elementsEqual("--\r\n".utf8) {
                let piece = try connection.read()
                received += piece.count
                end = Array((end + piece.suffix(4)).suffix(4))
            }
            peak.note()
            try connection.answer(
                "<result><status><systemStatus>OK</systemStatus></status><cabinetFileInsertResult>"
                    + "<resultCode>0</resultCode><FileId>1</FileId></cabinetFileInsertResult></result>"
            )
        }
        defer { server.stop() }
        let process = try ChildProcess(
            RMSProcess.executable,
            ["call", "cabinet.file.insert"] + keys + ["file=@\(path)"],
            environment: RMSProcess.keys.merging(BuiltProgram.sanitizers) { $1 }
                .merging(["RMS_BASE_URL": "http://127.0.0.1:\(server.port)"]) { $1 }
        )
        peak.watch(process.id)
        try await eventually("the upload ends") { !process.isRunning }
        #expect(process.wait() == .exit(0))
        #expect(peak.kilobytes > 0 && peak.kilobytes < 200 << 10, "\(peak.kilobytes) kB for a file of 400 MB")
    }

    /// The most memory that a process has used so far.
    private final class Peak: @unchecked Sendable {
        private let lock = NSLock()
        // Only used with the lock held.
        private var process: Int32 = 0
        private var noted = 0

        var kilobytes: Int { lock.withLock { noted } }

        func watch(_ process: Int32) { lock.withLock { self.process = process } }

        func note() {
            lock.withLock {
                let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
                let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
                noted = line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
            }
        }
    }
    #endif
}
