internal import Foundation

/// The orders of a shop, and the asynchronous calls that change them.
struct OrderBook: Sendable {
    /// The duration of an asynchronous call on the shop's clock.
    var delay: TimeInterval
    private(set) var orders: [String: Element]
    /// The numbers of all orders, the oldest first: sorting a large shop's orders at each search would take seconds.
    private var chronology: [String]
    private var issued: Set<Int> = []
    private var jobs: [Int: OrderJob] = [:]
    private var details: [String: OrderDetails] = [:]
    /// The numbers of the orders that Rakuten processes, or did until the older service changed them.
    private var processed: Set<String> = []
    private var shippingJobs: [String: ShippingJob] = [:]

    /// - Parameter orders: Orders as the older service shows them, with what only the newer one shows.
    init(_ orders: [(order: Element, details: OrderDetails)], delay: TimeInterval) {
        self.delay = delay
        self.orders = [:]
        for (order, details) in orders {
            let number = order.value("orderNumber") ?? ""
            self.orders[number] = order
            self.details[number] = details
        }
        chronology = self.orders.map { (key: Self.date(of: $1), number: $0) }.sorted { $0 < $1 }.map(\.number)
    }

    private static func date(of order: Element?) -> String { order?.value("orderDate") ?? "" }

    subscript(number: String) -> Element? {
        get { orders[number] }
        set {
            let isPlaced = orders[number] != nil && Self.date(of: orders[number]) == Self.date(of: newValue)
            if !isPlaced { chronology.removeAll { $0 == number } }
            orders[number] = newValue?.ordered(by: SchemaOrder.order)
            if !isPlaced, newValue != nil { chronology.insert(number, at: place(of: number)) }
        }
    }

    /// Where an order belongs among the others.
    private func place(of number: String) -> Int {
        let own = (Self.date(of: orders[number]), number)
        return chronology.firstIndex { own < (Self.date(of: orders[$0]), $0) } ?? chronology.endIndex
    }

    /// All orders, the oldest first. A bundled child occurs only within its parent.
    var listed: [Element] {
        chronology.compactMap { orders[$0] }.filter { $0.value("enclosureStatus") != OrderBook.child }
    }

    /// The `enclosureStatus` of a parent and of a child; 2 is known by elimination.
    static let parent = "1"
    static let child = "2"

    // MARK: RakutenPayOrderAPI 2.0

    /// The state of an order that only the newer service shows.
    func details(of order: Element) -> OrderDetails {
        details[order.value("orderNumber") ?? ""]?.updated(by: order) ?? OrderDetails(order)
    }

    /// Changes an order, if there is one, for both services.
    mutating func change(_ number: String, _ body: (inout OrderDetails, inout Element) -> Void) {
        guard var order = self[number] else { return }
        var details = details(of: order)
        let (rows, coupons) = (details.shipping, details.coupons)
        body(&details, &order)
        if details.shipping != rows { details.show(in: &order) }
        if details.coupons != coupons { details.showCoupons(in: &order) }
        details.note(order)
        if details.processingEnds == nil { processed.remove(number) } else { processed.insert(number) }
        self.details[number] = details
        self[number] = order
    }

    /// The confirmed orders whose processing by Rakuten has ended, unless the older service changed them since.
    func processedNumbers(at now: Date) -> [String] {
        processed.filter { number in
            guard details[number]?.processingEnds.map({ $0 <= now }) == true, let order = orders[number] else {
                return false
            }
            return self.details(of: order).processingEnds != nil
        }
        .sorted()
    }

    mutating func keep(_ job: ShippingJob) { shippingJobs[job.id] = job }

    func shippingJob(_ id: String) -> ShippingJob? { shippingJobs[id] }

