/// An order of the shop's book as the older service shows it: with the totals of its tax rates, which are the only place
/// where that service has the payment fee.
///
/// They are those of RakutenPayOrderAPI 2.0, and what updateOrder sends of them has no effect: our choice.
enum Order1View {
    static func shown(_ order: Element, in book: OrderBook) -> Element {
        var shown = order
        shown.children.removeAll { $0.name == "taxSummaryModel" }
        for place in shown.children.indices where shown.children[place].name == "childOrderModel" {
            shown.children[place] = Self.shown(shown.children[place], in: book)
        }
        shown.children += OrderTaxes.rates(of: order, book.details(of: order)).map { rate in
            Element(
                "taxSummaryModel",
                [
                    Element("couponPrice", "\(rate.coupon)"), Element("paymentCharge", "\(rate.paymentCharge)"),
                    Element("point", "0"), Element("reqPrice", "\(rate.request)"),
                    Element("reqPriceTax", "\(rate.requestTax)"), Element("taxRate", rate.rate.text),
                    Element("totalPrice", "\(rate.total)"),
                ]
            )
        }
        return shown.ordered(by: SchemaOrder.order)
    }
}
