extension KeyMeanings {
    /// The members of an order of RakutenPayOrderAPI 2.0, which an export has as columns. The texts are those of the
    /// properties' documentation.
    static let orderColumns = """
        OrderAPI2.Order
          orderNumber: 注文番号: the order number, for example 502763-20171027-00006701
          orderProgress: ステータス: the progress; known: 100 = awaiting confirmation; 200 = Rakuten is processing it; 300 = awaiting shipment; 400 = awaiting the fixing of a change; 500 = shipped; 600 = payment in process; 700 = paid; 800 = awaiting the fixing of a cancellation; 900 = canceled
          subStatusId: サブステータスID: the id of the sub-status that the shop has given
          subStatusName: サブステータス: the name of the sub-status
          orderDatetime: 注文日時: when the order was placed
          shopOrderCfmDatetime: 注文確認日時: when the shop confirmed the order
          orderFixDatetime: 注文確定日時: when the order was finalized
          shippingInstDatetime: 発送指示日時: when Rakuten instructed the shop to ship
          shippingCmplRptDatetime: 発送完了報告日時: when the shop reported the shipment
          cancelDueDate: キャンセル期限日: the last day of a cancellation, a day in Japan
          deliveryDate: お届け日指定: the day of delivery that the customer wants, a day in Japan
          shippingTerm: お届け時間帯: the time of delivery that the customer wants
          remarks: コメント: the customer's remarks, at most 32,767 bytes; wishes are on lines such as [配送日時指定:]
          giftCheckFlag: ギフト配送希望フラグ: whether gift delivery is wanted
          socialGiftFlag: ソーシャルギフト注文フラグ: whether the recipient of a gift enters the address; since version 10
          severalSenderFlag: 複数送付先フラグ: whether there are several destinations. RMS calls a recipient a sender
          equalSenderFlag: 送付先一致フラグ: whether the only destination is the orderer's address
          isolatedIslandFlag: 離島フラグ: whether a destination is on a remote island
          rakutenMemberFlag: 楽天会員フラグ: whether the orderer is a Rakuten member
          carrierCode: 利用端末: the device that the order was placed with
          emailCarrierCode: メールキャリアコード: the provider of the orderer's mail address
          orderType: 注文種別: the kind of sale
          reserveNumber: 申込番号: the application number of a subscription, buying club or pre-order; it ends in -r
          reserveDeliveryCount: 申込お届け回数: which delivery of the application this is; always 1 for a pre-order
          cautionDisplayType: 警告表示タイプ: the warning that RMS displays
          cautionDisplayDetailType: 警告表示タイプ詳細: why RMS asks for caution; since version 6
          rakutenConfirmFlag: 楽天確認中フラグ: whether Rakuten is still checking the order
          goodsPrice: 商品合計金額: the total of items and wrapping
          postagePrice: 送料合計: the postage of all destinations
          deliveryPrice: 代引料合計: the cash-on-delivery fee; 0 for other payment methods
          paymentCharge: 決済手数料合計: the payment fee; since version 3
          totalPrice: 合計金額: items, postage and wrapping
          requestPrice: 請求金額: the billed amount: totalPrice plus paymentCharge and additionalFeeOccurAmountToUser, minus coupons and points
          couponAllTotalPrice: クーポン利用総額: the amount of all coupons
          couponShopPrice: 店舗発行クーポン利用額: the amount of the coupons that the shop pays for
          couponOtherPrice: 楽天発行クーポン利用額: the amount of the other coupons
          additionalFeeOccurAmountToUser: 注文者負担金合計: the fees that the orderer pays, such as for paying later
          additionalFeeOccurAmountToShop: 店舗負担金合計: the fees that the shop pays, such as for paying later
          goodsTax: 外税合計: the tax on items priced without it; up to version 7. Use TaxSummaryModelList instead
          isTaxRecalc: whether the tax was recalculated; up to version 7
          paymentChargeTaxRate: 決済手続税率: the tax rate of the payment fee: 0, 0.08 or 0.1; since version 3
          asurakuFlag: あす楽希望フラグ: whether next-day delivery is wanted
          drugFlag: 医薬品受注フラグ: whether the order contains drugs
          dealFlag: 楽天スーパーDEAL商品受注フラグ: whether the order contains an item of Rakuten Super DEAL
          membershipType: メンバーシッププログラム受注タイプ: the membership program
          memo: ひとことメモ: the shop's note, at most 1,000 characters (4,000 bytes)
          operator: 担当者: the person in charge
          mailPlugSentence: メール差込文: a message to the customer, at most 3,072 bytes
          modifyFlag: 購入履歴修正有無フラグ: whether the customer changed the order in the purchase history
          receiptIssueCount: 領収書発行回数: how often a receipt was issued; since version 5
          receiptIssueHistoryList: 領収書発行履歴リスト: when the receipts were issued; since version 5
          deliveryCertPrgFlag: 最強翌日配送フラグ: whether the order is for certified next-day delivery (最強配送 before 2024-11-20); since version 8
          oneDayOperationFlag: 当日出荷フラグ: whether the order is for same-day shipping, within one business day; since version 8
        OrderAPI2.Orderer
          zipCode1: 郵便番号1: part 1 of the postal code
          zipCode2: 郵便番号2: part 2 of the postal code
          prefecture: 都道府県: the prefecture
          city: 郡市区: the municipality
          subAddress: それ以降の住所: the rest of the address
          familyName: 姓: the family name
          firstName: 名: the first name
          familyNameKana: 姓カナ: the family name in kana
          firstNameKana: 名カナ: the first name in kana
          phoneNumber1: 電話番号1: part 1 of the phone number. At most one of the three parts is empty
          phoneNumber2: 電話番号2: part 2 of the phone number
          phoneNumber3: 電話番号3: part 3 of the phone number
          emailAddress: メールアドレス: a masked mail address, …@pc.fw.rakuten.ne.jp
          sex: 性別: a text, for example 男
          birthYear: 誕生日(年): the year of birth
          birthMonth: 誕生日(月): the month of birth, from 1
          birthDay: 誕生日(日): the day of birth
        OrderAPI2.Settlement
          settlementMethodCode: 支払方法コード: the payment method
          settlementMethod: 支払方法名: the name of the payment method, for example クレジットカード
          rpaySettlementFlag: 楽天市場の共通決済手段フラグ: whether Rakuten handles the payment; otherwise the shop does (選択制決済)
          cardName: クレジットカード種類: the card brand, for example VISA
          cardNumber: クレジットカード番号: the card number, masked as XXXX-XXXX-XXXX-nnnn
          cardOwner: クレジットカード名義人: the cardholder
          cardYm: クレジットカード有効期限: the expiration month, for example 2017-11
          cardPayType: クレジットカード支払い方法: how the card is charged
          cardInstallmentDesc: クレジットカード支払い回数: the number of payments, if the card is charged in installments
        OrderAPI2.Delivery
          deliveryName: 配送方法: the name in the shop's settings: 宅配便, 小型宅配便, 大型宅配便, クール便, メール便, 国際配送, コンビニ受取, ロッカー受取, 店頭受取, 発送を伴わない or 郵便局受取
          deliveryClass: 配送区分: the delivery class
        OrderAPI2.Point
          usedPoint: ポイント利用額: the points that were used; one point is one yen
        OrderAPI2.Wrapping
          title: ラッピングタイトル: paper or a ribbon
          name: ラッピング名: the name of the wrapping, at most 396 bytes
          price: 料金: the price, in whole yen
          includeTaxFlag: 税込別: whether the price includes the tax
          deleteWrappingFlag: ラッピング削除フラグ: whether the wrapping is removed
          taxRate: ラッピング税率: the tax rate: 0, 0.08 or 0.1; since version 3
          taxPrice: ラッピング税額: the tax, in whole yen, whether the price includes it or not
        OrderAPI2.Package
          basketId: 送付先ID: the id of the destination, at most 10 digits
          postagePrice: 送料: the postage
          postageTaxRate: 送料税率: the tax rate of the postage: 0, 0.08 or 0.1; since version 3
          deliveryPrice: 代引料: the cash-on-delivery fee
          deliveryTaxRate: 代引料税率: the tax rate of the cash-on-delivery fee: 0, 0.08 or 0.1; since version 3
          goodsTax: 送付先外税合計: the tax on items priced without it; up to version 7. Use TaxSummaryModelList instead
          goodsPrice: 商品合計金額: the total of items and wrapping
          totalPrice: 合計金額: items, postage and wrapping, without the cash-on-delivery fee
          noshi: のし: the noshi, a gift decoration
          packageDeleteFlag: 送付先モデル削除フラグ: whether the destination is removed
          defaultDeliveryCompanyCode: 購入時配送会社: the delivery company at the time of the order; since version 4
          dropOffFlag: 置き配フラグ: whether the parcel may be left at a place; since version 9
          dropOffLocation: 置き配場所: where the parcel may be left; since version 9
        OrderAPI2.Sender like OrderAPI2.Orderer
          isolatedIslandFlag: 離島フラグ: whether the address is on a remote island
        OrderAPI2.Item
          itemDetailId: 商品明細ID: the id of the item line
          itemName: 商品名: the item name, at most 3,072 bytes
          itemId: 商品ID: Rakuten's id of the item
          itemNumber: 商品番号: the shop's item number. In an order from before the shop's migration to SKUs, the ids of the horizontal and vertical choices follow it
          manageNumber: 商品管理番号: the item's management number, in lower case
          price: 単価: the unit price, in whole yen
          units: 個数: the quantity
          includePostageFlag: 送料込別: whether the price includes the postage, or the postage is free
          includeTaxFlag: 税込別: whether the price includes the tax
          includeCashOnDeliveryPostageFlag: 代引手数料込別: whether the price includes the cash-on-delivery fee
          selectedChoice: 項目・選択肢: the selected choices, one name:value per line, at most 12,000 bytes. The choices of a SKU are in SkuModelList.skuInfo
          pointRate: ポイント倍率: the point rate
          pointType: ポイントタイプ: where the point rate comes from
          inventoryType: 在庫タイプ: how the stock is counted
          delvdateInfo: 納期情報: information on the delivery date, for example 2～5日以内に発送
          restoreInventoryFlag: 在庫連動オプション: whether a change restores the stock
          dealFlag: 楽天スーパーDEAL商品フラグ: whether this is an item of Rakuten Super DEAL
          drugFlag: 医薬品フラグ: whether this is a drug
          deleteItemFlag: 商品削除フラグ: whether the item line is removed
          taxRate: 商品税率: the tax rate: 0, 0.08 or 0.1; since version 3
          priceTaxIncl: 商品毎税込価格: the unit price with tax, in whole yen
          isSingleItemShipping: 単品配送フラグ: whether the item is shipped alone; since version 4
        OrderAPI2.SKU
          variantId: SKU管理番号: the SKU management number, at most 40 bytes
          merchantDefinedSkuId: システム連携用SKU番号: the shop's own SKU id, at most 386 bytes
          skuInfo: SKU情報: the choices that make the SKU, one name:value per line, at most 1,600 bytes; empty for the only SKU of an item
        OrderAPI2.Shipping
          shippingDetailId: 発送明細ID: the id of the shipment, at most 12 digits. Rakuten issues it; changes name it
          shippingNumber: お荷物伝票番号: the parcel tracking number
          deliveryCompany: 配送会社: the delivery company
          deliveryCompanyName: 配送会社名: the name of the delivery company
          shippingDate: 発送日: the day of dispatch, a day in Japan
        OrderAPI2.StorePickup
          cvsCode: コンビニコード: the chain of stores
          storeGenreCode: ストア分類コード: the store category code
          storeCode: ストアコード: the store code
          storeName: ストア名称: the store name
          storeZip: 郵便番号: the postal code, for example 158-0094
          storePrefecture: 都道府県: the prefecture
          storeAddress: その他住所: the rest of the address
          areaCode: 発注エリアコード: the ordering area code
          depo: センターデポコード: the code of the center depot
          openTime: 開店時間: the opening time, for example 06:00
          closeTime: 閉店時間: the closing time, for example 24:00
          cvsRemarks: 特記事項: special notes
        OrderAPI2.SocialGift
          sgMngNumber: ソーシャルギフト管理番号: the number that the recipient names in inquiries; it ends in -sg
          inputDueDate: 受取情報入力期限日: the last day to enter the address, a day in Japan
          inputFlag: 受取情報入力済フラグ: whether the recipient has entered the address
          inputCompDatetime: 受取情報入力日時: when the recipient entered the address
          receiverEmailAddress: 受取人メールアドレス: the recipient's mail address, masked
        OrderAPI2.Coupon
          couponCode: クーポンコード: the coupon code, for example UCSK-XEPV-LEGJ-H0SW
          itemId: クーポン対象の商品ID: Rakuten's id of the item that the coupon is for; 0 if it is not for an item
          couponName: クーポン名: the name of the coupon
          couponSummary: クーポン効果(サマリー): a summary of the coupon's effect, for example 定額割引 100円
          couponCapital: クーポン原資: who pays for the coupon, as a text: ショップ, メーカー or サービス
          couponCapitalCode: クーポン原資コード: who pays for the coupon
          expiryDate: 有効期限: the expiration date, a day in Japan
          couponPrice: クーポン割引単価: the discount per coupon, in whole yen
          couponUnit: クーポン利用数: the number of coupons used
          couponTotalPrice: クーポン利用金額: the amount used, in whole yen: couponPrice times couponUnit; undecided if one of them is missing
          itemDetailId: 商品明細ID: the item line that the coupon is for; 0 if it is not for an item
        OrderAPI2.ChangeReason
          changeId: 変更ID: the id of the change, at most 12 digits
          changeType: 変更種別: what happened
          changeTypeDetail: 変更種別(詳細): the effect of the change
          changeReason: 変更理由: on whose side the reason is
          changeReasonDetail: 変更理由(小分類): the reason
          changeApplyDatetime: 変更申請日: when the change was requested
          changeFixDatetime: 変更確定日: when the change was finalized
          changeCmplDatetime: 変更完了日: when the change was done
        OrderAPI2.TaxSummary
          taxRate: 税率: the tax rate: 0, 0.08 or 0.1
          reqPrice: 請求金額: the billed amount with tax. For orders since 2022-04-01, points are not subtracted
          reqPriceTax: 請求額に対する税額: the tax on the billed amount
          totalPrice: 合計金額: items, postage and wrapping
          paymentCharge: 決済手数料: the payment fee
          couponPrice: クーポン割引額: the coupon discount
          point: 利用ポイント数: the points that were used; always 0 for orders since 2022-04-01
        OrderAPI2.DueDate
          dueDateType: 期限日タイプ: what is due
          dueDate: 期限日: the due date, a day in Japan
        """
}
