@testable import RMSMockServer
import Testing

/// The order of a shop's orders.
@Suite struct OrderBookTests {
    private func order(_ number: String, _ date: String, status: String = "0") -> Element {
        Element(
            "orderModel",
            [Element("orderNumber", number), Element("orderDate", date), Element("enclosureStatus", status)]
        )
    }

    private func numbers(_ book: OrderBook) -> [String?] { book.listed.map { $0.value("orderNumber") } }

    @Test func `orders are listed the oldest first, also after one is added, moved or removed`() {
        var book = OrderBook(
            [order("c", "2026-01-03"), order("b", "2026-01-01"), order("a", "2026-01-01"), order("d", "2026-01-02")]
                .map { ($0, OrderDetails($0)) },
            delay: 1
        )
        #expect(numbers(book) == ["a", "b", "d", "c"])
        book["e"] = order("e", "2026-01-02")
        #expect(numbers(book) == ["a", "b", "d", "e", "c"])
        book["a"] = order("a", "2026-01-04")
        #expect(numbers(book) == ["b", "d", "e", "c", "a"])
        book["d"] = nil
        book["unknown"] = nil
        #expect(numbers(book) == ["b", "e", "c", "a"])
        book["e"] = order("e", "2026-01-02", status: OrderBook.child)
        #expect(numbers(book) == ["b", "c", "a"])
        #expect(book.orders.count == 4)
    }
}
