extension ItemAPI2.Variant {
    /// What breaks a rule in this SKU.
    ///
    /// - Parameter isPart: Whether members that are nil are left as they are, so that rules about two members say nothing.
    func problems(at path: String, isPart: Bool = false) -> [FieldProblem] {
        let own =
            FieldProblem.bytes(merchantDefinedSKUID, 96, at: path + "merchantDefinedSkuId")
            + FieldProblem.count(selectorValues, 0...6, "selectors", at: path + "selectorValues")
            + ItemAPI2.Rules.images(images, atMost: 1, at: path + "images")
            + FieldProblem.range(orderQuantityLimit, 0...400, at: path + "orderQuantityLimit")
            + FieldProblem.range(standardPrice, ItemAPI2.Rules.prices, at: path + "standardPrice")
            + FieldProblem.range(referencePrice?.value, 1...999_999_999, at: path + "referencePrice.value")
            + ItemAPI2.Rules.rule(
                referencePrice?.type.map { ![1, 2, 4].contains($0) } == true,
                path + "referencePrice.type",
                "must be 1, 2 or 4"
            )
            + (articleNumber?.problems(at: path + "articleNumber") ?? [])
            + FieldProblem.count(articleNumberForSet, 0...20, "codes", at: path + "articleNumberForSet")
            + (articleNumberForSet ?? []).enumerated().flatMap {
                FieldProblem.length($1, 30, at: "\(path)articleNumberForSet[\($0)]")
            }
        let parts = subscriptionProblems(at: path) + listProblems(at: path) + (shipping?.problems(at: path) ?? [])
        if isPart { return own + parts }
        return own + parts + ItemAPI2.Rules.backOrder(allowsBackOrder, date: backOrderDeliveryDateID, at: path)
    }

    private func subscriptionProblems(at path: String) -> [FieldProblem] {
        guard let price = subscriptionPrice else { return [] }
        let path = path + "subscriptionPrice."
        let first = price.individualPrices?.firstPrice
        return FieldProblem.range(price.basePrice, ItemAPI2.Rules.prices, at: path + "basePrice")
            + FieldProblem.range(first, ItemAPI2.Rules.prices, at: path + "individualPrices.firstPrice")
            + ItemAPI2.Rules.rule(
                first != nil && price.basePrice == nil,
                path + "basePrice",
                "must be given with firstPrice"
            )
    }

    private func listProblems(at path: String) -> [FieldProblem] {
        let specs = specs ?? []
        let attributes = attributes ?? []
        return FieldProblem.count(specs, 0...5, "specifications", at: path + "specs")
            + specs.enumerated().flatMap { index, spec in
                FieldProblem.bytes(spec.label, 40, at: "\(path)specs[\(index)].label")
                    + FieldProblem.bytes(spec.value, 140, at: "\(path)specs[\(index)].value")
            }
            + FieldProblem.count(attributes, 0...100, "attributes", at: path + "attributes")
    }
}

extension ItemAPI2.ArticleNumber {
    func problems(at path: String) -> [FieldProblem] {
        if value == nil, exemptionReason == nil { return [FieldProblem(path, "must have value or exemptionReason")] }
        return FieldProblem.bytes(value, 30, at: path + ".value")
            + ItemAPI2.Rules.rule(
                value?.isEmpty == false && exemptionReason != nil,
                path,
                "must not have both value and exemptionReason"
            )
    }
}

extension ItemAPI2.Shipping {
    func problems(at path: String) -> [FieldProblem] {
        let path = path + "shipping"
        let ways = [
            ("fee", fee != nil), ("shopAreaSoryoPatternId", shopAreaPatternID != nil),
            ("postageSegment", postageSegment?.local != nil || postageSegment?.overseas != nil),
        ].filter(\.1).map(\.0)
        let names = ways.joined(separator: ", ")
        return ItemAPI2.Rules.rule(ways.count > 1, path, "must have one way of postage, not \(names)")
            + ItemAPI2.Rules.rule(
                postageIncluded == true && !ways.isEmpty,
                "\(path).postageIncluded",
                "must not be true with \(names)"
            )
            + FieldProblem.range(fee, ItemAPI2.Rules.prices, at: "\(path).fee")
            + FieldProblem.range(shopAreaPatternID, 1...20, at: "\(path).shopAreaSoryoPatternId")
            + FieldProblem.bytes(methodGroup, 40, at: "\(path).shippingMethodGroup")
            + FieldProblem.range(overseasDeliveryID, 1...5, at: "\(path).overseasDeliveryId")
            + FieldProblem.range(singleItemShipping, 0...6, at: "\(path).singleItemShipping")
    }
}
