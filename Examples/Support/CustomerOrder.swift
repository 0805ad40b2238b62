public import Foundation
import RMSClient

/// An order as its documents show it. It has the data of persons: never print or log it.
public struct CustomerOrder: Sendable {
    /// The order number (受注番号).
    public let number: String
    /// When the customer ordered.
    public let date: Date
    /// How far it is.
    public let state: State
    /// Who ordered.
    public let orderer: Person
    /// How the customer pays, in Japanese.
    public let paymentMethod: String
    /// Whether the customer asks for gift delivery.
    public let isGift: Bool
    /// How many receipts RMS has issued; 0 if it does not say.
    public let receiptsIssued: Int
    /// What is sent where.
    public let parcels: [Parcel]
    /// What is billed besides the items; nil while an amount is not decided.
    public let amounts: Amounts?

    /// How far an order is.
    public enum State: Sendable {
        case open, shipped, cancelled
    }

    /// A person's name and address.
    public struct Person: Sendable, Hashable {
        /// The family name and the first name.
        public let name: String
        /// The postal code, for example 100-0001.
        public let postalCode: String
        /// The address.
        public let address: String
    }

    /// What is sent to one recipient.
    public struct Parcel: Sendable {
        /// Who receives it; nil until the recipient of a social gift has entered an address.
        public let recipient: Person?
        /// The text of the noshi, a gift decoration.
        public let noshi: String?
        /// The item lines.
        public let lines: [Line]
    }

    /// An item line.
    public struct Line: Sendable {
        /// The item's name.
        public let name: String
        /// What the customer chose, each as `name:value`.
        public let choices: [String]
        /// The price of a unit with tax, in yen.
        public let price: Int
        /// The number of units.
        public let units: Int
        /// The tax rate in percent.
        public let percent: Int
        /// The price of all units.
        public var amount: Int { price * units }
    }

    /// What is billed besides the items, in yen with tax.
    public struct Amounts: Sendable {
        /// Postage, wrappings and fees.
        public let charges: [Charge]
        /// The fee for cash on delivery of the parcels. RMS documents a billed amount that does not contain it.
        public let cashOnDelivery: Charge
        /// The coupons that were used.
        public let coupons: [Coupon]
        /// The points that were used.
        public let points: Int
        /// What the customer is billed.
        public let request: Int
        /// The totals of each tax rate; empty if RMS gives none.
        public let taxes: [Tax]
    }

    /// An amount that is added.
    public struct Charge: Sendable {
        /// What for, in Japanese.
        public let name: String
        /// The amount with tax.
        public let amount: Int
        /// The tax rate in percent.
        public let percent: Int
    }

    /// A discount.
    public struct Coupon: Sendable {
        /// Its name, in Japanese.
        public let name: String
        /// The discount.
        public let amount: Int
    }

    /// The total of a tax rate.
    public struct Tax: Sendable, Hashable {
        /// The tax rate in percent.
        public let percent: Int
        /// The total with tax.
        public let total: Int
        /// The tax in it.
        public let tax: Int

        /// Creates the total of a tax rate.
        public init(percent: Int, total: Int, tax: Int) {
            (self.percent, self.total, self.tax) = (percent, total, tax)
        }
    }
}

extension Shop {
    /// One order.
    public func customerOrder(_ number: String) async throws -> CustomerOrder {
        switch generation {
        case .current:
            if let order = CustomerOrder(try await rms.order.get(number)) { return order }
        case .retired:
            for try await order in rms.v1.order.orders(numbers: [number]) {
                if let order = CustomerOrder(order) { return order }
            }
        }
        throw AppError("RMS has no order '\(number)'")
    }

    /// Calls a closure with each order of a period, the oldest first, while they are read.
    public func forEachCustomerOrder(
        from start: Date,
        to end: Date,
        _ body: (CustomerOrder) async throws -> Void
    ) async throws {
        switch generation {
        case .current:
            for try await order in rms.order.orders(from: start, to: end) {
                if let order = CustomerOrder(order) { try await body(order) }
            }
        case .retired:
            for try await order in rms.v1.order.orders(from: start, to: end) {
                if let order = CustomerOrder(order) { try await body(order) }
            }
        }
    }
}

// MARK: Version 2.0

