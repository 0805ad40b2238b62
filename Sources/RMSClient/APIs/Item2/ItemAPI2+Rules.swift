internal import Foundation

extension ItemAPI2 {
    /// The documented limits of <doc:WireItem2>.
    package enum Rules {
        package static let prices = 0...999_999_999
        static let genres = 100_000...999_999
        static let thresholds = 1...20

        /// IE0164.
        static func backOrder(_ isAllowed: Bool?, date: Int?, at path: String) -> [FieldProblem] {
            guard isAllowed == true, date == nil else { return [] }
            return [FieldProblem("\(path)backOrderDeliveryDateId", "must be given with backOrderFlag")]
        }

        static func images(_ images: [Image]?, atMost limit: Int, at path: String) -> [FieldProblem] {
            FieldProblem.count(images, 0...limit, "images", at: path)
                + (images ?? []).enumerated().flatMap { $1.problems(at: "\(path)[\($0)].") }
        }

        /// Reports a rule that is broken.
        static func rule(_ isBroken: Bool, _ path: String, _ text: String) -> [FieldProblem] {
            isBroken ? [FieldProblem(path, text)] : []
        }
    }
}

extension ItemAPI2.Image {
    func problems(at path: String) -> [FieldProblem] {
        FieldProblem.bytes(location, 255, at: path + "location") + FieldProblem.bytes(alt, 255, at: path + "alt")
            + ItemAPI2.Rules.rule(location?.hasPrefix("/") == false, path + "location", "must begin with /")
    }
}

extension ItemAPI2.CustomizationOption {
    func problems(at path: String) -> [FieldProblem] {
        let selections = selections ?? []
        let limits: ClosedRange<Int>? =
            switch inputType {
            case .singleSelection?: 1...100
            case .multipleSelection?: 1...40
            case .freeText?: 0...0
            default: nil
            }
        var problems = FieldProblem.bytes(displayName, 255, at: path + "displayName")
        if let limits {
            problems += FieldProblem.count(selections, limits, "choices of this inputType", at: path + "selections")
        }
        for (index, selection) in selections.enumerated() {
            let place = "\(path)selections[\(index)].displayValue"
            problems += FieldProblem.bytes(selection.displayValue, 32, at: place)
            let hasColon = selection.displayValue?.contains { $0 == ":" || $0 == "：" } == true
            problems += ItemAPI2.Rules.rule(hasColon, place, "must not contain a colon")
        }
        return problems
    }
}

extension ItemAPI2.VariantSelector {
    func problems(at path: String) -> [FieldProblem] {
        let values = (values ?? []).map(\.displayValue)
        return FieldProblem.bytes(displayName, 32, at: path + "displayName")
            + FieldProblem.count(self.values, 1...40, "values", at: path + "values")
            + values.enumerated().flatMap { FieldProblem.bytes($1, 32, at: "\(path)values[\($0)].displayValue") }
            + FieldProblem.unique(values, at: path + "values")
    }
}

extension ItemAPI2.BuyingClub {
    func problems(at path: String) -> [FieldProblem] {
        FieldProblem.range(numberOfDeliveries, 2...12, at: path + "numberOfDeliveries")
            + FieldProblem.count(items, 0...12, "items", at: path + "items")
            + (items ?? []).enumerated().flatMap { FieldProblem.bytes($1, 127, at: "\(path)items[\($0)]") }
            + ItemAPI2.Rules.rule(
                displaysItems == true && items?.isEmpty != false,
                path + "items",
                "must be given with displayItems"
            )
            // Unlike a subscription's, its interval can be chosen by default.
            + ItemAPI2.Rules.rule(
                canChooseDate != true && canChooseInterval == false,
                path + "shippingDateFlag",
                "or shippingIntervalFlag must be true"
            )
    }
}

extension ItemAPI2.Subscription {
    func problems(at path: String) -> [FieldProblem] {
        ItemAPI2.Rules.rule(
            canChooseDate != true && canChooseInterval != true,
            path + "shippingDateFlag",
            "or shippingIntervalFlag must be true"
        )
    }
}

