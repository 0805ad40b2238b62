/// An item as it is read back after a write of ItemAPI 2.0 whose answer was lost.
enum WrittenItem {
    static let differs = "the item differs from what was sent"

    /// Done if the item has what was sent, and nothing else.
    ///
    /// - Parameters:
    ///   - leavesRest: Whether the members of the item that were not sent are left alone.
    ///   - variants: The SKUs that were sent, and those of the item; nil if none were sent.
    static func verdict<Sent: WireModel, Found: WireModel>(
        on sent: Sent,
        from found: Found,
        leavesRest: Bool,
        _ variants: (sent: [VariantID], found: WireMap<VariantID, ItemAPI2.Variant>)?
    ) -> WriteVerdict {
        guard SentValues.contains(sent, in: found) else { return .unclear(differs) }
        let hasOtherVariant = variants.map { !Set($0.found.keys).isSubset(of: $0.sent) } ?? false
        let hasMore = SentValues.hasMore(in: found, than: sent, leavesRest: leavesRest) { path, text in
            // The SKUs have no names in common but those of their members.
            let names = path.first == "variants" ? ["variants"] + path.dropFirst(2) : path
            let name = names.joined(separator: ".")
            return kept.contains(name) || defaults[name] == text
        }
        return hasOtherVariant || hasMore ? .unclear("the item has more than was sent") : .done
    }

    /// The members whose values an upsert that leaves them out does not delete, or for which RMS then chooses one.
    private static let kept: Set<String> = [
        "features.socialGiftFlag", "variants.shipping.okihaiSetting", "features.displaySubscriptionCartButton",
        "variants.shipping.shippingMethodGroup",
    ]

    /// What an upsert that leaves them out sets the members to: <doc:WireItem2>.
    private static let defaults: [String: String] = [
        "hideItem": "false", "unlimitedInventoryFlag": "false", "itemDisplaySequence": "999999999",
        "customizationOptions.required": "false", "subscription.shippingDateFlag": "false",
        "subscription.shippingIntervalFlag": "false", "buyingClub.displayItems": "true",
        "buyingClub.shippingDateFlag": "false", "buyingClub.shippingIntervalFlag": "true",
        "features.searchVisibility": "ALWAYS_VISIBLE", "features.displayNormalCartButton": "true",
        "features.inventoryDisplay": "HIDDEN_STOCK", "features.shopContact": "true", "features.review": "SHOP_SETTING",
        "features.displayManufacturerContents": "false", "payment.taxIncluded": "true",
        "payment.cashOnDeliveryFeeIncluded": "false", "layout.itemLayoutId": "1", "layout.navigationId": "0",
        "layout.layoutSequenceId": "0", "layout.smallDescriptionId": "0", "layout.largeDescriptionId": "0",
        "layout.showcaseId": "0", "variants.restockOnCancel": "false", "variants.backOrderFlag": "false",
        "variants.features.restockNotification": "false", "variants.features.noshi": "false",
        "variants.hidden": "false", "variants.shipping.postageIncluded": "false",
        "variants.shipping.singleItemShipping": "0",
    ]
}
