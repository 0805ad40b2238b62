internal import RMSClient

extension Item2Rules {
    /// The selectors, and whether each SKU has a value of each.
    mutating func selectorRules() {
        let keys = selectors.compactMap { $0["key"]?.string }
        if Set(keys).count < keys.count { add(.sameSelectorKey, "variantSelectors.key") }
        var known: [String: Set<String>] = [:]
        for (index, selector) in selectors.enumerated() {
            let path = "variantSelectors[\(index)].values"
            let values = selector["values"]?.elements.compactMap { $0["displayValue"]?.string } ?? []
            if values.isEmpty { add(.noSelectorValues, path) }
            if Set(values).count < values.count { add(.sameSelectorValue, path) }
            known[selector["key"]?.string ?? "", default: []].formUnion(values)
        }
        guard !selectors.isEmpty else {
            if variants.count > 1 { add(.severalVariants, "variants") }
            for (id, variant) in variants {
                for name in ["selectorValues", "images"] where variant[name] != nil {
                    add(.noSelectors, "variants.\(id).\(name)")
                }
            }
            return
        }
        var combinations: Set<[String]> = []
        for (id, variant) in variants {
            let path = "variants.\(id).selectorValues"
            let values = variant["selectorValues"]?.members ?? []
            let given = Set(values.map(\.0))
            if !values.isEmpty, given.count != Set(keys).count {
                add(.selectorCount, path)
            } else if given != Set(keys) {
                let lists = [keys, values.map(\.0)].map { $0.isEmpty ? "none" : $0.joined(separator: ", ") }
                add(.selectorSet, path, lists.joined(separator: " and "))
            } else {
                for (key, value) in values where known[key]?.contains(value.text ?? "") != true {
                    add(.unknownSelectorValue, "\(path).\(key)", value.text ?? "")
                }
                let combination = keys.map { key in variant["selectorValues"]?[key]?.text ?? "" }
                if !combinations.insert(combination).inserted {
                    add(.sameSelectorValues, path, combination.joined(separator: ", "))
                }
            }
            // Only what ItemAPI 2.0 wrote: the keys of other selectors are the mock's own.
            let before = shop.skuDetails[number]?.variants[id]?["selectorValues"]
            if let before, !before.equals(variant["selectorValues"] ?? .empty) { add(.selectorsFixed, path) }
        }
    }

    /// One SKU.
    mutating func judge(_ variant: JSONText, _ path: String) {
        stock(of: variant, path)
        prices(of: variant, path)
        article(of: variant, path)
        shipping(of: variant, path)
        forbid("\(path).features.noshi", if: type == "BUYING_CLUB" && variant[at: "features.noshi"]?.isTrue == true)
        guard variant[at: "features.restockNotification"]?.isTrue == true else { return }
        let name = "\(path).features.restockNotification"
        if item[at: "accessControl.accessPassword"] != nil { add(.notifySecret, name) }
        if variant["backOrderFlag"]?.isTrue == true { add(.notifyBackOrder, name) }
    }

    private mutating func prices(of variant: JSONText, _ path: String) {
        let (standard, base) = (variant["standardPrice"]?.number, variant[at: "subscriptionPrice.basePrice"]?.number)
        let first = variant[at: "subscriptionPrice.individualPrices.firstPrice"]?.number
        if type == "BUYING_CLUB" {
            forbid("\(path).standardPrice", if: standard != nil)
            if base == nil { add(.mandatoryOfType, "\(path).subscriptionPrice.basePrice", type) }
        } else if standard == nil {
            add(.mandatoryOfType, "\(path).standardPrice", type)
        }
        if first != nil, base == nil { add(.firstPriceAlone, "\(path).subscriptionPrice.individualPrices.firstPrice") }
        if isSubscription, let standard, let base {
            if standard == 0 {
                add(.zeroPrice, "\(path).standardPrice")
            } else {
                for (name, price) in [("basePrice", base), ("individualPrices.firstPrice", first ?? base)]
                where price * 100 > standard * 95 {
                    add(.subscriptionDiscount, "\(path).subscriptionPrice.\(name)")
                    break
                }
            }
        }
        guard let reference = variant["referencePrice"] else { return }
        let display = reference["displayType"]?.string ?? ""
        if display.isEmpty { return add(.mandatory, "\(path).referencePrice.displayType") }
        let kind = reference["type"]?.number
        if display == "REFERENCE_PRICE" {
            if kind == nil { add(.mandatory, "\(path).referencePrice.type") }
            if kind == 3 { add(.invalid, "\(path).referencePrice.type", "3") }
            if kind != 4, reference["value"] == nil { add(.mandatory, "\(path).referencePrice.value") }
        } else {
            if kind != nil { add(.referenceType, "\(path).referencePrice.type", display) }
            if display == "OPEN_PRICE", reference["value"] != nil { add(.openPrice, "\(path).referencePrice.value") }
        }
    }

    private mutating func article(of variant: JSONText, _ path: String) {
        let article = "\(path).articleNumber"
        guard judges(article) || judges("\(article)ForSet") else { return }
        let value = variant[at: "articleNumber.value"]
        let reason = variant[at: "articleNumber.exemptionReason"]?.number
        let set = variant["articleNumberForSet"]?.elements.compactMap(\.text) ?? []
        if value == nil, reason == nil { add(.noArticle, article) }
        forbid("\(article).exemptionReason", if: reason == 6 && type != "BUYING_CLUB")
        if Set(set).count < set.count { add(.sameSetNumber, "\(article)ForSet") }
        if !set.isEmpty {
            if value != nil {
                add(.setWithNumber, "\(article)ForSet")
            } else if reason != 1 {
                add(.setOfOther, "\(article)ForSet")
            }
        } else if reason == 1 {
            add(.emptySet, "\(article)ForSet")
        }
    }

    private mutating func shipping(of variant: JSONText, _ path: String) {
        let ways = ["shopAreaSoryoPatternId", "postageSegment.local", "postageSegment.overseas", "fee"].filter { way in
            variant[at: "shipping.\(way)"] != nil
        }
        let isIncluded = variant[at: "shipping.postageIncluded"]?.isTrue == true
        if isIncluded {
            for way in ways { add(.postageOfFree, "\(path).shipping.\(way)") }
        } else if ways.count > 1 {
            add(.severalPostages, "\(path).shipping")
        }
        let single = variant[at: "shipping.singleItemShipping"]?.number ?? 0
        let isPaidAlone = ways.contains("fee") || ways.contains("shopAreaSoryoPatternId")
        if single > 0, !isIncluded, !isPaidAlone { add(.singleShippingUse, "\(path).shipping.singleItemShipping") }
    }
}
