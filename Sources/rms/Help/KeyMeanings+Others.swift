extension KeyMeanings {
    /// The keys of coupons, layouts, the licence and RakutenPayOrderAPI 2.0.
    static let others = """
        CouponAPI.Issue
          coupon: what is issued
        CouponAPI.Coupon
          couponCode: its code, XXXX-XXXX-XXXX-XXXX; RMS gives it, and an update names it
          couponName: at most 60 bytes, without an address; an issue needs it
          couponCaption: at most 200 bytes
          couponStartDate: 60 minutes to 30 days ahead; an issue needs it
          couponEndDate: at least 5 minutes after the start; an issue needs it
          couponImage: an image in R-Cabinet
          issueCount: how often it can be used in all, at most 6 digits; 0 is without limit
          itemType: what it is good for; known: 1 = one item; 3 = several items; 4 = the whole order; 5 = free shipping
          discountType: what it gives; known: 1 = yen; 2 = percent; 4 = free shipping
          discountFactor: needed, how much: 1 to 999,999,999 yen, 1 to 99 percent, 1 for free shipping
          memberAvailMaxCount: how often one member can use it; 0 is without limit
          purchaseHistoryCond: what the member has bought
          multiRankCond: the member's rank
          genderCond: the member's gender; known: NONE = no condition; MALE = male; FEMALE = female
          ageRangeCond: the member's age
          birthmonthCond: the month of the member's birth, 1 to 12; 0 is any
          multiPrefectureCond: where the member lives
          combineFlag: can be used together with others
          displayFlag: shown to everyone; only to whom it is given otherwise
          items: the items it is good for, at most 3,000
          otherConditions: further conditions
        CouponAPI.PurchaseHistory
          type: with or without a history; known: 0 = no condition; 1 = must not have bought; 2 = must have bought
          dynamicPeriod: in the last 1, 3, 6, 12 or 24 months
          purchaseCount: how often
        CouponAPI.PurchaseCount
          minimum: 1 to 10
          maximum: 0 to 10
        CouponAPI.Ranks
          rankCond: the ranks, 1 to 5 of them; known: 0 = no condition; 1 = regular; 2 = silver; 3 = gold; 4 = platinum; 5 = diamond
        CouponAPI.AgeRange
          lowerBound: 10 to 100; 0 is any
          upperBound: 10 to 100; 0 is any
        CouponAPI.Prefectures
          prefectureCond: 1 to 47 prefectures
        CouponAPI.Item
          itemUrl: 商品管理番号
        CouponAPI.Condition
          conditionTypeCode: what is asked; known: RS001 = the device: 0 a PC, 1 a mobile one; RS002 = the kind of sale: 0 ordinary, 1 subscription, 99 both; RS003 = the amount of the order in yen, 1 to 999,999,999; RS004 = the number of items, 0 to 999,999,999; RS006 = a programme: 1 student, 2 premium
          startValue: from which value on
        CouponAPI.Update
          coupon: the whole coupon, with its couponCode
        CouponAPI.Delete
          coupon: which one
        CouponAPI.Reference
          couponCode: which coupon
        CouponAPI.Get
          couponCode: which coupon
        CouponAPI.Search
          couponName: a part of the name
          couponCode: only the coupon with this code
          itemUrl: only coupons for this item (商品管理番号)
          couponStartDate: when the coupon begins. Its form in a query is our reading
          couponEndDate: when the coupon ends. Its form in a query is our reading
          hits: how many a page holds, 1 to 100; RMS's default is 30
          page: from 1
        ThanksCouponAPI.Issue
          thanksCoupon: what is issued
        ThanksCouponAPI.ThanksCoupon
          couponImage: an image in R-Cabinet
          couponName: at most 60
          couponCaption: at most 200
          discountType: yen or percent. Sources differ on free shipping, which is left to RMS; known: 1 = yen; 2 = percent; 4 = free shipping
          discountFactor: how much
          couponUnavailableTerm: how many days it can't be used at first, 10 to 30
          couponTerm: how long it can be used. Sources differ: 1 to 3 months, or a number of days
          memberAvailMaxCount: how often one member can use it, at most 6 digits; 0 is without limit
          combineFlag: can be used together with others
          thanksOtherConditions: for what kind of sale (RS002) and from which amount on (RS003)
          thanksAutoGetConditions: when it is granted: 2 or 3 conditions
        ThanksCouponAPI.GrantCondition
          getCondCd: what is asked; known: totalPrice = the amount of the purchase; grantTerm = the time of the purchase; serviceUseHistory = whether it was bought before
          startValue: from which value on; a date as 2026-11-24 10:00:00
          endValue: up to which value
          compOperatorCd: 1 for an amount and a term, 0 for a history
        ThanksCouponAPI.Update
          thanksCouponId: which coupon
          thanksCoupon: the whole coupon
        ThanksCouponAPI.Stop
          thanksCouponId: which coupon
        ThanksCouponAPI.Get
          thanksCouponId: which coupon
        ThanksCouponAPI.Search
          issueStatus: known: 3 = not yet; 4 = now; 5 = stopped; 6 = over
          grantStartDate: when granting begins. Its form in a query is our reading
          grantEndDate: when granting ends. Its form in a query is our reading
          regDate: when the coupon was registered. Its form in a query is our reading
          hits: how many a page holds, 1 to 100; RMS's default is 30
          page: from 1
        ShopManagementAPI1.NavigationTemplates
          layoutCommonId: only this one
        ShopManagementAPI1.FeaturedItems
          lossLeaderId: only this one
        ShopManagementAPI1.SmallTexts
          textSmallId: only this one
        ShopManagementAPI1.LargeTexts
          textLargeId: only this one
        ShopAPI.LayoutCommonList
          layoutCommonId: only this one
        LicenseAPI.GetExpiryDate
          licenseKey: the licence key to ask about; the one in use if absent
        OrderAPI2.SearchOrder
          orderProgressList: only orders in these states; known: 100 = the shop has to confirm it; 200 = Rakuten works on it; 300 = it can be shipped; 400 = a change is to be fixed; 500 = shipped; 600 = the payment runs; 700 = paid; 800 = a cancellation is to be fixed; 900 = cancelled
          subStatusIdList: only orders with these sub-statuses; [-1] is those without one, and needs progress
          dateType: which date of an order the period is about; known: 1 = ordered; 2 = confirmed by the shop; 3 = fixed; 4 = shipped; 5 = the shipping was reported; 6 = the payment was fixed
          startDatetime: at most 730 days ago
          endDatetime: at most 63 days after the start
          orderTypeList: only these kinds of sale; known: 1 = an ordinary purchase; 4 = a subscription; 5 = a buying club; 6 = a pre-order
          settlementMethod: only this method of payment
          deliveryName: the shop's name of the method of delivery
          shippingDateBlankFlag: only orders without a date of shipping
          shippingNumberBlankFlag: only orders without a shipping number
          searchKeywordType: where keyword is looked for; known: 0 = nowhere; 1 = item name, at most 1,024 characters; 2 = item number, 127; 3 = memo, 1,000; 4 = orderer's name, 254; 5 = its kana, 254; 6 = recipient's name, 254; 7 = SKU management number (variantId), 40; 8 = the shop's own SKU id, 96; 9 = SKU information, 400
          searchKeyword: at most as many characters as the type allows
          mailSendType: where ordererMailAddress is; known: 0 = on a PC or a mobile phone; 1 = on a PC; 2 = on a mobile phone
          ordererMailAddress: exactly
          phoneNumberType: whose phoneNumber it is; known: 1 = the orderer's; 2 = the recipient's
          phoneNumber: exactly
          reserveNumber: the application number, exactly
          purchaseSiteType: where it was ordered; known: 0 = anywhere; 1 = on a PC; 2 = on a mobile phone; 3 = on a smartphone; 4 = on a tablet
          asurakuFlag: only orders for delivery on the next day
          couponUseFlag: only orders with a coupon
          drugFlag: only orders with drugs
          overseasFlag: only orders from abroad; finds nothing after 2020-06-30
          oneDayOperationFlag: only orders for shipping on the same day
          PaginationRequestModel: which page; without it the first 30
        OrderAPI2.PageRequest
          requestRecordsAmount: numbers on a page, at most 1,000; 30 if absent
          requestPage: from 1 on; 1 if absent
          SortModelList: by the date of the order, the newest first if absent
        OrderAPI2.Sort
          sortColumn: 1, the date of the order, is the only one
          sortDirection: 1 upward, 2 downward
        """
}
