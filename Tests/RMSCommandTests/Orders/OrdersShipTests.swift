import Foundation
import RMSClient
import RMSMockServer
import Testing

@Suite struct OrdersShipTests {
    private let day = ["--shipping-date", "2026-01-15"]

    private func rows(_ numbers: some Collection<String>, _ header: String = "orderNumber,shippingNumber") -> String {
        ([header] + numbers.enumerated().map { "\($1),4000-\($0)" }).joined(separator: "\n")
    }

    private func parcels(_ shop: OrdersShop, _ number: String) async throws -> [OrderAPI2.Shipping] {
        try await shop.client.order.get(number).packages?.first?.shippings ?? []
    }

    @Test(arguments: [(3, RMSFunction.rpayOrderUpdateOrderShipping, 3), (12, .rpayOrderUpdateOrderShippingAsync, 1)])
    func `the parcels of a list are reported, and the same list again adds none`(
        orders: Int,
        function: RMSFunction,
        calls: Int
    ) async throws {
        let shop = try await OrdersShop(orders: orders, status: "発送待ち")
        shop.mock.shop(of: try Credentials(serviceSecret: "SPcommand-test", licenseKey: "SLcommand-test"))?
            .setOrderDelay(0)
        let numbers = try await shop.orderNumbers()
        let list = try shop.write(rows(numbers), to: "list.csv")
        let arguments = ["ship", list, "--delivery-company", "1001"] + day
        let dry = try await shop.rms(arguments + ["--dry-run"])
        #expect(dry.status == 0 && dry.output.hasPrefix("\(numbers[0])  parcels: 1 added\n"), "\(dry.error)")
        #expect(shop.bodies(function).isEmpty)

        let first = try await shop.rms(arguments + ["--result", shop.path("result.csv")])
        #expect(first.status == 0 && first.output == "\(orders) orders: \(orders) reported\n", "\(first.error)")
        for (index, number) in numbers.enumerated() {
            let parcel = try #require(try await parcels(shop, number).first)
            #expect(parcel.shippingNumber == "4000-\(index)" && parcel.deliveryCompany == .yamato)
        }
        #expect(try await shop.client.order.get(numbers[0]).progress == .shipped)

        let again = try await shop.rms(arguments)
        #expect(again.status == 0)
        #expect(shop.bodies(function).count == calls)
        let next = try await shop.rms(arguments + ["--dry-run"])
        #expect(next.output.hasPrefix("\(numbers[0])  parcels: 1 left alone\n"))
        #expect(
            next.output.hasSuffix("\n0 would be changed, 0 would not, \(orders) already as listed. Nothing was sent.\n")
        )
        await shop.mock.stop()
    }

    @Test func `rows of one order are one change, and each order has its own outcome`() async throws {
        let shop = try await OrdersShop(orders: 2, status: "発送待ち")
        let numbers = try await shop.orderNumbers()
        let basket = try #require(try await shop.client.order.get(numbers[0]).packages?.first?.basketID)
        let list = """
            orderNumber,basketId,deliveryCompany,shippingNumber,shippingDate
            \(numbers[0]),\(basket),1002,A-1,2026-01-15
            \(numbers[1]),1,1002,B-1,2026-01-15
            \(numbers[0]),,1001,A-2,
            123456-20260101-99999999,,,C-1,
            """
        let ship = try await shop.rms(["ship", "-", "--result", shop.path("result.csv")], input: list)
        #expect(ship.status == 1)
        let parcelTexts =
            "basketId=\(basket) shippingNumber=A-1 deliveryCompany=1002 shippingDate=2026-01-15; "
            + "shippingNumber=A-2 deliveryCompany=1001"
        #expect(ship.output.hasSuffix("\n3 orders: 1 reported, 2 failed\n"))
        let results = try shop.content("result.csv").split(separator: "\r\n")
        #expect(
            results[1...] == [
                "ship,\(numbers[0]),\(parcelTexts),succeeded,,",
                "ship,\(numbers[1]),basketId=1 shippingNumber=B-1 deliveryCompany=1002 shippingDate=2026-01-15,failed,invalid_request,BasketidModelList[0].basketId is not a basket of the order",
                "ship,123456-20260101-99999999,shippingNumber=C-1,failed,not_found,RMS does not return the order 123456-20260101-99999999",
            ]
        )
        let parcels = try await parcels(shop, numbers[0])
        #expect(
            parcels.map(\.shippingNumber) == ["A-1", "A-2"] && parcels.map(\.deliveryCompany) == [.sagawa, .yamato]
        )
        let id = parcels[1].shippingDetailID
        let change = "orderNumber,shippingDetailId,shippingNumber\n\(numbers[0]),\(id),A-3\n"
        #expect(try await shop.rms(["ship", "-"] + day, input: change).status == 0)
        let after = try await self.parcels(shop, numbers[0])
        #expect(after.map(\.shippingNumber) == ["A-1", "A-3"] && after[1].shippingDate == nil)
        await shop.mock.stop()
    }

    @Test func `a row that occurs twice adds one parcel, and a second parcel of a reported order is sent`() async throws
    {
        let shop = try await OrdersShop(orders: 1, status: "発送待ち")
        let number = try #require(try await shop.orderNumbers().first)
        let arguments = ["ship", "-", "--result", shop.path("result.csv")] + day
        let header = "orderNumber,shippingNumber\n"
        let first = try await shop.rms(arguments, input: header + "\(number),A-1\n\(number),A-1\n")
        #expect(first.status == 0, "\(first.error)")
        #expect(try await parcels(shop, number).map(\.shippingNumber) == ["A-1"])
        let second = try await shop.rms(arguments, input: header + "\(number),A-2\n")
        #expect(second.status == 0 && second.output == "1 order: 1 reported\n")
        #expect(try await parcels(shop, number).map(\.shippingNumber) == ["A-1", "A-2"])
        let again = try await shop.rms(arguments, input: header + "\(number),A-1\n")
        #expect(again.status == 0 && again.output == "1 order: 1 reported earlier\n")
        await shop.mock.stop()
    }

    @Test func `an order whose answer was lost is unknown, and is compared before it is sent again`() async throws {
        let shop = try await OrdersShop(orders: 2, status: "発送待ち")
        let numbers = try await shop.orderNumbers()
        let list = try shop.write(rows(numbers), to: "list.csv")
        let arguments = ["ship", list, "--result", shop.path("result.csv")] + day
        shop.mock.inject(.answerLost, on: .rpayOrderUpdateOrderShipping)
        let lost = try await shop.rms(arguments)
        #expect(lost.status == 4 && lost.output.hasSuffix("\n2 orders: 1 unknown, 1 not attempted\n"))
        let next = try await shop.rms(arguments)
        #expect(next.status == 1 && next.output.hasSuffix("\n2 orders: 1 reported, 1 unknown\n"))
        let retried = try await shop.rms(arguments + ["--retry-unknown"])
        #expect(retried.status == 0 && retried.output == "2 orders: 1 reported, 1 reported earlier\n")
        #expect(shop.bodies(.rpayOrderUpdateOrderShipping).count == 2)
        #expect(try await parcels(shop, numbers[0]).count == 1)
        await shop.mock.stop()
    }

    @Test(arguments: [
        ("orderNumber\n1", "row 2 has no shippingNumber"),
        (
            "orderNumber,shippingNumber,deliveryCompany\n1,2,ヤマト運輸",
            "row 2: deliveryCompany must be a code such as 1001, not 'ヤマト運輸'"
        ),
        (
            "orderNumber,shippingNumber,shippingDate\n1,2,2026/01/15",
            "row 2: shippingDate must be a day such as 2026-01-31, not '2026/01/15'"
        ),
        ("orderNumber,shippingNumber,basketId\n1,2,x", "row 2: basketId must be a whole number"),
        (
            "orderNumber,shippingNumber,shippingDate\n1,2,2026-01-15\n1,3,\n1,2,2026-01-14",
            "row 4: the shippingNumber 2 of 1 occurs twice, with different values"
        ),
        (
            "orderNumber,basketId,shippingNumber\n1,5,2\n1,,2",
            "row 3: the shippingNumber 2 of 1 occurs twice, with different values"
        ),
        ("orderNumber,shipingNumber\n1,2", "the column 'shipingNumber' is not known; did you mean 'shippingNumber'?"),
    ])
    func `a list that can't be right is a usage error`(list: String, problem: String) async throws {
        let shop = try await OrdersShop(orders: 1, status: "発送待ち")
        let ship = try await shop.rms(["ship", "-"], input: list)
        #expect(ship.status == 2 && ship.error == "rms: \(problem)\n")
        #expect(shop.mock.journal.isEmpty)
        await shop.mock.stop()
    }
}
