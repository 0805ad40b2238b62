public import struct Foundation.Date

extension RMSClient {
    /// The calls of CouponAPI 1.0.
    public var coupon: CouponAPI { CouponAPI(client: self) }
}

/// The calls of CouponAPI 1.0 (クーポンAPI), which is in use.
public struct CouponAPI: Sendable {
    let client: RMSClient

    /// Issues a coupon (`coupon.issue`).
    ///
    /// - Parameter now: The time that its dates are checked against: a mock's clock may stand elsewhere.
    /// - Returns: The coupon's code, and where customers get it.
    public func issue(
        _ coupon: Coupon,
        now: Date = Date()
    ) async throws(RMSError) -> (couponCode: String, pcGetURL: String?) {
        let issued = try await client.send(CouponIssue(coupon, now: now)).coupon
        return (issued.couponCode ?? "", issued.pcGetURL)
    }

    /// Changes a coupon that has not begun (`coupon.update`).
    ///
    /// - Parameter now: The time that its dates are checked against: a mock's clock may stand elsewhere.
    public func update(_ coupon: Coupon, now: Date = Date()) async throws(RMSError) {
        _ = try await client.send(CouponUpdate(coupon, now: now))
    }

    /// Deletes a coupon (`coupon.delete`).
    public func delete(couponCode: String) async throws(RMSError) {
        _ = try await client.send(CouponDelete(couponCode: couponCode))
    }

    /// One coupon, whole (`coupon.get`).
    public func get(couponCode: String) async throws(RMSError) -> Coupon? {
        try await client.send(CouponGet(couponCode: couponCode)).coupon
    }

    /// One page of the coupons that match (`coupon.search`).
    public func search(_ search: CouponSearch = CouponSearch()) async throws(RMSError) -> CouponSearchResult {
        try await client.send(search)
    }

    /// The coupons that match, page after page as they are read (`coupon.search`).
    ///
    /// - Parameter prefetch: How many pages are asked for before they are wanted.
    public func all(matching search: CouponSearch = CouponSearch(), prefetch: Int = 0) -> PagedRecords<CouponSearch> {
        client.pages(of: search, prefetch: prefetch)
    }

    /// Deletes coupons, each with its own result (`coupon.delete`).
    public func delete(couponCodes: [String], concurrency: Int = 1) async -> [RecordOutcome<CouponIssueResult>] {
        await client.sendAll(couponCodes.map(CouponDelete.init(couponCode:)), concurrency: concurrency)
    }

    /// Issues a thank-you coupon, and gives its id (`thankscoupon.issue`).
    public func issueThanks(_ coupon: ThanksCoupon) async throws(RMSError) -> Int? {
        try await client.send(ThanksCouponIssue(coupon)).thanksCoupon.thanksCouponID
    }

    /// Changes a thank-you coupon (`thankscoupon.update`).
    public func updateThanks(_ id: Int, to coupon: ThanksCoupon) async throws(RMSError) {
        _ = try await client.send(ThanksCouponUpdate(thanksCouponID: id, coupon))
    }

    /// Stops granting a thank-you coupon (`thankscoupon.stop`).
    public func stopThanks(_ id: Int) async throws(RMSError) {
        _ = try await client.send(ThanksCouponStop(thanksCouponID: id))
    }

    /// One thank-you coupon (`thankscoupon.get`).
    public func getThanks(_ id: Int) async throws(RMSError) -> ThanksCoupon {
        try await client.send(ThanksCouponGet(thanksCouponID: id)).thanksCoupon
    }

    /// One page of the thank-you coupons that match; empty where RMS answers 404 (`thankscoupon.search`).
    public func searchThanks(
        _ search: ThanksCouponSearch = ThanksCouponSearch()
    ) async throws(RMSError) -> [ThanksCoupon] {
        do {
            return try await client.send(search).thanksCoupons
        } catch {
            if ThanksCouponSearch.meansNone(error) { return [] }
            throw error
        }
    }

    /// The thank-you coupons that match, page after page as they are read (`thankscoupon.search`).
    public func allThanks(
        matching search: ThanksCouponSearch = ThanksCouponSearch(),
        prefetch: Int = 0
    ) -> PagedRecords<ThanksCouponSearch> {
        client.pages(of: search, prefetch: prefetch)
    }
}
