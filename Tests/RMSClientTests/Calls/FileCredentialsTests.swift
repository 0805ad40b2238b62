import Foundation
import RMSClient
import Testing

@Suite struct FileCredentialsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ content: Data, mode: Int = 0o600) -> URL {
        let file = folder.appendingPathComponent("\(UUID()).env")
        _ = FileManager.default.createFile(
            atPath: file.path,
            contents: content,
            attributes: [.posixPermissions: mode]
        )
        return file
    }

    private func finish() {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: [
        "RMS_SERVICE_SECRET=CCCCC\r\nRMS_LICENSE_KEY=BBBBB\r\n", "RMS_SERVICE_SECRET=CCCCC\rRMS_LICENSE_KEY=BBBBB",
        "export RMS_SERVICE_SECRET=\"CCCCC\"\nexport  RMS_LICENSE_KEY='BBBBB'\n",
        "\u{FEFF}RMS_SERVICE_SECRET=CCCCC\n\n# my shop\n  RMS_LICENSE_KEY = BBBBB  \n",
        "PS1=it's\nRMS_SERVICE_SECRET=CCCCC\nRMS_LICENSE_KEY=BBBBB",
    ])
    func `keys are read as editors and shells write them`(text: String) throws {
        defer { finish() }
        let credentials = try FileCredentials(file: file(Data(text.utf8))).load().credentials
        #expect(credentials.authorization == "ESA Q0NDQ0M6QkJCQkI=")
    }

    @Test func `a UTF-16 file, as PowerShell's redirection writes it, is read`() throws {
        defer { finish() }
        let text = try #require("RMS_SERVICE_SECRET=CCCCC\r\nRMS_LICENSE_KEY=BBBBB\r\n".data(using: .utf16LittleEndian))
        let access = try FileCredentials(file: file(Data([0xFF, 0xFE]) + text)).load()
        #expect(access.credentials.authorization == "ESA Q0NDQ0M6QkJCQkI=")
    }

    @Test(arguments: [
        ("RMS_LICENSE_KEY=a\r\nSPsecret\r\n", "has no NAME=value in line 2"),
        ("\nset RMS_LICENSE_KEY=SPsecret", "has no NAME=value in line 2"),
        ("RMS_SERVICE_SECRET: SPsecret", "has no NAME=value in line 1"),
        ("RMS_LICENSE_KEY=\"SPsecret", "has an unmatched quote in line 1"),
        ("#\nRMS_LICENSE_KEY=SPsecret'", "has an unmatched quote in line 2"),
        ("RMS_LICENSE_KEY=\"", "has an unmatched quote in line 1"),
    ])
    func `the error for an unreadable line contains its number, not its text`(text: String, problem: String) {
        defer { finish() }
        let error = #expect(throws: RMSError.self) { try FileCredentials(file: file(Data(text.utf8))).load() }
        #expect(error?.problem.hasSuffix(problem) == true)
        #expect(error.map { "\($0)" }?.contains("SPsecret") == false)
    }

    @Test func `a file provides keys only if nobody else may read it`() throws {
        defer { finish() }
        let text = "# my shop\nRMS_SERVICE_SECRET = CCCCC\n\nRMS_LICENSE_KEY=BBBBB\n"
        #expect(try FileCredentials(file: file(Data(text.utf8))).load().shopURL == nil)
        for mode in [0o644, 0o660, 0o604, 0o601] {
            let open = file(Data(text.utf8), mode: mode)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: open.path)
            let error = #expect(throws: RMSError.self) { try FileCredentials(file: open).load() }
            #expect(error?.problem.hasSuffix("can be read by others (mode 0\(String(mode, radix: 8)))") == true)
            #expect(error?.advice == "Run: chmod 600 \(open.path)")
        }
    }

    @Test func `the mode of a link's target counts, not the link's`() throws {
        defer { finish() }
        let target = file(Data("RMS_SERVICE_SECRET=CCCCC\nRMS_LICENSE_KEY=BBBBB".utf8))
        let link = folder.appendingPathComponent("current")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
        #expect(try FileCredentials(file: link).load().credentials.authorization == "ESA Q0NDQ0M6QkJCQkI=")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: target.path)
        let error = #expect(throws: RMSError.self) { try FileCredentials(file: link).load() }
        #expect(error?.problem.hasSuffix("can be read by others (mode 0644)") == true)
    }

    @Test func `a folder, a missing file, a file that is too large and one that is not UTF-8 have different errors`() {
        defer { finish() }
        func problem(_ file: URL) -> String {
            let error = #expect(throws: RMSError.self) { try FileCredentials(file: file).load() }
            return error.map { $0.problem.replacing("the credentials file \(file.path) ", with: "") } ?? ""
        }
        #expect(problem(folder) == "is a folder")
        #expect(problem(folder.appendingPathComponent("none")) == "can't be opened: No such file or directory")
        #expect(problem(file(Data(repeating: UInt8(ascii: "#"), count: 70_000))) == "is too large")
        #expect(problem(file(Data([0x80]))) == "can't be read as UTF-8 text")
    }

    @Test func `one pair of quotes around a key in the environment is removed too`() throws {
        defer { finish() }
        let source = EnvironmentCredentials(environment: [
            "RMS_SERVICE_SECRET": "\"CCCCC\"", "RMS_LICENSE_KEY": "'BBBBB'",
        ])
        #expect(try source.load().credentials.authorization == "ESA Q0NDQ0M6QkJCQkI=")
    }
}
