extension KeyMeanings {
    /// The keys of coupons, layouts and the license.
    static let others = """
        CouponAPI.Issue
          coupon: the coupon to issue
        CouponAPI.Coupon
          couponCode: the coupon's code, XXXX-XXXX-XXXX-XXXX; assigned by RMS, sent in an update
          couponName: at most 60 bytes, without a URL; required when issuing
          couponCaption: at most 200 bytes
          couponStartDate: 60 minutes to 30 days ahead; required when issuing
          couponEndDate: at least 5 minutes after the start; required when issuing
          couponImage: an image in R-Cabinet
          issueCount: the total number of uses, at most 6 digits; 0 is no limit
          itemType: what the coupon applies to; known: 1 = one item; 3 = several items; 4 = the whole order; 5 = free shipping
          discountType: the kind of discount; known: 1 = yen; 2 = percent; 4 = free shipping
          discountFactor: required; the amount: 1 to 999,999,999 yen, 1 to 99 percent, 1 for free shipping
          memberAvailMaxCount: the number of uses by one member; 0 is no limit
          purchaseHistoryCond: the member's purchase history
          multiRankCond: the member's rank
          genderCond: the member's gender; known: NONE = no condition; MALE = male; FEMALE = female
          ageRangeCond: the member's age
          birthmonthCond: the month of the member's birth, 1 to 12; 0 is any
          multiPrefectureCond: where the member lives
          combineFlag: can be combined with other coupons
          displayFlag: true shows it to everyone, false only to those who are given it
          items: the items the coupon applies to, at most 3,000
          otherConditions: further conditions
        CouponAPI.PurchaseHistory
          type: whether the member has a history; known: 0 = no condition; 1 = must not have bought; 2 = must have bought
          dynamicPeriod: the period: the last 1, 3, 6, 12 or 24 months
          purchaseCount: the number of purchases
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
          conditionTypeCode: the kind of condition; known: RS001 = device: 0 PC, 1 mobile; RS002 = kind of sale: 0 ordinary, 1 subscription, 99 both; RS003 = amount of the order in yen, 1 to 999,999,999; RS004 = number of items, 0 to 999,999,999; RS006 = program: 1 student, 2 premium
          startValue: the value from which the condition holds
        CouponAPI.Update
          coupon: the whole coupon, with its couponCode
        CouponAPI.Delete
          coupon: the coupon to delete
        CouponAPI.Reference
          couponCode: the coupon's code
        CouponAPI.Get
          couponCode: the coupon's code
        CouponAPI.Search
          couponName: part of the name
          couponCode: only the coupon with this code
          itemUrl: only coupons for this item (商品管理番号)
          couponStartDate: when the coupon starts. Its format in a query is our reading
          couponEndDate: when the coupon ends. Its format in a query is our reading
          hits: the number of coupons on a page, 1 to 100; RMS's default is 30
          page: the page number, from 1
        ThanksCouponAPI.Issue
          thanksCoupon: the coupon to issue
        ThanksCouponAPI.ThanksCoupon
          couponImage: an image in R-Cabinet
          couponName: at most 60
          couponCaption: at most 200
          discountType: yen or percent. Sources differ on free shipping, which is left to RMS; known: 1 = yen; 2 = percent; 4 = free shipping
          discountFactor: the amount of the discount
          couponUnavailableTerm: the number of days before it can be used, 10 to 30
          couponTerm: how long it can be used. Sources differ: 1 to 3 months, or a number of days
          memberAvailMaxCount: the number of uses by one member, at most 6 digits; 0 is no limit
          combineFlag: can be combined with other coupons
          thanksOtherConditions: the kind of sale (RS002) and the minimum amount (RS003)
          thanksAutoGetConditions: when it is granted: 2 or 3 conditions
        ThanksCouponAPI.GrantCondition
          getCondCd: the kind of condition; known: totalPrice = the amount of the purchase; grantTerm = the time of the purchase; serviceUseHistory = whether it was bought before
          startValue: the value from which the condition holds; a date is written 2026-11-24 10:00:00
          endValue: the value up to which the condition holds
          compOperatorCd: 1 for an amount and a term, 0 for a history
        ThanksCouponAPI.Update
          thanksCouponId: the coupon's id
          thanksCoupon: the whole coupon
        ThanksCouponAPI.Stop
          thanksCouponId: the coupon's id
        ThanksCouponAPI.Get
          thanksCouponId: the coupon's id
        ThanksCouponAPI.Search
          issueStatus: the state of granting; known: 3 = not started; 4 = in progress; 5 = stopped; 6 = ended
          grantStartDate: when granting starts. Its format in a query is our reading
          grantEndDate: when granting ends. Its format in a query is our reading
          regDate: when the coupon was registered. Its format in a query is our reading
          hits: the number of coupons on a page, 1 to 100; RMS's default is 30
          page: the page number, from 1
        ShopManagementAPI1.NavigationTemplates
          layoutCommonId: only the layout with this id
        ShopManagementAPI1.FeaturedItems
          lossLeaderId: only the entry with this id
        ShopManagementAPI1.SmallTexts
          textSmallId: only the text with this id
        ShopManagementAPI1.LargeTexts
          textLargeId: only the text with this id
        ShopAPI.LayoutCommonList
          layoutCommonId: only the layout with this id
        ShopAPI.TextSmallList
          textSmallId: only the text with this id
        LicenseAPI.GetExpiryDate
          licenseKey: the license key to ask about; the one in use if absent
        """
}
