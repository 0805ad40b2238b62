extension CouponAPI.Issue: VerifiableWrite {
    /// Searches for coupons with the same name, and looks for one with the same dates and discount.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let found = try await client.send(CouponAPI.Search(couponName: coupon.couponName, hits: 100))
        let twins = found.coupons.filter {
            $0.couponName == coupon.couponName && $0.wirePeriod == coupon.wirePeriod
                && $0.discountType == coupon.discountType && $0.discountFactor == coupon.discountFactor
        }
        switch twins.count {
        case 0 where found.allCount <= found.coupons.count: return .notDone
        case 0: return .unclear("more coupons have that name than fit on one page")
        case 1: return .done
        default: return .unclear("\(twins.count) coupons match it")
        }
    }
}

extension CouponAPI.Delete: VerifiableWrite {
    /// Searches for the coupon, which must be gone.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let found = try await client.send(CouponAPI.Search(couponCode: coupon.couponCode, hits: 1))
        return found.allCount == 0 ? .done : .notDone
    }
}

extension CouponAPI.Update: VerifiableWrite {
    /// Reads the coupon and compares it with what was sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        do {
            let found = try await client.coupon.get(couponCode: coupon.couponCode ?? "")
            return SentValues.contains(coupon, in: found) ? .done : .notDone
        } catch {
            guard error.kind == .notFound else { throw error }
            return .notDone
        }
    }
}

extension CouponAPI.Coupon {
    /// Its dates on the wire, in whole seconds.
    fileprivate var wirePeriod: [String?] { [startDate, endDate].map { $0?.wireText(format: .plain) } }
}
