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

    /// The SKUs of a line; by default one with the item's number and the line's choice.
    func skus(of line: Element, id: Int) -> [SKU] {
        skus[id] ?? [SKU(variantID: line.manageNumber ?? "", skuInfo: line.value("selectedChoice"))]
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
