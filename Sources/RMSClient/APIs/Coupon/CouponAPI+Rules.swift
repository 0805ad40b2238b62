internal import Foundation

extension CouponAPI {
    /// The documented rules for coupons, checked before a coupon is sent. Each problem names the field and the limit.
    struct Rules {
        private let coupon: Coupon
        private let path = "coupon"

        init(_ coupon: Coupon) {
            self.coupon = coupon
        }

        /// The rules about the current time.
        func problems(at now: Date) -> [FieldProblem] {
            guard let start = coupon.startDate,
                !(now.addingTimeInterval(3600)...now.addingTimeInterval(30 * 86_400) ~= start)
            else { return [] }
            return [at("couponStartDate", "must be 60 minutes to 30 days ahead")]
        }

        func problems() -> [FieldProblem] {
            texts() + dates() + numbers() + Self.discount(coupon.discountType, coupon.discountFactor, at: path)
                + scope()
                + member() + conditions()
        }

        private func texts() -> [FieldProblem] {
            var problems: [FieldProblem] = []
            if coupon.couponName?.isEmpty ?? true { problems.append(at("couponName", "must be given")) }
            problems += FieldProblem.length(coupon.couponName, 60, at: "\(path).couponName")
            problems += FieldProblem.length(coupon.couponCaption, 200, at: "\(path).couponCaption")
            if let name = coupon.couponName, name.contains("http://") || name.contains("https://") {
                problems.append(at("couponName", "must not contain a URL"))
            }
            return problems
        }

        private func dates() -> [FieldProblem] {
            guard let start = coupon.startDate, let end = coupon.endDate else {
                let missing = [("couponStartDate", coupon.startDate), ("couponEndDate", coupon.endDate)]
                return missing.filter { $0.1 == nil }.map { at($0.0, "must be given") }
            }
            guard end < start.addingTimeInterval(300) else { return [] }
            return [at("couponEndDate", "must be at least 5 minutes after couponStartDate")]
        }

        private func numbers() -> [FieldProblem] {
            let mandatory = [
                ("issueCount", coupon.issueCount == nil), ("memberAvailMaxCount", coupon.memberAvailMaxCount == nil),
                ("combineFlag", coupon.isCombinable == nil), ("displayFlag", coupon.isPublic == nil),
            ]
            return mandatory.filter(\.1).map { at($0.0, "must be given") }
                + FieldProblem.range(coupon.issueCount, 0...999_999, at: "\(path).issueCount")
                + FieldProblem.range(coupon.birthMonth, 0...12, at: "\(path).birthmonthCond")
                + (coupon.memberAvailMaxCount ?? 0 < 0 ? [at("memberAvailMaxCount", "must not be negative")] : [])
        }

        /// Checks which items the coupon applies to.
        private func scope() -> [FieldProblem] {
            var problems: [FieldProblem] = []
            let items = coupon.items ?? []
            let counts = Dictionary(items.compactMap(\.itemURL).map { ($0, 1) }, uniquingKeysWith: +)
            for url in counts.filter({ $0.value > 1 }).keys.sorted() {
                problems.append(at("items", "must not name \(url) twice"))
            }
            if items.count > 3000 { problems.append(at("items", "must be at most 3000, not \(items.count)")) }
            if coupon.itemType == nil { problems.append(at("itemType", "must be given")) }
            if (coupon.itemType == .freeShipping) != (coupon.discountType == .freeShipping) {
                problems.append(at("itemType", "5 and discountType 4 belong together: free shipping"))
            }
            if coupon.itemType == .freeShipping, !items.isEmpty {
                problems.append(at("items", "must not be given for free shipping"))
            }
            let needsItems = coupon.itemType == .singleItem || coupon.itemType == .severalItems
            if needsItems, items.isEmpty { problems.append(at("items", "must name the items that it applies to")) }
            if !items.isEmpty, !isNarrow {
                problems.append(
                    at("items", "need a period of at most 14 days, an issueCount of 1 to 1000, or a rank condition")
                )
            }
            return problems
        }

