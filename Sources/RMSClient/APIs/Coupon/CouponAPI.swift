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
        @discardableResult
        public func issue(_ coupon: Coupon) async throws(RMSError) -> IssuedCoupon {
            let answer = try await client.answer(to: Issue(coupon))
            guard let code = answer.value.coupon.couponCode, !code.isEmpty else {
                throw .noID("couponCode", in: answer, of: Issue.self)
            }
            return IssuedCoupon(couponCode: code, pcGetURL: answer.value.coupon.pcGetURL)
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
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such coupon.
        public func get(couponCode: String) async throws(RMSError) -> Coupon {
            let answer = try await client.answer(to: Get(couponCode: couponCode))
            guard let coupon = answer.value.coupon else {
                throw .notFound("the answer contains no coupon \(couponCode)", in: answer, of: Get.self)
            }
            return coupon
        }

        /// Coupons by code, each with its own result (`coupon.get`).
        ///
        /// - Parameters:
        ///   - couponCodes: The coupon codes.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(couponCodes: [String], concurrency: Int? = nil) async -> [RecordOutcome<Coupon>] {
            await client.outcomes(of: couponCodes, by: Get.function, concurrency: concurrency) {
                code throws(RMSError) in
                try await get(couponCode: code)
            }
        }

        /// The matching coupons, fetched page by page as they are read (`coupon.search`).
        ///
        /// - Parameters:
        ///   - search: The conditions.
        ///   - prefetch: How many pages to request ahead.
        public func search(_ search: Search = Search(), prefetch: Int = 0) -> PagedRecords<Search> {
            client.pages(of: search, prefetch: prefetch)
        }

        /// Deletes coupons, each with its own result (`coupon.delete`).
        ///
        /// - Parameters:
        ///   - couponCodes: The coupon codes.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func delete(couponCodes: [String], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await client.sendAll(couponCodes.map(Delete.init(couponCode:)), concurrency: concurrency)
                .map(\.withoutValue)
        }
    }
}

extension CouponAPI {
    /// A new coupon.
    public struct IssuedCoupon: Sendable, Hashable {
        /// `couponCode`: the code that RMS assigned.
        public let couponCode: String
        /// `pcGetUrl`: the page where customers get the coupon.
        public let pcGetURL: String?
    }
}
