extension ItemAPI2 {
    /// How an item is sold (`itemType`, 商品種別).
    public struct ItemType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// NORMAL (通常商品): an ordinary item. One with subscriptions is NORMAL, too.
        public static let normal = Self(rawValue: "NORMAL")
        /// PRE_ORDER (予約商品): an item that is not released yet.
        public static let preOrder = Self(rawValue: "PRE_ORDER")
        /// BUYING_CLUB (頒布会商品): a series of deliveries.
        public static let buyingClub = Self(rawValue: "BUYING_CLUB")
        /// SUBSCRIPTION (定期購入商品): a value of 2024, before subscriptions became a feature of ordinary items.
        public static let subscription = Self(rawValue: "SUBSCRIPTION")
    }

    /// Where an image is stored (`type`).
    public struct ImageType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// CABINET: R-Cabinet.
        public static let cabinet = Self(rawValue: "CABINET")
        /// GOLD: the shop's space of 楽天GOLD.
        public static let gold = Self(rawValue: "GOLD")
    }

    /// The form of a video (`type`).
    public struct VideoType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// HTML: a script tag.
        public static let html = Self(rawValue: "HTML")
    }

    /// How the buyer answers a customization option (`inputType`).
    public struct InputType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// SINGLE_SELECTION (セレクトボックス): one of 1 to 100 choices.
        public static let singleSelection = Self(rawValue: "SINGLE_SELECTION")
        /// MULTIPLE_SELECTION (チェックボックス): any of 1 to 40 choices.
        public static let multipleSelection = Self(rawValue: "MULTIPLE_SELECTION")
        /// FREE_TEXT (フリーテキスト): a text, without choices.
        public static let freeText = Self(rawValue: "FREE_TEXT")
    }

    /// Whether an item is found by searches (`searchVisibility`, サーチ表示).
    public struct SearchVisibility: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// ALWAYS_VISIBLE (表示): found.
        public static let alwaysVisible = Self(rawValue: "ALWAYS_VISIBLE")
        /// ALWAYS_HIDDEN (非表示): not found.
        public static let alwaysHidden = Self(rawValue: "ALWAYS_HIDDEN")
    }

    /// How the quantity is shown (`inventoryDisplay`, 在庫表示).
    public struct InventoryDisplay: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// DISPLAY_ABSOLUTE_STOCK_COUNT (残り在庫数を表示): as a number.
        public static let absoluteCount = Self(rawValue: "DISPLAY_ABSOLUTE_STOCK_COUNT")
        /// HIDDEN_STOCK (表示しない): not at all.
        public static let hidden = Self(rawValue: "HIDDEN_STOCK")
        /// DISPLAY_LOW_STOCK (残り在庫数がわずかの場合に表示): when few are left, by `lowStockThreshold`.
        public static let lowStock = Self(rawValue: "DISPLAY_LOW_STOCK")
    }

    /// Whether reviews are shown (`review`, レビュー表示).
    public struct ReviewVisibility: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// SHOP_SETTING (店舗の設定に従う): as the shop has set it.
        public static let shopSetting = Self(rawValue: "SHOP_SETTING")
        /// VISIBLE (表示): shown.
        public static let visible = Self(rawValue: "VISIBLE")
        /// HIDDEN (非表示): not shown.
        public static let hidden = Self(rawValue: "HIDDEN")
    }

    /// What is shown beside the price (`displayType`, 表示価格の種類).
    public struct ReferencePriceDisplay: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// REFERENCE_PRICE (表示価格): another price.
        public static let referencePrice = Self(rawValue: "REFERENCE_PRICE")
        /// SHOP_SETTING (店舗の設定に従う): as the shop has set it.
        public static let shopSetting = Self(rawValue: "SHOP_SETTING")
        /// OPEN_PRICE (オープン価格): that the maker sets no price.
        public static let openPrice = Self(rawValue: "OPEN_PRICE")
    }

    /// Why a SKU has no article number (`exemptionReason`, カタログIDなしの理由).
    public struct ExemptionReason: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (セット商品): a set of items.
        public static let set = Self(rawValue: 1)
        /// 2 (サービス商品): a service.
        public static let service = Self(rawValue: 2)
        /// 3 (店舗オリジナル商品): the shop's own product.
        public static let original = Self(rawValue: 3)
        /// 4 (項目選択肢在庫商品): an item whose stock is counted by choice.
        public static let stockByChoice = Self(rawValue: 4)
        /// 5 (該当製品コードなし): there is no product code.
        public static let noCode = Self(rawValue: 5)
        /// 6 (頒布会商品): a buying club.
        public static let buyingClub = Self(rawValue: 6)
    }

    /// What items are sorted by (`sortKey`).
    public struct SortKey: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// updated (更新日時): when the item was changed last; RMS's default.
        public static let updated = Self(rawValue: "updated")
        /// created (登録日時): when the item was registered.
        public static let created = Self(rawValue: "created")
        /// itemDisplaySequence (商品表示順位): its position in lists.
        public static let itemDisplaySequence = Self(rawValue: "itemDisplaySequence")
        /// manageNumber (商品管理番号).
        public static let manageNumber = Self(rawValue: "manageNumber")
        /// purchasablePeriodStart (販売開始日時): the start of its sale.
        public static let purchasablePeriodStart = Self(rawValue: "purchasablePeriodStart")
        /// purchasablePeriodEnd (販売終了日時): the end of its sale.
        public static let purchasablePeriodEnd = Self(rawValue: "purchasablePeriodEnd")
        /// pointCampaignStart (ポイント変倍適用開始日時): the start of its point campaign.
        public static let pointCampaignStart = Self(rawValue: "pointCampaignStart")
        /// pointCampaignEnd (ポイント変倍適用終了日時): the end of its point campaign.
        public static let pointCampaignEnd = Self(rawValue: "pointCampaignEnd")
        /// pointRate (ポイント変倍率): the multiple of points.
        public static let pointRate = Self(rawValue: "pointRate")
        /// reviewCount (レビュー件数): the number of reviews.
        public static let reviewCount = Self(rawValue: "reviewCount")
        /// reviewAverageRating (レビュー平均点): their average.
        public static let reviewAverageRating = Self(rawValue: "reviewAverageRating")
    }

    /// The direction of an order (`sortOrder`).
    public struct SortOrder: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// asc (昇順): the smallest first.
        public static let ascending = Self(rawValue: "asc")
        /// desc (降順): the largest first; RMS's default.
        public static let descending = Self(rawValue: "desc")
    }
}
