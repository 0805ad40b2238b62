extension ThanksCouponAPI {
    /// An operation of CouponAPI 1.0 on existing thank-you coupons.
    protocol Operation: CouponAPI.Operation {}
}

extension ThanksCouponAPI.Operation {
    /// The codes of CouponAPI 1.0, and 404 for "no data".
    public static var vocabulary: ServiceVocabulary { .thanksCoupon }
}

extension ServiceVocabulary {
    static let thanksCoupon: ServiceVocabulary = {
        var vocabulary = coupon
        vocabulary.notFound = CodeMeaning(
            "there is no such thank-you coupon",
            advice: "Check the thanksCouponId.",
            kind: .notFound
        )
        return vocabulary
    }()
}
