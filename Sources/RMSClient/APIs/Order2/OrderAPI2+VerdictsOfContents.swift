extension OrderAPI2.ContentsChange: VerifiableWrite {
    /// Reads the order and compares it with what was sent. An order whose change is not final yet (`orderProgress` 400)
    /// and that does not show it, shows nothing.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [contents.orderNumber], client, what: "changed") { order in
            if order.shows(contents) { return true }
            return order.progress == .awaitingChange ? nil : false
        }
    }
}

extension OrderAPI2.UpdateOrderOrderer: VerifiableWrite {
    /// Reads the order and compares the orderer. RMS returns a masked mail address, so that another one than was sent
    /// shows nothing.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await OrderAPI2.verdict(on: [orderNumber], client, what: "changed") { order in
            guard let found = order.orderer else { return nil }
            guard orderer.address.isAddress(of: found), orderer.sex.isNilOr(found.sex),
                orderer.birthYear.isNilOr(found.birthYear), orderer.birthMonth.isNilOr(found.birthMonth),
                orderer.birthDay.isNilOr(found.birthDay)
            else { return false }
            return orderer.emailAddress.isNilOr(found.emailAddress) ? true : nil
        }
    }
}

extension OrderAPI2.Order {
    /// Whether the order has what was sent.
    fileprivate func shows(_ contents: OrderAPI2.OrderContents) -> Bool {
        contents.packages.allSatisfy { sent in
            guard let package = packages?.first(where: { $0.basketID == sent.basketID }) else {
                return sent.isDeleted == true
            }
            return package.shows(sent)
        }
            && (contents.wrapping1?.isWrapping(wrapping1) ?? true)
            && (contents.wrapping2?.isWrapping(wrapping2) ?? true)
            && contents.coupons.allSatisfy { $0.isUse(in: coupons ?? []) }
            && contents.afterSettlementMethod.isNilOr(settlement?.method)
    }
}

extension OrderAPI2.Package {
    fileprivate func shows(_ sent: OrderAPI2.PackageUpdate) -> Bool {
        if isDeleted == true || sent.isDeleted == true { return isDeleted == sent.isDeleted }
        guard let sender, sent.sender.isAddress(of: sender) else { return false }
        return sent.postagePrice.isNilOr(postagePrice) && sent.deliveryPrice.isNilOr(deliveryPrice)
            && postageTaxRate == sent.postageTaxRate && sent.deliveryTaxRate.isNilOr(deliveryTaxRate)
            && sent.noshi.isNilOr(noshi ?? "") && showsDropOff(sent.dropOffLocation)
            && sent.items.allSatisfy { item in
                guard let found = items?.first(where: { $0.itemDetailID == item.itemDetailID }) else {
                    return item.isDeleted == true
                }
                return found.shows(item)
            }
    }

    private func showsDropOff(_ sent: OrderAPI2.DropOffLocation?) -> Bool {
        guard let sent else { return true }
        let isNowhere = sent == .unused || sent.rawValue.isEmpty
        return isNowhere ? dropOffLocation == nil || dropOffLocation == .unused : dropOffLocation == sent
    }
}

extension OrderAPI2.Item {
    fileprivate func shows(_ sent: OrderAPI2.ItemUpdate) -> Bool {
        if isDeleted == true || sent.isDeleted == true { return isDeleted == sent.isDeleted }
        return price?.rawValue == sent.price && units == sent.units && itemName == sent.itemName
            && sent.itemNumber.isNilOr(itemNumber ?? "") && taxRate == sent.taxRate
            && includesPostage == sent.includesPostage && includesTax == sent.includesTax
            && includesCashOnDeliveryFee == sent.includesCashOnDeliveryFee
            && sent.selectedChoice.isNilOr(selectedChoice ?? "")
            && sent.skus.allSatisfy { sku in
                let found = skus?.first { $0.variantID == sku.variantID }
                return found != nil && sku.skuInfo.isNilOr(found?.skuInfo ?? "")
                    && sku.merchantDefinedSKUID.isNilOr(found?.merchantDefinedSKUID ?? "")
            }
    }
}

extension OrderAPI2.WrappingUpdate {
    fileprivate func isWrapping(_ found: OrderAPI2.Wrapping?) -> Bool {
        guard let found, found.isDeleted != true else { return isDeleted == true }
        return isDeleted != true && found.title == title && found.name == name && found.taxRate == taxRate
            && found.includesTax == includesTax && found.price ?? 0 == price ?? 0
    }
}

extension OrderAPI2.CouponUpdate {
    /// Whether an order uses the coupon so. A coupon that is not used any more may be missing.
    fileprivate func isUse(in coupons: [OrderAPI2.Coupon]) -> Bool {
        let uses = coupons.filter { $0.couponCode == couponCode && $0.itemID == itemID }
        if uses.isEmpty { return couponUnit == 0 }
        return uses.contains { $0.couponUnit == couponUnit && (couponUnit == 0 || $0.couponPrice == couponPrice) }
    }
}

extension Optional where Wrapped: Equatable {
    /// Whether nothing was sent, or what was found.
    fileprivate func isNilOr(_ found: Wrapped?) -> Bool { self == nil || self == found }
}
