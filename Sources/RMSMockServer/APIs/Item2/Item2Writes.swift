internal import RMSClient

/// The writes of ItemAPI 2.0 on a shop.
///
/// Unknown, and our choice: the form of a request is judged first, and the rules for the item only if it has no error; null in a
/// partial change removes what the member had, or gives it its default; a SKU that is null there is removed.
enum Item2Writes {
    static func upsert(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop, Item2Shapes.item) { sent, old, _ in
            var item = defaults(sent)
            // Only these two keep their value if they are not sent.
            for path in ["features.socialGiftFlag"]
                + item["variants"].names.map({ "variants.\($0).shipping.okihaiSetting" })
            where item[at: path] == nil {
                if let value = old?[at: path] { item[at: path] = value }
            }
            return .success(item)
        }
    }

    static func patch(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop, Item2Shapes.item, isPartial: true) { sent, old, number in
            guard let old else { return .failure(Item2Service.missing(number)) }
            return .success(defaults(old.merged(with: sent)))
        }
    }

    /// The settings that are sent; the others stay, also those of a SKU that is named. Whether RMS keeps them is unknown: our
    /// choice, and that a display without a threshold removes it.
    static func settings(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop, Item2Shapes.settings) { sent, old, number in
            guard var item = old else { return .failure(Item2Service.missing(number)) }
            let known = Set(item["variants"].names)
            if let unknown = sent["variants"].names.first(where: { !known.contains($0) }) {
                return .failure(Item2Service.missing(number, unknown))
            }
            if let display = sent[at: "features.inventoryDisplay"]?.string, display != "DISPLAY_LOW_STOCK" {
                item[at: "features.lowStockThreshold"] = nil
            }
            return .success(item.merged(with: sent))
        }
    }

    static func delete(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        if let refusal = Inventory2Service.refusal(of: shop) { return refusal }
        var form = Item2Form()
        guard let number = form.manageNumber(call.parameters) else { return .errors(form.errors) }
        guard shop.items[number] != nil else { return .missing(Item2Service.missing(number)) }
        shop.removeItem(at: number)
        return .noContent
    }

    /// - Parameter item: The item after the write, from the request, the item before it and its number.
    private static func write(
        _ call: MockCall,
        _ shop: inout ShopState,
        _ shape: [Item2Member],
        isPartial: Bool = false,
        _ item: (JSONText, JSONText?, String) -> Result<JSONText, ServiceError>
    ) -> ShopAnswer {
        if let refusal = Inventory2Service.refusal(of: shop) { return refusal }
        guard let body = call.json?.value, !body.members.isEmpty else { return .errors([.noBody]) }
        var form = Item2Form(isPartial: isPartial)
        let number = form.manageNumber(call.parameters)
        let sent = form.body(body, shape)
        guard form.errors.isEmpty, let number else { return .errors(form.errors) }
        let old = shop.item2(number)
        switch item(sent, old, number) {
        case .failure(let error): return .missing(error)
        case .success(let new):
            // In a function of its own, so that no copy of the shop is alive when it is changed.
            let errors = Self.errors(of: new, old, shop, number, call.function)
            guard errors.isEmpty else { return .errors(errors) }
            shop.store(item2: new, at: number)
            guard old == nil else { return .noContent }
            return .body(JSONText.object([("manageNumber", .string(number))]).compact, status: 201)
        }
    }

    private static func errors(
        of item: JSONText,
        _ old: JSONText?,
        _ shop: ShopState,
        _ number: String,
        _ function: RMSFunction
    ) -> [ServiceError] {
        var rules = Item2Rules(item, replacing: old, in: shop, number, judgesAll: function == .items20Upsert)
        let isSettings = function == .items20InventoryRelatedSettingsUpdate
        // Items whose stock is not counted can't be made any more, and lose that with the next write of the item.
        let wasUnlimited = old?["unlimitedInventoryFlag"]?.isTrue == true
        if item["unlimitedInventoryFlag"]?.isTrue == true, !(isSettings && wasUnlimited) {
            rules.add(.newUnlimited, "unlimitedInventoryFlag")
        }
        if isSettings { rules.judgeSettings() } else { rules.judge() }
        return rules.errors
    }

    /// The item with the defaults that follow from other members.
    private static func defaults(_ item: JSONText) -> JSONText {
        var item = item
        func set(_ path: String, _ value: Bool) {
            if item[at: path] == nil { item[at: path] = .boolean(value) }
        }
        let isClub = item["itemType"]?.string == "BUYING_CLUB"
        set("features.displayNormalCartButton", !isClub)
        set("features.displaySubscriptionCartButton", isClub)
        if item["buyingClub"] != nil {
            set("buyingClub.displayItems", true)
            set("buyingClub.shippingDateFlag", false)
            set("buyingClub.shippingIntervalFlag", true)
        }
        if item["subscription"] != nil {
            set("subscription.shippingDateFlag", false)
            set("subscription.shippingIntervalFlag", false)
        }
        return item
    }
}

extension Item2Rules {
    /// The rules for the members that the settings have.
    mutating func judgeSettings() {
        stockDisplay()
        for (id, variant) in variants where judges("variants.\(id)") { stock(of: variant, "variants.\(id)") }
    }
}

extension ServiceError: Error {}