        private var isNarrow: Bool {
            if let start = coupon.startDate, let end = coupon.endDate, end.timeIntervalSince(start) <= 14 * 86_400 {
                return true
            }
            return 1...1000 ~= coupon.issueCount ?? 0 || hasRank
        }

        private var hasRank: Bool {
            coupon.ranks?.ranks.contains { $0 != .any } ?? false
        }

        /// Checks which members the coupon is for.
        private func member() -> [FieldProblem] {
            var problems: [FieldProblem] = []
            let ranks = coupon.ranks?.ranks ?? []
            if hasRank, ranks.contains(.any) { problems.append(at("multiRankCond", "must not mix 0 with ranks")) }
            if hasRank, hasOtherMemberCondition {
                problems.append(
                    at("multiRankCond", "excludes conditions of history, gender, age, birth month and prefecture")
                )
            }
            if coupon.ranks != nil, ranks.isEmpty {
                problems.append(at("multiRankCond", "must contain a rank, or 0 for any"))
            }
            let prefectures = coupon.prefectures?.prefectures ?? []
            if coupon.prefectures != nil, prefectures.isEmpty {
                problems.append(at("multiPrefectureCond", "must contain a prefecture, or NONE for any"))
            }
            if prefectures.count > 47 { problems.append(at("multiPrefectureCond", "must be at most 47")) }
            if prefectures.count > 1, prefectures.contains(.any) {
                problems.append(at("multiPrefectureCond", "must not mix NONE with prefectures"))
            }
            problems += coupon.ageRange.map(ages) ?? []
            return problems + (coupon.purchaseHistory.map(history) ?? [])
        }

        private func ages(_ range: AgeRange) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            for (name, age) in [("lowerBound", range.lowerBound), ("upperBound", range.upperBound)] {
                guard let age else {
                    problems.append(at("ageRangeCond.\(name)", "must be given, 0 for any"))
                    continue
                }
                if age != 0, !(10...100 ~= age) {
                    problems.append(at("ageRangeCond.\(name)", "must be 0 or 10 to 100, not \(age)"))
                }
            }
            if let lower = range.lowerBound, let upper = range.upperBound, upper != 0, upper < lower {
                problems.append(at("ageRangeCond.upperBound", "must not be below lowerBound"))
            }
            return problems
        }

        private func history(_ history: PurchaseHistory) -> [FieldProblem] {
            var problems: [FieldProblem] = []
            if history.type == nil { problems.append(at("purchaseHistoryCond.type", "must be given, 0 for any")) }
            if let period = history.dynamicPeriod, ![1, 3, 6, 12, 24].contains(period) {
                problems.append(
                    at("purchaseHistoryCond.dynamicPeriod", "must be 1, 3, 6, 12 or 24 months, not \(period)")
                )
            }
            let count = history.purchaseCount
            problems += FieldProblem.range(
                count?.minimum,
                1...10,
                at: "\(path).purchaseHistoryCond.purchaseCount.minimum"
            )
            problems += FieldProblem.range(
                count?.maximum,
                0...10,
                at: "\(path).purchaseHistoryCond.purchaseCount.maximum"
            )
            if let minimum = count?.minimum, let maximum = count?.maximum, maximum != 0, maximum < minimum {
                problems.append(at("purchaseHistoryCond.purchaseCount.maximum", "must not be below minimum"))
            }
            return problems
        }

        private var hasOtherMemberCondition: Bool {
            coupon.purchaseHistory.map { $0.type != HistoryType.none } == true
                || coupon.gender.map { $0 != .any } == true || coupon.birthMonth.map { $0 != 0 } == true
                || coupon.ageRange.map { $0.lowerBound != 0 || $0.upperBound != 0 } == true
                || coupon.prefectures.map { $0.prefectures != [.any] } == true
        }

