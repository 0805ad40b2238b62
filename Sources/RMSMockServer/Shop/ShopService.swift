internal import RMSClient

/// The functions that a shop answers itself; the rest is left to the fixtures.
enum ShopService {
    /// What the shop says; nil for a function that it does not know.
    static func answer(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer? {
        OrderChangeService.settle(&shop)
        if let answer = read(call, shop) { return answer }
        return write(call, &shop)
    }

    private static func read(_ call: MockCall, _ shop: ShopState) -> ShopAnswer? {
        switch call.function.name {
        case "item.get": ItemService.get(call, shop)
        case "item.search": ItemSearchService.search(call, shop)
        case "inventory.getInventory": InventoryService.get(call, shop)
        case "shop.categorysets.get": CategoryService.sets(call, shop)
        case "shop.categories.get": CategoryService.list(call, shop)
        case "shop.category.get": CategoryService.get(call, shop)
        case "coupon.get": CouponService.get(call, shop)
        case "coupon.search": CouponService.search(call, shop)
        case "thankscoupon.get": ThanksCouponService.get(call, shop)
        case "thankscoupon.search": ThanksCouponService.search(call, shop)
        case "license.expiryDate.get": LicenseService.expiry(call, shop)
        case "order.getOrder": OrderService.get(call, shop)
        case "order.getResult": OrderService.results(call, shop)
        case "order.getEnclosureList": OrderService.bundles(call, shop)
        default: LayoutService.list(call, shop)
        }
    }

    private static func write(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer? {
        switch call.function.name {
        case "item.insert": return ItemService.insert(call, &shop)
        case "item.update": return ItemService.update(call, &shop)
        case "item.delete": return ItemService.delete(call, &shop)
        case "items.update": return ItemService.updateMany(call, &shop)
        case "inventory.updateInventory": return InventoryUpdateService.update(call, &shop, maximum: 400)
        case "inventory.updateSingleInventory": return InventoryUpdateService.update(call, &shop, maximum: 1)
        case "shop.category.insert": return CategoryService.insert(call, &shop)
        case "shop.category.update": return CategoryService.update(call, &shop)
        case "shop.category.delete": return CategoryService.delete(call, &shop)
        case "shop.category.move": return CategoryService.move(call, &shop)
        case "coupon.issue": return CouponService.issue(call, &shop)
        case "coupon.update": return CouponService.update(call, &shop)
        case "coupon.delete": return CouponService.delete(call, &shop)
        case "thankscoupon.issue": return ThanksCouponService.issue(call, &shop)
        case "thankscoupon.update": return ThanksCouponService.update(call, &shop)
        case "thankscoupon.stop": return ThanksCouponService.stop(call, &shop)
        case "order.getRequestId": return OrderService.ticket(&shop)
        default:
            let operation = call.function.soapOperation ?? ""
            guard call.function.family == .order, let change = OrderChange(rawValue: operation) else { return nil }
            return OrderChangeService.receive(change, call, &shop)
        }
    }
}
