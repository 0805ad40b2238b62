import Foundation
import TestSupport
import Testing

/// Named files of keys.
@Suite final class ProfileTests {
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("rms-home-\(UUID())")

    private func write(_ name: String, _ text: String, mode: Int = 0o600, below folder: String = ".config") throws {
        let file = home.appendingPathComponent("\(folder)/rms/\(name).env")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    }

    private func keys(_ more: String = "") -> String {
        "RMS_SERVICE_SECRET=SPprofile\nRMS_LICENSE_KEY=SLprofile\n\(more)\n"
    }

    private func run(
        _ arguments: [String],
        _ environment: [String: String] = [:],
        input: String = ""
    ) throws -> RMSProcess {
        try RMSProcess(arguments, environment: ["HOME": home.path].merging(environment) { $1 }, input: input)
    }

    deinit { try? FileManager.default.removeItem(at: home) }

    private let call = ["call", "item.get", "itemUrl=demo-item-01"]

    @Test func `a profile has the keys and the host of a call`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        try write("demo", keys("RMS_BASE_URL=\(mock.url)"))
        for (arguments, environment) in [(["--profile", "demo"], [:]), ([], ["RMS_PROFILE": "demo"])] {
            let process = try run(call + arguments, environment)
            #expect(process.status == 0 && process.output.contains("itemUrl: demo-item-01"), "\(process.error)")
        }
        let shell = try run(["shell"], input: "set profile demo\nitem.get itemUrl=demo-item-01\nshow profile\n")
        #expect(shell.status == 0 && shell.output.contains("\nprofile  demo  "), "\(shell.error)")
    }

    @Test func `options go before a profile, and a profile before the environment`() throws {
        try write("one", keys("RMS_BASE_URL=http://127.0.0.1:1"))
        let environment = ["RMS_PROFILE": "one", "RMS_BASE_URL": "http://127.0.0.1:2"]
        #expect(try run(call + ["--curl"], environment).output.contains("http://127.0.0.1:1/"))
        let own = try run(call + ["--curl", "--base-url", "http://127.0.0.1:3"], environment)
        #expect(own.output.contains("http://127.0.0.1:3/"))
        let both = try run(call + ["--profile", "one", "--credentials", "x"])
        #expect(both.status == 2 && both.error == "rms: give --profile or --credentials, not both\n")
    }

    @Test func `an unknown profile is explained with those that there are`() throws {
        let none = try run(call + ["--profile", "live"])
        #expect(none.status == 2)
        #expect(none.error == "rms: unknown profile 'live' in \(home.path)/.config/rms; there is none\n")
        try write("b", keys(), below: "elsewhere")
        try write("a", keys(), below: "elsewhere")
        let elsewhere = ["XDG_CONFIG_HOME": home.appendingPathComponent("elsewhere").path]
        let other = try run(call + ["--profile", "../a"], elsewhere)
        #expect(other.status == 2)
        #expect(other.error == "rms: unknown profile '../a' in \(home.path)/elsewhere/rms; known: a, b\n")
        let shell = try run(["shell"], elsewhere, input: "set profile c\n")
        #expect(
            shell.status == 2
                && shell.error.hasSuffix("rms: unknown profile 'c' in \(home.path)/elsewhere/rms; known: a, b\n")
        )
    }

    @Test func `a profile that others can read is refused`() throws {
        try write("open", keys(), mode: 0o644)
        let process = try run(call + ["--profile", "open"])
        #expect(process.status == 2 && process.error.contains("open.env can be read by others (mode 0644)"))
    }
}
