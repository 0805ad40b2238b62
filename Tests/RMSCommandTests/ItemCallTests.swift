import Foundation
import Testing

/// How members by key, and cleared members, are written on the command line. Nothing is sent.
@Suite struct ItemCallTests {
    private func body(_ arguments: String...) throws -> String {
        let process = try RMSProcess(["call"] + arguments + ["--dry-run"], environment: [:])
        #expect(process.error == "" && process.status == 0)
        return process.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(5).joined(
            separator: "\n"
        )
        .trimmingCharacters(in: .newlines)
    }

    private func error(_ arguments: String...) throws -> String {
        let process = try RMSProcess(["call"] + arguments + ["--dry-run"], environment: [:])
        #expect(process.status == 2 && process.output == "")
        return process.error
    }

    private let patch = "itemapi_2.0.items.patch"
    private let upsert = "itemapi_2.0.items.upsert"

    @Test func `members by key are a part of the path`() throws {
        let sent = try body(
            upsert,
            "manageNumber=abc",
            "title=シャツ",
            "itemType=NORMAL",
            "genreId=409148",
            "variantSelectors.key=色.1",
            "variantSelectors.values.displayValue=赤",
            "variantSelectors.values.displayValue=青",
            "variants.S-1.standardPrice=980",
            "variants.S-1.selectorValues.色.1=赤",
            "variants.S-2.standardPrice=990",
            "variants.S-1.restockOnCancel=true",
            "variants.S-2.selectorValues.色.1=青"
        )
        #expect(
            sent == #"{"title":"シャツ","itemType":"NORMAL","genreId":"409148","variantSelectors":[{"key":"色.1","values":"#
                + #"[{"displayValue":"赤"},{"displayValue":"青"}]}],"variants":{"S-1":{"selectorValues":{"色.1":"赤"},"#
                + #""restockOnCancel":true,"standardPrice":"980"},"S-2":{"selectorValues":{"色.1":"青"},"standardPrice":"990"}}}"#
        )
    }

    @Test func `null clears a member of a partial update`() throws {
        let sent = try body(
            patch,
            "manageNumber=abc",
            "title=null",
            "tagline:=null",
            "images:=null",
            "tags=",
            "pointCampaign:=null",
            "variants.s.orderQuantityLimit:=null"
        )
        #expect(
            sent == #"{"title":"null","tagline":null,"images":null,"tags":[],"pointCampaign":null,"#
                + #""variants":{"s":{"orderQuantityLimit":null}}}"#
        )
    }

    @Test func `an entry without members is sent empty`() throws {
        let sent = try body(
            "itemapi_2.0.items.inventory-related-settings.update",
            "manageNumber=abc",
            "unlimitedInventoryFlag=false",
            "features.inventoryDisplay=HIDDEN_STOCK",
            "variants.s="
        )
        #expect(
            sent == #"{"unlimitedInventoryFlag":false,"features":{"inventoryDisplay":"HIDDEN_STOCK"},"#
                + #""variants":{"s":{}}}"#
        )
    }

    @Test func `what can't be cleared or has no key is refused`() throws {
        #expect(
            try error(upsert, "manageNumber=a", "title:=null") == "rms: title can't be cleared in this call\n"
        )
        for entry in ["variants.s", "variants.s.selectorValues.色"] {
            #expect(
                try error(patch, "manageNumber=a", "\(entry):=null") == "rms: \(entry) can't be cleared in this call\n"
            )
        }
        #expect(
            try error(patch, "manageNumber=a", "title:=x")
                == "rms: 'title:=x': only null can follow :=, and it clears a member\n"
        )
        #expect(
            try error(patch, "manageNumber=a", "tags=1", "tags:=null") == "rms: tags is both cleared and given\n"
        )
        #expect(
            try error(patch, "manageNumber=a", "tags:=null", "tags=1") == "rms: tags is both cleared and given\n"
        )
        #expect(
            try error(patch, "manageNumber=a", "variants=x")
                == "rms: variants is a map: give a key, variants.KEY…=, or no value to send it empty\n"
        )
        #expect(
            try error(patch, "manageNumber=a", "variants.s=x").hasPrefix(
                "rms: variants.s is a record: give its members"
            )
        )
        #expect(
            try error(patch, "manageNumber=a", "variants.s.standardPrice=1", "variants.s.standardPrice=2")
                == "rms: variants.s.standardPrice is given twice, but is not part of a list: give it once\n"
        )
        #expect(
            try error(patch, "manageNumber=a", "variants.s.standardPrice=x")
                == "rms: variants.s.standardPrice must be a whole number\n"
        )
        #expect(
            try error(upsert, "manageNumber=a", "title=t", "itemType=NORMAL", "genreId=409148")
                == "rms: variants must be given\n"
        )
    }

    @Test func `help shows where a key belongs, and what can be null`() throws {
        let page = try RMSProcess(["help", patch]).output
        #expect(page.contains("\nvariants.KEY.standardPrice "))
        #expect(
            page.contains(/\ntagline +text, or null +/)
                && page.contains(/\nvariants.KEY.selectorValues +text by KEY, or null/)
        )
        #expect(try !RMSProcess(["help", upsert]).output.contains("or null"))
    }
}
