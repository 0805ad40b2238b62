import Foundation
import TestSupport
import Testing

/// How the keys of the command line are written on the wire. Nothing is sent.
@Suite struct DryRunTests {
    private func body(_ arguments: [String], input: String = "") throws -> String {
        let process = try RMSProcess(["call"] + arguments + ["--dry-run"], environment: [:], input: input)
        #expect(process.error == "")
        let marker = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        return process.output.components(separatedBy: marker).last?.trimmingCharacters(in: .newlines) ?? ""
    }

    @Test func `a dry run needs no keys and prints the whole request`() throws {
        let process = try RMSProcess(
            ["call", "item.update", "item.itemUrl=abc", "item.itemPrice=1200", "--dry-run"],
            environment: [:]
        )
        #expect(process.status == 0)
        #expect(
            process.output == """
                POST https://api.rms.rakuten.co.jp/es/1.0/item/update
                Authorization: ESA ***
                Accept: application/xml, text/xml
                Content-Type: text/xml; charset=utf-8

                <?xml version="1.0" encoding="UTF-8"?>
                <request><itemUpdateRequest><item><itemUrl>abc</itemUrl><itemPrice>1200</itemPrice></item></itemUpdateRequest></request>

                """
        )
    }

    @Test func `a call is printed for curl with variables for the keys, whether or not keys are set`() throws {
        let keys = ["RMS_SERVICE_SECRET": "SPhidden", "RMS_LICENSE_KEY": "SLhidden", "RMS_SHOP_URL": "myshop"]
        for environment in [[:], keys] {
            let process = try RMSProcess(
                ["call", "order.getOrder", "orderNumber=1", "--curl"],
                environment: environment
            )
            #expect(process.status == 0)
            let lines = process.output.split(separator: "\n").map(String.init)
            #expect(lines.first?.hasPrefix("ESA=\"ESA $(printf") == true)
            #expect(lines.contains("curl -sS -X POST --data-binary @- --config /dev/fd/3 3<<RMS"))
            #expect(lines.contains { $0.contains(#"<authKey>'"$ESA"'</authKey><shopUrl>myshop</shopUrl>"#) })
            #expect(!process.output.contains("hidden"))
        }
    }

    @Test func `the curl command sends the same request, and no process argument holds a key or data`() throws {
        let mock = try RunningMock(["--replay"])
        defer { _ = mock.end() }
        let name = "@it's \"a\" $b `c` \\d"
        let call = ["call", "item.update", "item.itemUrl=ab-1", "item.itemName=@\(name)", "--curl"]
        let command = try RMSProcess(call, mock: mock).output
        // A shell function in place of curl, which prints its arguments.
        let script = """
            curl() { printf '%s|' "$@" >&2; command curl "$@"; }
            \(command)
            """
        let run = try ShellRun(script, mock: mock)
        #expect(run.status == 0)
        #expect(run.output.contains("<code>N000</code>"))
        #expect(run.error == "-sS|-X|POST|--data-binary|@-|--config|/dev/fd/3|")
        let sent = try ShellRun("curl() { cat; }\n\(command)").output
        #expect(sent.contains("<itemName>@it's"))
        #expect(try RMSProcess(call.dropLast() + ["--dry-run"], mock: mock).output.hasSuffix("\n\n\(sent)\n"))
    }

    @Test func `a value that starts with @ is written with two of them`() throws {
        let text = try body(["item.update", "item.itemUrl=a", "item.itemName=@@cosme美容液"])
        #expect(text.contains("<itemName>@cosme美容液</itemName>"))
        let none = try RMSProcess(["call", "item.update", "item.itemName=@cosme美容液", "--dry-run"], environment: [:])
        #expect(none.status == 2)
        #expect(none.error.contains("to send a value that starts with @, write @ twice: item.itemName=@@…"))
        #expect(try RMSProcess(["call", "--help"]).output.contains("key=@@text is the value @text"))
    }

    @Test func `a byte order mark is not part of a file's value, and a pipe is read to its end`() throws {
        let run = try ShellRun(
            """
            "$RMS" call item.update item.itemUrl=a --dry-run item.itemName=@<(printf '\\xef\\xbb\\xbfhi\\r\\n') |
                tail -n 1
            """
        )
        #expect(run.output.contains("<itemName>hi</itemName>"))
    }

    @Test func `keys may be in any order and are written in wire order`() throws {
        let text = try body([
            "item.update", "item.point.pointRate=2", "item.isDepot=1", "item.itemName=n", "item.itemUrl=a",
        ])
        #expect(
            text
                == "<request><itemUpdateRequest><item><itemUrl>a</itemUrl><itemName>n</itemName><isDepot>true</isDepot>"
                + "<point><pointRate>2</pointRate></point></item></itemUpdateRequest></request>"
        )
    }

    @Test func `a repeated key starts the next record, even in nested lists`() throws {
        let text = try body([
            "item.update", "item.itemUrl=a", "item.options.optionName=color", "item.options.optionValues.value=red",
            "item.options.optionValues.value=blue", "item.options.optionName=size", "item.options.optionValues.value=S",
            "item.tagIds=1", "item.tagIds=2",
        ])
        #expect(
            text == "<request><itemUpdateRequest><item><itemUrl>a</itemUrl><options>"
                + "<option><optionName>color</optionName><optionValues><optionValue><value>red</value></optionValue>"
                + "<optionValue><value>blue</value></optionValue></optionValues></option>"
                + "<option><optionName>size</optionName><optionValues><optionValue><value>S</value></optionValue></optionValues></option>"
                + "</options><tagIds><tagId>1</tagId><tagId>2</tagId></tagIds></item></itemUpdateRequest></request>"
        )
    }

    @Test func `a list of texts that continues after another member starts the next record`() throws {
        let text = try body([
            "order.changeStatus", "orderStatusModel.orderNumber=A", "orderStatusModel.orderNumber=B",
            "orderStatusModel.statusName=発送待ち", "orderStatusModel.orderNumber=C",
            "orderStatusModel.statusName=処理済", "requestId=1",
        ])
        #expect(
            text.contains(
                "<arg1><orderStatusModel><orderNumber>A</orderNumber><orderNumber>B</orderNumber>"
                    + "<statusName>発送待ち</statusName></orderStatusModel><orderStatusModel><orderNumber>C</orderNumber>"
                    + "<statusName>処理済</statusName></orderStatusModel><requestId>1</requestId></arg1>"
            )
        )
    }

    @Test func `a list of texts outside any repeated record continues after other members`() throws {
        let text = try body(["item.update", "item.tagIds=1", "item.itemUrl=a", "item.tagIds=2"])
        #expect(text.contains("<tagIds><tagId>1</tagId><tagId>2</tagId></tagIds>"))
    }

    @Test func `stock flags that are not given stay unchanged`() throws {
        let text = try body([
            "inventory.updateSingleInventory", "updateRequestExternalItem.itemUrl=a",
            "updateRequestExternalItem.inventoryType=2", "updateRequestExternalItem.orderSalesFlag=2",
        ])
        #expect(text.contains("<e:inventoryUpdateMode>0</e:inventoryUpdateMode>"))
        #expect(text.contains("<e:orderSalesFlag>2</e:orderSalesFlag><e:restTypeFlag>0</e:restTypeFlag>"))
    }

    @Test func `a whole body is sent to a path that is filled from the keys`() throws {
        let process = try RMSProcess(
            ["call", "thankscoupon.update", "thanksCouponId=7", "--body", "-", "--dry-run"],
            environment: [:],
            input: "<request/>"
        )
        #expect(process.output.hasPrefix("PUT https://api.rms.rakuten.co.jp/es/1.0/thankscoupon/7\n"))
        #expect(process.output.hasSuffix("\n\n<request/>\n"))
    }

    @Test(arguments: [
        ("<a><authKey>ESA T1RIRVI6S0VZS0VZ</authKey></a>", "<a><authKey>***</authKey></a>"),
        ("<e:authKey xmlns:e='urn:a/b'>plain</e:authKey>", "<e:authKey xmlns:e='urn:a/b'>***</e:authKey>"),
        ("<authKey><![CDATA[x]]></authKey><authKey />", "<authKey>***</authKey><authKey />"),
        ("a: ESA T1RIRVI6S0VZS0VZ==", "a: ESA ***"),
    ])
    func `any key in a body is masked`(sent: String, shown: String) throws {
        let process = try RMSProcess(
            ["call", "order.getRequestId", "--body", "-", "--dry-run"],
            environment: [:],
            input: sent
        )
        #expect(process.output.hasSuffix("\n\n\(shown)\n"))
    }

    @Test func `an empty value is sent as an empty element for texts, numbers, lists and records`() throws {
        let text = try body([
            "item.update", "item.itemUrl=a", "item.catchCopyForPC=", "item.displayPrice=", "item.tagIds=",
            "item.images=", "item.point=",
        ])
        #expect(
            text
                == "<request><itemUpdateRequest><item><itemUrl>a</itemUrl><images/><tagIds/><catchCopyForPC/><displayPrice/><point/>"
                + "</item></itemUpdateRequest></request>"
        )
    }

    @Test func `an empty value clears a number in an update of many items`() throws {
        let text = try body([
            "items.update", "items.itemUrl=a", "items.displayPrice=", "items.itemUrl=b", "items.itemPrice=1",
        ])
        #expect(
            text.contains(
                "<item><itemUrl>a</itemUrl><displayPrice/></item><item><itemUrl>b</itemUrl><itemPrice>1</itemPrice></item>"
            )
        )
    }

    @Test func `a coupon's dates are not compared with this machine's time`() throws {
        let text = try body([
            "coupon.issue", "coupon.couponName=n", "coupon.couponStartDate=2030-01-01T00:00:00+09:00",
            "coupon.couponEndDate=2030-01-02T00:00:00+09:00", "coupon.issueCount=0", "coupon.itemType=4",
            "coupon.discountType=1", "coupon.discountFactor=100", "coupon.memberAvailMaxCount=1",
            "coupon.combineFlag=0", "coupon.displayFlag=1",
        ])
        #expect(text.contains("<couponStartDate>2030-01-01T00:00:00+09:00</couponStartDate>"))
    }

    @Test func `a value can be read from a file, and a whole body from standard input`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).html")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("<p>a=b</p>\n".utf8).write(to: file)
        let text = try body(["item.update", "item.itemUrl=a", "item.descriptionForPC=@\(file.path)"])
        #expect(text.contains("<descriptionForPC>&lt;p&gt;a=b&lt;/p&gt;</descriptionForPC>"))
        let process = try RMSProcess(
            ["call", "item.delete", "--body", "-", "--dry-run"],
            environment: [:],
            input: "<anything/>"
        )
        #expect(process.output.hasSuffix("\n\n<anything/>\n"))
    }

    @Test func `dates are read in Japan's time`() throws {
        let text = try body([
            "item.update", "item.itemUrl=a", "item.releaseDate=2026-11-24",
            "item.timeSaleStartDateTime=2026-11-24T01:00:00Z",
        ])
        #expect(text.contains("<timeSaleStartDateTime>2026-11-24T10:00:00+09:00</timeSaleStartDateTime>"))
        #expect(text.contains("<releaseDate>2026-11-24</releaseDate>"))
    }
}
