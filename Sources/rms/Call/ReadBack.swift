import RMSClient

/// The read that shows the outcome of a write.
enum ReadBack {
    /// The command to run, with an ellipsis for each value that only the user knows. Nil if the function is a read.
    static func command(after function: RMSFunction) -> String? {
        guard function.access == .write else { return nil }
        switch function.family {
        case .item: return "rms call item.get itemUrl=…"
        case .order: return "rms call order.getResult requestId=…"
        case .rakutenPayOrder where function == .rpayOrderUpdateOrderShippingAsync:
            return "rms call rpay.order.getResultUpdateOrderShippingAsync requestId=…"
        case .rakutenPayOrder: return "rms call rpay.order.getOrder orderNumberList=…"
        case .inventory: return "rms call inventory.getInventory itemUrl=…"
        case .inventory2 where function.path.hasPrefix("/es/2.0/"):
            return "rms call \(RMSFunction.inventories20VariantsGet) manageNumber=… variantId=…"
        case .inventory2: return "rms call \(RMSFunction.inventories21VariantsGet) manageNumber=… variantId=…"
        case .item2 where function == .items20InventoryRelatedSettingsUpdate:
            return "rms call \(RMSFunction.items20InventoryRelatedSettingsGet) manageNumber=…"
        case .item2: return "rms call \(RMSFunction.items20Get) manageNumber=…"
        case .category: return "rms call shop.categories.get"
        case .coupon where function.name.hasPrefix("thankscoupon."): return "rms call thankscoupon.search"
        case .coupon where function == .couponUpdate: return "rms call coupon.get couponCode=…"
        case .coupon: return "rms call coupon.search"
        case .category2 where function == .categories20Update:
            return "rms call \(RMSFunction.categories20Get) categoryId=…"
        case .category2 where function.path.contains("/item-mappings/"):
            return "rms call \(RMSFunction.categories20ItemMappingsGet) manageNumber=…"
        case .category2: return "rms call \(RMSFunction.categories20TreesGet) categorySetId=…"
        case .cabinet where function == .cabinetFolderInsert: return "rms call \(RMSFunction.cabinetFoldersGet)"
        case .cabinet where function == .cabinetFileInsert:
            return "rms call \(RMSFunction.cabinetFilesSearch) folderId=… fileName=…"
        case .cabinet: return "rms call \(RMSFunction.cabinetFilesSearch) fileId=…"
        default: return nil
        }
    }
}
