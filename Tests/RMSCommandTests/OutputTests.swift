import Foundation
import TestSupport
import Testing

/// What is printed, and what happens if it can't be.
@Suite struct OutputTests {
    #if os(Linux)
    @Test func `a full disk has its own exit code, and the call's success is reported`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let call = "item.update item.itemUrl=demo-item-01 item.itemPrice=1234"
        for output in ["text", "json", "raw", "pretty"] {
            let run = try ShellRun("\"$RMS\" call \(call) --output \(output) >/dev/full", mock: mock)
            #expect(run.status == 6)
            #expect(
                run.error
                    == "rms: the output can't be written (No space left on device); the call itself succeeded\n"
            )
        }
        let read = try RMSProcess(["call", "item.get", "itemUrl=demo-item-01"], mock: mock)
        #expect(read.output.contains("itemPrice: 1234"))
        let batch = "items.update items.itemUrl=demo-item-01 items.itemPrice=1 items.itemUrl=none items.itemPrice=1"
        let refused = try ShellRun("\"$RMS\" call \(batch) >/dev/full", mock: mock)
        #expect(refused.status == 6)
        #expect(refused.error.hasSuffix("; the call itself was answered, and RMS refused 1 of 2 records\n"))
    }

    @Test func `a refusal has its own exit code, even if the raw answer can't be written`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let run = try ShellRun("\"$RMS\" call item.get itemUrl=none --output raw >/dev/full", mock: mock)
        #expect(run.status == 1)
        #expect(run.error.contains("no such item"))
    }

    @Test(arguments: [
        ("ignore", 6, "rms: the output can't be written (Broken pipe)\n"), ("default", 141, ""),
    ])
    func `a closed reader ends the command with SIGPIPE, or is reported if SIGPIPE is ignored`(
        signal: String,
        status: Int32,
        error: String
    ) throws {
        // Set explicitly, because children inherit the test process's handling of the signal.
        let rms = "env --\(signal)-signal=PIPE \"$RMS\""
        let run = try ShellRun("exec 3> >(true); wait $!; \(rms) functions >&3; exit $?")
        #expect(run.status == status)
        #expect(run.error == error)
    }
    #endif

    @Test(arguments: ["functions", "apps", "--help", "help item.get", "--version", "mock", "mock --validate /"])
    func `a closed output is reported in one line on standard error`(arguments: String) throws {
        let run = try ShellRun("\"$RMS\" \(arguments) >&-")
        #expect(run.status == (arguments == "mock --validate /" ? 2 : 6))
        if run.status == 6 { #expect(run.error == "rms: the output can't be written (Bad file descriptor)\n") }
    }

    @Test func `an answer is not written to a file that reused the number of a closed output`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let run = try ShellRun("\"$RMS\" call item.delete item.itemUrl=demo-item-02 >&- <&-", mock: mock)
        #expect(run.status == 6)
        #expect(run.error.hasSuffix("; the call itself succeeded\n"))
    }

    /// An answer with control characters for a terminal in every place where a service can put them.
    private func hostile(_ body: String) throws -> (mock: RunningMock, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        let function = folder.appendingPathComponent("item.get")
        try FileManager.default.createDirectory(at: function, withIntermediateDirectories: true)
        let answer = """
            <?xml version="1.0" encoding="UTF-8"?><result><status><interfaceId>item.get</interfaceId><systemStatus>OK\
            </systemStatus><message>OK</message><requestId>r\u{9B}1&#13;forged</requestId></status><itemGetResult>\
            \(body)</itemGetResult></result>
            """
        try Data(answer.utf8).write(to: function.appendingPathComponent("x.xml"))
        try Data(#"{"match": {}}"#.utf8).write(to: function.appendingPathComponent("x.json"))
        return (try RunningMock(["--replay", "--fixtures", folder.path]), folder)
    }

    private func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || !("\u{0}"..."\u{1F}" ~= $0 || "\u{7F}"..."\u{9F}" ~= $0) }
            && !text.unicodeScalars.contains("\u{202E}")
    }

    @Test func `control characters are escaped in text, JSON and errors`() throws {
        let body = "<code>N000</code><item><itemUrl>a</itemUrl><itemName>x\u{9B}2J\u{202E}y&#13;\nz</itemName></item>"
        let (mock, folder) = try hostile(body)
        defer {
            _ = mock.end()
            try? FileManager.default.removeItem(at: folder)
        }
        let text = try RMSProcess(["call", "item.get", "itemUrl=a", "--verbose"], mock: mock)
        #expect(text.output.contains(#"itemName: x\u{9b}2J\u{202e}y⏎z"#))
        #expect(isHarmless(text.output) && isHarmless(text.error))
        let json = try RMSProcess(["call", "item.get", "itemUrl=a", "--output", "json"], mock: mock)
        #expect(json.output.contains(#""itemName": "x\u009b2J\u202ey\r\nz""#))
        #expect(isHarmless(json.output))
        let raw = try RMSProcess(["call", "item.get", "itemUrl=a", "--output", "raw"], mock: mock)
        #expect(raw.output.contains("x\u{9B}2J\u{202E}y"))
    }

    @Test func `an error is one line, whatever text the service puts into it`() throws {
        let body =
            "<code>C\u{9B}9</code><errorMessages><errorMessage><errorId>1</errorId><fieldId>f\u{202E}</fieldId>"
            + "<msg>m&#13;\nrms: a second line</msg></errorMessage></errorMessages>"
        let (mock, folder) = try hostile(body)
        defer {
            _ = mock.end()
            try? FileManager.default.removeItem(at: folder)
        }
        let process = try RMSProcess(["call", "item.get", "itemUrl=a"], mock: mock)
        #expect(process.status == 1)
        #expect(process.error.split(separator: "\n").count == 1)
        #expect(process.error.contains(#"code C\u{9b}9"#))
        #expect(process.error.hasSuffix("RMS reports: m rms: a second line\n"))
        #expect(isHarmless(process.error))
    }
}
