internal import struct Foundation.Date

extension OrderAPI2 {
    /// A search for the orders of a period: ``SearchOrder``, and the search of PurchaseItemAPI, which has fewer
    /// conditions and the same answer.
    protocol OrderSearch: PagedOperation where Response == SearchOrder.Response {
        var progress: [OrderProgress]? { get }
        var subStatusIDs: [Int]? { get }
        var dateType: DateType { get }
        var start: Date { get set }
        var end: Date { get set }
        var keywordType: KeywordType? { get }
        var keyword: String? { get }
        var page: PageRequest? { get set }
    }
}

extension OrderAPI2.OrderSearch {
    /// What breaks the documented rules: a period that is too long or reversed, and a keyword or page outside the
    /// limits.
    var searchProblems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if start == .distantPast { problems.append(FieldProblem("startDatetime", "must be given")) }
        if end == .distantPast { problems.append(FieldProblem("endDatetime", "must be given")) }
        guard problems.isEmpty else { return problems }
        if end < start {
            problems.append(FieldProblem("endDatetime", "must not be before startDatetime"))
        } else if end.timeIntervalSince(start) > 63 * 86_400 {
            problems.append(FieldProblem("endDatetime", "must be at most 63 days after startDatetime"))
        }
        if subStatusIDs == [-1], progress?.isEmpty != false {
            problems.append(FieldProblem("orderProgressList", "must be given when subStatusIdList is -1"))
        }
        return problems + keywordProblems + (page?.problems ?? [])
    }

    private var keywordProblems: [FieldProblem] {
        guard let keywordType, keywordType != .nowhere else {
            guard keyword?.isEmpty == false else { return [] }
            return [FieldProblem("searchKeywordType", "must be given with searchKeyword")]
        }
        guard let keyword, !keyword.isEmpty else {
            return [FieldProblem("searchKeyword", "must be given with searchKeywordType \(keywordType.rawValue)")]
        }
        guard let limit = keywordType.maximumLength, keyword.count > limit else { return [] }
        return [FieldProblem("searchKeyword", "must have at most \(limit) characters for this searchKeywordType")]
    }

    /// The search in pages of 1,000 numbers, unless it sets another size: each page is a call.
    var paged: Self {
        var search = self
        // Setting the position also sets the page size.
        search.position = search.position
        return search
    }

    /// `requestPage`, starting at 1.
    public var position: Int {
        get { page?.number ?? 1 }
        set {
            let size = page?.size ?? OrderAPI2.PageRequest.maximumSize
            page = OrderAPI2.PageRequest(size: size, number: newValue, sort: page?.sort)
        }
    }

    /// The next page, up to `totalPages`.
    public func nextPosition(after response: OrderAPI2.SearchOrder.Response, unreadable: Int) -> Int? {
        guard let total = response.page?.totalPages, position < total else { return nil }
        return position + 1
    }

    /// The order numbers of a page.
    public static func records(of response: OrderAPI2.SearchOrder.Response) -> [String] { response.orderNumbers ?? [] }

    /// The first error message. An answer without any message, not even one of success, reports nothing.
    public static func failure(in response: OrderAPI2.SearchOrder.Response) throws -> ServiceFailure? {
        try response.messages.required().refusal
    }
}
