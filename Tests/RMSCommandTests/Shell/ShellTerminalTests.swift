import Foundation
import RMSMockServer
import TestSupport
import Testing

#if canImport(Darwin) || os(Linux)
/// `rms shell` on a terminal.
@Suite struct ShellTerminalTests {
    /// A shell and the terminal it runs on.
    private final class Session {
        let terminal: PseudoTerminal
        let process: ChildProcess
        let folder: URL

        init(_ arguments: [String] = ["--mock"], _ environment: [String: String] = [:]) throws {
            terminal = try PseudoTerminal()
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-shell-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var variables = BuiltProgram.sanitizers
            variables["TERM"] = "xterm"
            variables["HOME"] = folder.path
            variables["PAGER"] = "cat"
            variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
            variables["RMS_HISTORY"] = folder.appendingPathComponent("history").path
            process = try ChildProcess(
                RMSProcess.executable,
                ["shell"] + arguments,
                environment: variables.merging(environment) { $1 },
                input: .file(terminal.path),
                output: .file(terminal.path),
                error: .file(terminal.path),
                ownsTerminal: true
            )
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        var history: String {
            (try? String(contentsOf: folder.appendingPathComponent("history"), encoding: .utf8)) ?? ""
        }

        /// Waits for a text on the screen that came after the mark.
        func shows(_ text: String, since mark: Int = 0) async throws {
            try await eventually("the screen shows \(text)") { terminal.screen(since: mark).contains(text) }
        }

        /// Types keys, and waits for a text that comes after.
        func type(_ keys: String, until text: String) async throws {
            let mark = terminal.mark
            terminal.type(keys)
            try await shows(text, since: mark)
        }

        /// Types a line, and waits for the next prompt and a text before it.
        func enter(_ line: String, shows text: String = "") async throws {
            let mark = terminal.mark
            terminal.type("\(line)\r")
            try await eventually("the screen shows \(text) and a prompt") {
                let screen = terminal.screen(since: mark)
                return (text.isEmpty || screen.contains(text)) && screen.hasSuffix("> ")
            }
        }

        func leave() async throws -> ChildProcess.End {
            terminal.type("\u{4}")
            try await eventually("the shell ends") { !process.isRunning }
            return process.wait()
        }
    }

    @Test func `the prompt names the mock, a call is answered in color, and Ctrl-D leaves`() async throws {
        let session = try Session()
        try await session.shows("mock> ")
        try await session.enter(
            "item.get itemUrl=demo-item-01 --output pretty",
            shows: "\u{1B}[36m<itemUrl>\u{1B}[0mdemo-item-01"
        )
        #expect(try await session.leave() == .exit(0))
    }

    @Test func `a Ctrl-D that is typed while a call runs does nothing`() async throws {
        let session = try Session()
        try await session.shows("mock> ")
        // The terminal passes it on as NUL.
        try await session.enter("\u{0}show color", shows: "color  auto")
        #expect(try await session.leave() == .exit(0))
    }

    @Test func `NO_COLOR leaves out colors`() async throws {
        let session = try Session(["--mock"], ["NO_COLOR": "1"])
        try await session.shows("mock> ")
        try await session.enter("item.get itemUrl=demo-item-01 --output json", shows: "\"itemUrl\": \"demo-item-01\"")
        #expect(!session.terminal.screen.contains("\u{1B}[36m"))
        #expect(try await session.leave() == .exit(0))
    }

    @Test func `Tab completes a function, a key, a value and a setting`() async throws {
        let session = try Session()
        try await session.shows("mock> ")
        try await session.type("item.s\t", until: "earch ")
        try await session.type("sortO\t", until: "rder=")
        try await session.type("d\t", until: "esc ")
        try await session.type("\u{3}", until: "mock> ")
        try await session.enter("set pag\tof\t")
        try await session.enter("show pager", shows: "pager  off")
        try await session.type("item.\t", until: "item.delete")
        try await session.type("\u{3}", until: "mock> ")
        #expect(try await session.leave() == .exit(0))
    }

