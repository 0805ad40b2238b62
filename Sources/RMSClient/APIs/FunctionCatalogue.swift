extension RMSFunction {
    /// Every operation of the package, in the order of the API families: the only list that a new operation must be
    /// added to.
    package static let operations: [any RMSOperation.Type] = [
        ItemAPI1.Get.self, ItemAPI1.Search.self, ItemAPI1.Insert.self, ItemAPI1.Update.self, ItemAPI1.Delete.self,
        ItemAPI1.UpdateItems.self,
        OrderAPI1.GetOrder.self, OrderAPI1.GetRequestID.self, OrderAPI1.GetResult.self, OrderAPI1.UpdateOrder.self,
        OrderAPI1.ChangeStatus.self, OrderAPI1.CancelOrder.self, OrderAPI1.GetEnclosureList.self,
        OrderAPI1.DoEnclosure.self, OrderAPI1.DoUnEnclosure.self, OrderAPI1.ChangeEnclosureParent.self,
        OrderAPI1.DecisionPoint.self, OrderAPI1.RBankAccountTransfer.self, OrderAPI1.ChangeRBankToUnprocessing.self,
        InventoryAPI1.Get.self, InventoryAPI1.Update.self, InventoryAPI1.UpdateSingle.self,
        CategoryAPI1.GetCategorySets.self, CategoryAPI1.GetCategories.self, CategoryAPI1.Get.self,
        CategoryAPI1.Insert.self, CategoryAPI1.Update.self, CategoryAPI1.Delete.self, CategoryAPI1.Move.self,
        CouponAPI.Issue.self, CouponAPI.Update.self, CouponAPI.Delete.self, CouponAPI.Get.self, CouponAPI.Search.self,
        ThanksCouponAPI.Issue.self, ThanksCouponAPI.Update.self, ThanksCouponAPI.Stop.self, ThanksCouponAPI.Get.self,
        ThanksCouponAPI.Search.self,
        ShopManagementAPI1.GetNavigationTemplates.self, ShopManagementAPI1.GetFeaturedItems.self,
        ShopManagementAPI1.GetSmallTexts.self, ShopManagementAPI1.GetLargeTexts.self,
        ShopAPI.GetLayoutCommon.self, ShopAPI.GetTextSmall.self,
        LicenseAPI.GetExpiryDate.self,
        OrderAPI2.SearchOrder.self, OrderAPI2.GetOrder.self, OrderAPI2.ConfirmOrder.self,
        OrderAPI2.UpdateOrderShipping.self, OrderAPI2.UpdateOrderShippingAsync.self,
        OrderAPI2.GetResultUpdateOrderShippingAsync.self, OrderAPI2.UpdateOrderSubStatus.self,
        OrderAPI2.GetSubStatusList.self, OrderAPI2.UpdateOrderMemo.self, OrderAPI2.UpdateOrderRemarks.self,
        OrderAPI2.UpdateOrderDelivery.self, OrderAPI2.CancelOrder.self, OrderAPI2.CancelOrderAfterShipping.self,
        OrderAPI2.UpdateOrderOrderer.self, OrderAPI2.UpdateOrderSender.self,
        OrderAPI2.UpdateOrderSenderAfterShipping.self,
        OrderAPI2.GetPayment.self,
        PurchaseItemAPI.SearchOrderItem.self, PurchaseItemAPI.GetOrderItem.self,
        InventoryAPI2.Get<InventoryAPI2.V20>.self, InventoryAPI2.UpsertQuantity.self,
        InventoryAPI2.Delete<InventoryAPI2.V20>.self, InventoryAPI2.BulkGet<InventoryAPI2.V20>.self,
        InventoryAPI2.BulkGetRange<InventoryAPI2.V20>.self, InventoryAPI2.BulkUpsertQuantities.self,
        InventoryAPI2.Get<InventoryAPI2.V21>.self, InventoryAPI2.UpsertStock.self,
        InventoryAPI2.Delete<InventoryAPI2.V21>.self, InventoryAPI2.BulkGet<InventoryAPI2.V21>.self,
        InventoryAPI2.BulkGetRange<InventoryAPI2.V21>.self, InventoryAPI2.BulkUpsertStocks.self,
        InventoryAPI2.GetVariantList.self,
        NavigationAPI2.GetVersion.self, NavigationAPI2.GetGenre.self, NavigationAPI2.GetAttributes.self,
        NavigationAPI2.GetDictionaryValues.self,
        ItemAPI2.Get.self, ItemAPI2.Upsert.self, ItemAPI2.Patch.self, ItemAPI2.Delete.self, ItemAPI2.Search.self,
        ItemAPI2.BulkGet.self, ItemAPI2.GetInventoryRelatedSettings.self,
        ItemAPI2.UpdateInventoryRelatedSettings.self,
        CategoryAPI2.GetSets.self, CategoryAPI2.GetTree.self, CategoryAPI2.UpsertTree.self, CategoryAPI2.Create.self,
        CategoryAPI2.Get.self, CategoryAPI2.Update.self, CategoryAPI2.GetItemMapping.self,
        CategoryAPI2.UpsertItemMapping.self, CategoryAPI2.DeleteItemMapping.self,
        CabinetAPI.GetUsage.self, CabinetAPI.GetFolders.self, CabinetAPI.GetFiles.self, CabinetAPI.SearchFiles.self,
        CabinetAPI.GetTrash.self, CabinetAPI.InsertFolder.self, CabinetAPI.InsertFile.self,
        CabinetAPI.UpdateFile.self, CabinetAPI.DeleteFile.self, CabinetAPI.RevertFile.self,
    ]

    /// Every function of the package.
    public static let all: [RMSFunction] = operations.map { $0.function }

    /// The function with the given console name, or nil.
    public init?(named name: String) {
        guard let function = Self.all.first(where: { $0.name == name }) else { return nil }
        self = function
    }
}
