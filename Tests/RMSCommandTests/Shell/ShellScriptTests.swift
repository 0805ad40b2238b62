import Foundation
import TestSupport
import Testing

/// Scripts that `rms shell` runs.
@Suite struct ShellScriptTests {
    private func run(
        _ script: String,
        _ arguments: [String] = ["--mock"],
        environment: [String: String] = [:]
    ) throws -> RMSProcess {
        try RMSProcess(["shell"] + arguments, environment: environment, input: script)
    }

    @Test func `a script calls functions and commands, with or without the words rms and call`() throws {
        let shell = try run(
            """
            # a comment
            item.update item.itemUrl=demo-item-01 'item.itemName=a  b' \\
              item.itemPrice=1234   # the price
            call item.get itemUrl=demo-item-01 --output json
            rms apps --json
            functions
            """
        )
        #expect(shell.status == 0)
        #expect(shell.output.contains("code: N000\n"))
        #expect(shell.output.contains(#""itemName": "a  b""#) && shell.output.contains(#""itemPrice": 1234,"#))
        #expect(shell.output.contains("レジ横プラス") && shell.output.contains("\nFUNCTION "))
        #expect(shell.error.wholeMatch(of: /rms shell: a mock with a demo shop answers at http:\S+\n/) != nil)
    }

    @Test func `a script ends at the first line that fails, with the code of that line`() throws {
        let shell = try run("show output\nitem.get itemUrl=none\nshow pager\n")
        #expect(shell.status == 1)
        #expect(shell.output.hasPrefix("output ") && !shell.output.contains("pager"))
        let errors = shell.error.split(separator: "\n")
        #expect(errors.count == 3 && errors[1] == "rms: line 2 failed" && errors[2].hasPrefix("rms: item.get: "))
    }

    @Test func `a script that continues runs to its end, with the code of the first failure`() throws {
        let shell = try run("set continue on\nitem.gett itemUrl=a\nitem.get itemUrl=none\nshow pager\n")
        #expect(shell.status == 2)
        #expect(
            shell.error.contains("rms: line 2 failed\nrms: unknown function 'item.gett'; did you mean 'item.get'?\n")
        )
        #expect(shell.error.contains("rms: line 3 failed\nrms: item.get: "))
        #expect(shell.output.hasPrefix("pager "))
    }

    @Test(arguments: [
        ("mock", "'mock' can't run within a shell"),
        ("functons", "unknown command 'functons'; did you mean 'functions'?"),
        ("item.get 'itemUrl=a", "the input ends within a line that continues"), ("last", "no call was made yet"),
        ("set colr never", "unknown setting 'colr'; did you mean 'color'?"),
        ("set color red", "color must be one of auto, always, never"),
        ("item.update --body -", "standard input is the shell's own: name a file in place of -"),
    ])
    func `a line that is not valid is explained`(line: String, problem: String) throws {
        let shell = try run(line + "\n")
        #expect(shell.status == 2)
        #expect(shell.error.hasSuffix("rms: line 1 failed\nrms: \(problem)\n"))
    }

    @Test func `a script is read from a file, and its address and output are settings`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).rms")
        defer { try? FileManager.default.removeItem(at: file) }
        try "set base-url \(mock.url)\nset output json\nitem.get itemUrl=demo-item-02\nshow base-url\nexit\nbad\n"
            .write(to: file, atomically: true, encoding: .utf8)
        let shell = try run("", ["--file", file.path], environment: RMSProcess.keys)
        #expect(shell.status == 0 && shell.error == "")
        #expect(shell.output.hasPrefix("{\n") && shell.output.contains(#""itemUrl": "demo-item-02""#))
        #expect(shell.output.contains("base-url  \(mock.url)  "))
        let missing = try run("", ["--file", "/nowhere.rms"])
        #expect(missing.status == 2 && missing.error == "rms: the script '/nowhere.rms' can't be read\n")
    }

    @Test func `the last answer is printed as RMS sent it, indented, and for curl without keys`() throws {
        let shell = try run(
            "item.get itemUrl=demo-item-01\nlast\nlast --raw\nlast --curl\nitem.get itemUrl=demo-item-01 --output pretty\n"
        )
        #expect(shell.status == 0)
        #expect(shell.output.contains("\n<result>\n  <status>\n    <interfaceId>item.get</interfaceId>\n"))
        #expect(shell.output.contains(#"<?xml version="1.0" encoding="UTF-8"?>"#))
        #expect(
            shell.output.contains("curl -sS -X GET --config - <<RMS\n") && shell.output.contains("$RMS_SERVICE_SECRET")
        )
        #expect(!shell.output.contains("SPshell") && !shell.output.contains("SLshell"))
        #expect(shell.output.components(separatedBy: "\n  <status>\n").count == 3)
    }

    @Test func `an answer in JSON is indented in the order in which it came`() throws {
        let shell = try run("itemapi_2.0.items.get manageNumber=demo-item-01 --output pretty\nlast --raw\n")
        #expect(shell.status == 0)
        let indented = shell.output.components(separatedBy: "\n}\n")[0]
        let names = indented.matches(of: /\n  "(\w+)":/).map { String($0.1) }
        let raw = shell.output.components(separatedBy: "\n}\n")[1]
        #expect(names.count > 5)
        let places = names.compactMap { raw.firstRange(of: "\"\($0)\":")?.lowerBound }
        #expect(places.count == names.count && names.first == "manageNumber" && raw.hasPrefix(#"{"manageNumber":"#))
    }

    @Test func `colors are added on request, and never with NO_COLOR or without a terminal`() throws {
        let line = "item.get itemUrl=demo-item-01 --output json\n"
        let colored = try run("set color always\n" + line)
        #expect(colored.output.contains("\u{1B}[36m\"itemUrl\"\u{1B}[0m: \u{1B}[32m\"demo-item-01\"\u{1B}[0m"))
        #expect(!(try run(line)).output.contains("\u{1B}"))
        #expect(!(try run("set color never\n" + line, environment: ["NO_COLOR": "1"])).output.contains("\u{1B}"))
    }

    @Test func `--mock refuses an address and keys of its own`() throws {
        let shell = try run("", ["--mock", "--base-url", "http://127.0.0.1:1"])
        #expect(shell.status == 2)
        #expect(
            shell.error
                == "rms: --mock has an address and keys of its own: remove --base-url, --credentials and --profile\n"
        )
    }

    #if Recording
    @Test func `the last answer is saved as a fixture without personal data and keys, which the mock accepts`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let shell = try run("item.get itemUrl=demo-item-01\nsave fixture mine \(folder)\nsave fixture mine \(folder)\n")
        #expect(shell.status == 2)
        #expect(shell.output.hasSuffix("\n\(folder)/item.get/mine.xml\n"))
        #expect(shell.error.hasSuffix("rms: not saved: item.get: \(folder)/item.get/mine.json exists\n"))
        #expect(try String(contentsOfFile: "\(folder)/item.get/mine.xml", encoding: .utf8).contains("demo-item-01"))
        #expect(try RMSProcess(["mock", "--validate", folder]).status == 0)
        let unnamed = try run("item.get itemUrl=demo-item-01\nsave fixture ../mine \(folder)\n")
        #expect(unnamed.error.hasSuffix("rms: the name may have letters, digits, '_', '-' and '.'\n"))
    }
    #endif
}
