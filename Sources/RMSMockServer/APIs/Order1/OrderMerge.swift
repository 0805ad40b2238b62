/// The result of updateOrder: members that are sent replace the order's. Packages, goods and coupons are found by their
/// keys and kept if they are not sent. Flags remove packages and goods; none can be added.
struct OrderMerge {
    private(set) var order: Element
    /// Descriptions of what was sent and is not in the order.
    private(set) var additions: [String] = []
    /// Whether goods were sent that are not in the order.
    private(set) var hasUnknownGoods = false

    private static let lists = SchemaTypes.order.repeated(in: "orderModel")

    init(_ sent: Element, into order: Element) {
        self.order = order
        for name in Set(sent.children.map(\.name)).sorted() {
            let members = sent.all(name)
            switch name {
            case "packageModel": merge(packages: members)
            case "couponModel": merge(coupons: members)
            case "wrappingModel1", "wrappingModel2":
                self.order[name] = members.first.flatMap { $0.isTrue("deleteWrappingFlg") ? nil : $0 }
            case _ where Self.lists.contains(name): replace(name, by: members)
            default: self.order[name] = members.first
            }
        }
    }

    private mutating func replace(_ name: String, by members: [Element]) {
        order.children.removeAll { $0.name == name }
        order.children += members
    }

    private mutating func merge(packages sent: [Element]) {
        var packages = order.all("packageModel")
        for package in sent {
            let key = package.value("basketId")
            let only = key == nil && packages.count == 1 ? 0 : nil
            guard let index = packages.firstIndex(where: { key != nil && $0.value("basketId") == key }) ?? only else {
                additions.append("packageModel \(key ?? "without basketId")")
                continue
            }
            if package.isTrue("deleteFlg") {
                packages.remove(at: index)
                continue
            }
            let goods = merged(goods: package.all("itemModel"), into: packages[index].all("itemModel"))
            packages[index].take(package, but: "itemModel")
            packages[index].children.removeAll { $0.name == "itemModel" }
            packages[index].children += goods
            packages[index] = packages[index].ordered(by: SchemaOrder.package)
        }
        replace("packageModel", by: packages)
    }

    private mutating func merged(goods sent: [Element], into old: [Element]) -> [Element] {
        var goods = old
        for item in sent {
            // One item can occur in several lines, one per choice: basketId distinguishes them.
            let key = item.value("basketId")
            let places = goods.indices.filter { goods[$0].value("itemId") == item.value("itemId") }
            guard let index = places.first(where: { goods[$0].value("basketId") == key }) ?? places.first else {
                additions.append("itemModel \(item.value("itemId") ?? "without itemId")")
                hasUnknownGoods = true
                continue
            }
            if item.isTrue("deleteItemFlg") {
                goods.remove(at: index)
            } else {
                goods[index].take(item)
                goods[index] = goods[index].ordered(by: SchemaOrder.orderItem)
            }
        }
        return goods
    }

    private mutating func merge(coupons sent: [Element]) {
        var coupons = order.all("couponModel")
        for coupon in sent {
            let key = coupon.value("couponCode")
            if let index = coupons.firstIndex(where: { $0.value("couponCode") == key }) {
                coupons[index].take(coupon)
            } else {
                additions.append("couponModel \(key ?? "without couponCode")")
            }
        }
        replace("couponModel", by: coupons)
    }
}

extension Element {
    /// Replaces members with those of another element.
    fileprivate mutating func take(_ other: Element, but exception: String? = nil) {
        for member in other.children where member.name != exception { self[member.name] = member }
    }
}
