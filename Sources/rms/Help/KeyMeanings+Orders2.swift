extension KeyMeanings {
    /// The keys of RakutenPayOrderAPI 2.0 and PurchaseItemAPI 2.0.
    static let orders2 = """
        OrderAPI2.SearchOrder
          orderProgressList: only orders in these states; known: 100 = awaiting confirmation by the shop; 200 = processing at Rakuten; 300 = awaiting shipment; 400 = awaiting the fixing of a change; 500 = shipped; 600 = payment in process; 700 = paid; 800 = awaiting the fixing of a cancellation; 900 = canceled
          subStatusIdList: only orders with these sub-statuses; [-1] selects those without one, and requires orderProgressList
          dateType: the date that the period refers to; known: 1 = ordered; 2 = confirmed by the shop; 3 = fixed; 4 = shipped; 5 = shipping reported; 6 = payment fixed
          startDatetime: at most 730 days ago
          endDatetime: at most 63 days after the start
          orderTypeList: only these kinds of sale; known: 1 = an ordinary purchase; 4 = a subscription; 5 = a buying club; 6 = a pre-order
          settlementMethod: only this payment method
          deliveryName: the shop's name for the delivery method
          shippingDateBlankFlag: only orders without a shipping date
          shippingNumberBlankFlag: only orders without a shipping number
          searchKeywordType: where searchKeyword is searched for; known: 0 = nowhere; 1 = item name, at most 1,024 characters; 2 = item number, 127; 3 = memo, 1,000; 4 = orderer's name, 254; 5 = orderer's kana, 254; 6 = recipient's name, 254; 7 = SKU management number (variantId), 40; 8 = the shop's own SKU id, 96; 9 = SKU information, 400
          searchKeyword: at most as many characters as the type allows
          mailSendType: the kind of ordererMailAddress; known: 0 = PC or mobile phone; 1 = PC; 2 = mobile phone
          ordererMailAddress: the exact address
          phoneNumberType: whose phoneNumber it is; known: 1 = the orderer's; 2 = the recipient's
          phoneNumber: the exact number
          reserveNumber: the exact application number
          purchaseSiteType: the device of the order; known: 0 = any; 1 = PC; 2 = mobile phone; 3 = smartphone; 4 = tablet
          asurakuFlag: only orders with next-day delivery
          couponUseFlag: only orders with a coupon
          drugFlag: only orders with drugs
          overseasFlag: only orders from abroad; finds nothing after 2020-06-30
          oneDayOperationFlag: only orders with same-day shipping
          PaginationRequestModel: the page to return; without it, the first 30
        OrderAPI2.PageRequest
          requestRecordsAmount: the order numbers on a page, at most 1,000; 30 if absent
          requestPage: the page number, from 1; 1 if absent
          SortModelList: the sort order; by order date, newest first, if absent
        OrderAPI2.Sort
          sortColumn: 1, the order date, is the only value
          sortDirection: 1 ascending, 2 descending
        OrderAPI2.GetOrder
          orderNumberList: 注文番号リスト: the orders to read, at most 730 days old: 1 to 100 numbers such as 123456-20190131-00000001, together at most 4,096 bytes. An unknown number only makes the answer shorter
          version: バージョン番号: which members the answer has; 10 if absent; known: 3 = payment fee, tax rates and tax totals; 4 = delivery company at the time of the order, single-item shipping; 5 = receipts and due dates; 6 = caution details, version in the answer; 7 = SKUs; 8 = certified next-day delivery, same-day shipping, no goodsTax and isTaxRecalc; 9 = drop-off; 10 = social gifts
        OrderAPI2.GetPayment
          orderNumber: the order's number, 123456-20260131-0000000001
          version: which members the answer has; 4, the only one that is known, if absent
        PurchaseItemAPI.SearchOrderItem like OrderAPI2.SearchOrder
          searchKeywordType: where searchKeyword is searched for; known: 0 = nowhere; 1 = item name, at most 1,024 characters; 2 = item number, 127; 7 = SKU management number (variantId), 40; 8 = the shop's own SKU id, 96; 9 = SKU information, 400
        PurchaseItemAPI.GetOrderItem
          orderNumberList: 注文番号リスト: the orders to read, at most 730 days old: 1 to 100 numbers such as 123456-20190131-00000001, together at most 4,096 bytes. An unknown number only makes the answer shorter
        OrderAPI2.ConfirmOrder
          orderNumberList: the numbers of 1 to 100 orders in progress 100, each 123456-20260131-0000000001
        OrderAPI2.UpdateOrderMemo
          orderNumber: the order's number, 123456-20260131-0000000001
          subStatusId: the id of a sub-status of rpay.order.getSubStatusList; left as it is if absent
          deliveryClass: the delivery class, left as it is if absent; known: 0 = none; 1 = ordinary; 2 = chilled; 3 = frozen; 4 to 8 = other 1 to 5
          deliveryDate: the day on which the customer wants the delivery; left as it is if absent. That an empty one erases it is our reading
          shippingTerm: the time at which the customer wants the delivery, left as it is if absent; known: 0 = none; 1 = morning; 2 = afternoon; 9 = other; 708 = 7 to 8, and so on up to 2324
          memo: ひとことメモ, at most 1,000 characters; left as it is if absent, erased if empty
          operator: the person in charge (担当者), at most 6 characters; left as it is if absent, erased if empty
          mailPlugSentence: the text to the customer in mails, at most 1,024 characters; left as it is if absent, erased if empty
        OrderAPI2.UpdateOrderRemarks
          orderNumber: the order's number, 123456-20260131-0000000001
          giftCheck: whether the order is a gift; left as it is if absent
          remarks: 備考, with the customer's delivery wishes, at most 4,000 characters; left as it is if absent, erased if empty
        OrderAPI2.UpdateOrderDelivery
          orderNumber: the order's number, 123456-20260131-0000000001
          deliveryName: the shop's name for the delivery method, for example 宅配便
        OrderAPI2.UpdateOrderSubStatus
          subStatusId: the id of a sub-status of rpay.order.getSubStatusList; null, or no value, removes the sub-status
          orderNumberList: the numbers of 1 to 100 orders, each 123456-20260131-0000000001
        OrderAPI2.UpdateOrderShipping
          orderNumber: the order's number, 123456-20260131-0000000001
          BasketidModelList: the baskets, each with the rows to add, change or delete
        OrderAPI2.UpdateOrderShippingAsync
          OrderShippingModelList: 1 to 100 orders, each only once
        OrderAPI2.OrderShipping
          orderNumber: the order's number, 123456-20260131-0000000001
          BasketidModelList: the baskets, each with the rows to add, change or delete
        OrderAPI2.ShippingBasket
          basketId: the basket's id, from getOrder
          ShippingModelList: at most 20 rows to add, change or delete; rows that are not named stay
        OrderAPI2.ShippingRow
          shippingDetailId: the id of an existing row; without it, RMS adds a row, again each time the call is repeated
          deliveryCompany: the carrier's code, left as it is if absent, erased if empty; known: 1000 = other; 1001 = Yamato Transport; 1002 = Sagawa Express; 1003 = Japan Post; 1004 = Seino Transportation
          shippingNumber: the tracking number, at most 120 characters; left as it is if absent, erased if empty
          shippingDate: the day of shipping; left as it is if absent, erased if empty
          shippingDeleteFlag: true deletes the row that shippingDetailId names
        OrderAPI2.GetResultUpdateOrderShippingAsync
          requestId: the ticket of rpay.order.updateOrderShippingAsync, valid for 30 days
        OrderAPI2.BeforeShipping
          orderNumber: the number of an order in progress 100, 200 or 300 without a shipping date
          inventoryRestoreType: whether the stock is restored; known: 0 = as each item is set; 1 = restore; 2 = leave
          changeReasonDetailApply: the reason; known: 1 = canceled by the customer; 2 = returned; 3 = not received because of a long absence; 4 = not paid; 5 = cash on delivery refused; 6 = other, customer; 8 = out of stock; 10 = other, shop; 13 = delay; 14 = caution displayed by RMS; 15 = damaged or wrong item
        OrderAPI2.AfterShipping like OrderAPI2.BeforeShipping
          orderNumber: the number of an order in progress 500, 600, 700 or 800
        OrderAPI2.ContentsBeforeShipping
          orderNumber: the number of an order in progress 100, 200 or 300
          reductionReason: 変更理由: why the amount falls, required if it does; known: 1 = canceled by the customer; 2 = returned; 3 = not received because of a long absence; 4 = not paid; 5 = cash on delivery refused; 6 = other, customer; 8 = out of stock; 10 = other, shop; 13 = delay; 14 = caution displayed by RMS; 15 = damaged or wrong item
          WrappingModel1: ラッピングモデル1: the first wrapping; required if the order has one
          WrappingModel2: ラッピングモデル2: the second wrapping; required if the order has one
          PackageModelList: 送付先モデルリスト: the destinations, as rpay.order.getOrder returns them, with what is to change
          CouponModelList: クーポンモデルリスト: the coupons; required if the order has any
          afterSettlementMethodCode: 変更後支払方法コード: the new payment method, left as it is if absent; accepted at progress 100, or if the payment failed; known: 2 = cash on delivery; 4 = loan; 5 = car loan; 6 = lease; 7 = invoice; 9 = bank transfer; 13 = Seven-Eleven; 14 = Lawson and others; 27 = Alipay (支付宝)
        OrderAPI2.ContentsAfterShipping like OrderAPI2.ContentsBeforeShipping
          orderNumber: the number of an order in progress 500, 600 or 700
        OrderAPI2.PackageUpdate
          basketId: 送付先ID: the id of the destination, from rpay.order.getOrder
          postagePrice: 送料: the postage, in whole yen; -9999 = undecided
          postageTaxRate: 送料税率; known: 0; 0.08; 0.1
          deliveryPrice: 代引料: the cash-on-delivery fee, in whole yen, required for cash on delivery; -9999 = undecided
          deliveryTaxRate: 代引料税率, required for cash on delivery; known: 0; 0.08; 0.1
          noshi: のし: a gift decoration. That it is left as it is if absent, and erased if empty, is our reading
          packageDeleteFlag: true removes the destination
          SenderModel: 送付者モデル: the recipient
          ItemModelList: 商品モデルリスト: the item lines
          dropOffLocation: 置き配場所: where the parcel may be left; left as it is if absent; known: 利用しない or empty = nowhere; 宅配ボックス; 玄関前; 玄関前鍵付容器; メーターボックス; 物置; 車庫
        OrderAPI2.Address
          zipCode1: 郵便番号1: part 1 of the postal code; both parts together have at most 20 bytes
          zipCode2: 郵便番号2: part 2 of the postal code
          prefecture: 都道府県: one of the 47 prefectures, or 国外
          city: 郡市区: at most 127 characters
          subAddress: それ以降の住所: the rest of the address, at most 127 characters
          familyName: 姓: at most 127 characters
          firstName: 名: at most 127 characters
          familyNameKana: 姓カナ: at most 127 characters
          firstNameKana: 名カナ: at most 127 characters
          phoneNumber1: 電話番号1: part 1 of the phone number; the parts together have at most 32 bytes
          phoneNumber2: 電話番号2: part 2 of the phone number
          phoneNumber3: 電話番号3: part 3 of the phone number
        OrderAPI2.ItemUpdate
          itemDetailId: 商品明細ID: the id of the item line, from rpay.order.getOrder
          itemName: 商品名: at most 1,000 characters
          itemNumber: 商品番号: at most 125 characters. That it is left as it is if absent is our reading
          price: 単価: the unit price, in whole yen, 0 to 999,999,999
          taxRate: 商品税率; known: 0; 0.08; 0.1
          units: 個数: the quantity, 0 to 999,999,999
          includePostageFlag: 送料込別: whether the price includes the postage
          includeTaxFlag: 税込別: whether the price includes the tax
          includeCashOnDeliveryPostageFlag: 代引手数料込別: whether the price includes the cash-on-delivery fee
          selectedChoice: 項目・選択肢: one name:value per line, at most 4,000 characters. That it is left as it is if absent, and erased if empty, is our reading
          restoreInventoryFlag: 在庫連動オプション: whether the stock follows the quantity; known: 0 = as the item is set; 1 = yes; 2 = no
          deleteItemFlag: true removes the item line
          SkuModelList: SKUモデルリスト: the SKUs, only in an order with SKUs
        OrderAPI2.SKUUpdate
          variantId: SKU管理番号: the SKU management number, which can't be changed
          merchantDefinedSkuId: システム連携用SKU番号: the shop's own SKU id
          skuInfo: SKU情報: one name:value per line; required for an item with several SKUs
        OrderAPI2.WrappingUpdate
          title: ラッピングタイトル; known: 1 = paper; 2 = ribbon
          name: ラッピング名: at most 125 characters
          price: 料金: the price, in whole yen; 0 if absent
          taxRate: ラッピング税率; known: 0; 0.08; 0.1
          includeTaxFlag: 税込別: whether the price includes the tax
          deleteWrappingFlag: true removes the wrapping
        OrderAPI2.CouponUpdate
          couponCode: クーポンコード
          itemId: クーポン対象の商品ID: the item that the coupon is for; 0 = not for an item
          couponPrice: クーポン割引単価: the discount per coupon, in whole yen
          couponUnit: クーポン利用数: the number of coupons used, which can't rise
        OrderAPI2.UpdateOrderOrderer
          orderNumber: the order's number, 123456-20260131-0000000001
          reductionReason: 変更理由: why the amount falls, if it does; known: 1 = canceled by the customer; 2 = returned; 3 = not received because of a long absence; 4 = not paid; 5 = cash on delivery refused; 6 = other, customer; 8 = out of stock; 10 = other, shop; 13 = delay; 14 = caution displayed by RMS; 15 = damaged or wrong item
          OrdererModel: 注文者モデル: the orderer, as rpay.order.getOrder returns it, with what is to change
        OrderAPI2.OrdererUpdate like OrderAPI2.Address
          emailAddress: メールアドレス: the mail address; rpay.order.getOrder returns a masked one
          sex: 性別: a text, for example 男
          birthYear: 誕生日(年)
          birthMonth: 誕生日(月), from 1
          birthDay: 誕生日(日)
        """
}
