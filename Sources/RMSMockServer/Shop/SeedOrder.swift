internal import Foundation

/// An order of a seed in short form: who bought what, how and when. The other members are derived from it.
struct SeedOrder: Sendable {
    private let daysAgo: Double
    private let status: String
    private let settlement: String
    private let buyer: Element
    private let receiver: Element
    private let item: Element
    private let units: Int
    private let choice: (horizontal: String, vertical: String)?
    private let points: Int
    private let isAsuraku: Bool

    /// - Parameter attribute: Returns the text of an attribute of the order.
    init(items: [String: Element], people: [Element], attribute: (String) -> String?) throws(SeedError) {
        let url = attribute("item") ?? ""
        guard let item = items[url] else { throw SeedError("an order is for \"\(url)\", which is not an item") }
        guard let daysAgo = attribute("daysAgo").flatMap({ Double($0) }), 0...36_500 ~= daysAgo else {
            throw SeedError("an order for \(url) needs a daysAgo from 0 to 36500")
        }
        let person = attribute("person").flatMap { Int($0) } ?? 1
        let receiver = attribute("receiver").flatMap { Int($0) } ?? person
        guard people.indices.contains(person - 1), people.indices.contains(receiver - 1) else {
            throw SeedError("an order for \(url) names a person that does not exist")
        }
        self.item = item
        self.daysAgo = daysAgo
        buyer = people[person - 1]
        self.receiver = people[receiver - 1]
        status = attribute("status") ?? "新規受付"
        settlement = attribute("settlement") ?? "クレジットカード"
        units = attribute("units").flatMap { Int($0) } ?? 1
        guard 1...9999 ~= units else { throw SeedError("an order for \(url) must have 1 to 9999 units") }
        points = attribute("points").flatMap { Int($0) } ?? 0
        isAsuraku = attribute("asuraku") == "1"
        let parts = attribute("choice")?.split(separator: ":", maxSplits: 1).map(String.init)
        choice = parts.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
    }

    /// The order in the wire format.
    func order(serial: Int, at now: Date) -> Element {
        let date = now.addingTimeInterval(-daysAgo * 86_400)
        let digits = String(serial)
        let day = date.japaneseTime.prefix(10).replacingOccurrences(of: "-", with: "")
        let number = "123456-\(day)-\(String(repeating: "0", count: max(0, 8 - digits.count)))\(digits)"
        let goods = (item.number("itemPrice") ?? 0) * units
        let postage = item.value("isIncludedPostage") == "true" ? 0 : 500
        let total = goods + postage
        let isShipped = ["処理済", "発送後入金待ち"].contains(status)
        var members = [
            Element("asurakuFlg", isAsuraku ? "1" : "0"),
            Element("canEnclosure", status == "新規受付" || status == "発送待ち" ? "true" : "false"),
            Element("carrierCode", "0"),
            Element("deliveryModel", [Element("deliveryClass", "1"), Element("deliveryName", "宅配便")]),
            Element("deliveryPrice", "0"), Element("enclosureStatus", "0"), Element("goodsPrice", "\(goods)"),
            Element("goodsTax", "0"), Element("isGift", "false"), Element("isRakutenMember", "true"),
            Element("orderDate", date.japaneseTime), Element("orderNumber", number), Element("orderType", "1"),
            person(buyer, "ordererModel"), package(number, serial: serial, goods: goods, postage: postage, isShipped),
            Element(
                "pointModel",
                [Element("pointUsage", "1"), Element("status", "0"), Element("usedPoint", "\(points)")]
            ),
            Element("postagePrice", "\(postage)"), Element("requestPrice", "\(total - points)"), Element("seqId", "1"),
            payment, Element("status", status), Element("totalPrice", "\(total)"),
        ]
        if settlement == "クレジットカード" { members.append(Element("cardStatus", "12")) }
        if isShipped { members.append(Element("shippingDate", date.addingTimeInterval(86_400).japaneseTime)) }
        return Element("orderModel", members).ordered(by: SchemaOrder.order)
    }

    private func person(_ person: Element, _ name: String) -> Element {
        person.renamed(name).ordered(by: SchemaOrder.person)
    }

    private var payment: Element {
        var payment = Element("settlementModel")
        if settlement == "クレジットカード" {
            payment.children.append(
                Element(
                    "cardModel",
                    [
                        Element("brandName", "VISA"), Element("cardNo", "XXXX-XXXX-XXXX-0000"),
                        Element("expYM", "2030/01"), Element("ownerName", "MIHON"), Element("payType", "0"),
                    ]
                )
            )
        }
        payment.set("settlementName", settlement)
        return payment
    }

    private func package(_ number: String, serial: Int, goods: Int, postage: Int, _ isShipped: Bool) -> Element {
        let url = item.value("itemUrl") ?? ""
        var line = [
            Element("basketId", "\(700_000 + serial)"), Element("isIncludedCashOnDeliveryPostage", "false"),
            Element("isIncludedPostage", item.value("isIncludedPostage") ?? "false"),
            Element("isIncludedTax", item.value("isIncludedTax") ?? "true"),
            Element("itemId", "\(10_000_000 + (Int(url.filter { $0.isASCII && $0.isNumber }.suffix(9)) ?? serial))"),
            Element("itemName", item.value("itemName") ?? ""), Element("itemNumber", url),
            Element(
                "normalItemModel",
                [
                    Element("delvdateInfo", "1〜2日"),
                    Element("inventoryType", item.value("itemInventory", "inventoryType") ?? "1"),
                ]
            ),
            Element("pageURL", "https://item.rakuten.co.jp/demo/\(url)/"), Element("pointRate", "1"),
            Element("pointType", "0"), Element("price", item.value("itemPrice") ?? "0"),
            Element("restoreInventoryFlag", "0"),
        ]
        if let choice {
            let names = item["itemInventory"]
            let horizontal = names?.value("horizontalName") ?? "", vertical = names?.value("verticalName") ?? ""
            line.append(Element("selectedChoice", "\(horizontal):\(choice.horizontal)\n\(vertical):\(choice.vertical)"))
        }
        line += [Element("taxRate", item.value("taxRate") ?? "0.1"), Element("units", "\(units)")]
        var package = [
            Element("basketId", "\(700_000 + serial)"), Element("deliveryCompanyId", "1001"),
            Element("deliveryPrice", "0"), Element("goodsPrice", "\(goods)"), Element("goodsTax", "0"),
            Element("itemModel", line), Element("postagePrice", "\(postage)"), person(receiver, "senderModel"),
        ]
        if isShipped { package.append(Element("shippingNumber", "0000-0000-\(1000 + serial)")) }
        return Element("packageModel", package)
    }
}
