extension RMSFunction {
    /// Every operation of the package, in the order of the API families: the one list that a new operation joins.
    package static let operations: [any RMSOperation.Type] = [
        ItemGet.self, ItemSearch.self, ItemInsert.self, ItemUpdate.self, ItemDelete.self, ItemsUpdate.self,
        OrderGetOrder.self, OrderGetRequestID.self, OrderGetResult.self, OrderUpdateOrder.self, OrderChangeStatus.self,
        OrderCancelOrder.self, OrderGetEnclosureList.self, OrderDoEnclosure.self, OrderDoUnEnclosure.self,
        OrderChangeEnclosureParent.self, OrderDecisionPoint.self, OrderRBankAccountTransfer.self,
        OrderChangeRBankToUnprocessing.self,
        InventoryGet.self, InventoryUpdate.self, InventoryUpdateSingle.self,
        CategorySetsGet.self, CategoriesGet.self, CategoryGet.self, CategoryInsert.self, CategoryUpdate.self,
        CategoryDelete.self, CategoryMove.self,
        CouponIssue.self, CouponUpdate.self, CouponDelete.self, CouponGet.self, CouponSearch.self,
        ThanksCouponIssue.self, ThanksCouponUpdate.self, ThanksCouponStop.self, ThanksCouponGet.self,
        ThanksCouponSearch.self,
        ShopNavigationTemplates.self, ShopFeaturedItems.self, ShopSmallTexts.self, ShopLargeTexts.self,
        ShopLayoutCommon.self,
        LicenseExpiryDate.self,
        RakutenPaySearchOrder.self,
    ]

    /// Every function of the package.
    public static let all: [RMSFunction] = operations.map { $0.function }

    /// The function with a console name, or nil.
    public init?(named name: String) {
        guard let function = Self.all.first(where: { $0.name == name }) else { return nil }
        self = function
    }
}