    func dueShippingJobs(at now: Date) -> [ShippingJob] {
        shippingJobs.values.filter { $0.results == nil && $0.due <= now }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    // MARK: OrderAPI 1.0

    mutating func issue(_ ticket: Int) { issued.insert(ticket) }

    /// Why a ticket can't be used for a call; nil if it can.
    func problem(with ticket: Int?) -> String? {
        guard let ticket else { return "requestId is missing" }
        if jobs[ticket] != nil { return "requestId \(ticket) was already used" }
        return issued.contains(ticket) ? nil : "requestId \(ticket) was never issued"
    }

    /// Accepts a call; returns nil if its ticket was already used.
    mutating func take(_ job: OrderJob) -> OrderJob? {
        guard jobs[job.ticket] == nil else { return nil }
        jobs[job.ticket] = job
        return job
    }

    func job(_ ticket: Int) -> OrderJob? { jobs[ticket] }

    /// The calls that are due and not carried out yet, the oldest first.
    mutating func dueJobs(at now: Date) -> [OrderJob] {
        jobs.values.filter { !$0.isDone && $0.due <= now }.sorted { ($0.due, $0.ticket) < ($1.due, $1.ticket) }
    }

    mutating func finish(_ job: OrderJob) { jobs[job.ticket] = job }
}

/// An asynchronous call in progress.
struct OrderJob: Sendable {
    let ticket: Int
    let kind: OrderChange
    let start: Date
    let due: Date
    /// The change to each order.
    let changes: [(number: String, element: Element)]
    var complete: [String] = []
    var errors: [OrderUnitError] = []
    var isDone = false

    /// 3 is finished. 1 for waiting and 2 for running are our reading.
    func status(at now: Date) -> Int {
        if isDone { return 3 }
        return now.timeIntervalSince(start) * 2 < due.timeIntervalSince(start) ? 1 : 2
    }

    /// The call as getResult reports it.
    func element(at now: Date) -> Element {
        var result = Element("asyncResultModel")
        result.children += complete.map { Element("complete", $0) }
        result.set("count", "\(changes.count)")
        if isDone { result.set("errorCode", errors.isEmpty ? "N00-000" : "W00-000") }
        result.set("kind", "\(kind.number)")
        if isDone { result.set("message", errors.isEmpty ? "正常終了" : "エラーあり") }
        result.set("requestId", "\(ticket)")
        result.set("startDate", start.japaneseTime)
        result.set("status", "\(status(at: now))")
        result.set("timeStamp", (isDone ? due : now).japaneseTime)
        result.children += errors.map(\.element)
        return result
    }
}

/// The error for one order.
struct OrderUnitError: Sendable {
    let code: String
    let message: String
    let number: String

    var element: Element {
        Element("unitError", [Element("errorCode", code), Element("message", message), Element("orderKey", number)])
    }

    static func malformed(_ number: String) -> Self {
        Self(code: "E04-151", message: "指定された受注番号の形式が不正です", number: number)
    }

    static func noItem(_ number: String) -> Self {
        Self(code: "E04-011", message: "更新対象の商品情報が存在しません", number: number)
    }

    /// RMS's code for an unknown order is not known; using the one of an empty search is our choice.
    static func unknown(_ number: String) -> Self {
        Self(code: "E10-001", message: "検索結果が0件です", number: number)
    }
}

/// The asynchronous operations.
enum OrderChange: String, Sendable {
    case changeStatus, updateOrder, cancelOrder, doEnclosure, doUnEnclosure, changeEnclosureParent, decisionPoint
    case rBankAccountTransfer, changeRBankToUnprocessing

    /// 1 and 4 are recorded; the others are our choice.
    var number: Int {
        switch self {
        case .changeStatus: 1
        case .cancelOrder: 2
        case .doEnclosure: 3
        case .updateOrder: 4
        case .doUnEnclosure: 5
        case .changeEnclosureParent: 6
        case .decisionPoint: 7
        case .rBankAccountTransfer: 8
        case .changeRBankToUnprocessing: 9
        }
    }

    /// The changes that a call requests, by order.
    func changes(in argument: Element) -> [(number: String, element: Element)] {
        switch self {
        case .updateOrder: argument.all("orderModel").map { ($0.value("orderNumber") ?? "", $0) }
        case .changeStatus:
            argument.all("orderStatusModel").flatMap { model in model.all("orderNumber").map { ($0.text, model) } }
        case .cancelOrder: argument.all("cancelModelList").map { ($0.value("orderNumber") ?? "", $0) }
        case .doEnclosure:
            argument.all("nominateEnclosureModel").map { ($0.value("parentOrderNumber") ?? "", $0) }
        case .doUnEnclosure:
            argument.all("nominateUnEnclosureModel").flatMap { model in
                model.all("orderNumber").map { ($0.text, model) }
            }
        case .changeEnclosureParent:
            argument.all("changeEnclosureParentModel").map { ($0.value("nowParent") ?? "", $0) }
        case .decisionPoint, .rBankAccountTransfer, .changeRBankToUnprocessing:
            argument.all("orderNumber").map { ($0.text, argument) }
        }
    }
}