    @Test func `a line continues after a backslash and within quotation marks, and Ctrl-C abandons all of it`()
        async throws
    {
        let session = try Session()
        try await session.shows("mock> ")
        try await session.type("set output \\\r", until: "…> ")
        try await session.enter("json")
        try await session.type("set output 'te\r", until: "…> ")
        try await session.type("\u{3}", until: "mock> ")
        try await session.enter("show output", shows: "output  json")
        #expect(try await session.leave() == .exit(0))
    }

    @Test func `Ctrl-C ends the call and not the shell, and reports that the outcome of a write is unknown`()
        async throws
    {
        var options = MockServer.Options()
        options.faults = [try #require(MockFaultRule("*=stall*2"))]
        let mock = try await MockServer.start(options)
        let session = try Session(["--base-url", mock.url], RMSProcess.keys)
        try await session.shows("rms> ")
        session.terminal.type("item.update item.itemUrl=demo-item-01 item.itemPrice=1\r")
        try await eventually("the mock has read the request") { mock.journal.count == 1 }
        try await session.type(
            "\u{3}",
            until: "rms: interrupted: the outcome of item.update is unknown, RMS may have acted on it."
        )
        session.terminal.type("item.get itemUrl=demo-item-01\r")
        try await eventually("the mock has read the request") { mock.journal.count == 2 }
        try await session.type("\u{3}", until: "rms: interrupted: no answer to item.get\r\n")
        try await session.enter("item.get itemUrl=demo-item-01", shows: ": demo-item-01")
        #expect(try await session.leave() == .exit(0))
        await mock.stop()
    }

    @Test func `the history is private, holds no key and no personal value, and is recalled`() async throws {
        let session = try Session()
        try await session.shows("mock> ")
        try await session.enter("show color", shows: "color  auto")
        try await session.enter("license.expiryDate.get licenseKey=SL123456_abcdefghijklmnop")
        try await session.enter("rpay.order.searchOrder emailAddress=a@example.com")
        #expect(try await session.leave() == .exit(0))
        #expect(session.history.contains("show color\n") && !session.history.contains("licenseKey"))
        #expect(!session.history.contains("example.com"))
        let file = session.folder.appendingPathComponent("history")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let next = try Session(["--mock"], ["RMS_HISTORY": file.path])
        try await next.shows("mock> ")
        try await next.type("\u{10}\u{10}", until: "show color")
        try await next.enter("", shows: "color  auto")
        #expect(try await next.leave() == .exit(0))
    }

    @Test func `the history is in the home folder, which a variable moves`() async throws {
        let session = try Session(["--mock"], ["RMS_HISTORY": ""])
        try await session.shows("mock> ")
        try await session.enter("show color")
        #expect(try await session.leave() == .exit(0))
        let file = session.folder.appendingPathComponent(".rms_history")
        #expect(try String(contentsOf: file, encoding: .utf8) == "show color\n")
    }

    @Test func `--no-history leaves no file`() async throws {
        let session = try Session(["--mock", "--no-history"])
        try await session.shows("mock> ")
        try await session.enter("show color", shows: "color  auto")
        #expect(try await session.leave() == .exit(0))
        #expect(!FileManager.default.fileExists(atPath: session.folder.appendingPathComponent("history").path))
    }

    @Test func `output that is longer than the terminal goes through the pager, and shorter output does not`()
        async throws
    {
        let session = try Session(["--mock"], ["PAGER": "sed 's/^/paged: /'"])
        try await session.shows("mock> ")
        try await session.enter("functions", shows: "paged: item.get")
        try await session.enter("apps --json", shows: "paged: [")
        try await session.enter("show color", shows: "\ncolor  auto")
        try await session.enter("set pager off")
        try await session.enter("functions", shows: "\nitem.get")
        #expect(try await session.leave() == .exit(0))
    }

    @Test func `without the pager, long output is printed`() async throws {
        let session = try Session(["--mock"], ["PAGER": "no-such-pager"])
        try await session.shows("mock> ")
        try await session.enter("functions", shows: "\nitem.get")
        #expect(try await session.leave() == .exit(0))
    }
}
#endif
