import TestSupport
import Testing

/// The calls of InventoryAPI 2.0 and 2.1 on the command line.
@Suite struct StockCallTests {
    private let service = "inventoryapi_2.0.inventories"
    private let sku = ["manageNumber=demo-item-01", "variantId=normal-inventory"]

    private func call(_ name: String, _ arguments: [String], _ mock: RunningMock) throws -> RMSProcess {
        try RMSProcess(["call", "\(service).\(name)"] + arguments, mock: mock)
    }

    @Test func `a stock is set, added to, read and deleted`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        for change in [["mode=ABSOLUTE", "quantity=5"], ["mode=RELATIVE", "quantity=-2"]] {
            let process = try call("variants.upsert", sku + change, mock)
            #expect(process.status == 0 && process.error == "")
        }
        #expect(try call("variants.get", sku + ["--output", "json"], mock).output.contains(#""quantity": 3"#))
        #expect(try call("variants.delete", sku, mock).status == 0)
        let missing = try call("variants.get", sku, mock)
        #expect(missing.status == 1 && missing.error.contains("there is no stock of this SKU"))
    }

    @Test func `a mode that is not known is a usage error, because the quantity means another thing in each`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let process = try call("variants.upsert", sku + ["mode=relative", "quantity=1"], mock)
        #expect(process.status == 2 && process.error.contains("mode is neither ABSOLUTE nor RELATIVE"))
        let missing = try call("variants.upsert", sku + ["quantity=1"], mock)
        #expect(missing.status == 2 && missing.error == "rms: mode must be given\n")
    }

    @Test func `repeated keys are the rows of a call`() throws {
        let rows = ["a", "b"].flatMap { id in
            ["manageNumber=\(id)", "variantId=s", "mode=ABSOLUTE", "quantity=1"].map { "inventories.\($0)" }
        }
        let process = try RMSProcess(["call", "\(service).bulk.upsert"] + rows + ["--dry-run"], environment: [:])
        #expect(
            process.output.hasSuffix(
                #"{"inventories":[{"manageNumber":"a","variantId":"s","mode":"ABSOLUTE","quantity":1},"#
                    + #"{"manageNumber":"b","variantId":"s","mode":"ABSOLUTE","quantity":1}]}"# + "\n"
            )
        )
    }

    @Test func `the curl command of a deletion has no body`() throws {
        let mock = try RunningMock()
        defer { _ = mock.end() }
        let command = try call("variants.delete", sku + ["--curl"], mock).output
        #expect(command.contains("-X DELETE") && !command.contains("--data-binary"))
        let run = try ShellRun(command, mock: mock)
        #expect(run.status == 0 && run.output == "")
        #expect(try call("variants.get", sku, mock).status == 1)
    }

    @Test func `a shop without SKUs refuses the call, and an unknown state is a usage error`() throws {
        let mock = try RunningMock(["--shop", "not-migrated"])
        defer { _ = mock.end() }
        #expect(try call("variants.get", sku, mock).status == 0)
        let refused = try call("variants.upsert", sku + ["mode=ABSOLUTE", "quantity=1"], mock)
        #expect(refused.status == 3 && refused.error.contains("the shop is not migrated to SKUs"))
        let process = try RMSProcess(["mock", "--shop", "moved"])
        #expect(process.status == 2)
        #expect(process.error == "rms: --shop must be one of both, not-migrated, migrated, not 'moved'\n")
    }
}
