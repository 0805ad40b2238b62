import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

@Suite("レジ横プラス")
struct CheckoutAddonTests {
    private let name = "レジ横プラス"

    @Test("the order gets the units and the stock loses them, once for any number of runs", arguments: [false, true])
    func adding(isRetired: Bool) async throws {
        try await open { shop in
            let line = try await line(in: shop)
            let arguments = try list(line, units: 2, in: shop, isRetired)
            let run = try await shop.run(arguments)
            #expect(run.status == 0 && run.error.isEmpty && run.output.contains("1 added, 0 left"))
            try await expect(line, has: 2, in: shop)
            _ = try await shop.run(arguments)
            try await expect(line, has: 2, in: shop)
            #expect(writes(in: shop) == 2)
        }
    }

    @Test(
        "a SKU of a line that has a choice gets the units, and another one of the item does not",
        arguments: [false, true]
    )
    func choice(isRetired: Bool) async throws {
        try await open { shop in
            let order = try #require(
                try await shop.orders(days: 30).first { order in
                    order.progress == .awaitingShipment && order.goods.first?.manageNumber == "demo-item-23"
                }
            )
            let units = try #require(order.goods.first?.units)
            let skus = isRetired ? ["S:白", "M:白"] : ["vest-s-white", "vest-m-white"]
            let rows = skus.map { "\(order.orderNumber),demo-item-23,\($0),1\n" }.joined()
            let file = try shop.write("order,item,sku,units\n\(rows)", to: "list.csv")
            let run = try await shop.run(
                ["--list", file, "--journal", shop.path("journal.json")] + (isRetired ? ["--retired"] : [])
            )
            #expect(run.status == 1 && run.output.contains("1 added, 1 left"))
            #expect(run.complaints.count == 1 && run.error.contains("\(skus[0]): the order has no line of it"))
            #expect(try await shop.rms.order.get(order.orderNumber).goods.first?.units == units + 1)
        }
    }

    @Test("an item that is out of stock leaves its order alone, and is reported", arguments: [false, true])
    func outOfStock(isRetired: Bool) async throws {
        try await open { shop in
            let line = try await line(in: shop)
            let run = try await shop.run(list(line, units: 999, in: shop, isRetired))
            #expect(run.status == 1)
            #expect(run.complaints == ["\(line.order) \(line.item): out of stock: \(line.stock) left"])
            try await expect(line, has: 0, in: shop)
            #expect(writes(in: shop) == 0)
        }
    }

    @Test("units are given back if RMS refuses the order's change")
    func refusal() async throws {
        try await open(seed: Self.strangeAddress) { shop in
            let line = try await line(in: shop)
            let run = try await shop.run(list(line, units: 3, in: shop, false))
            #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains("rpay.order.updateOrderSender"))
            try await expect(line, has: 0, in: shop)
            #expect(try shop.text("journal.json").contains("refused"))
            // The stock was reserved and given back around the change.
            #expect(writes(in: shop) == 3)
        }
    }

    @Test("lost answers are read back, and nothing is done twice", arguments: [false, true])
    func lostAnswers(isRetired: Bool) async throws {
        try await open { shop in
            for function in writeFunctions(isRetired) { shop.mock.inject(.answerLost, on: function) }
            let line = try await line(in: shop)
            let run = try await shop.run(list(line, units: 1, in: shop, isRetired))
            #expect(run.status == 0 && run.output.contains("1 added"))
            try await expect(line, has: 1, in: shop)
            #expect(writes(in: shop) == 2)
        }
    }

    @Test("calls that RMS never got are sent again", arguments: [false, true])
    func lostCalls(isRetired: Bool) async throws {
        try await open { shop in
            for function in writeFunctions(isRetired) { shop.mock.inject(.reset(.beforeHead), on: function) }
            let line = try await line(in: shop)
            let run = try await shop.run(list(line, units: 1, in: shop, isRetired))
            #expect(run.status == 0 && run.output.contains("1 added"))
            try await expect(line, has: 1, in: shop)
            #expect(writes(in: shop) == 4)
        }
    }

    @Test("a run that is killed in a write is continued by the next one", arguments: [0, 1], [false, true])
    func kill(write: Int, isRetired: Bool) async throws {
        try await open { shop in
            let line = try await line(in: shop)
            let arguments = try list(line, units: 1, in: shop, isRetired)
            shop.mock.inject(.latency(milliseconds: 20_000), on: writeFunctions(isRetired)[write])
            let process = try shop.start(arguments)
            try await eventually("the write is carried out") {
                let (units, stock) = try await state(of: line, in: shop)
                return write == 0 ? stock == line.stock - 1 : units == line.units + 1
            }
            process.send(SIGKILL)
            process.wait()
            shop.mock.clearFaults()
            let run = try await shop.run(arguments)
            #expect(run.status == 0 && run.output.contains("1 added"))
            try await expect(line, has: 1, in: shop)
            #expect(writes(in: shop) == 2)
        }
    }

    @Test("a change that RMS accepted and whose outcome can't be polled is made once")
    func lateOutcome() async throws {
        try await open { shop in
            let line = try await line(in: shop)
            let arguments = try list(line, units: 1, in: shop, true)
            shop.mock.inject(.serverError, on: .orderGetResult, times: nil)
            let run = try await shop.run(arguments)
            // The order itself may show the change before the next poll fails.
            if run.status != 0 {
                #expect(run.complaints.count == 1 && run.error.contains("order.getResult"))
                #expect(
                    run.error.contains("accepted the change as ticket") && run.error.contains("poll the ticket again")
                )
            }
            shop.mock.clearFaults()
            #expect(try await shop.run(arguments).status == 0)
            try await expect(line, has: 1, in: shop)
            #expect(writes(in: shop) == 2)
        }
    }

    @Test("the shop's note asks for units, and a dry run only says so", arguments: [false, true])
    func note(isRetired: Bool) async throws {
        try await open { shop in
            let line = try await line(in: shop)
            try await shop.withAllFunctions { rms in
                var memo = OrderAPI2.UpdateOrderMemo(orderNumber: line.order)
                memo.memo = "急ぎ\nレジ横:\(line.item.uppercased())×2\n"
                try await rms.order.update(memo)
            }
            let arguments = ["--journal", shop.path("journal.json"), "--days", "90"] + (isRetired ? ["--retired"] : [])
            let dry = try await shop.run(arguments + ["--dry-run"])
            #expect(dry.status == 0 && dry.output.contains("would get 2 more, \(line.units) → \(line.units + 2)"))
            try await expect(line, has: 0, in: shop)
            #expect(try await shop.run(arguments).output.contains("1 added, 0 left"))
            try await expect(line, has: 2, in: shop)
        }
    }

    @Test("an order that is shipped, or does not have the item, is left alone and reported")
    func unfit() async throws {
        try await open { shop in
            let line = try await line(in: shop)
            let shipped = try #require(try await shop.orders(days: 60).first { $0.progress == .paid })
            let text = """
                order,item,units
                \(shipped.orderNumber),\(line.item),1
                \(line.order),demo-item-27,1
                123456-20260101-99999999,\(line.item),1

                """
            let run = try await shop.run(["--list", shop.write(text, to: "list.csv"), "--journal", shop.path("j.json")])
            #expect(run.status == 1 && run.complaints.count == 3 && writes(in: shop) == 0)
            #expect(run.error.contains("shipped or cancelled") && run.error.contains("has no line of it"))
        }
    }

    @Test(
        "a wrong list fails in one line",
        arguments: [
            ("order,item\n", "no column 'units'"), ("order,item,units\na,b,0\n", "line 2: 'units'"),
            ("order,item,units\na,b,1\na,B,2\n", "line 3: a b occurs twice"),
        ]
    )
    func lists(text: String, complaint: String) async throws {
        try await open { shop in
            let run = try await shop.run(["--list", shop.write(text, to: "list.csv"), "--journal", shop.path("j.json")])
            #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains(complaint))
        }
    }

    @Test("a period without orders has nothing to add", arguments: [false, true])
    func empty(isRetired: Bool) async throws {
        try await open(seed: AppShop.quiet) { shop in
            let run = try await shop.run(["--journal", shop.path("j.json")] + (isRetired ? ["--retired"] : []))
            #expect(run.status == 0 && run.output.contains("0 added, 0 left"))
        }
    }

    @Test("without the function that changes stocks, it says so in one line and exits with 3")
    func permission() async throws {
        try await open { shop in
            let profile = try #require(AppProfile(named: name))
            let run = try await ExampleProcess(
                "checkout-addon",
                list(line(in: shop), units: 1, in: shop, false),
                of: profile,
                without: .inventories20BulkUpsert
            )
            #expect(run.status == 3 && run.complaints.count == 1 && run.error.contains("inventories.bulk.upsert"))
        }
    }

    @Test("without a key, it adds units in its own mock", arguments: [false, true])
    func newcomer(isRetired: Bool) async throws {
        try await open { shop in
            let arguments = ["--journal", shop.path("j.json")] + (isRetired ? ["--retired"] : [])
            let run = try await ExampleProcess("checkout-addon", arguments)
            #expect(run.status == 0 && run.output.contains("has 1 more") && run.error.contains("out of stock"))
        }
    }

    // MARK: The shop

    private func open(seed: String? = nil, _ test: (AppShop) async throws -> Void) async throws {
        try await AppShop.open("checkout-addon", name, seed: seed, test)
    }

    /// A line of an open order, and the stock of its item.
    private struct Line {
        let order: String
        let item: String
        let units: Int
        let stock: Int
    }

    /// The first line of an open order whose item has one SKU.
    private func line(in shop: AppShop) async throws -> Line {
        let order = try await shop.orders(days: 30).first { order in
            order.progress == .awaitingShipment && order.goods.first?.selectedChoice == nil
        }
        let found = try #require(order)
        let item = try #require(found.goods.first)
        let number = try #require(item.manageNumber)
        let stock = try await shop.withAllFunctions { rms in try await self.stock(of: number, rms) }
        return Line(order: found.orderNumber, item: number, units: item.units ?? 0, stock: stock)
    }

    private func stock(of item: String, _ rms: RMSClient) async throws -> Int {
        try await rms.v1.inventory.get(itemURL: item).details?.first?.inventoryCount ?? -1
    }

    private func state(of line: Line, in shop: AppShop) async throws -> (units: Int, stock: Int) {
        let goods = try await shop.rms.order.get(line.order).goods
        let units = try #require(goods.first { $0.manageNumber == line.item }?.units)
        return (units, try await shop.withAllFunctions { rms in try await stock(of: line.item, rms) })
    }

    private func expect(_ line: Line, has more: Int, in shop: AppShop) async throws {
        let (units, stock) = try await state(of: line, in: shop)
        #expect(units == line.units + more && stock == line.stock - more)
    }

    private func list(_ line: Line, units: Int, in shop: AppShop, _ isRetired: Bool) throws -> [String] {
        let file = try shop.write("order,item,units\n\(line.order),\(line.item),\(units)\n", to: "list.csv")
        let arguments = ["--list", file, "--journal", shop.path("journal.json"), "--settling", "2"]
        return arguments + (isRetired ? ["--retired"] : [])
    }

    /// The functions that change the stock and the order.
    private func writeFunctions(_ isRetired: Bool) -> [RMSFunction] {
        isRetired ? [.inventoryUpdate, .orderUpdateOrder] : [.inventories20BulkUpsert, .rpayOrderUpdateOrderSender]
    }

    private func writes(in shop: AppShop) -> Int {
        let functions = writeFunctions(false) + writeFunctions(true)
        return shop.mock.journal.count { $0.function.map(functions.contains) == true }
    }

    /// A shop with an open order whose address RMS does not take back.
    private static let strangeAddress = """
        <shop><items><item><itemUrl>tea</itemUrl><itemName>煎茶</itemName><itemPrice>1000</itemPrice>\
        <genreId>201121</genreId><catalogIdExemptionReason>5</catalogIdExemptionReason><itemInventory>\
        <inventoryType>1</inventoryType><inventories><inventory><inventoryCount>40</inventoryCount></inventory>\
        </inventories></itemInventory></item></items><people><person><familyName>見本</familyName>\
        <firstName>太郎</firstName><zipCode1>000</zipCode1><zipCode2>0000</zipCode2><prefecture>見本県</prefecture>\
        <city>例示市</city><subAddress>1-2-3</subAddress><phoneNumber1>000</phoneNumber1>\
        <phoneNumber2>0000</phoneNumber2><phoneNumber3>0000</phoneNumber3></person></people>\
        <orders><order daysAgo="1" progress="300" person="1" item="tea"/></orders></shop>
        """
}
