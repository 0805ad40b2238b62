extension KeyMeanings {
    /// The keys of OrderAPI 1.0.
    static let orders = """
        OrderAPI1.GetOrder
          isOrderNumberOnlyFlg: 注文情報取得フラグ: true returns only the numbers
          orderNumber: 受注番号: the orders to read
          orderSearchModel: the search conditions
        OrderAPI1.SearchCondition
          asuraku: あす楽: only orders with next-day delivery
          cardSearchModel: カード検索モデル
          comment: コメント
          coupon: クーポン: a coupon was used
          dateType: 期間検索種別; known: 1 = the date of the order (注文日)
          delivery: 配送方法: the shop's name for the method
          drug: 医薬品: the order contains medicine
          enclosureStatus: 同梱ステータス; known: 0 = not bundled; 1 = the parent of a bundle; 2 = a child in a bundle, by elimination
          endDate: 期間TO: at most 63 days after startDate; 30 days were recorded as accepted
          itemName: 商品名
          itemNumber: 商品番号
          mailAddressType: メールアドレス種別; known: 1 = PC; 2 = mobile
          modify: 購入履歴修正: the order was modified
          orderSite: 購入サイト; known: 1 = PC; 2 = mobile; 3 = smartphone; 4 = tablet
          orderType: 販売種別; known: 1 = an ordinary purchase (通常購入); 2 = an auction (オークション); 3 = a group purchase (共同購入); 4 = a subscription (定期購入); 5 = a distribution club (頒布会); 6 = a reservation (予約商品)
          ordererKana: 注文者名カナ
          ordererMailAddress: 注文者メールアドレス
          ordererName: 注文者名
          ordererPhoneNumber: 注文者電話番号
          overseas: 海外: an order from abroad
          pointStatus: ポイント承認状態
          pointUsed: ポイント利用: points were used
          rbankStatus: 楽天バンク決済ステータス
          reserveNumber: 申込番号
          senderName: 送付先名
          senderPhoneNumber: 送付先電話番号
          settlement: 支払方法: the method's name
          startDate: 期間FROM: at most 730 days ago
          status: 受注ステータス; known: 新規受付 = newly received; 発送前入金待ち = awaiting payment before shipping; 発送待ち = awaiting shipment; 発送後入金待ち = shipped, awaiting payment; 処理済 = done; 保留 = on hold
        OrderAPI1.CardCondition
          cardName: ブランド名
          cardOwner: 名義人
          cardStatus: 決済ステータス; known: 1 = nothing done yet; 12 = authorized; 13 = authorization failed; 42 = related to a cancellation
          payType: 支払種別; known: 0 = single payment (一括); 1 = revolving (リボ); 2 = installments (分割); 3 = other (その他); 4 = single payment with the bonus (ボーナス一括)
        OrderAPI1.GetResult
          requestId: the tickets
        OrderAPI1.UpdateOrder
          orderModel: complete orders
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.Order
          asurakuFlg: あす楽希望フラグ: 1 means that next-day delivery is wanted
          canEnclosure: 同梱可能フラグ
          cardStatus: 決済ステータス: the state of the card settlement; known: 1 = nothing done yet; 12 = authorized; 13 = authorization failed; 42 = related to a cancellation
          carrierCode: 利用端末: the device; known: 0 = PC; 1 = docomo; 2 = KDDI; 3 = softbank; 5 = WILLCOM; 11 = iPhone; 12 = Android phone; 19 = other smartphone; 21 = iPad; 22 = Android tablet; 29 = other tablet; 99 = other
          childOrderModel: 同梱子注文モデル: the orders bundled under this parent; same type, nested
          couponAllTotalPrice: クーポン利用総額
          couponAllTotalUnit: クーポン利用数総合計
          couponModel: クーポンモデル
          couponOtherPrice: 楽天発行クーポン利用額
          couponOtherTotalUnit: 楽天発行クーポン利用数
          couponShopPrice: 店舗発行クーポン利用額
          couponShopTotalUnit: 店舗発行クーポン利用数
          deal: Rakuten Super DEAL, judging by the name alone
          deliveryModel: 配送方法モデル
          deliveryPrice: 代引料: the cash-on-delivery fee of the whole order; -9999 probably means not fixed; known: -9999 = not fixed yet
          drugCategory: 医薬品区分: values are unknown
          emailCarrierCode: メールキャリアコード; known: 0 = PC; 1 = docomo; 2 = KDDI; 3 = softbank; 5 = WILLCOM; 11 = iPhone; 12 = Android phone; 19 = other smartphone; 21 = iPad; 22 = Android tablet; 29 = other tablet; 99 = other
          enclosureCouponPrice: 同梱クーポン利用合計
          enclosureDeliveryPrice: 同梱代引料合計; known: -9999 = not fixed yet
          enclosureDeliveryTaxRate: 同梱代引料税率: known since 2019
          enclosureGoodsPrice: 同梱商品合計金額
          enclosureGoodsTax: 同梱消費税合計
          enclosureId: 同梱ID
          enclosurePointPrice: 同梱ポイント利用合計
          enclosurePostagePrice: 同梱送料合計; known: -9999 = not fixed yet
          enclosurePostageTaxRate: 同梱送料税率: known since 2019
          enclosureRBankTransferCommission: 同梱楽天バンク決済振替手数料
          enclosureRequestPrice: 同梱請求金額
          enclosureStatus: 同梱ステータス; known: 0 = not bundled; 1 = the parent of a bundle; 2 = a child in a bundle, by elimination
          enclosureTaxSummaryModel: 同梱税情報: known since 2019
          enclosureTotalPrice: 同梱合計金額
          firstAmount: 初期購入合計金額
          gbuyOrderModel: 共同購入注文モデル
          goodsPrice: 商品合計金額
          goodsTax: 消費税
          historyModel: an empty type
          isBlackUser: 警告表示注文: formerly ブラック注文
          isGift: 複数送付先フラグ: several destinations
          isGiftCheck: ギフト配送希望
          isRakutenMember: 楽天会員フラグ
          isTaxRecalc: 消費税再計算フラグ
          mailPlugSentence: メール差込文: a message to the customer
          membership: unknown
          memo: ひとことメモ
          modify: 購入履歴修正アイコンフラグ
          normalOrderModel: 通常注文モデル
          operator: 担当者
          option: コメント: the customer's remarks
          orderDate: 注文日時
          orderNumber: 受注番号
          orderType: 注文種別; known: 1 = an ordinary purchase (通常購入); 2 = an auction (オークション); 3 = a group purchase (共同購入); 4 = a subscription (定期購入); 5 = a distribution club (頒布会); 6 = a reservation (予約商品)
          ordererModel: 注文者情報モデル
          packageModel: 送付先モデル
          paymentDate: 入金日
          paymentStatusModel: the state of the payment
          pointModel: ポイントモデル
          postagePrice: 送料; known: -9999 = not fixed yet
          RBankModel: 楽天バンクモデル: note the capital R
          requestPrice: 請求金額
          rmId: 楽天メンバーID
          saOrderModel: オークション注文モデル
          seqId: 更新シーケンスID: send back the value from getOrder; probably an optimistic lock
          settlementModel: 支払方法モデル
          shippingDate: 配送日: the date of dispatch
          shippingTerm: 希望時間帯; known: 0 = none; 1 = morning (午前); 2 = afternoon (午後); 9 = other
          status: 受注ステータス; known: 新規受付 = newly received; 発送前入金待ち = awaiting payment before shipping; 発送待ち = awaiting shipment; 発送後入金待ち = shipped, awaiting payment; 処理済 = done; 保留 = on hold
          taxSummaryModel: 税情報: one per tax rate; known since 2019
          totalPrice: 合計金額
          wishDeliveryDate: 配送希望日
          wrappingModel1: ラッピングモデル1
          wrappingModel2: ラッピングモデル2
        OrderAPI1.Coupon
          couponCapital: クーポン原資コード; known: 1 = the shop; 2 = the maker; 3 = Rakuten's service
          couponCode: クーポンコード
          couponName: クーポン名
          couponPrice: クーポン割引単価
          couponSummary: クーポン効果(サマリー)
          couponTotalPrice: クーポン利用金額
          couponUnit: クーポン利用数
          couponUsage: クーポン利用方法: values are unknown
          discountType: 割引タイプ: values are unknown
          expiryDate: 有効期限
          feeFlag: 課金フラグ: values are unknown
          itemId: 商品ID
          orderNumber: 受注番号
        OrderAPI1.Delivery
          deliveryClass: 配送区分; known: 0 = none; 1 = ordinary; 2 = chilled; 3 = frozen; 4 = other 1; 5 = other 2; 6 = other 3; 7 = other 4; 8 = other 5
          deliveryName: 配送方法名: for example 宅配便
        OrderAPI1.TaxSummary
          couponPrice: クーポン割引額: known since 2019
          paymentCharge: 決済手数料: known since 2019
          point: ポイント: known since 2019
          reqPrice: 請求額: known since 2019
          reqPriceTax: 請求額に対する税額: known since 2019
          taxRate: 税率: known since 2019
          totalPrice: 合計金額: known since 2019
        OrderAPI1.GroupBuy
          bidId: ビッドID
          comment: コメント
        OrderAPI1.Reservation
          detailId: 定期購入詳細ID
          reserveDatetime: 定期購入申込日時
          reserveNumber: 定期購入申込番号
          reserveType: 定期購入商品種別: values are unknown
        OrderAPI1.Person
          birthDay: 誕生日(日)
          birthMonth: 誕生日(月)
          birthYear: 誕生日(年)
          city: 市区町村
          emailAddress: メールアドレス
          familyName: 姓漢字
          familyNameKana: 姓カナ
          firstName: 名漢字
          firstNameKana: 名カナ
          nickname: ニックネーム
          phoneNumber1: 電話番号1
          phoneNumber2: 電話番号2
          phoneNumber3: 電話番号3
          prefecture: 都道府県
          sex: 性別: the text 男 or 女
          subAddress: それ以降の住所
          zipCode1: 郵便番号1: 000, with 0000 as zipCode2, for an address abroad
          zipCode2: 郵便番号2
        OrderAPI1.Package
          basketId: 送付先キー
          deleteFlg: 削除フラグ: true in updateOrder removes it
          deliveryCompanyId: 配送業者ID
          deliveryCvsModel: コンビニ配送情報
          deliveryPrice: 代引料合計; known: -9999 = not fixed yet
          deliveryTaxRate: 代引料税率: known since 2019
          goodsPrice: 商品合計金額
          goodsTax: 消費税合計
          itemModel: 商品モデル
          noshi: のし
          postagePrice: 送料合計; known: -9999 = not fixed yet
          postageTaxRate: 送料税率: known since 2019
          senderModel: 送付者情報モデル
          shippingNumber: 発送番号: the parcel's tracking number
        OrderAPI1.ConvenienceStore
          areaCode: 発注エリアコード
          cvsBikou: 特記事項
          cvsCloseTime: 閉店時間
          cvsCode: コンビニコード
          cvsOpenTime: 開店時間
          depo: センターデポコード
          storeAddress: その他住所
          storeCode: ストアコード
          storeGenreCode: ストア分類コード
          storeName: ストア名称
          storePrefecture: 都道府県
          storeZip: 郵便番号
        OrderAPI1.Item
          basketId: 商品キー
          deleteItemFlg: 商品削除フラグ: true in updateOrder removes it
          gbuyItemModel: 共同購入商品モデル
          isIncludedCashOnDeliveryPostage: 代引手数料込別
          isIncludedPostage: 送料込別
          isIncludedTax: 税込別
          itemId: 商品ID
          itemName: 商品名
          itemNumber: 商品番号
          normalItemModel: 通常商品モデル
          pageURL: 商品URL
          pointRate: ポイントレート
          pointType: ポイントタイプ; known: 0 = the ordinary rate; 1 = the shop's rate; 2 = the item's rate; -99 = not set
          price: 単価
          restoreInventoryFlag: 在庫連動オプション: 0 uses the item's setting, 1 restores the stock, 2 leaves the stock
          saItemModel: オークション商品モデル: an empty type
          selectedChoice: 項目・選択肢: lines of name:value
          taxIncludedPrice: 税込価格: known since 2019
          taxPrice: 税額: known since 2019
          taxRate: 税率: known since 2019
          units: 個数
        OrderAPI1.GroupBuyItem
          currentSumAmount: 実販売数
          gbuyBidInventoryModel: 共同購入内訳情報モデル
          gbuyGchoiceModel: 共同購入商品内訳モデル
          isShiftStatus: 移行済
          shiftDate: 移行日時
          unitText: 商品単位
        OrderAPI1.GroupBuyBid
          bidUnits: 購入数
          gchoiceId: 商品内訳ID
        OrderAPI1.GroupBuyChoice
          gchoiceId: 商品内訳ID
          gchoiceInvtry: 取り扱い個数
          gchoiceMaxUnits: 最大購入個数
          gchoiceName: 項目名
          itemId: 商品ID
          orderby: 表示順序
          soldFlag: 売り切れフラグ
          sumAmount: 内訳購入数量合計
        OrderAPI1.NormalItem
          delvdateInfo: 納期情報
          inventoryType: 在庫タイプ: 0 none, 1 ordinary, 2 by choice
        OrderAPI1.PaymentStatus
          accessPoint: not publicly known; send back the value from getOrder
          errorCode: the payment's error code
          operator: 担当者
          orderNumber: 受注番号
          paymentType: unknown
          price: the amount, in whole yen
          shopId: 店舗ID
          status: the state; its values are not publicly known
          updateTime: when the state changed
        OrderAPI1.Point
          pointUsage: 使用条件
          status: 承認状態
          usedPoint: 充当ポイント
        OrderAPI1.RakutenBank
          orderNumber: 受注番号
          rbCommissionPayer: 振替手数料負担区分; known: 0 = the buyer, judging by one client
          rbankStatus: バンク決済ステータス
          shopId: 店舗ID
          transferCommission: 振替手数料
        OrderAPI1.Auction
          bidId: ビッドID
          comment: コメント
          regDate: 結果発表日
        OrderAPI1.Settlement
          cardModel: クレジットカードモデル
          settlementName: 支払方法名
        OrderAPI1.Card
          brandName: ブランド名
          cardNo: カード番号: masked, XXXX-XXXX-XXXX-nnnn
          expYM: 有効期限: YYYY/MM
          installmentDesc: 分割備考; known: 103 = 3 payments; 105 = 5 payments; 106 = 6 payments; 110 = 10 payments; 112 = 12 payments; 115 = 15 payments; 118 = 18 payments; 120 = 20 payments; 124 = 24 payments
          ownerName: 名義人
          payType: 分割選択(支払種別); known: 0 = single payment (一括); 1 = revolving (リボ); 2 = installments (分割); 3 = other (その他); 4 = single payment with the bonus (ボーナス一括)
        OrderAPI1.Wrapping
          deleteWrappingFlg: ラッピング削除フラグ
          isIncludedTax: 税込別
          name: ラッピング名
          price: 料金
          taxIncludedPrice: 税込価格: known since 2019
          taxPrice: 税額: known since 2019
          taxRate: 税率: known since 2019
          title: ラッピングタイトル: 包装紙 or リボン
        OrderAPI1.ChangeStatus
          orderStatusModel: the orders, and their new status
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.StatusChange
          orderNumber: 受注番号
          statusName: 受注ステータス名; known: 新規受付 = newly received; 発送前入金待ち = awaiting payment before shipping; 発送待ち = awaiting shipment; 発送後入金待ち = shipped, awaiting payment; 処理済 = done; 保留 = on hold
        OrderAPI1.CancelOrder
          cancelModelList: the orders to cancel, and the reasons
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.Cancellation
          orderNumber: 受注番号
          reasonId: キャンセル理由; known: 1 = キャンセル, canceled; 2 = 返品, returned; 3 = 前払い未入金, not paid in advance; 4 = 納入後未払い, not paid after delivery; 5 = いたずら, a prank; 6 = その他(客都合), another reason on the customer's side; 7 = 決済方法都合, the payment method; 8 = 欠品, out of stock; 9 = 予約商品販売中止, the reserved item is not sold; 10 = その他(店舗都合), another reason on the shop's side; 11 = 決済審査不可(客都合), the payment was refused
          restoreInventoryFlag: 在庫連動オプション: 0 uses the item's setting, 1 restores the stock, 2 leaves the stock
        OrderAPI1.GetEnclosureList
          orderNumber: only groups that contain this order
          requestId: not needed
        OrderAPI1.DoEnclosure
          nominateEnclosureModel: the bundles to make
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.Enclosure
          childOrderNumberList: 受注番号 of the orders that join the bundle
          parentOrderNumber: 受注番号 of the parent, which the others join
        OrderAPI1.DoUnEnclosure
          nominateUnEnclosureModel: the orders of the bundles to undo
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.UnEnclosure
          orderNumber: 受注番号
        OrderAPI1.ChangeEnclosureParent
          changeEnclosureParentModel: the old and the new parents
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.EnclosureParentChange
          newParent: 受注番号 of the order that becomes the parent
          nowParent: 受注番号 of the order that is the parent now
        OrderAPI1.PointApproval
          orderNumber: 受注番号: the orders
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.BankTransfer
          orderNumber: 受注番号: the orders
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        OrderAPI1.BankReset
          orderNumber: 受注番号: the orders
          requestId: リクエストID: a ticket from order.getRequestId, valid for one call
        """
}
