import Foundation
import TestSupport
import Testing

/// Proxies set in the environment.
@Suite struct ProxyTests {
    @Test(arguments: ["407 Proxy Authentication Required", "403 Forbidden", "502 Bad Gateway"])
    func `a write that a proxy refuses is reported as not sent, and the proxy is named`(status: String) throws {
        let proxy = try HostileServer { connection in
            try connection.readRequest()
            try connection.write("HTTP/1.1 \(status)\r\nContent-Length: 6\r\nConnection: close\r\n\r\ngeheim")
        }
        defer { proxy.stop() }
        var environment = RMSProcess.keys
        environment["https_proxy"] = "http://127.0.0.1:\(proxy.port)"
        environment["RMS_BASE_URL"] = "https://rms.invalid"
        let process = try RMSProcess(["call", "item.delete", "item.itemUrl=a"], environment: environment)
        #expect(process.status == 4)
        #expect(process.error.contains("the proxy refused to connect to rms.invalid (HTTP \(status.prefix(3)))"))
        #expect(!process.error.contains("outcome unknown") && !process.error.contains("may have acted"))
        #expect(!process.error.contains("geheim"))
    }

    @Test func `calls to loopback never use a proxy`() throws {
        let proxy = try HostileServer { try $0.readRequest() }
        defer { proxy.stop() }
        let mock = try RunningMock()
        var environment = RMSProcess.keys
        for name in ["http_proxy", "all_proxy"] { environment[name] = "http://127.0.0.1:\(proxy.port)" }
        let call = ["call", "item.get", "itemUrl=demo-item-01"]
        #expect(try RMSProcess(call, environment: environment, mock: mock).status == 0)
        #expect(proxy.acceptCount == 0)
        _ = mock.end()
    }
}
