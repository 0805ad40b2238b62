internal import RMSClient

/// The parts of an order that a plain one lacks.
extension Order2View {
    /// The elements, or null instead of none.
    func list(_ elements: [JSONText]) -> JSONText { elements.isEmpty ? .null : .array(elements) }

    func rate(_ text: String?) -> JSONText { .literal(TaxRate(text).text) }

    /// `WrappingModel1` or `WrappingModel2`.
    func wrapping(_ name: String) -> JSONText {
        guard let wrapping = order[name] else { return .null }
        return .object([
            ("title", .literal(wrapping.value("title") == SeedWrapping.titles[1] ? "2" : "1")),
            ("name", .string(wrapping.value("name") ?? "")), ("price", .number(wrapping.number("price"))),
            ("includeTaxFlag", .flag(wrapping.isTrue("isIncludedTax"))), ("deleteWrappingFlag", .literal("0")),
            ("taxRate", rate(wrapping.value("taxRate"))), ("taxPrice", .number(wrapping.number("taxPrice") ?? 0)),
        ])
    }

    /// `DeliveryCvsModel`.
    func pickup(_ store: Element) -> JSONText {
        func text(_ name: String) -> JSONText { .text(store.value(name)) }
        return .object([
            ("cvsCode", .number(store.number("cvsCode"))), ("storeGenreCode", text("storeGenreCode")),
            ("storeCode", text("storeCode")), ("storeName", text("storeName")), ("storeZip", text("storeZip")),
            ("storePrefecture", text("storePrefecture")), ("storeAddress", text("storeAddress")),
            ("areaCode", text("areaCode")), ("depo", text("depo")), ("openTime", text("cvsOpenTime")),
            ("closeTime", text("cvsCloseTime")), ("cvsRemarks", text("cvsBikou")),
        ])
    }

    var taxSummaries: JSONText {
        .array(
            OrderTaxes.rates(of: order, details).map { rate in
                .object([
                    ("taxRate", .literal(rate.rate.text)), ("reqPrice", .number(rate.request)),
                    ("reqPriceTax", .number(rate.requestTax)), ("totalPrice", .number(rate.total)),
                    ("paymentCharge", .number(rate.paymentCharge)), ("couponPrice", .number(rate.coupon)),
                    ("point", .literal("0")),
                ])
            }
        )
    }
}
