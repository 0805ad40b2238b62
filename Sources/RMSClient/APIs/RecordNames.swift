// What the error of a call about one record names if RMS does not have the record.

extension ItemAPI1.Get { public var recordName: String? { itemURL } }
extension ItemAPI1.Update { public var recordName: String? { item.itemURL } }
extension ItemAPI1.Delete { public var recordName: String? { item.itemURL } }

extension ItemAPI2.Get { public var recordName: String? { manageNumber.rawValue } }
extension ItemAPI2.Upsert { public var recordName: String? { manageNumber.rawValue } }
extension ItemAPI2.Patch { public var recordName: String? { manageNumber.rawValue } }
extension ItemAPI2.Delete { public var recordName: String? { manageNumber.rawValue } }
extension ItemAPI2.GetInventoryRelatedSettings { public var recordName: String? { manageNumber.rawValue } }
extension ItemAPI2.UpdateInventoryRelatedSettings { public var recordName: String? { manageNumber.rawValue } }
extension ItemAPI2.BulkGet {
    public var recordName: String? { manageNumbers.count == 1 ? manageNumbers[0].rawValue : nil }
}

extension InventoryAPI2.Get { public var recordName: String? { key.name } }
extension InventoryAPI2.Delete { public var recordName: String? { key.name } }
extension InventoryAPI2.UpsertQuantity { public var recordName: String? { change.key.name } }
extension InventoryAPI2.UpsertStock { public var recordName: String? { stock.key.name } }
extension InventoryAPI2.GetVariantList { public var recordName: String? { manageNumber.rawValue } }
extension InventoryAPI2.BulkGet { public var recordName: String? { keys.count == 1 ? keys[0].name : nil } }

extension CategoryAPI1.Get { public var recordName: String? { "\(categoryID)" } }
extension CategoryAPI1.Update { public var recordName: String? { "\(categoryID)" } }
extension CategoryAPI1.Delete { public var recordName: String? { "\(categoryID)" } }
extension CategoryAPI1.Move { public var recordName: String? { "\(categoryID) or \(destinationID)" } }

extension CategoryAPI2.GetTree { public var recordName: String? { "category set \(categorySetID.rawValue)" } }
extension CategoryAPI2.UpsertTree { public var recordName: String? { "category set \(categorySetID.rawValue)" } }
extension CategoryAPI2.Get { public var recordName: String? { "category \(categoryID.rawValue)" } }
extension CategoryAPI2.Update { public var recordName: String? { "category \(categoryID.rawValue)" } }
extension CategoryAPI2.GetItemMapping { public var recordName: String? { "item \(manageNumber.rawValue)" } }
extension CategoryAPI2.UpsertItemMapping {
    public var recordName: String? {
        (["item \(manageNumber.rawValue)"] + categoryIDs.map { "category \($0.rawValue)" }).joined(separator: ", ")
    }
}
extension CategoryAPI2.DeleteItemMapping { public var recordName: String? { "item \(manageNumber.rawValue)" } }

extension CouponAPI.Get { public var recordName: String? { couponCode } }
extension CouponAPI.Update { public var recordName: String? { coupon.couponCode } }
extension CouponAPI.Delete { public var recordName: String? { coupon.couponCode } }

extension ThanksCouponAPI.Get { public var recordName: String? { "\(thanksCouponID)" } }
extension ThanksCouponAPI.Update { public var recordName: String? { "\(thanksCouponID)" } }
extension ThanksCouponAPI.Stop { public var recordName: String? { "\(thanksCouponID)" } }

extension ShopAPI.GetLayouts { public var recordName: String? { id.map(String.init) } }

extension NavigationAPI2.GetGenre { public var recordName: String? { "genre \(genreID)" } }
extension NavigationAPI2.GetAttributes {
    public var recordName: String? { "genre \(genreID)" + (attributeID.map { ", attribute \($0)" } ?? "") }
}
extension NavigationAPI2.GetDictionaryValues {
    public var recordName: String? {
        if case .one(let id) = attribute { return "genre \(genreID), attribute \(id)" }
        return "genre \(genreID)"
    }
}

extension OrderAPI2.GetPayment { public var recordName: String? { orderNumber } }

extension OrderAPI1.GetResult {
    public var recordName: String? { requestIDs.count == 1 ? "ticket \(requestIDs[0])" : nil }
}
