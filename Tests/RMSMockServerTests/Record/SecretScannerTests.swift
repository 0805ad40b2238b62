#if Recording
import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite(.timeLimit(.minutes(10))) struct SecretScannerTests {
    private static let secret = "SP12_a/b+c&d"
    private static let license = "SL34-éé".replacingOccurrences(of: "é", with: "e")

    /// Every form that a key could have in a text.
    private static let forms: [String] = {
        let pair = "\(secret):\(license)"
        let base64 = Data(pair.utf8).base64EncodedString()
        let allowed = CharacterSet.alphanumerics
        return [
            secret, license, pair, base64, "ESA \(base64)", secret.xmlEscaped,
            secret.addingPercentEncoding(withAllowedCharacters: allowed)!,
            base64.addingPercentEncoding(withAllowedCharacters: allowed)!,
            base64.replacing("+", with: "-").replacing("/", with: "_"),
            String(base64.prefix(10)) + "\n  " + base64.dropFirst(10),
            Data("x\(secret)".utf8).base64EncodedString(), Data("xy\(secret)y".utf8).base64EncodedString(),
            Data("xyz\(license)".utf8).base64EncodedString(), Data("{\"key\":\"\(pair)\"}".utf8).base64EncodedString(),
        ]
    }()

    @Test(arguments: forms.indices)
    func `a key is found in every form`(index: Int) throws {
        let key = try #require(ESAKey("ESA \(Data("\(Self.secret):\(Self.license)".utf8).base64EncodedString())"))
        let request = MockRequest(method: "GET", target: "/", fields: [], body: [])
        let search = SecretScanner(SecretScanner.secrets(of: request, key))
        #expect(search.finds(in: "<a>before \(Self.forms[index]) after</a>"))
        #expect(!search.finds(in: "<a>before SP12_a and SL34 after, 100% of U1AxMl9</a>"))
    }

    @Test(arguments: ["plain", "base64", "url", "inside", "license", "name"])
    func `a fixture that would contain a key is not written, and the function is logged`(form: String) async throws {
        let pair = Data("SPrecord-secret:SLrecord-key".utf8).base64EncodedString()
        let echo =
            switch form {
            case "plain": "SPrecord-secret"
            case "base64": "ESA \(pair)"
            case "url": "?key=\(pair.replacing("=", with: "%3D"))"
            case "inside": Data("from SLrecord-key!".utf8).base64EncodedString()
            case "license": "SLasked-about"
            default: ""
            }
        let recording = try await CannedRecording(CannedUpstream("<result><code>1</code><text>\(echo)</text></result>"))
        let path =
            form == "license"
            ? "license-management/license-key/expiry-date?licenseKey=SLasked-about"
            : "item/get?itemUrl=\(form == "name" ? "SPrecord-secret" : "a")"
        let answer = try await recording.mock.send(PlainRequest(path: "/es/1.0/\(path)"))
        #expect(answer.status == 200 && answer.text.contains("<text>\(echo)</text>"))
        #expect(try recording.folder.files.isEmpty)
        let function = form == "license" ? "license.expiryDate.get" : "item.get"
        #expect(recording.log.lines.contains("error: Not recorded: \(function): the fixture would contain a key\n"))
        for secret in ["SPrecord", "SLrecord", "SLasked", pair] { #expect(!recording.log.lines.contains(secret)) }
        await recording.mock.stop()
    }

    @Test func `the key of a shop is not written into another shop's fixture`() async throws {
        let recording = try await CannedRecording(CannedUpstream("<result><code>SPother</code></result>"))
        let other = "ESA \(Data("SPother:SLother".utf8).base64EncodedString())"
        _ = try await recording.mock.send(
            PlainRequest(path: "/es/1.0/item/get?itemUrl=a", fields: ["Authorization": other])
        )
        _ = try await recording.mock.send(PlainRequest(path: "/es/1.0/item/get?itemUrl=b"))
        #expect(try recording.folder.files.isEmpty)
        await recording.mock.stop()
    }
}
#endif
