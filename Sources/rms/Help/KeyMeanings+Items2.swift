extension KeyMeanings {
    /// The keys of ItemAPI 2.0.
    static let items2 = """
        ItemAPI2.Get
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
        ItemAPI2.Delete
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
        ItemAPI2.GetInventoryRelatedSettings
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
        ItemAPI2.BulkGet
          manageNumbers: 1 to 50 items, each only once
        ItemAPI2.Upsert
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
          title: 商品名: at most 255 bytes; the item is replaced as a whole, and what is not given is deleted or set to its default
          itemType: 商品種別: how it is sold; known: NORMAL = an ordinary item; PRE_ORDER = not released yet; BUYING_CLUB = a series of deliveries
          genreId: ジャンルID: six digits
          itemNumber: 商品番号: at most 32 bytes
          tagline: キャッチコピー: at most 174 bytes
          productDescription: 商品説明文: the descriptions
          salesDescription: PC用販売説明文: at most 10,240 bytes of HTML
          precautions: 医薬品情報: the texts of a medicine
          images: 商品画像: at most 20
          whiteBgImage: 白背景画像: an image on a white background
          video: 動画: a video
          tags: タグID: at most 32 of 5,000,000 to 9,999,999
          hideItem: 倉庫指定: in the warehouse, which means not on sale
          unlimitedInventoryFlag: 在庫を設定しない: a new item can't have it (IE0181)
          customizationOptions: 商品オプション: at most 20
          releaseDate: 予約商品発売日: of a PRE_ORDER, from today to 365 days ahead when it is set
          purchasablePeriod: 販売期間: when it can be bought
          subscription: 定期購入: how it can be subscribed to; not with buyingClub
          buyingClub: 頒布会: a series of deliveries; not with subscription
          features: what its page offers
          accessControl: 闇市: who can see it
          payment: what the price includes
          pointCampaign: ポイント変倍: extra points
          itemDisplaySequence: 商品表示順位: its position in lists, 1 to 999,999,999, which is the default
          layout: レイアウト: the parts of its page
          variantSelectors: バリエーション項目: at most 6; none for an item with one SKU
          variants: SKU: 1 to 400 by their ids, each an id of at most 32 of the characters A-Z a-z 0-9 - _; upper and lower case differ
        ItemAPI2.Patch like ItemAPI2.Upsert
          title: 商品名: at most 255 bytes
          variants: SKU: may replace all SKUs of the item: give every SKU that it is to keep, with all that it is to keep
        ItemAPI2.Variant
          merchantDefinedSkuId: システム連携用SKU番号: the shop's own id of the SKU, at most 96 bytes
          selectorValues: バリエーション選択肢: the value of each selector, by its key; at most 6. Those of a SKU that exists can't be changed (IE0416): give it a new variantId
          images: SKU画像: at most one
          restockOnCancel: 在庫戻し設定: a canceled order returns its stock
          backOrderFlag: 在庫切れ時の注文受付: can be ordered while sold out
          normalDeliveryDateId: 在庫あり時納期管理番号: an id of shop.delvdateMaster.get of ShopAPI
          backOrderDeliveryDateId: 在庫切れ時納期管理番号: the same; needed with backOrderFlag (IE0164)
          orderQuantityLimit: 注文受付数: at most this number per order, 1 to 400; 0 hides the field; without it there is no limit
          referencePrice: 表示価格: what is shown beside the price
          features: what it offers
          hidden: SKU倉庫指定: not on sale
          standardPrice: 通常購入販売価格: whole yen, 0 to 999,999,999
          subscriptionPrice: 定期購入販売価格: the prices of a subscription
          articleNumberForSet: セット商品用カタログID: the codes of the parts of a set, at most 20 of 30 characters
          articleNumber: カタログID: the code of the product, or why there is none
          shipping: 送料: the shipment
          specs: 自由入力行: at most 5
          attributes: 商品属性: at most 100. items.bulk.get may leave them out
        ItemAPI2.VariantPatch like ItemAPI2.Variant
        ItemAPI2.UpdateInventoryRelatedSettings
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
          unlimitedInventoryFlag: 在庫を設定しない: the item is never sold out
          features: how the quantity is shown; send all of it
          variants: SKU: the settings of 1 to 400 SKUs by their ids; send all settings of all SKUs
        ItemAPI2.InventoryFeatures like ItemAPI2.Features
        ItemAPI2.VariantInventory like ItemAPI2.Variant
        ItemAPI2.Description
          pc: PC用商品説明文: for computers, HTML of at most 10,240 bytes
          sp: スマートフォン用商品説明文: for smartphones, HTML of at most 10,240 bytes
        ItemAPI2.Precautions
          description: 医薬品説明文: at most 20,480 bytes
          agreement: 医薬品注意事項: at most 20,480 bytes
        ItemAPI2.Image
          type: where it is stored; known: CABINET = R-Cabinet; GOLD = 楽天GOLD
          location: 画像パス: its path there, at most 255 bytes from / on
          alt: 画像名, ALT: at most 255 bytes; an image on a white background has none
        ItemAPI2.Video
          type: HTML; known: HTML = a script tag
          parameters: what the type of video needs
        ItemAPI2.VideoParameters
          value: a script tag of stream.cms.rakuten.co.jp, at most 2,048 bytes
        ItemAPI2.CustomizationOption
          displayName: 項目名: at most 255 bytes, each only once
          inputType: 選択肢タイプ: how the buyer answers; known: SINGLE_SELECTION = one of the choices; MULTIPLE_SELECTION = any of them; FREE_TEXT = a text
          required: 必須: whether the buyer must answer
          selections: 選択肢: 1 to 100 with SINGLE_SELECTION, 1 to 40 with MULTIPLE_SELECTION, none with FREE_TEXT
        ItemAPI2.Selection
          displayValue: 選択肢: at most 32 bytes; without a colon in a customization option
        ItemAPI2.VariantSelector
          key: バリエーション項目キー: what the selectorValues of SKUs name it by, each only once
          displayName: バリエーション項目名: at most 32 bytes
          values: バリエーション項目選択肢: 1 to 40, each only once
        ItemAPI2.Period
          start: its start; RMS makes the seconds 00
          end: its end; RMS makes the seconds 59
        ItemAPI2.Subscription
          shippingDateFlag: お届け日付指定: the buyer can choose the dates
          shippingIntervalFlag: お届け間隔指定: the buyer can choose the interval
        ItemAPI2.BuyingClub
          numberOfDeliveries: お届け回数: 2 to 12
          displayItems: 頒布会商品の表示: whether items are shown, which must be given then
          items: 頒布会商品: what is delivered, at most 12 of 127 bytes each
          shippingDateFlag: お届け日付指定: the buyer can choose the dates
          shippingIntervalFlag: お届け間隔指定: the buyer can choose the interval
        ItemAPI2.Features
          searchVisibility: サーチ表示: whether searches find it; known: ALWAYS_VISIBLE, ALWAYS_HIDDEN
          displayNormalCartButton: 通常購入ボタン: the button to buy
          displaySubscriptionCartButton: 定期購入ボタン: the button to subscribe
          inventoryDisplay: 在庫表示: how the quantity is shown; known: DISPLAY_ABSOLUTE_STOCK_COUNT = as a number; HIDDEN_STOCK = not at all; DISPLAY_LOW_STOCK = when few are left
          lowStockThreshold: 残り在庫数表示閾値: few are left from here on, 1 to 20; with DISPLAY_LOW_STOCK
          shopContact: 商品問い合わせボタン: the button for questions
          review: レビュー表示: whether reviews are shown; known: SHOP_SETTING, VISIBLE, HIDDEN
          displayManufacturerContents: メーカー提供情報表示: content of the maker
          socialGiftFlag: ソーシャルギフト: can be sent as a gift by a link. An upsert without it leaves it as it is
        ItemAPI2.AccessControl
          accessPassword: 闇市パスワード: at most 32 of a-z 0-9 - _
        ItemAPI2.Payment
          taxIncluded: 消費税込み: the tax
          taxRate: 消費税率: 0, 0.08 or 0.1; without it, the shop's setting
          cashOnDeliveryFeeIncluded: 代引料込み: the fee for cash on delivery
        ItemAPI2.PointCampaign
          applicablePeriod: 適用期間: its start is 2 hours to 60 days ahead when it is set; 9999-12-31T23:59:59+09:00 is its end if it has none
          benefits: the multiple of points
          optimization: 運用型ポイント変倍: the largest multiple that Rakuten may set
        ItemAPI2.PointBenefits
          pointRate: ポイント変倍率: 1 to 20
        ItemAPI2.PointOptimization
          maxPointRate: 最大ポイント変倍率: 5 to 20
        ItemAPI2.Layout
          itemLayoutId: 商品ページレイアウト: 1 to 6, or 8
          navigationId: ヘッダー・フッター・レフトナビ: the id that shop.dsgn.navitemplate.list.get of 1.0 lists as layoutCommonId; inferred
          layoutSequenceId: 表示項目の並び順: an id; 0 is automatic
          smallDescriptionId: 共通説明文(小): an id; 0 is none
          largeDescriptionId: 共通説明文(大): an id; 0 is none
          showcaseId: 目玉商品: an id; 0 is none
        ItemAPI2.ReferencePrice
          displayType: 表示価格の種類: what is shown; known: REFERENCE_PRICE = another price; SHOP_SETTING = as the shop has set it; OPEN_PRICE = the maker sets none
          type: the kind of the price, 1, 2 or 4; what they mean is not publicly known
          value: 表示価格: whole yen, 1 to 999,999,999
        ItemAPI2.VariantFeatures
          restockNotification: 再入荷お知らせボタン: the button for restock notices
          noshi: のし対応: gift paper
        ItemAPI2.SubscriptionPrice
          basePrice: 基本価格: whole yen
          individualPrices: 回別価格: the prices of single deliveries
        ItemAPI2.IndividualPrices
          firstPrice: 初回価格: whole yen, with basePrice
        ItemAPI2.ArticleNumber
          value: カタログID: a JAN or similar code, at most 30 bytes
          exemptionReason: カタログIDなしの理由: in place of the code; known: 1 = a set; 2 = a service; 3 = the shop's own product; 4 = stock by choice; 5 = no code; 6 = a buying club
        ItemAPI2.Shipping
          fee: 個別送料: whole yen
          postageIncluded: 送料込み: the price includes the postage
          shopAreaSoryoPatternId: 地域別個別送料管理番号: postage by region, 1 to 20
          shippingMethodGroup: 配送方法セット管理番号: at most 40 bytes
          postageSegment: 送料区分: a class of postage
          overseasDeliveryId: 海外配送管理番号: 1 to 5
          singleItemShipping: 単品配送設定: 0 to 6
          okihaiSetting: 置き配指定: can be left at the door. An upsert without it leaves it as it is
        ItemAPI2.PostageSegment
          local: 送料区分1: in Japan; our reading
          overseas: 送料区分2: abroad; our reading
        ItemAPI2.Spec
          label: 項目: at most 40 bytes
          value: 値: at most 140 bytes
        ItemAPI2.Attribute
          name: 商品属性名: its Japanese name
          values: 商品属性値: at least one
          unit: 商品属性の単位: the unit of the values
        ItemAPI2.Search
          title: part of the title (商品名)
          tagline: part of the catch copy (キャッチコピー)
          manageNumber: part of the management number (商品管理番号)
          itemNumber: part of the item number (商品番号)
          articleNumber: part of an article number (カタログID)
          variantId: part of a SKU's id (SKU管理番号)
          merchantDefinedSkuId: part of the shop's own id of a SKU (システム連携用SKU番号)
          genreId: the genre (ジャンルID)
          itemType: how it is sold (商品種別)
          standardPriceFrom: the lowest price (通常購入販売価格), whole yen
          standardPriceTo: the highest price, whole yen
          basePriceFrom: the lowest price of a subscription (定期購入販売価格), whole yen
          basePriceTo: the highest price of a subscription, whole yen
          isVariantStockout: whether a SKU is sold out
          isItemStockout: whether all of it is sold out
          purchasablePeriodFrom: the first day of its sale (販売期間), in Japan: 2026-11-24
          purchasablePeriodTo: the last day of its sale, in Japan: 2026-11-24
          isHiddenItem: whether it is in the warehouse (倉庫指定)
          isHiddenVariant: whether a SKU is in the warehouse (SKU倉庫指定)
          isSearchable: whether searches find it (サーチ表示)
          isYamiichi: whether it is in a hidden sale (闇市)
          isOptimizedPoint: whether Rakuten sets its points (運用型ポイント変倍)
          isBackOrder: whether it can be ordered while sold out
          isPostageIncluded: whether the price includes the postage (送料込み)
          isSubscription: whether it can be subscribed to (定期購入)
          pointApplicablePeriodFrom: the first day of its point campaign (ポイント変倍適用期間), in Japan: 2026-11-24
          pointApplicablePeriodTo: the last day of its point campaign, in Japan: 2026-11-24
          pointRate: the multiple of points (ポイント変倍率)
          maxPointRate: the largest multiple that Rakuten may set (最大ポイント変倍率)
          categoryId: the category of the shop that it is in
          createdFrom: the first day of its registration, in Japan: 2026-11-24
          createdTo: the last day of its registration, in Japan: 2026-11-24
          updatedFrom: the first day of its last change, in Japan: 2026-11-24
          updatedTo: the last day of its last change, in Japan: 2026-11-24
          sortKey: the sort key, not with cursorMark; known: updated, created, itemDisplaySequence, manageNumber, purchasablePeriodStart, purchasablePeriodEnd, pointCampaignStart, pointCampaignEnd, pointRate, reviewCount, reviewAverageRating
          sortOrder: the sort direction, not with cursorMark; known: asc, desc
          hits: the number of items on the page, 1 to 100; RMS's default is 10
          offset: where the page begins, from 0; with hits, at most 10,000; not with cursorMark
          cursorMark: where the page begins: *, or nextCursorMark of the page before
          isCategoryIncluded: true adds the shop's categories to each hit
          isReviewIncluded: true adds the reviews to each hit
          isInventoryIncluded: true adds the lead times of the SKUs to each hit, not the quantities
        ItemAPI2.Item like ItemAPI2.Upsert
          title: 商品名: at most 255 bytes
          created: 登録日時: when it was registered
          updated: 更新日時: when it was changed last
        ItemAPI2.Variant
          variantId: SKU管理番号: the SKU, unique within its item; upper and lower case differ
        """
}
