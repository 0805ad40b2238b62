/// CouponAPI 1.0 (クーポンAPI), which is in use: the coupons of a shop.
public enum CouponAPI {}

extension RMSClient {
    /// The calls of CouponAPI 1.0 (クーポンAPI).
    public var coupon: CouponAPI.Calls { CouponAPI.Calls(client: self) }
}

extension CouponAPI {
    /// The calls of CouponAPI 1.0 (クーポンAPI), which is in use.
    public struct Calls: Sendable {
        let client: RMSClient

        /// Issues a coupon (`coupon.issue`).
        ///
        /// - Returns: The coupon's code, and where customers get it.
        public func issue(_ coupon: Coupon) async throws(RMSError) -> (couponCode: String, pcGetURL: String?) {
            let issued = try await client.send(Issue(coupon)).coupon
            return (issued.couponCode ?? "", issued.pcGetURL)
        }

        /// Changes a coupon that has not started (`coupon.update`).
        public func update(_ coupon: Coupon) async throws(RMSError) {
            _ = try await client.send(Update(coupon))
        }

        /// Deletes a coupon (`coupon.delete`).
        public func delete(couponCode: String) async throws(RMSError) {
            _ = try await client.send(Delete(couponCode: couponCode))
        }

        /// One complete coupon (`coupon.get`).
        public func get(couponCode: String) async throws(RMSError) -> Coupon? {
            try await client.send(Get(couponCode: couponCode)).coupon
        }

        /// One page of the matching coupons (`coupon.search`).
        public func search(_ search: Search = Search()) async throws(RMSError) -> Search.Response {
            try await client.send(search)
        }

        /// The matching coupons, fetched page by page as they are read (`coupon.search`).
        ///
        /// - Parameter prefetch: How many pages to request ahead.
        public func all(matching search: Search = Search(), prefetch: Int = 0) -> PagedRecords<Search> {
            client.pages(of: search, prefetch: prefetch)
        }

        /// Deletes coupons, each with its own result (`coupon.delete`).
        public func delete(couponCodes: [String], concurrency: Int = 1) async -> [RecordOutcome<WriteResponse>] {
            await client.sendAll(couponCodes.map(Delete.init(couponCode:)), concurrency: concurrency)
        }
    }
}
