internal import struct Foundation.Date

extension ItemAPI2.ItemContents {
    /// What breaks a documented rule.
    func problems() -> [FieldProblem] {
        ItemAPI2.Rules.rule(title.isEmpty, "title", "must be given") + FieldProblem.bytes(title, 255, at: "title")
            + FieldProblem.range(genreID, ItemAPI2.Rules.genres, at: "genreId") + details.problems()
            + FieldProblem.count(variants, ItemAPI2.variants, "SKUs", at: "variants")
            + variants.flatMap { id, variant in
                id.problems(at: "variants") + variant.problems(at: "variants.\(id.rawValue).")
            }
            + selectorProblems + changedSelectors
    }

    /// What breaks a documented rule at a time. What was read may be over, or running: it is sent as it is.
    func problems(at now: Date) -> [FieldProblem] {
        let day = 86_400.0
        var problems: [FieldProblem] = []
        if itemType == .preOrder, let date = details.releaseDate, date != origin.releaseDate,
            !(0...365 ~= date.japaneseDay - now.japaneseDay)
        {
            problems.append(FieldProblem("releaseDate", "must be today to 365 days ahead"))
        }
        if let start = details.pointCampaign?.applicablePeriod?.start, details.pointCampaign != origin.pointCampaign {
            let lead = start.timeIntervalSince(now)
            if lead < day / 12 || lead > 60 * day {
                problems.append(
                    FieldProblem("pointCampaign.applicablePeriod.start", "must be 2 hours to 60 days ahead")
                )
            }
        }
        return problems
    }

    /// How selectors and SKUs do not fit: IE0110, IE0114, IE0129 and IE0269.
    private var selectorProblems: [FieldProblem] {
        let selectors = details.variantSelectors ?? []
        if selectors.isEmpty {
            return ItemAPI2.Rules.rule(
                variants.count > 1,
                "variantSelectors",
                "must be given for more than one SKU"
            )
                + variants.flatMap { id, variant in
                    ItemAPI2.Rules.rule(
                        variant.selectorValues?.isEmpty == false,
                        "variants.\(id.rawValue).selectorValues",
                        "must not be given without variantSelectors"
                    )
                }
        }
        var choices: [String: Set<String>] = [:]
        for selector in selectors {
            guard let key = selector.key else { continue }
            choices[key] = Set((selector.values ?? []).compactMap(\.displayValue))
        }
        var known: [WireMap<String, String>: VariantID] = [:]
        return variants.flatMap { id, variant -> [FieldProblem] in
            let path = "variants.\(id.rawValue).selectorValues"
            let values = variant.selectorValues ?? [:]
            guard Set(values.keys) == Set(choices.keys) else {
                return [FieldProblem(path, "must have the keys of all variantSelectors")]
            }
            if let earlier = known[values] {
                return [FieldProblem(path, "is the same as that of \(earlier.rawValue)")]
            }
            known[values] = id
            return values.filter { choices[$0.key]?.contains($0.value) != true }.map {
                FieldProblem("\(path).\($0.key)", "must be one of the values of its selector")
            }
        }
    }

    /// IE0416.
    private var changedSelectors: [FieldProblem] {
        guard let read = origin.selectorValues else { return [] }
        return variants.flatMap { id, variant in
            ItemAPI2.Rules.rule(
                read[id].map { $0 != variant.selectorValues ?? [:] } == true,
                "variants.\(id.rawValue).selectorValues",
                "must stay as it was read: another choice needs a new variantId"
            )
        }
    }
}

extension ItemAPI2.ItemPatch {
    /// What breaks a documented rule. Rules about two members are left to RMS, because a member that is not sent stays.
    func problems() -> [FieldProblem] {
        let variants = replacingVariants.value
        return ItemAPI2.Rules.rule(self == Self(), "title", "or another member must be given")
            + ItemAPI2.Rules.rule(title.isClear || title.value?.isEmpty == true, "title", "must not be cleared")
            + ItemAPI2.Rules.rule(itemType.isClear, "itemType", "must not be cleared")
            + ItemAPI2.Rules.rule(genreID.isClear, "genreId", "must not be cleared")
            + ItemAPI2.Rules.rule(replacingVariants.isClear, "variants", "must not be cleared")
            + FieldProblem.bytes(title.value, 255, at: "title")
            + FieldProblem.range(genreID.value, ItemAPI2.Rules.genres, at: "genreId") + details.problems()
            + FieldProblem.count(variants, ItemAPI2.variants, "SKUs", at: "variants")
            + (variants ?? [:]).flatMap { id, variant in
                id.problems(at: "variants")
                    + variant.values.problems(at: "variants.\(id.rawValue).", isPart: true)
            }
    }
}
