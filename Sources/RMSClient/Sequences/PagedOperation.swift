/// An operation whose answer is one page of many.
public protocol PagedOperation: RMSOperation {
    /// What the pages hold.
    associatedtype Record: Sendable

    /// Where the page begins: an offset or a number of a page, whichever the call counts in.
    var position: Int { get set }

    /// Where the next page begins; nil after the last one.
    ///
    /// - Parameters:
    ///   - response: This page.
    ///   - unreadable: How many records it held besides, which could not be read.
    func nextPosition(after response: Response, unreadable: Int) -> Int?

    /// The records of a page.
    static func records(of response: Response) -> [Record]

    /// Whether an error is this call's way to say that there are none.
    static func meansNone(_ error: RMSError) -> Bool
}

extension PagedOperation {
    /// It is not.
    public static func meansNone(_ error: RMSError) -> Bool { false }
}

/// A place in the pages of a call, to go on from after a break or a crash. It can be kept as JSON.
public struct PagePosition: Sendable, Hashable, Codable {
    /// Where the page begins.
    public let position: Int
    /// How many of its records were given already.
    public let skip: Int

    /// Makes a place.
    public init(position: Int, skip: Int = 0) {
        self.position = position
        self.skip = skip
    }
}

extension ItemSearch: PagedOperation {
    /// `offset`. Its base is not publicly known; from 0 on is our choice.
    public var position: Int {
        get { offset ?? 0 }
        set { offset = newValue == 0 && offset == nil ? nil : newValue }
    }

    /// This page's offset and the number of items that it held; the end is reached when all `numFound` were given, or at
    /// a page without items.
    public func nextPosition(after response: ItemSearchResult, unreadable: Int) -> Int? {
        let count = (response.items?.count ?? 0) + unreadable
        let next = position + count
        return count == 0 || next >= response.numFound ? nil : next
    }

    /// The items.
    public static func records(of response: ItemSearchResult) -> [Item] { response.items ?? [] }
}

extension CouponSearch: PagedOperation {
    /// `page`, from 1.
    public var position: Int {
        get { page ?? 1 }
        set { page = newValue }
    }

    /// The next page, as long as this one was full and more coupons match.
    public func nextPosition(after response: CouponSearchResult, unreadable: Int) -> Int? {
        let count = response.coupons.count + unreadable
        return CouponPaging.next(page: position, hits: hits, count: count, all: response.allCount)
    }

    /// The coupons.
    public static func records(of response: CouponSearchResult) -> [Coupon] { response.coupons }
}

extension ThanksCouponSearch: PagedOperation {
    /// `page`, from 1.
    public var position: Int {
        get { page ?? 1 }
        set { page = newValue }
    }

    /// The next page, as long as this one was full and more coupons match.
    public func nextPosition(after response: ThanksCouponSearchResult, unreadable: Int) -> Int? {
        let count = response.thanksCoupons.count + unreadable
        return CouponPaging.next(page: position, hits: hits, count: count, all: response.allCount)
    }

    /// The coupons.
    public static func records(of response: ThanksCouponSearchResult) -> [ThanksCoupon] { response.thanksCoupons }

    /// HTTP 404, unless it is a page that says that the path is unknown.
    public static func meansNone(_ error: RMSError) -> Bool { error.httpStatus == 404 && error.kind == .serviceCode }
}

private enum CouponPaging {
    /// How many a page holds if it is not said.
    private static let usualHits = 30

    static func next(page: Int, hits: Int?, count: Int, all: Int) -> Int? {
        count == 0 || page * (hits ?? usualHits) >= all ? nil : page + 1
    }
}

extension RakutenPaySearchOrder: PagedOperation {
    /// `requestPage`, from 1.
    public var position: Int {
        get { page?.number ?? 1 }
        set { page = RakutenPayPageRequest(size: page?.size ?? Self.usualSize, number: newValue, sort: page?.sort) }
    }

    /// The size of a page unless one is given: as large as RMS permits, for each page is a call.
    private static let usualSize = 1000

    /// The next page, up to `totalPages`.
    public func nextPosition(after response: RakutenPaySearchOrderAnswer, unreadable: Int) -> Int? {
        guard let total = response.page?.totalPages, position < total else { return nil }
        return position + 1
    }

    /// The numbers of the orders.
    public static func records(of response: RakutenPaySearchOrderAnswer) -> [String] { response.orderNumbers ?? [] }
}
