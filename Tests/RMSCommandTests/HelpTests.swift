import Foundation
import RMSClient
import Testing

/// The help of the command line and of each function.
@Suite struct HelpTests {
    private func page(of function: RMSFunction) throws -> [String: Any] {
        let process = try RMSProcess(["functions", function.name, "--json"], environment: [:])
        return try #require(try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? [String: Any])
    }

    /// The keys of a schema, except those of a model that contains itself.
    private func keys(of schema: WireSchema, under path: String = "", within models: [WireSchema] = []) -> [String] {
        schema.fields.filter { $0.field.presence != .answerOnly }.flatMap { member -> [String] in
            let key = path + member.name
            switch member.content {
            case .scalar, .scalars, .scalarMap: return [key]
            case .record(let inner), .records(let inner), .recordMap(let inner):
                let under = if case .recordMap = member.content { "\(key).KEY." } else { "\(key)." }
                let (inner, around) = (inner(), models + [schema])
                let isKnown = around.contains(where: inner.isModel)
                return [key] + (isKnown ? [] : keys(of: inner, under: under, within: around))
            }
        }
    }

    @Test func `every key of every function is listed with its type and its meaning`() throws {
        for operation in RMSFunction.operations {
            let name = operation.function.name
            let listed = try #require(try page(of: operation.function)["keys"] as? [[String: Any]])
            #expect(listed.compactMap { $0["key"] as? String } == keys(of: WireSchema(of: operation)), "\(name)")
            for key in listed {
                let path = key["key"] as? String ?? ""
                let meaning = key["meaning"] as? String ?? ""
                #expect(!meaning.isEmpty && !path.hasSuffix(".\(meaning)") && path != meaning, "\(name): \(path)")
                #expect(key["type"] as? String != "", "\(name): \(path)")
            }
        }
    }

    @Test(arguments: [
        ("item.get", "itemUrl", "yes"), ("item.update", "item.itemUrl", "yes"), ("item.update", "item.itemName", "-"),
        ("item.update", "item.itemInventory.inventoryType", "with item.itemInventory"),
        ("coupon.issue", "coupon.couponName", "yes"), ("thankscoupon.stop", "thanksCouponId", "yes"),
        ("inventory.updateInventory", "updateRequestExternalItem.inventory", "with inventoryUpdateMode"),
        ("inventory.getInventory", "itemUrl", "or inventorySearchRange"),
        ("order.getOrder", "orderNumber", "or orderSearchModel"), ("shop.category.move", "destCategoryId", "yes"),
    ])
    func `a required key is listed as required`(function: String, key: String, needed: String) throws {
        let process = try RMSProcess(["help", function], environment: [:])
        #expect(process.status == 0)
        let line = try #require(process.output.split(separator: "\n").first { $0.hasPrefix("\(key) ") })
        let cells = line.replacing(try Regex(" {2,}"), with: "\u{1}").split(separator: "\u{1}")
        #expect(cells.count > 3 && cells[2] == needed)
    }

    @Test func `a key is listed with its limits and known values`() throws {
        let item = try RMSProcess(["help", "item.update"]).output
        #expect(item.contains("whole yen, 0 to 999,999,999"))
        #expect(item.contains("known: 1 = one count for the item"))
        #expect(try RMSProcess(["help", "coupon.issue"]).output.contains("at most 60 bytes, without a URL"))
    }

    @Test func `the page of a write names a read that shows its outcome`() throws {
        for function in RMSFunction.all {
            let command = try page(of: function)["readBack"] as? String
            guard function.access == .write else {
                #expect(command == nil, "\(function)")
                continue
            }
            let words = try #require(command, "\(function)").split(separator: " ").map(String.init)
            let read = try #require(RMSFunction(named: words.count > 2 ? words[2] : ""), "\(function)")
            #expect(words.starts(with: ["rms", "call"]) && read.access == .read && read.family == function.family)
        }
    }

    @Test func `help prints the same pages as --help, and help of a function the same page as functions`() throws {
        #expect(try RMSProcess(["help", "call"]).output == RMSProcess(["call", "--help"]).output)
        #expect(try RMSProcess(["help"]).output == RMSProcess(["--help"]).output)
        #expect(try RMSProcess(["help", "item.get"]).output == RMSProcess(["functions", "item.get"]).output)
    }

    @Test(arguments: [
        ("itme.get", "rms: unknown function 'itme.get'; did you mean 'item.get'?\n"),
        (
            "rpay.searchOrder",
            "rms: unknown function 'rpay.searchOrder'; did you mean 'rpay.order.searchOrder'?\n"
        ),
        ("cal", "rms: unknown command 'cal'; did you mean 'call'?\n"),
    ])
    func `an unknown name gets the closest one as a suggestion`(name: String, error: String) throws {
        let process = try RMSProcess(["help", name])
        #expect(process.status == 2 && process.output == "" && process.error == error)
    }

    @Test func `the version is the package's`() throws {
        let process = try RMSProcess(["--version"])
        #expect(process.status == 0)
        #expect(process.output == "\(RMSVersion.current)\n")
    }

    @Test(arguments: ["inventoryapi_2.0.inventories.bulk.upsert", "inventoryapi_2.1.inventories.bulk.upsert"])
    func `the rows of a generic operation have their keys`(function: String) throws {
        let help = try RMSProcess(["help", function])
        #expect(help.output.contains("\ninventories.variantId ") && help.output.contains("\ninventories.quantity "))
    }
}
