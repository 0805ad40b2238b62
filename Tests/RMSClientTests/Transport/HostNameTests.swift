@testable import RMSClient
import Testing

@Suite struct HostNameTests {
    @Test(arguments: [
        "localhost", "LOCALHOST", "localhost.", "mock.localhost", "127.0.0.1", "127.255.0.9", "127.1", "0x7f.1", "::1",
        "[::1]", "[0:0:0:0:0:0:0:1]", "0:0::0:1", "[::ffff:127.0.0.1]", "::FFFF:7F00:1",
    ])
    func `loopback is recognized in every spelling`(host: String) {
        #expect(HostName(host).isLoopback)
    }

    @Test(arguments: [
        "", ".", "localhost.example", "mylocalhost", "localhost..", "127.0.0.1.example", "127.0.0.+1", "128.0.0.1",
        "0.0.0.0", "::", "::2", "[::ffff:128.0.0.1]", "::127.0.0.1", "10.127.0.1", "1127.0.0.1", "127.0.0.1 x",
    ])
    func `another host is not recognized as loopback`(host: String) {
        #expect(!HostName(host).isLoopback)
    }

    @Test(arguments: [
        ("mock", "MOCK"), ("Mock.", "mock"), ("mock:8080", "mock"), ("http://mock:8080/", "mock"),
        ("[fd00::1]:80", "fd00:0:0:0:0:0:0:1"), (" 10.0.0.7 ", "10.0.0.7"),
    ])
    func `a permitted host matches in any case, with a trailing dot and with a port`(
        permitted: String,
        host: String
    ) {
        var configuration = CurlTransport.Configuration()
        configuration.plainHTTPHosts = [permitted]
        #expect(configuration.permitsPlainHTTP(to: host))
        #expect(!configuration.permitsPlainHTTP(to: "\(host)x") && !configuration.permitsPlainHTTP(to: "x.\(host)"))
    }

    @Test func `the environment permits hosts, separated by commas`() {
        let configuration = CurlTransport.Configuration.fromEnvironment(["RMS_PLAIN_HTTP_HOSTS": "mock, ,Other:80,"])
        #expect(configuration.plainHTTPHosts == ["mock", "Other:80"])
        #expect(configuration.permitsPlainHTTP(to: "other"))
        #expect(CurlTransport.Configuration.fromEnvironment([:]).plainHTTPHosts.isEmpty)
    }
}
