internal import RMSClient

extension OrderDetails {
    /// `SkuModel`.
    struct SKU: Sendable, Equatable {
        var variantID: String
        var merchantDefinedSKUID: String?
        var skuInfo: String?

        var json: JSONText {
            .object([
                ("variantId", .string(variantID)), ("merchantDefinedSkuId", .text(merchantDefinedSKUID)),
                ("skuInfo", .text(skuInfo)),
            ])
        }
    }

    /// `itemDetailId` of a line of a basket, from 0.
    static func itemDetailID(basket: Int, line: Int) -> Int { basket &* 100 &+ line &+ 1 }

    /// The item's number of a line (`itemNumber`), to which only the older service appends the ids of the choice.
    func itemNumber(of line: Element, id: Int) -> String? {
        guard let number = line.value("itemNumber") else { return nil }
        guard let suffix = numberSuffixes[id], number.hasSuffix(suffix) else { return number }
        return number == suffix ? nil : String(number.dropLast(suffix.count))
    }

    /// Notes the SKU of each line of an order in the older service's form whose item has it. A line without one has none, like
    /// those of orders that were placed before the shop had SKUs.
    mutating func findSKUs(of order: Element, among goods: [String: SeedGoods]) {
        for package in order.all("packageModel") {
            for (line, id) in zip(package.all("itemModel"), lineIDs(of: package)) {
                guard let item = line.manageNumber.flatMap({ goods[$0] }), let sku = item.sku(of: line) else {
                    continue
                }
                let info = line.value("selectedChoice")
                skus[id] = [SKU(variantID: sku.id, merchantDefinedSKUID: sku.merchantID, skuInfo: info)]
                let hasSuffix = line.value("itemNumber")?.hasSuffix(sku.numberSuffix) == true
                if hasSuffix, !sku.numberSuffix.isEmpty { numberSuffixes[id] = sku.numberSuffix }
            }
        }
    }

    /// Where a parcel may be left (`dropOffLocation`).
    static let dropOffPlaces = ["宅配ボックス", "玄関前", "玄関前鍵付容器", "ポスト（郵便受箱）", "メーターボックス", "物置", "車庫"]

    /// `shippingTerm`: 0, 1, 2, 9, or the hours between which the parcel comes: 1416 for 14 to 16.
    static func isShippingTerm(_ term: Int) -> Bool {
        [0, 1, 2, 9].contains(term) || 7...24 ~= term / 100 && 7...24 ~= term % 100
    }

    /// `SocialGiftModel`.
    struct SocialGift: Sendable, Equatable {
        let number: String
        /// `2026-11-30`.
        let dueDate: String
        /// When the receiver entered the address; nil while it is waited for.
        var enteredAt: String?
        var mail: String?

        var json: JSONText {
            .object([
                ("sgMngNumber", .string(number)), ("inputDueDate", .string(dueDate)),
                ("inputFlag", .number(enteredAt == nil ? 0 : 1)), ("inputCompDatetime", .time(enteredAt)),
                ("receiverEmailAddress", .text(mail)),
            ])
        }
    }

    /// `ChangeReasonModel`.
    struct Change: Sendable, Equatable {
        let id: Int
        let type: Int
        var typeDetail: Int?
        var reason: Int?
        var reasonDetail: Int?
        var appliedAt: String?
        var fixedAt: String?
        var completedAt: String?

        var json: JSONText {
            .object([
                ("changeId", .number(id)), ("changeType", .number(type)), ("changeTypeDetail", .number(typeDetail)),
                ("changeReason", .number(reason)), ("changeReasonDetail", .number(reasonDetail)),
                ("changeApplyDatetime", .time(appliedAt)), ("changeFixDatetime", .time(fixedAt)),
                ("changeCmplDatetime", .time(completedAt)),
            ])
        }
    }
}