        private func conditions() -> [FieldProblem] {
            var problems: [FieldProblem] = []
            let conditions = coupon.otherConditions ?? []
            let types = conditions.map(\.type)
            if types.contains(.amount), types.contains(.count) {
                problems.append(at("otherConditions", "RS003 and RS004 exclude each other"))
            }
            for condition in conditions {
                let value = Int(condition.startValue ?? "")
                let allowed: ClosedRange<Int>? =
                    switch condition.type {
                    // Sources differ on an amount of 0, so it is left to RMS.
                    case .amount?, .count?: 0...999_999_999
                    case .memberProgramme?: 1...2
                    default: nil
                    }
                if let allowed, !(value.map(allowed.contains) ?? false) {
                    let type = condition.type?.rawValue ?? ""
                    problems.append(
                        at(
                            "otherConditions.startValue",
                            "of \(type) must be \(allowed.lowerBound) to \(allowed.upperBound)"
                        )
                    )
                }
            }
            let isSubscriptionOnly = conditions.contains { $0.type == .saleKind && $0.startValue == "1" }
            let isPersonal =
                coupon.gender.map { $0 != .any } == true || coupon.birthMonth.map { $0 != 0 } == true
                || coupon.ageRange.map { $0.lowerBound != 0 || $0.upperBound != 0 } == true
            if isSubscriptionOnly, isPersonal {
                problems.append(
                    at("otherConditions", "RS002 1 (subscriptions only) excludes gender, age and birth month")
                )
            }
            return problems
        }

        private func at(_ field: String, _ rule: String) -> FieldProblem {
            FieldProblem("\(path).\(field)", rule)
        }

        static func discount(
            _ type: DiscountType?,
            _ factor: Int?,
            at path: String
        ) -> [FieldProblem] {
            let field = "\(path).discountFactor"
            guard let type else { return [FieldProblem("\(path).discountType", "must be given")] }
            guard let factor else { return [FieldProblem(field, "must be given")] }
            switch type {
            case .yen: return FieldProblem.range(factor, 1...999_999_999, at: field)
            case .percent: return FieldProblem.range(factor, 1...99, at: field)
            case .freeShipping: return FieldProblem.range(factor, 1...1, at: field)
            default: return [FieldProblem("\(path).discountType", "must be 1, 2 or 4, not \(type.rawValue)")]
            }
        }

        /// Checks for four groups of four upper-case letters or digits.
        static func code(_ code: String?, at path: String) -> [FieldProblem] {
            let groups = (code ?? "").split(separator: "-", omittingEmptySubsequences: false)
            let isCode =
                groups.count == 4
                && groups.allSatisfy { group in
                    group.utf8.count == 4 && group.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
                }
            return isCode ? [] : [FieldProblem(path, "must look like ABCD-1234-EFGH-5678")]
        }

        static func thanksCouponID(_ id: Int) -> [FieldProblem] {
            id > 0 ? [] : [FieldProblem("thanksCouponId", "must be the id of a coupon")]
        }

        static func page(_ page: Int?, hits: Int?) -> [FieldProblem] {
            FieldProblem.range(hits, 1...100, at: "hits")
                + (page ?? 1 < 1 ? [FieldProblem("page", "must be at least 1")] : [])
        }
    }
}

extension CouponAPI.Coupon {
    /// The coupon with "none" for every condition that is not set.
    var withAllConditions: CouponAPI.Coupon {
        var coupon = self
        coupon.purchaseHistory = purchaseHistory ?? CouponAPI.PurchaseHistory()
        coupon.ranks = ranks ?? CouponAPI.Ranks()
        coupon.gender = gender ?? .any
        coupon.ageRange = ageRange ?? CouponAPI.AgeRange()
        coupon.birthMonth = birthMonth ?? 0
        coupon.prefectures = prefectures ?? CouponAPI.Prefectures()
        return coupon
    }
}
