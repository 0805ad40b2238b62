import Foundation
import TestSupport
import Testing

/// The contract of `rms call`, tested against `rms mock`: exit codes, streams and texts.
@Suite struct CallTests {
    private let mock: RunningMock

    init() throws {
        mock = try RunningMock(["--replay"])
    }

    private func json(_ process: RMSProcess) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [String: Any])
    }

    @Test func `JSON uses wire names, writes numbers as numbers, and dates in Japan's time`() throws {
        let process = try RMSProcess(["call", "item.get", "itemUrl=full-1", "--output", "json"], mock: mock)
        #expect(process.status == 0)
        #expect(process.error == "")
        let item = try #require(try json(process)["item"] as? [String: Any])
        #expect(item["itemUrl"] as? String == "full-1")
        #expect(item["itemPrice"] as? Int == 1650)
        #expect(item["isSaleButton"] as? Bool == true)
        #expect(item["taxRate"] as? Double == 0.1)
        #expect(item["timeSaleStartDateTime"] as? String == "2026-12-01T10:00:00+09:00")
        #expect(item["releaseDate"] as? String == "2026-12-01")
        #expect(item["tagIds"] as? [Int] == [1_000_868, 1_000_872])
        #expect((item["images"] as? [[String: Any]])?.first?["imageAlt"] as? String == "正面")
        #expect(
            process.output.range(of: "\"itemUrl\"")!.lowerBound < process.output.range(of: "\"itemPrice\"")!.lowerBound
        )
    }

    @Test func `text prints one member per line, raw prints the body unchanged`() throws {
        let text = try RMSProcess(["call", "item.update", "item.itemUrl=abc", "item.itemPrice=1200"], mock: mock)
        #expect(text.output == "code: N000\nitem:\n  itemUrl: abc\n")
        let raw = try RMSProcess(["call", "item.update", "item.itemUrl=abc", "--output", "raw"], mock: mock)
        #expect(
            raw.output.hasPrefix(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<result><status><interfaceId>item.update<"
            )
        )
        #expect(raw.output.hasSuffix("</result>"))
    }

    @Test(arguments: [
        (
            ["item.get", "itemUrl=no-such-1"], 1,
            "rms: item.get: not found (code C001, HTTP 200, requestId ID): no such item. Check the itemUrl."
        ),
        (
            ["item.get", "itemUrl=code-S001"], 1,
            "rms: item.get: maintenance (code S001, HTTP 200, requestId ID, 3 attempts, before: maintenance, maintenance): all services are stopped. Try again later."
        ),
        (["item.get"], 2, "rms: itemUrl must be given"),
        (
            ["item.get", "itemUrl="], 2,
            "rms: item.get: invalid request: itemUrl must be given. Correct it; nothing was sent."
        ),
        (["shop.category.move", "categoryId=110"], 2, "rms: destCategoryId must be given"),
        (["coupon.delete"], 2, "rms: coupon.couponCode must be given"),
        (
            ["item.update", "item.itemUrl=a", "item.itemInventory.inventories.inventoryCount=3"], 2,
            "rms: item.itemInventory.inventoryType must be given"
        ),
        (
            [
                "inventory.updateSingleInventory", "updateRequestExternalItem.itemUrl=a",
                "updateRequestExternalItem.inventoryType=2", "updateRequestExternalItem.inventory=5",
            ], 2, "rms: updateRequestExternalItem.inventoryUpdateMode must be given with inventory"
        ),
        (
            [
                "inventory.updateSingleInventory", "updateRequestExternalItem.itemUrl=a",
                "updateRequestExternalItem.inventoryType=2", "updateRequestExternalItem.inventoryUpdateMode=1",
            ], 2, "rms: updateRequestExternalItem.inventory must be given with inventoryUpdateMode"
        ),
        (["item.gte", "itemUrl=a"], 2, "rms: unknown function 'item.gte'; did you mean 'item.get'?"),
        (["nonsense"], 2, "rms: unknown function 'nonsense'; see 'rms functions'"),
        (["item.get", "itemUlr=a"], 2, "rms: unknown key 'itemUlr' in 'itemUlr'; did you mean 'itemUrl'?"),
        (
            ["item.update", "item.point.zzzzzzzzz=a"], 2,
            "rms: unknown key 'zzzzzzzzz' in 'item.point.zzzzzzzzz'; known here: pointRate, pointRateStart, pointRateEnd"
        ),
        (["item.update", "item.itemUrl=a", "item.itemPrice=12x"], 2, "rms: item.itemPrice must be a whole number"),
        (
            ["item.update", "item.itemUrl=a", "item.itemUrl=b"], 2,
            "rms: item.itemUrl is given twice, but is not part of a list: give it once"
        ),
        (["item.update", "item.itemUrl.x=a"], 2, "rms: item.itemUrl.x: item.itemUrl has no members"),
        (["item.get", "itemUrl"], 2, "rms: 'itemUrl' is not key=value"),
        (
            ["item.get", "itemUrl=@/does/not/exist"], 2,
            "rms: the file '/does/not/exist' for itemUrl can't be read as UTF-8 text; to send a value that starts with @, write @ twice: itemUrl=@@…"
        ),
        (
            ["item.get", "--body", "-"], 2, "rms: item.get takes no body: give its parameters as key=value"
        ),
        (
            ["thankscoupon.stop", "thanksCouponId=7", "--body", "-"], 2,
            "rms: thankscoupon.stop takes no body: give its parameters as key=value"
        ),
        (["thankscoupon.update", "--body", "-"], 2, "rms: thanksCouponId must be given"),
        (
            ["thankscoupon.update", "thanksCouponId=7", "thanksCoupon.couponName=a", "--body", "-"], 2,
            "rms: --body replaces the key=value parameters: give only one of the two"
        ),
        (
            ["item.delete", "--body", "-", "item.itemUrl=a"], 2,
            "rms: --body replaces the key=value parameters: give only one of the two"
        ),
        (
            ["item.get", "itemUrl=a", "--output", "yaml"], 2,
            "rms: The value 'yaml' is invalid for '--output <output>'. Please provide one of 'text', 'json', 'raw' or 'pretty'."
        ),
        (
            ["item.get", "itemUrl=a", "--base-url", "http://127.0.0.1:1"], 4,
            "rms: item.get: transport (3 attempts, before: transport, transport): connect: can't connect to 127.0.0.1:1. Check the network and the base URL, then try again."
        ),
        (
            ["item.get", "itemUrl=a", "--base-url", "http://mock.invalid:8080"], 2,
            "rms: item.get: invalid request: refused address: plain http to mock.invalid would expose the key on the network. Use https, or permit the host by name: RMS_PLAIN_HTTP_HOSTS, --plain-http-host, or the transport's plainHTTPHosts."
        ),
        (
            ["item.get", "itemUrl=a", "--base-url", "mock"], 2,
            "rms: invalid request: the base URL is not an address like https://host or http://127.0.0.1:8080. Correct RMS_BASE_URL or the base URL given."
        ),
    ])
    func `a failure is one line on standard error, and an exit code`(arguments: [String], status: Int32, error: String)
        throws
    {
        let process = try RMSProcess(["call"] + arguments, mock: mock)
        #expect(process.status == status)
        #expect(process.output == "")
        let line = process.error.replacing(try Regex("requestId [0-9a-f-]{36}"), with: "requestId ID")
        #expect(line == error + "\n")
    }

    @Test func `a batch with refusals prints its answer and exits with 1`() throws {
        let arguments = [
            "call", "items.update", "items.itemUrl=a", "items.itemPrice=1", "items.itemUrl=no-such-b", "--output",
            "json",
        ]
        let process = try RMSProcess(arguments, mock: mock)
        #expect(process.status == 1)
        let results = try #require(try json(process)["itemUpdateResult"] as? [[String: Any]])
        #expect(results.map { $0["code"] as? String } == ["N000", "C219"])
        #expect(process.error.contains("RMS refused 1 of 2 records"))
    }

    @Test func `refused asynchronous work exits with 1`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let function = folder.appendingPathComponent("order.getResult")
        try FileManager.default.createDirectory(at: function, withIntermediateDirectories: true)
        let answer = """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\
            <ns2:getResultResponse xmlns:ns2="http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws"><return>\
            <errorCode>N00-000</errorCode><message>正常終了</message><asyncResultModel><complete>a</complete>\
            <count>2</count><errorCode>W00-000</errorCode><requestId>7</requestId><status>3</status>\
            <unitError><errorCode>E04-011</errorCode><orderKey>b</orderKey></unitError></asyncResultModel></return>\
            </ns2:getResultResponse></S:Body></S:Envelope>
            """
        try Data(answer.utf8).write(to: function.appendingPathComponent("refused.xml"))
        try Data(#"{"match": {}}"#.utf8).write(to: function.appendingPathComponent("refused.json"))
        let own = try RunningMock(["--replay", "--fixtures", folder.path])
        defer { _ = own.end() }
        let environment = RMSProcess.keys.merging(["RMS_SHOP_URL": "demo"]) { $1 }
        let process = try RMSProcess(["call", "order.getResult", "requestId=7"], environment: environment, mock: own)
        #expect(process.output.contains("errorCode: E04-011"))
        #expect(process.error.contains("RMS refused 1 of 2 records"))
        #expect(process.status == 1)
    }

    @Test func `an unknown key exits with 3, an unreadable answer with 5`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "item.get/refused.xml":
                "<result><status><interfaceId>item.get</interfaceId><systemStatus>NG</systemStatus><message>AuthError</message><requestId>x</requestId></status></result>",
            "item.get/refused.json": #"{"status": 401, "match": {"query": {"itemUrl": "refused"}}}"#,
            "item.get/broken.xml": "<result><status>", "item.get/broken.json": #"{"malformed": true}"#,
        ]
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("item.get"),
            withIntermediateDirectories: true
        )
        for (path, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(path)) }
        let own = try RunningMock(["--fixtures", folder.path])
        defer { _ = own.end() }
        let refused = try RMSProcess(["call", "item.get", "itemUrl=refused"], mock: own)
        #expect(refused.status == 3)
        #expect(refused.error.contains("unauthorized (code AuthError, HTTP 401, requestId"))
        let broken = try RMSProcess(["call", "item.get", "itemUrl=a", "--output", "raw"], mock: own)
        #expect(broken.status == 5)
        #expect(broken.output == "<result><status>")
        #expect(
            broken.error.contains("the answer is not well-formed XML: the document ends before its root element does")
        )
    }

    @Test func `readable records are printed, and an unreadable one is named and exits with 5`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let function = folder.appendingPathComponent("item.search")
        try FileManager.default.createDirectory(at: function, withIntermediateDirectories: true)
        let answer = """
            <result><status><systemStatus>OK</systemStatus></status><itemSearchResult><code>200-00</code>\
            <numFound>2</numFound><items><item><itemUrl>bad</itemUrl><itemName>\u{B}</itemName></item>\
            <item><itemUrl>good</itemUrl></item></items></itemSearchResult></result>
            """
        try Data(answer.utf8).write(to: function.appendingPathComponent("bad.xml"))
        try Data(#"{"malformed": true}"#.utf8).write(to: function.appendingPathComponent("bad.json"))
        let own = try RunningMock(["--fixtures", folder.path])
        defer { _ = own.end() }
        let process = try RMSProcess(["call", "item.search", "itemName=a"], mock: own)
        #expect(process.output.contains("itemUrl: good"))
        #expect(process.error.contains("item 1 (itemUrl bad): "))
        #expect(process.error.contains("itemName contains U+000B, which XML forbids"))
        #expect(process.status == 5)
    }

    @Test func `an option or a variable permits plain HTTP to a named host`() throws {
        let call = ["call", "item.get", "itemUrl=a", "--base-url", "http://Mock.invalid:8080"]
        let bySwitch = try RMSProcess(call + ["--plain-http-host", "mock.invalid"])
        let variable = RMSProcess.keys.merging(["RMS_PLAIN_HTTP_HOSTS": "other, MOCK.invalid.:8080"]) { $1 }
        for process in [bySwitch, try RMSProcess(call, environment: variable)] {
            #expect(process.status == 4)
            #expect(process.error.contains("name resolution: "))
        }
    }

    @Test(arguments: ["LOCALHOST", "localhost.", "[::ffff:127.0.0.1]", "127.1", "127.0.0.1"])
    func `every spelling of this machine's address works`(host: String) throws {
        let port = mock.url.split(separator: ":").last ?? ""
        let call = ["call", "item.get", "itemUrl=full-1", "--base-url", "http://\(host):\(port)//"]
        let process = try RMSProcess(call)
        #expect(process.status == 0, "\(process.error)")
    }

    @Test func `keys are read from a file with CRLF lines, through a link and through a pipe`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let call = "\"$RMS\" call item.get itemUrl=full-1 --output raw --credentials"
        let run = try ShellRun(
            """
            cd '\(folder.path)'; umask 077
            printf 'RMS_SERVICE_SECRET=SPa\\r\\nRMS_LICENSE_KEY=SLa\\r\\n' > keys; ln -s keys current
            \(call) keys >/dev/null; echo $?; \(call) current >/dev/null; echo $?; \(call) <(cat keys) >/dev/null; echo $?
            """,
            environment: [:],
            mock: mock
        )
        #expect(run.error == "")
        #expect(run.output == "0\n0\n0\n")
    }

    @Test func `verbose prints both heads, masked, and does not change standard output`() throws {
        let process = try RMSProcess(["call", "item.delete", "item.itemUrl=a", "--verbose"], mock: mock)
        #expect(process.output == "code: N000\nitem:\n  itemUrl: a\n")
        #expect(process.error.contains("> POST \(mock.url)/es/1.0/item/delete\n> Authorization: ESA ***\n"))
        #expect(process.error.contains("< HTTP 200\n"))
        #expect(process.error.contains("< Set-Cookie: ***"))
    }

    @Test func `no form of call prints a key`() throws {
        let secrets = [
            "SPcommand-test", "SLcommand-test", Data("SPcommand-test:SLcommand-test".utf8).base64EncodedString(),
        ]
        for arguments in [
            ["item.get", "itemUrl=a", "--verbose"], ["item.get", "itemUrl=a", "--dry-run"],
            ["item.get", "itemUrl=no-such"],
            ["item.get", "itemUrl=a", "--base-url", "http://127.0.0.1:1", "--verbose"],
            ["item.get", "itemUrl=SLcommand-test", "--dry-run"],
        ] {
            let process = try RMSProcess(["call"] + arguments, mock: mock)
            for secret in secrets { #expect(!process.error.contains(secret) && !process.output.contains(secret)) }
        }
    }

    @Test func `the end of the current key is requested without naming the key`() throws {
        let process = try RMSProcess(
            ["call", "license.expiryDate.get", "--dry-run"],
            environment: ["RMS_SERVICE_SECRET": "SPa", "RMS_LICENSE_KEY": "SLhidden"]
        )
        #expect(process.status == 0)
        #expect(
            process.output.hasPrefix(
                "GET https://api.rms.rakuten.co.jp/es/1.0/license-management/license-key/expiry-date?licenseKey=***\n"
            )
        )
    }
}