extension CustomerOrder {
    /// An order of version 2.0; nil if it has no date.
    init?(_ order: OrderAPI2.Order) {
        guard let date = order.orderedAt else { return nil }
        number = order.orderNumber
        self.date = date
        state =
            switch order.progress {
            case .awaitingCancellation?, .cancelled?: .cancelled
            case .shipped?, .paymentInProcess?, .paid?: .shipped
            default: .open
            }
        orderer = Person(order.orderer ?? .init())
        paymentMethod = order.settlement?.methodName ?? ""
        isGift = order.isGift == true || order.isSocialGift == true
        receiptsIssued = order.receiptIssueCount ?? 0
        let packages = (order.packages ?? []).filter { $0.isDeleted != true }
        parcels = packages.map(Parcel.init)
        amounts = Amounts(order, packages)
    }
}

extension CustomerOrder.Person {
    fileprivate init(_ person: OrderAPI2.Orderer) {
        self.init(
            name: [person.familyName, person.firstName],
            code: [person.zipCode1, person.zipCode2],
            address: [person.prefecture, person.city, person.subAddress]
        )
    }

    fileprivate init(_ person: OrderAPI2.Sender) {
        self.init(
            name: [person.familyName, person.firstName],
            code: [person.zipCode1, person.zipCode2],
            address: [person.prefecture, person.city, person.subAddress]
        )
    }

    fileprivate init(name: [String?], code: [String?], address: [String?]) {
        self.name = name.compactMap(\.self).joined(separator: " ")
        postalCode = code.compactMap(\.self).joined(separator: "-")
        self.address = address.compactMap(\.self).joined()
    }
}

extension CustomerOrder.Parcel {
    fileprivate init(_ package: OrderAPI2.Package) {
        let isAwaited = package.socialGift.map { $0.isInputCompleted != true } ?? false
        recipient = isAwaited ? nil : package.sender.map(CustomerOrder.Person.init)
        noshi = package.noshi
        lines = (package.items ?? []).filter { $0.isDeleted != true }.map { item in
            CustomerOrder.Line(
                name: item.itemName ?? "",
                choices: choices((item.skus ?? []).map(\.skuInfo) + [item.selectedChoice]),
                price: (item.taxIncludedPrice ?? item.price)?.amount ?? 0,
                units: item.units ?? 0,
                percent: percent(item.taxRate)
            )
        }
    }
}

extension CustomerOrder.Amounts {
    fileprivate init?(_ order: OrderAPI2.Order, _ packages: [OrderAPI2.Package]) {
        var charges: [CustomerOrder.Charge?] = packages.map {
            CustomerOrder.Charge("送料", $0.postagePrice?.amount, $0.postageTaxRate)
        }
        for wrapping in [order.wrapping1, order.wrapping2].compactMap(\.self) where wrapping.isDeleted != true {
            let tax = wrapping.includesTax == false ? wrapping.taxPrice?.amount ?? 0 : 0
            let price = wrapping.price.map { $0.amount.map { $0 + tax } } ?? 0
            charges.append(CustomerOrder.Charge("ラッピング（\(wrapping.name ?? "")）", price, wrapping.taxRate))
        }
        charges.append(
            CustomerOrder.Charge("決済手数料", (order.paymentCharge ?? 0).amount, order.paymentChargeTaxRate)
        )
        charges.append(CustomerOrder.Charge("その他手数料", (order.additionalFeeToUser ?? 0).amount, nil))
        let decided = charges.compactMap(\.self)
        guard decided.count == charges.count, let request = order.requestPrice?.amount,
            let delivery = CustomerOrder.Charge(
                "代引手数料",
                (order.deliveryPrice ?? 0).amount,
                packages.first?.deliveryTaxRate
            ),
            let discount = (order.couponAllTotalPrice ?? 0).amount
        else { return nil }
        let coupons = (order.coupons ?? []).map {
            CustomerOrder.Coupon(name: $0.couponName ?? "クーポン", amount: $0.couponTotalPrice?.amount ?? 0)
        }
        self.init(
            charges: decided.filter { $0.amount != 0 },
            cashOnDelivery: delivery,
            coupons: CustomerOrder.Coupon.list(coupons, total: discount),
            points: order.point?.usedPoint ?? 0,
            request: request,
            taxes: (order.taxSummaries ?? []).compactMap {
                guard let total = $0.requestPrice?.amount, let tax = $0.requestPriceTax?.amount else { return nil }
                return CustomerOrder.Tax(percent: percent($0.taxRate), total: total, tax: tax)
            }
        )
    }
}

// MARK: Version 1.0

extension CustomerOrder {
    /// An order of version 1.0; nil if it has no number or date.
    init?(_ order: OrderAPI1.Order) {
        guard let number = order.orderNumber, let date = order.orderDate else { return nil }
        self.number = number
        self.date = date
        state = order.status == "キャンセル" ? .cancelled : order.shippingDate == nil ? .open : .shipped
        orderer = Person(order.orderer ?? .init())
        paymentMethod = order.settlement?.settlementName ?? ""
        isGift = order.isGiftCheck == true
        receiptsIssued = 0
        let packages = order.packages.filter { $0.deleteFlg != true }
        parcels = packages.map(Parcel.init)
        amounts = Amounts(order, packages)
    }
}

