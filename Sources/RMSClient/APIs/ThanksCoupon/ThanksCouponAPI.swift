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

        /// Issues a thank-you coupon (`thankscoupon.issue`).
        ///
        /// - Returns: Its id.
        @discardableResult
        public func issue(_ coupon: ThanksCoupon) async throws(RMSError) -> Int {
            let answer = try await client.answer(to: Issue(coupon))
            guard let id = answer.value.thanksCoupon.thanksCouponID else {
                throw .noID("thanksCouponId", in: answer, of: Issue.self)
            }
            return id
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
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if RMS answers 404.
        public func get(_ id: Int) async throws(RMSError) -> ThanksCoupon {
            try await client.send(Get(thanksCouponID: id)).thanksCoupon
        }

        /// Thank-you coupons by id, each with its own result (`thankscoupon.get`).
        ///
        /// - Parameters:
        ///   - ids: The ids.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(_ ids: [Int], concurrency: Int? = nil) async -> [RecordOutcome<ThanksCoupon>] {
            await client.sendAll(ids.map(Get.init(thanksCouponID:)), concurrency: concurrency)
                .map { $0.map(\.thanksCoupon) }
        }

        /// The matching thank-you coupons, fetched page by page as they are read; none if RMS answers 404
        /// (`thankscoupon.search`).
        ///
        /// - Parameters:
        ///   - search: The conditions.
        ///   - prefetch: How many pages to request ahead.
        public func search(_ search: Search = Search(), prefetch: Int = 0) -> PagedRecords<Search> {
            client.pages(of: search, prefetch: prefetch)
        }
    }
}
