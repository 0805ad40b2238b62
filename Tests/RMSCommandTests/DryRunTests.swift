import Foundation
import Testing

/// What the keys of the command line become on the wire; nothing is sent.
@Suite struct DryRunTests {
    private func body(_ arguments: [String], input: String = "") throws -> String {
        let process = try RMSProcess(["call"] + arguments + ["--dry-run"], environment: [:], input: input)
        #expect(process.error == "")
        let marker = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        return process.output.components(separatedBy: marker).last?.trimmingCharacters(in: .newlines) ?? ""
    }

    @Test func `a dry run needs no key and shows the whole request`() throws {
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

    @Test func `keys may come in any order and are written in the wire's`() throws {
        let text = try body([
            "item.update", "item.point.pointRate=2", "item.isDepot=1", "item.itemName=n", "item.itemUrl=a",
        ])
        #expect(
            text
                == "<request><itemUpdateRequest><item><itemUrl>a</itemUrl><itemName>n</itemName><isDepot>true</isDepot>"
                + "<point><pointRate>2</pointRate></point></item></itemUpdateRequest></request>"
        )
    }

    @Test func `a key seen again starts the next record, in lists within lists, too`() throws {
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

    @Test func `an empty value is an empty element: of a text, a number, a list, a record`() throws {
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

    @Test func `a value can come from a file, a whole body from standard input`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).html")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("<p>a=b</p>".utf8).write(to: file)
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