extension CustomerOrder.Person {
    fileprivate init(_ person: OrderAPI1.Person) {
        self.init(
            name: [person.familyName, person.firstName],
            code: [person.zipCode1, person.zipCode2],
            address: [person.prefecture, person.city, person.subAddress]
        )
    }
}

extension CustomerOrder.Parcel {
    fileprivate init(_ package: OrderAPI1.Package) {
        // Version 1.0 does not mark a social gift: until its recipient enters an address, all texts are 入力待ち.
        recipient = package.sender.flatMap { $0.familyName == "入力待ち" ? nil : CustomerOrder.Person($0) }
        noshi = package.noshi
        lines = package.items.filter { $0.deleteItemFlg != true }.map { item in
            CustomerOrder.Line(
                name: item.itemName ?? "",
                choices: choices([item.selectedChoice]),
                price: item.taxIncludedPrice ?? item.price ?? 0,
                units: item.units ?? 0,
                percent: percent(item.taxRate)
            )
        }
    }
}

extension CustomerOrder.Amounts {
    fileprivate init?(_ order: OrderAPI1.Order, _ packages: [OrderAPI1.Package]) {
        var charges: [CustomerOrder.Charge?] = packages.map {
            CustomerOrder.Charge("送料", $0.postagePrice?.yen, $0.postageTaxRate)
        }
        for wrapping in [order.wrapping1, order.wrapping2].compactMap(\.self) where wrapping.deleteWrappingFlg != true {
            let price = wrapping.taxIncludedPrice ?? wrapping.price ?? 0
            charges.append(CustomerOrder.Charge("ラッピング（\(wrapping.name ?? "")）", price, wrapping.taxRate))
        }
        // Only the totals of the tax rates have the payment fee.
        for summary in order.taxSummaries {
            charges.append(CustomerOrder.Charge("決済手数料", summary.paymentCharge ?? 0, summary.taxRate))
        }
        let decided = charges.compactMap(\.self)
        guard decided.count == charges.count, let request = order.requestPrice,
            request != OrderAPI1.Amount.notFixed.rawValue,
            let delivery = CustomerOrder.Charge(
                "代引手数料",
                (order.deliveryPrice ?? 0).yen,
                packages.first?.deliveryTaxRate
            )
        else { return nil }
        let coupons = order.coupons.map {
            CustomerOrder.Coupon(name: $0.couponName ?? "クーポン", amount: $0.couponTotalPrice ?? 0)
        }
        self.init(
            charges: decided.filter { $0.amount != 0 },
            cashOnDelivery: delivery,
            coupons: CustomerOrder.Coupon.list(coupons, total: order.couponAllTotalPrice ?? 0),
            points: order.point?.usedPoint ?? 0,
            request: request,
            taxes: order.taxSummaries.compactMap {
                guard let total = $0.reqPrice, let tax = $0.reqPriceTax else { return nil }
                return CustomerOrder.Tax(percent: percent($0.taxRate), total: total, tax: tax)
            }
        )
    }
}

// MARK: Parts

extension CustomerOrder.Charge {
    /// Nil if the amount is not decided.
    fileprivate init?(_ name: String, _ amount: Int?, _ rate: Decimal?) {
        guard let amount else { return nil }
        self.init(name: name, amount: amount, percent: ExampleSupport.percent(rate))
    }
}

extension CustomerOrder.Coupon {
    /// The coupons that were used, or one line if they are not the discount that RMS gives.
    fileprivate static func list(_ coupons: [Self], total: Int) -> [Self] {
        let used = coupons.filter { $0.amount != 0 }
        if used.reduce(0, { $0 + $1.amount }) == total { return used }
        return total == 0 ? [] : [Self(name: "クーポン", amount: total)]
    }
}

/// The lines of texts, each once: RMS may give a choice with the SKU and with the item.
private func choices(_ texts: [String?]) -> [String] {
    var known: Set<Substring> = []
    let lines = texts.compactMap(\.self).flatMap { $0.split(whereSeparator: \.isNewline) }
    return lines.filter { known.insert($0).inserted }.map(String.init)
}

/// A tax rate in percent. Version 1.0 may leave it out, which means the standard rate.
private func percent(_ rate: Decimal?) -> Int {
    rate.map { NSDecimalNumber(decimal: $0 * 100).intValue } ?? 10
}