extension ItemAPI2.Period {
    func problems(at path: String) -> [FieldProblem] {
        guard let start, let end, end <= start else { return [] }
        return [FieldProblem(path + "end", "must be after start")]
    }
}

extension ItemAPI2.ItemDetails {
    /// What breaks a rule among these members.
    func problems() -> [FieldProblem] { textProblems + listProblems + partProblems }

    private var textProblems: [FieldProblem] {
        FieldProblem.bytes(itemNumber, 32, at: "itemNumber") + FieldProblem.bytes(tagline, 174, at: "tagline")
            + FieldProblem.bytes(productDescription?.pc, 10_240, at: "productDescription.pc")
            + FieldProblem.bytes(productDescription?.smartphone, 10_240, at: "productDescription.sp")
            + FieldProblem.bytes(salesDescription, 10_240, at: "salesDescription")
            + FieldProblem.bytes(precautions?.description, 20_480, at: "precautions.description")
            + FieldProblem.bytes(precautions?.agreement, 20_480, at: "precautions.agreement")
            + FieldProblem.bytes(video?.parameters?.value, 2048, at: "video.parameters.value")
            + FieldProblem.bytes(accessControl?.password, 32, at: "accessControl.accessPassword")
            + ItemAPI2.Rules.rule(
                accessControl?.password?.wholeMatch(of: /[a-z0-9\-_]*/) == nil && accessControl?.password != nil,
                "accessControl.accessPassword",
                "must have only a-z, 0-9, - and _"
            )
    }

    private var listProblems: [FieldProblem] {
        let options = customizationOptions ?? []
        let selectors = variantSelectors ?? []
        return ItemAPI2.Rules.images(images, atMost: 20, at: "images")
            + (whiteBackgroundImage?.problems(at: "whiteBgImage.") ?? [])
            + FieldProblem.count(tags, 0...32, "tags", at: "tags")
            + (tags ?? []).enumerated().flatMap { FieldProblem.range($1, 5_000_000...9_999_999, at: "tags[\($0)]") }
            + FieldProblem.unique(tags ?? [], at: "tags")
            + FieldProblem.count(options, 0...20, "options", at: "customizationOptions")
            + options.enumerated().flatMap { $1.problems(at: "customizationOptions[\($0)].") }
            + FieldProblem.unique(options.map(\.displayName), at: "customizationOptions")
            + FieldProblem.count(selectors, 0...6, "selectors", at: "variantSelectors")
            + selectors.enumerated().flatMap { $1.problems(at: "variantSelectors[\($0)].") }
            + FieldProblem.unique(selectors.map(\.key), at: "variantSelectors")
    }

    private var partProblems: [FieldProblem] {
        let rates = [0, Decimal(8) / 100, Decimal(1) / 10]
        return ItemAPI2.Rules.rule(
            subscription != nil && buyingClub != nil,
            "subscription",
            "must not be given with buyingClub"
        ) + (subscription?.problems(at: "subscription.") ?? []) + (buyingClub?.problems(at: "buyingClub.") ?? [])
            + (purchasablePeriod?.problems(at: "purchasablePeriod.") ?? [])
            + FieldProblem.range(
                features?.lowStockThreshold,
                ItemAPI2.Rules.thresholds,
                at: "features.lowStockThreshold"
            )
            + ItemAPI2.Rules.rule(
                payment?.taxRate.map { !rates.contains($0) } == true,
                "payment.taxRate",
                "must be 0, 0.08 or 0.1"
            )
            + (pointCampaign?.applicablePeriod?.problems(at: "pointCampaign.applicablePeriod.") ?? [])
            + FieldProblem.range(pointCampaign?.benefits?.pointRate, 1...20, at: "pointCampaign.benefits.pointRate")
            + FieldProblem.range(
                pointCampaign?.optimization?.maximumRate,
                5...20,
                at: "pointCampaign.optimization.maxPointRate"
            )
            + FieldProblem.range(itemDisplaySequence, 1...999_999_999, at: "itemDisplaySequence")
            + ItemAPI2.Rules.rule(
                layout?.itemLayoutID.map { ![1, 2, 3, 4, 5, 6, 8].contains($0) } == true,
                "layout.itemLayoutId",
                "must be 1 to 6, or 8"
            )
    }
}
