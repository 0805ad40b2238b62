internal import Foundation
internal import RMSClient

/// The reads and the confirmation of RakutenPayOrderAPI 2.0 in a shop.
///
/// Unknown, and our choice: a period that is too long or starts too early is a malformed field; a search lists its first
/// 15,000 orders and no more; numbers of orders that the shop does not have, or that are older than 730 days, are left
/// out.
enum Order2Service {
    static let versions = 3...10
    static let latest = versions.upperBound
    /// The functions' parts of the codes.
    static let searchFunction = "SEARCH_ORDER"
    static let getFunction = "GET_ORDER"
    /// The most orders that one condition reaches.
    private static let reach = 15_000
    /// The age of the oldest order that can be read.
    private static let oldest: TimeInterval = 730 * 86_400

    // MARK: searchOrder

    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer { search(call.json, shop) }

    /// - Parameter keywordTypes: The permitted values of `searchKeywordType`; any if nil.
    static func search(_ json: JSONBody?, _ shop: ShopState, keywordTypes: Set<String>? = nil) -> ShopAnswer {
        let function = searchFunction
        guard let json else { return .messages([.malformed("body", function)], status: 400) }
        let needed = ["dateType", "startDatetime", "endDatetime"]
        let missing = needed.filter { json.texts($0).isEmpty }.map { Order2Message.missing($0, function) }
        if !missing.isEmpty { return .messages(missing, status: 400) }
        let (start, end) = (date("startDatetime", json), date("endDatetime", json))
        var malformed: [String] = []
        if start == nil { malformed.append("startDatetime") }
        if end == nil { malformed.append("endDatetime") }
        if let start, shop.clock.now.timeIntervalSince(start) > oldest { malformed.append("startDatetime") }
        if let start, let end, !(0...63 * 86_400 ~= end.timeIntervalSince(start)) { malformed.append("endDatetime") }
        if let type = json.texts("searchKeywordType").first, !type.isEmpty, keywordTypes?.contains(type) == false {
            malformed.append("searchKeywordType")
        }
        guard malformed.isEmpty, let start, let end else {
            return .messages(malformed.map { .malformed($0, function) }, status: 400)
        }
        let filter = Order2Filter(json, start...end)
        let size = min(
            max(json.texts("PaginationRequestModel.requestRecordsAmount").first.flatMap { Int($0) } ?? 30, 1),
            1000
        )
        let page = min(
            max(json.texts("PaginationRequestModel.requestPage").first.flatMap { Int($0) } ?? 1, 1),
            reach
        )
        let isAscending = json.texts("PaginationRequestModel.SortModelList.sortDirection").first == "1"
        let matches = shop.orders.listed.filter { filter.matches($0, shop.orders.details(of: $0)) }
        let found = (isAscending ? matches : matches.reversed()).prefix(reach)
        let listed = found.dropFirst((page - 1) * size).prefix(size)
        let numbers = listed.map { JSONText.string($0.value("orderNumber") ?? "") }
        func number(_ value: Int) -> JSONText { found.isEmpty ? .null : .literal("\(value)") }
        let message = Order2Message(
            kind: .info,
            function: function,
            number: found.isEmpty ? 102 : 101,
            text: "注文検索に成功しました。" + (found.isEmpty ? "(検索結果０件)" : "")
        )
        return .messages(
            [message],
            after: [("orderNumberList", .array(numbers))],
            [
                (
                    "PaginationResponseModel",
                    .object([
                        ("totalRecordsAmount", number(found.count)),
                        ("totalPages", number((found.count + size - 1) / size)), ("requestPage", number(page)),
                    ])
                )
            ]
        )
    }

    /// A time in the only form that the service reads.
    private static func date(_ name: String, _ json: JSONBody) -> Date? {
        guard let text = json.texts(name).first, text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0900/) != nil
        else { return nil }
        return Date(japaneseTime: "\(text.dropLast(5))+09:00")
    }

    // MARK: getOrder

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Order2Form(call.json?.root, getFunction)
        form.orderNumbers()
        form.require("version")
        form.integer("version", versions.contains)
        if let refusal = form.refusal { return refusal }
        let numbers = call.json?.root.texts("orderNumberList") ?? []
        let version = call.json?.root.number("version") ?? latest
        let models = readable(numbers, shop).map {
            Order2View($0, shop.orders.details(of: $0), version: version).json
        }
        var members: [(String, JSONText)] = [("OrderModelList", .array(models))]
        if version >= 6 { members.append(("version", .literal("\(version)"))) }
        return .messages([found(models.count)], members)
    }

    /// The orders that the shop has and that are not too old to be read.
    static func readable(_ numbers: [String], _ shop: ShopState) -> [Element] {
        numbers.compactMap { shop.orders[$0] }.filter { order in
            let date = order.value("orderDate").flatMap { Date(japaneseTime: $0) }
            return date.map { shop.clock.now.timeIntervalSince($0) <= oldest } ?? true
        }
    }

    static func found(_ count: Int) -> Order2Message {
        Order2Message(
            kind: .info,
            function: getFunction,
            number: 101,
            text: "受注情報取得に成功しました。(取得件数\(count)件)"
        )
    }

    // MARK: confirmOrder

    /// Rakuten processes a confirmed order for as long as an asynchronous call takes: ``settle(_:)``.
    static func confirm(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let function = "CONFIRM_ORDER"
        var form = Order2Form(call.json?.root, function)
        form.orderNumbers()
        if let refusal = form.refusal { return refusal }
        let numbers = call.json?.root.texts("orderNumberList") ?? []
        var messages: [Order2Message] = []
        for number in numbers {
            guard let order = shop.orders[number] else {
                let text = "指定された注文番号は存在しません。"
                messages.append(Order2Message(kind: .error, function: function, number: 101, text: text).about(number))
                continue
            }
            let progress = shop.orders.details(of: order).progress
            guard progress == 100 else {
                let isCancelled = progress >= 800
                let text = isCancelled ? "既にキャンセルされています。" : "既に注文確認されています。"
                let code = isCancelled ? 102 : 103
                messages.append(Order2Message(kind: .error, function: function, number: code, text: text).about(number))
                continue
            }
            let undecided = ["goodsPrice", "postagePrice", "deliveryPrice", "totalPrice", "requestPrice"]
                .contains { order.number($0) == OrderAmounts.undecided }
            if undecided {
                messages.append(
                    Order2Message(kind: .error, function: function, number: 105, text: "送料が未確定です。").about(number)
                )
                continue
            }
            let (now, end) = (shop.clock.now, shop.clock.now.addingTimeInterval(shop.orders.delay))
            shop.orders.change(number) { details, order in
                details.move(to: 200, &order)
                details.confirmedAt = now.japaneseTime
                details.processingEnds = end
            }
            let text = "注文確認に成功しました。"
            messages.append(Order2Message(kind: .info, function: function, number: 101, text: text).about(number))
        }
        return .messages(messages)
    }

    /// Ends Rakuten's processing of confirmed orders. One that was already shipped is reported as such.
    static func settle(_ shop: inout ShopState) {
        for number in shop.orders.processedNumbers(at: shop.clock.now) {
            shop.orders.change(number) { details, order in
                details.fixedAt = details.processingEnds?.japaneseTime
                details.move(to: 300, &order)
            }
            Order2Shipping.report(number, &shop)
        }
    }
}
