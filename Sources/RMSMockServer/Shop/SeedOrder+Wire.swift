internal import Foundation

extension SeedOrder {
    /// The order as the older service shows it, and what only the newer one shows.
    func order(serial: Int, at now: Date) -> (order: Element, details: OrderDetails) {
        let date = now.addingTimeInterval(-daysAgo * 86_400)
        let digits = String(serial)
        let day = date.japaneseTime.prefix(10).replacingOccurrences(of: "-", with: "")
        let number = "123456-\(day)-\(String(repeating: "0", count: max(0, 8 - digits.count)))\(digits)"
        var order = base(number, date)
        order.children += packages(serial: serial)
        for (index, wrapping) in wrappings.enumerated() {
            order.children.append(wrapping.element("wrappingModel\(index + 1)"))
        }
        let coupons = self.coupons.map { $0.coupon(for: line(of: $0.item, serial: serial), orderedAt: date) }
        var details = OrderDetails(order)
        details.coupons = coupons
        if !coupons.isEmpty { details.showCoupons(in: &order) }
        details.paymentCharge = paymentCharge
        OrderAmounts(order, details).write(to: &order)
        order = order.ordered(by: SchemaOrder.order)
        details.note(order)
        if let progress { place(&details, at: progress, orderedAt: date) }
        details.subStatusID = subStatusID
        details.isOneDayOperation = isOneDayOperation
        for (index, basket) in baskets.enumerated() {
            basket.add(to: &details, id: SeedBasket.id(serial: serial, index: index), number: number, orderedAt: date)
        }
        return (order, details)
    }

    private var isShipped: Bool {
        progress.map { [500, 600, 700].contains($0) } ?? ["処理済", "発送後入金待ち"].contains(status)
    }

    private func base(_ number: String, _ date: Date) -> Element {
        var members = [
            Element("asurakuFlg", isAsuraku ? "1" : "0"),
            Element("canEnclosure", status == "新規受付" || status == "発送待ち" ? "true" : "false"),
            Element("carrierCode", "0"),
            Element(
                "deliveryModel",
                [Element("deliveryClass", "\(delivery.kind)"), Element("deliveryName", delivery.name)]
            ),
            Element("deliveryPrice", "0"), Element("enclosureStatus", "0"), Element("goodsTax", "0"),
            Element("isGift", baskets.count > 1 ? "true" : "false"), Element("isRakutenMember", "true"),
            Element("orderDate", date.japaneseTime), Element("orderNumber", number), Element("orderType", "1"),
            buyer.renamed("ordererModel").ordered(by: SchemaOrder.person),
            Element(
                "pointModel",
                [Element("pointUsage", "1"), Element("status", "0"), Element("usedPoint", "\(points)")]
            ),
            Element("seqId", "1"), payment, Element("status", status),
        ]
        if settlement == "クレジットカード" { members.append(Element("cardStatus", "12")) }
        if isShipped { members.append(Element("shippingDate", date.addingTimeInterval(86_400).japaneseTime)) }
        if isGift { members.append(Element("isGiftCheck", "true")) }
        if let remarks { members.append(Element("option", remarks)) }
        if let deliveryIn {
            members.append(Element("wishDeliveryDate", "\(date.japaneseDay(after: deliveryIn))T00:00:00+09:00"))
        }
        if let shippingTerm { members.append(Element("shippingTerm", "\(shippingTerm)")) }
        return Element("orderModel", members)
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

    private func packages(serial: Int) -> [Element] {
        baskets.enumerated().map { index, basket in
            let shippingNumber = index == 0 ? "0000-0000-\(1000 + serial)" : "0000-\(1000 + index)-\(1000 + serial)"
            return basket.package(
                id: SeedBasket.id(serial: serial, index: index),
                serial: serial,
                shippingNumber: isShipped ? shippingNumber : nil
            )
        }
    }

    /// The order's first line with an item.
    private func line(of url: String?, serial: Int) -> (itemID: Int, itemDetailID: Int)? {
        guard let url else { return nil }
        for (index, basket) in baskets.enumerated() {
            guard let place = basket.lines.firstIndex(where: { $0.url == url }) else { continue }
            let basketID = SeedBasket.id(serial: serial, index: index)
            return (
                basket.lines[place].itemID(serial: serial),
                OrderDetails.itemDetailID(basket: basketID, line: place)
            )
        }
        return nil
    }

    /// Moves the order to a progress of the newer service, with its times: an hour after the order it was confirmed, two
    /// hours after it fixed.
    private func place(_ details: inout OrderDetails, at progress: Int, orderedAt date: Date) {
        func time(_ hours: Double) -> String { date.addingTimeInterval(hours * 3600).japaneseTime }
        details.progress = progress
        details.confirmedAt = progress >= 200 ? time(1) : nil
        details.fixedAt = progress >= 300 ? time(2) : nil
        guard let type = [400: 4, 800: 0, 900: 2][progress] else { return }
        // 8, 10, 13, 14 and 15 are reasons of the shop; the others are the customer's.
        let isCustomers = changeReason.map { $0 <= 6 || $0 == 16 }
        var change = OrderDetails.Change(id: 1, type: type)
        change.reason = isCustomers.map { $0 ? 1 : 0 }
        change.reasonDetail = changeReason
        change.appliedAt = time(3)
        if progress == 900 {
            change.fixedAt = time(4)
            change.completedAt = time(4)
        }
        details.changes = [change]
    }
}
