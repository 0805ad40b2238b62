/// The thank-you coupons (サンキュークーポン) of CouponAPI 1.0, which is in use.
public enum ThanksCouponAPI {}

extension RMSClient {
    /// The calls of CouponAPI 1.0 (クーポンAPI) about thank-you coupons.
    public var thanksCoupon: ThanksCouponAPI.Calls { ThanksCouponAPI.Calls(client: self) }
}

extension ThanksCouponAPI {
    /// The calls of CouponAPI 1.0 (クーポンAPI) about thank-you coupons.
    public struct Calls: Sendable {
        let client: RMSClient

        /// Issues a thank-you coupon and returns its id (`thankscoupon.issue`).
        public func issue(_ coupon: ThanksCoupon) async throws(RMSError) -> Int? {
            try await client.send(Issue(coupon)).thanksCoupon.thanksCouponID
        }

        /// Changes a thank-you coupon (`thankscoupon.update`).
        public func update(_ id: Int, to coupon: ThanksCoupon) async throws(RMSError) {
            _ = try await client.send(Update(thanksCouponID: id, coupon))
        }

        /// Stops granting a thank-you coupon (`thankscoupon.stop`).
        public func stop(_ id: Int) async throws(RMSError) {
            _ = try await client.send(Stop(thanksCouponID: id))
        }

        /// One thank-you coupon (`thankscoupon.get`).
        public func get(_ id: Int) async throws(RMSError) -> ThanksCoupon {
            try await client.send(Get(thanksCouponID: id)).thanksCoupon
        }

        /// One page of the matching thank-you coupons; empty if RMS answers 404 (`thankscoupon.search`).
        public func search(
            _ search: Search = Search()
        ) async throws(RMSError) -> [ThanksCoupon] {
            do {
                return try await client.send(search).thanksCoupons
            } catch {
                if Search.meansNone(error) { return [] }
                throw error
            }
        }

        /// The matching thank-you coupons, fetched page by page as they are read (`thankscoupon.search`).
        public func all(
            matching search: Search = Search(),
            prefetch: Int = 0
        ) -> PagedRecords<Search> {
            client.pages(of: search, prefetch: prefetch)
        }
    }
}
