extension KeyMeanings {
    /// The keys of InventoryAPI 2.0 and 2.1.
    static let stocks = """
        InventoryAPI2.V20
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
          variantId: SKU管理番号: the SKU, at most 32 of the characters A-Z a-z 0-9 - _; normal-inventory is the only one of an item without choices
          inventories: 1 to 1,000 SKUs, each only once
          minQuantity: the smallest quantity, 0 to 99,999; more than 1,000 hits are refused
          maxQuantity: the largest quantity, 0 to 99,999; more than 1,000 hits are refused
        InventoryAPI2.V21
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _; RMS turns upper case into lower case
          variantId: SKU管理番号: the SKU, at most 32 of the characters A-Z a-z 0-9 - _; upper and lower case differ; normal-inventory is the only one of an item without choices
          inventories: 1 to 1,000 SKUs, each only once
          minQuantity: the smallest quantity, 0 to 99,999; more than 1,000 hits are refused
          maxQuantity: the largest quantity, 0 to 99,999; more than 1,000 hits are refused
        InventoryAPI2.StockKey
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _
          variantId: SKU管理番号: the SKU, at most 32 of the characters A-Z a-z 0-9 - _
        InventoryAPI2.GetVariantList
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _
        InventoryAPI2.UpsertQuantity
          manageNumber: 商品管理番号: the item; one that does not exist is not an error
          variantId: SKU管理番号: the SKU; one that does not exist is not an error
          mode: how quantity is applied; known: ABSOLUTE = sets it, and registers a stock; RELATIVE = adds it to a stock that exists, again each time it is sent
          quantity: 0 to 99,999 after the call; a difference, which may be negative, with RELATIVE
        InventoryAPI2.UpsertStock
          manageNumber: 商品管理番号: the item; one that does not exist is not an error
          variantId: SKU管理番号: the SKU; one that does not exist is not an error
          mode: how quantity is applied; known: ABSOLUTE = sets it, and registers a stock; RELATIVE = adds it to a stock that exists, again each time it is sent
          quantity: 0 to 99,999 after the call; a difference, which may be negative, with RELATIVE
          operationLeadTime: the lead time; removed if absent, so that the shop's automatic choice applies
          shipFromIds: one id of the shop's places of shipment; removed if absent, so that the shop's automatic choice applies
        InventoryAPI2.QuantityChange
          inventories: 1 to 400 SKUs, each only once
          manageNumber: 商品管理番号: the item; one that does not exist is not an error
          variantId: SKU管理番号: the SKU; one that does not exist is not an error
          mode: how quantity is applied; known: ABSOLUTE = sets it, and registers a stock; RELATIVE = adds it to a stock that exists, again each time it is sent
          quantity: 0 to 99,999 after the call; a difference, which may be negative, with RELATIVE
        InventoryAPI2.StockReplacement
          inventories: 1 to 400 SKUs, each only once
          manageNumber: 商品管理番号: the item; one that does not exist is not an error
          variantId: SKU管理番号: the SKU; one that does not exist is not an error
          mode: how quantity is applied; known: ABSOLUTE = sets it, and registers a stock; RELATIVE = adds it to a stock that exists, again each time it is sent
          quantity: 0 to 99,999 after the call; a difference, which may be negative, with RELATIVE
          operationLeadTime: the lead time; removed if absent, so that the shop's automatic choice applies
          shipFromIds: one id of the shop's places of shipment; removed if absent, so that the shop's automatic choice applies
        InventoryAPI2.LeadTime
          normalDeliveryTimeId: the id of the lead time while there is stock, from the shop's settings
          backOrderDeliveryTimeId: the id of the lead time of back orders, from the shop's settings
        """
}
