import Foundation
import TestSupport
import Testing

@Suite struct MockCommandTests {
    @Test(arguments: [SIGINT, SIGTERM])
    func `the mock prints one line, writes its port, and exits cleanly on a signal`(signal: Int32) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).port")
        defer { try? FileManager.default.removeItem(at: file) }
        let mock = try RunningMock(["--listen", "127.0.0.1:0", "--port-file", file.path])
        #expect(mock.firstLine == "{\"url\":\"\(mock.url)\"}\n")
        #expect(mock.url.wholeMatch(of: try Regex("http://127\\.0\\.0\\.1:[1-9][0-9]*")) != nil)
        let call = try RMSProcess(["call", "item.get", "itemUrl=demo-item-01"], mock: mock)
        #expect(call.status == 0)
        let end = mock.end(with: signal)
        #expect(end.end == .exit(0))
        #expect(end.rest == "")
        #expect(try String(contentsOf: file, encoding: .utf8) == mock.url.split(separator: ":").last! + "\n")
    }

    @Test func `a folder of fixtures is checked without starting anything`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("item.get"),
            withIntermediateDirectories: true
        )
        let good = try RMSProcess(["mock", "--validate", folder.path])
        #expect(good.status == 0)
        #expect(good.output == "\(folder.path): the fixtures are valid\n")
        try Data("<a>".utf8).write(to: folder.appendingPathComponent("item.get/x.xml"))
        let bad = try RMSProcess(["mock", "--validate", folder.path])
        #expect(bad.status == 2)
        #expect(
            bad.error
                == "rms: item.get/x.xml: the body is not well-formed XML; if that is intended, set \"malformed\": true\n"
        )
        let start = try RMSProcess(["mock", "--fixtures", folder.path])
        #expect(start.status == 2)
        #expect(start.error.hasPrefix("rms: fixtures can't be used: item.get/x.xml: "))
    }

    @Test(arguments: ["8080", "127.0.0.1:99999", "127.0.0.1:x"])
    func `an invalid address is a usage error`(address: String) throws {
        let process = try RMSProcess(["mock", "--listen", address])
        #expect(process.status == 2)
        #expect(process.error == "rms: --listen must be ADDRESS:PORT, for example 127.0.0.1:8080\n")
    }

    @Test(arguments: [("0.0.0.0", "127.0.0.1", "0.0.0.0"), ("[::]", "[::1]", "[::]"), ("0", "127.0.0.1", "0")])
    func `a mock that listens on every address prints one to call, and where it listens`(
        host: String,
        called: String,
        listening: String
    ) throws {
        let mock = try RunningMock(["--listen", "\(host):0"])
        defer { _ = mock.end() }
        let port = mock.url.split(separator: ":").last ?? ""
        #expect(mock.url == "http://\(called):\(port)")
        #expect(mock.firstLine == "{\"url\":\"\(mock.url)\",\"listening\":\"\(listening):\(port)\"}\n")
        #expect(try RMSProcess(["call", "item.get", "itemUrl=demo-item-01"], mock: mock).status == 0)
    }

    @Test func `a port in use is reported with what to do`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let address = mock.url.dropFirst("http://".count)
        let process = try RMSProcess(["mock", "--listen", String(address)])
        #expect(process.status == 4)
        #expect(
            process.error == "rms: \(address) is in use: stop the other process, or choose --listen 127.0.0.1:0\n"
        )
    }

    @Test(arguments: [
        (
            "192.0.2.1:8080", 4,
            "192.0.2.1:8080 is not an address of this machine: choose --listen 127.0.0.1:0, or 0.0.0.0:PORT"
        ),
        ("mock.invalid:0", 4, "the host name of mock.invalid:0 can't be resolved: choose --listen 127.0.0.1:0"),
        (
            ":8080", 2,
            "--listen :8080 has no address: use 127.0.0.1:8080 for this machine only, or 0.0.0.0:8080 for everyone "
                + "who can reach it"
        ),
    ])
    func `an address that can't be used is reported in our own words`(address: String, status: Int32, line: String)
        throws
    {
        let process = try RMSProcess(["mock", "--listen", address])
        #expect(process.status == status)
        #expect(process.error == "rms: \(line)\n")
    }

    @Test func `an empty RMS_MOCK_TOKEN does not open the admin interface`() throws {
        let script = """
            exec 3< <(RMS_MOCK_TOKEN= exec "$RMS" mock --listen 0.0.0.0:0 2>/dev/null); pid=$!
            read -r line <&3; url=${line#*:\\"}; url=${url%%\\"*}
            curl -s -o /dev/null -w '%{http_code} ' -H 'x-mock-token;' "$url/__rms/journal"
            curl -s -o /dev/null -w '%{http_code}' "$url/__rms/journal"
            kill $pid
            """
        let run = try ShellRun(script)
        #expect(run.output == "403 403")
    }

    #if Recording
    @Test func `answers of another host are recorded and replayed without it`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let upstream = try RunningMock()
        let mock = try RunningMock(["--record", folder.path, "--upstream", upstream.url])
        let call = ["call", "item.get", "itemUrl=demo-item-01", "--output", "raw"]
        let recorded = try RMSProcess(call, mock: mock)
        #expect(recorded.status == 0 && recorded.output.contains("<itemUrl>demo-item-01</itemUrl>"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["item.get"])
        #expect(try RMSProcess(["mock", "--validate", folder.path]).status == 0)
        #expect(mock.end().end == .exit(0))
        #expect(upstream.end().end == .exit(0))
        let replay = try RunningMock(["--replay", "--fixtures", folder.path])
        let again = try RMSProcess(call, mock: replay)
        let id = try Regex("<requestId>[^<]*")
        #expect(again.output.replacing(id, with: "") == recorded.output.replacing(id, with: ""))
        #expect(replay.end().end == .exit(0))
    }

    @Test(arguments: [
        (
            ["--record", "x"],
            "--record requires --upstream, the RMS host to call: https://api.rms.rakuten.co.jp"
        ),
        (["--upstream", "https://rms.example"], "--upstream requires --record, the folder to write fixtures to"),
        (["--record-personal-data"], "--record-personal-data requires --record and --upstream"),
        (
            ["--record", "x", "--upstream", "rms.example"],
            "--upstream must be a URL like https://api.rms.rakuten.co.jp or http://127.0.0.1:8080"
        ),
        (
            ["--record", "x", "--upstream", "http://rms.example"],
            "--upstream must be https: with plain HTTP, everyone on the way could read the keys"
        ),
        (
            ["--record", "x", "--upstream", "https://rms.example", "--replay", "--fault", "*=error-500"],
            "with --record, --upstream answers every call: remove --replay, --fault"
        ),
        (
            ["--record", "/dev/null/x", "--upstream", "https://rms.example"],
            "--record: the folder /dev/null/x can't be created"
        ),
    ])
    func `invalid recording options are a usage error of one line`(arguments: [String], line: String) throws {
        let process = try RMSProcess(["mock"] + arguments)
        #expect(process.status == 2)
        #expect(process.error == "rms: \(line)\n")
    }

    @Test func `a recording of personal data is announced`() throws {
        let process = try RMSProcess([
            "mock", "--record", "/dev/null/x", "--upstream", "https://rms.example", "--record-personal-data",
        ])
        #expect(
            process.error.hasPrefix(
                "rms mock: WARNING: customers' personal data is written to /dev/null/x unchanged\n"
            )
        )
    }
    #else
    @Test func `a build without the trait Recording says how to get it`() throws {
        let process = try RMSProcess(["mock", "--record", "x", "--upstream", "https://rms.example"])
        #expect(process.status == 2)
        #expect(
            process.error
                == "rms: --record needs a build with the trait Recording: swift run --traits Recording rms mock …\n"
        )
    }
    #endif

    #if !TLS
    @Test(arguments: [["--tls"], ["--ca-file", "x"]])
    func `a build without the trait TLS says how to get it`(arguments: [String]) throws {
        let process = try RMSProcess(["mock"] + arguments)
        #expect(process.status == 2)
        #expect(
            process.error
                == "rms: --tls needs a build with the trait TLS: swift run --traits TLS rms mock …\n"
        )
    }
    #endif

    @Test func `the catalogue is listed as a table and as JSON`() throws {
        let table = try RMSProcess(["functions"])
        #expect(table.output.split(separator: "\n").contains { $0.hasPrefix("item.get") })
        let process = try RMSProcess(["functions", "--json"])
        let list = try #require(try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [[String: Any]])
        let update = try #require(list.first { $0["name"] as? String == "items.update" })
        #expect(update["method"] as? String == "POST")
        #expect(update["path"] as? String == "/es/1.0/items/update")
        #expect(update["wire"] as? String == "xml")
        #expect(update["access"] as? String == "write")
        #expect(update["permission"] as? String == "items.update")
        #expect(update["lifecycle"] as? String == "superseded")
    }

    @Test(arguments: [["--help"], ["call", "--help"], ["mock", "--help"], ["functions", "--help"]])
    func `help is printed to standard output and exits with 0`(arguments: [String]) throws {
        let process = try RMSProcess(arguments)
        #expect(process.status == 0)
        #expect(process.error == "")
        #expect(process.output.contains("USAGE: rms"))
    }

    @Test(arguments: [["nonsense"], ["call"], ["call", "item.get", "--nonsense"]])
    func `an invalid command prints one line and exits with 2`(arguments: [String]) throws {
        let process = try RMSProcess(arguments)
        #expect(process.status == 2)
        #expect(process.output == "")
        #expect(process.error.hasPrefix("rms: ") && process.error.split(separator: "\n").count == 1)
    }

    @Test func `with --exit-with-stdin, the mock stops when its standard input is closed`() throws {
        let mock = try RunningMock()
        #expect(mock.process.isRunning)
        mock.process.input?.close()
        #expect(mock.process.wait() == .exit(0))
    }

    @Test func `a mock stops when a test releases it`() async throws {
        var mock: RunningMock? = try RunningMock()
        let url = try #require(mock?.url)
        let call = ["call", "item.get", "itemUrl=demo-item-01", "--base-url", url]
        #expect(try RMSProcess(call).status == 0)
        mock = nil
        #expect(try RMSProcess(call).status == 4)
    }
}
