import Foundation
import RMSClient

/// One call of every function, which a shop of the mock accepts or refuses.
enum SampleCalls {
    static let all: [any RMSOperation] =
        items + orders + inventory + categories + coupons + layouts
        + livingOrders + livingStocks + others + livingCategories + cabinet + livingItems

    /// Adds the records that a function needs to a shop.
    static func prepare(_ function: RMSFunction, _ rms: RMSClient) async throws {
        if function.name.hasPrefix("thankscoupon."), function != .thanksCouponIssue {
            _ = try await rms.send(ThanksCouponAPI.Issue(thanks))
        }
        if function == .cabinetTrashboxFileRevert { _ = try await rms.send(CabinetAPI.DeleteFile(20_002)) }
    }

    private static var newItem: ItemAPI1.Item {
        var item = ItemAPI1.Item(
            itemURL: "new-item",
            itemName: "新",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 1)
        )
        item.catalogIDExemptionReason = ItemAPI1.CatalogIDExemptionReason(rawValue: 5)
        return item
    }

    private static var cheaper: ItemAPI1.Item {
        var item = ItemAPI1.Item(itemURL: "demo-item-01")
        item.itemPrice = 77
        return item
    }

    private static let items: [any RMSOperation] = [
        ItemAPI1.Get(itemURL: "demo-item-01"), ItemAPI1.Search(itemName: "シャツ", limit: 2), ItemAPI1.Insert(newItem),
        ItemAPI1.Update(cheaper),
        ItemAPI1.Delete(itemURL: "demo-item-02"),
        ItemAPI1.UpdateItems([ItemAPI1.UpdateItems.Entry(itemURL: "demo-item-03")]),
    ]

    private static let number = "123456-20261101-00000001"

    private static var lastWeek: OrderAPI1.SearchCondition {
        var search = OrderAPI1.SearchCondition()
        search.dateType = .orderDate
        search.startDate = Date().addingTimeInterval(-7 * 86_400)
        search.endDate = Date()
        return search
    }

    private static var order: OrderAPI1.Order {
        var order = OrderAPI1.Order()
        order.orderNumber = number
        return order
    }

    private static let orders: [any RMSOperation] = [
        OrderAPI1.GetOrder(search: lastWeek), OrderAPI1.GetRequestID(), OrderAPI1.GetResult(requestIDs: [1]),
        OrderAPI1.UpdateOrder(orders: [order], requestID: 1),
        OrderAPI1.ChangeStatus(
            changes: [OrderAPI1.StatusChange(orderNumbers: [number], status: OrderAPI1.Status(rawValue: "処理済"))],
            requestID: 2
        ),
        OrderAPI1.CancelOrder(
            cancellations: [OrderAPI1.Cancellation(orderNumber: number, reason: OrderAPI1.CancelReason(rawValue: 1))],
            requestID: 3
        ),
        OrderAPI1.GetEnclosureList(),
        OrderAPI1.DoEnclosure(bundles: [OrderAPI1.Enclosure(parent: number, children: ["2"])], requestID: 4),
        OrderAPI1.DoUnEnclosure(bundles: [OrderAPI1.UnEnclosure(orderNumbers: [number])], requestID: 5),
        OrderAPI1.ChangeEnclosureParent(
            changes: [OrderAPI1.EnclosureParentChange(from: number, to: "2")],
            requestID: 6
        ),
        OrderAPI1.DecisionPoint(orderNumbers: [number], requestID: 7),
        OrderAPI1.RBankAccountTransfer(orderNumbers: [number], requestID: 8),
        OrderAPI1.ChangeRBankToUnprocessing(orderNumbers: [number], requestID: 9),
    ]

    private static let inventory: [any RMSOperation] = [
        InventoryAPI1.Get(itemURLs: ["demo-item-01"]),
        InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set(5))]),
        InventoryAPI1.UpdateSingle(InventoryAPI1.Change(itemURL: "demo-item-01", .set(6))),
    ]

    private static let categories: [any RMSOperation] = [
        CategoryAPI1.GetCategorySets(), CategoryAPI1.GetCategories(), CategoryAPI1.Get(categoryID: 111),
        CategoryAPI1.Insert(category: CategoryAPI1.Category(name: "新")),
        CategoryAPI1.Update(categoryID: 111, category: CategoryAPI1.Category(name: "別")),
        CategoryAPI1.Delete(categoryID: 112),
        CategoryAPI1.Move(categoryID: 111, destinationID: 0),
    ]

    private static var coupon: CouponAPI.Coupon {
        let start = Date().addingTimeInterval(7200)
        return CouponAPI.Coupon(
            couponName: "c",
            startDate: start,
            endDate: start.addingTimeInterval(86_400),
            discount: .yen(100)
        )
    }

    private static var knownCoupon: CouponAPI.Coupon {
        var coupon = coupon
        coupon.couponCode = "AAAA-BBBB-CCCC-DDDD"
        return coupon
    }

    /// The first id that a shop issues.
    private static let thanksID = 1001

    private static var thanks: ThanksCouponAPI.ThanksCoupon {
        var coupon = ThanksCouponAPI.ThanksCoupon()
        coupon.couponName = "t"
        coupon.discountType = .yen
        coupon.discountFactor = 100
        coupon.unavailableDays = 10
        coupon.termMonths = 1
        coupon.memberAvailMaxCount = 1
        coupon.isCombinable = false
        coupon.grantConditions = [
            ThanksCouponAPI.GrantCondition(.totalPrice, startValue: "3000", comparison: 1),
            ThanksCouponAPI.GrantCondition(
                .grantTerm,
                startValue: "2099-01-01 10:00:00",
                endValue: "2099-02-01 10:00:00",
                comparison: 1
            ),
        ]
        return coupon
    }

    private static let coupons: [any RMSOperation] = [
        CouponAPI.Issue(coupon), CouponAPI.Update(knownCoupon), CouponAPI.Delete(couponCode: "AAAA-BBBB-CCCC-DDDD"),
        CouponAPI.Get(couponCode: "AAAA-BBBB-CCCC-DDDD"), CouponAPI.Search(), ThanksCouponAPI.Issue(thanks),
        ThanksCouponAPI.Update(thanksCouponID: thanksID, thanks), ThanksCouponAPI.Stop(thanksCouponID: thanksID),
        ThanksCouponAPI.Get(thanksCouponID: thanksID), ThanksCouponAPI.Search(),
    ]

    private static let layouts: [any RMSOperation] = [
        ShopManagementAPI1.GetNavigationTemplates(), ShopManagementAPI1.GetFeaturedItems(),
        ShopManagementAPI1.GetSmallTexts(), ShopManagementAPI1.GetLargeTexts(),
        ShopAPI.GetLayoutCommon(id: 10060), ShopAPI.GetTextSmall(id: 8),
    ]

    private static var memo: OrderAPI2.UpdateOrderMemo {
        var memo = OrderAPI2.UpdateOrderMemo(orderNumber: number)
        memo.memo = "m"
        return memo
    }

    private static let baskets = [
        OrderAPI2.ShippingBasket(basketID: 1, rows: [.add(deliveryCompany: .yamato, shippingNumber: "1")])
    ]

    private static let address = OrderAPI2.Address(
        zipCode: ("100", "0001"),
        prefecture: "東京都",
        city: "見本区",
        subAddress: "見本町1-2-3",
        familyName: "見本",
        phoneNumber: ("000", "0000", "0001")
    )

    private static let contents = OrderAPI2.OrderContents(
        orderNumber: number,
        packages: [
            .init(
                basketID: 1,
                postageTaxRate: 0,
                sender: address,
                items: [.init(itemDetailID: 1, itemName: "x", price: 1, taxRate: 0, units: 1)]
            )
        ]
    )

    private static let livingOrders: [any RMSOperation] = [
        OrderAPI2.SearchOrder(from: Date().addingTimeInterval(-7 * 86_400), to: Date()),
        OrderAPI2.GetOrder(orderNumbers: [number]), OrderAPI2.ConfirmOrder([number]), memo,
        OrderAPI2.UpdateOrderRemarks(orderNumber: number, remarks: "r"),
        OrderAPI2.UpdateOrderDelivery(orderNumber: number, deliveryName: "宅配便"),
        OrderAPI2.UpdateOrderSubStatus(.clear, of: [number]), OrderAPI2.GetSubStatusList(),
        OrderAPI2.UpdateOrderShipping(orderNumber: number, baskets: baskets),
        OrderAPI2.UpdateOrderShippingAsync([OrderAPI2.OrderShipping(orderNumber: number, baskets: baskets)]),
        OrderAPI2.GetResultUpdateOrderShippingAsync(requestID: "1"),
        OrderAPI2.CancelOrder(orderNumber: number, reason: .outOfStock),
        OrderAPI2.CancelOrderAfterShipping(orderNumber: number, reason: .returned),
        OrderAPI2.UpdateOrderOrderer(orderNumber: number, orderer: .init(address)),
        OrderAPI2.UpdateOrderSender(contents), OrderAPI2.UpdateOrderSenderAfterShipping(contents),
        OrderAPI2.GetPayment(orderNumber: number),
        PurchaseItemAPI.SearchOrderItem(from: Date().addingTimeInterval(-7 * 86_400), to: Date()),
        PurchaseItemAPI.GetOrderItem(orderNumbers: [number]),
    ]

    private static let sku = InventoryAPI2.StockKey("demo-item-01", "normal-inventory")
    private static let newSKU = InventoryAPI2.StockKey("new-item", "sku-1")

    private static let livingStocks: [any RMSOperation] = [
        InventoryAPI2.Get<InventoryAPI2.V20>(sku), InventoryAPI2.Get<InventoryAPI2.V21>(sku),
        InventoryAPI2.UpsertQuantity(.init(sku, .add(1))),
        InventoryAPI2.UpsertStock(
            .init(newSKU, .set(3), leadTime: .set(.init(normalDeliveryTimeID: 1)), shipFromID: .set(1))
        ),
        InventoryAPI2.Delete<InventoryAPI2.V20>(sku), InventoryAPI2.Delete<InventoryAPI2.V21>(sku),
        InventoryAPI2.BulkGet<InventoryAPI2.V20>([sku]), InventoryAPI2.BulkGet<InventoryAPI2.V21>([sku, newSKU]),
        InventoryAPI2.BulkGetRange<InventoryAPI2.V20>(minimum: 0, maximum: 0),
        InventoryAPI2.BulkGetRange<InventoryAPI2.V21>(maximum: 99_999),
        InventoryAPI2.BulkUpsertQuantities([.init(sku, .set(1)), .init(newSKU, .set(2))]),
        InventoryAPI2.BulkUpsertStocks([.init(sku, .add(-1), leadTime: .remove, shipFromID: .remove)]),
        InventoryAPI2.GetVariantList("demo-item-17"),
    ]

    private static var itemContents: ItemAPI2.ItemContents {
        let variant = ItemAPI2.Variant(
            standardPrice: 980,
            articleNumber: .init(exemptionReason: .noCode),
            attributes: [
                .init(name: "ブランド名", values: ["見本園"]), .init(name: "原産国／製造国", values: ["日本"]),
                .init(name: "総個数", values: ["1"]),
            ]
        )
        return .init(title: "煎茶", itemType: .normal, genreID: 201_131, variants: ["normal-inventory": variant])
    }

    private static var renamed: ItemAPI2.ItemPatch {
        var patch = ItemAPI2.ItemPatch()
        patch.title = .set("別の名")
        patch.tagline = .clear
        return patch
    }

    private static var shirts: ItemAPI2.Conditions {
        var conditions = ItemAPI2.Conditions()
        conditions.title = "シャツ"
        return conditions
    }

    private static let livingItems: [any RMSOperation] = [
        ItemAPI2.Get("demo-item-01"), ItemAPI2.Upsert("new-item-2", itemContents),
        ItemAPI2.Patch("demo-item-04", renamed),
        ItemAPI2.Delete("demo-item-05"), ItemAPI2.Search(shirts, hits: 2),
        ItemAPI2.BulkGet(["demo-item-01", "demo-item-03"]), ItemAPI2.GetInventoryRelatedSettings("demo-item-14"),
        ItemAPI2.UpdateInventoryRelatedSettings(
            "demo-item-14",
            .init(
                unlimitedInventory: false,
                features: .init(inventoryDisplay: .absoluteCount),
                variants: ["normal-inventory": .init(restockOnCancel: true, allowsBackOrder: false)]
            )
        ),
    ]

    /// A GIF of one pixel.
    static let dot: UploadFile = {
        let rest: [UInt8] = [
            1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
        ]
        return UploadFile([UInt8]("GIF89a".utf8) + rest, name: "dot.gif")
    }()

    private static let cabinet: [any RMSOperation] = [
        CabinetAPI.GetUsage(), CabinetAPI.GetFolders(), CabinetAPI.GetFiles(in: .base),
        CabinetAPI.SearchFiles(fileName: "煎茶"), CabinetAPI.GetTrash(),
        CabinetAPI.InsertFolder(folderName: "新", directoryName: "new"),
        CabinetAPI.InsertFile(dot, fileName: "点", folderID: .base, filePath: "dot"),
        CabinetAPI.UpdateFile(20_001, fileName: "別"), CabinetAPI.DeleteFile(20_002),
        CabinetAPI.RevertFile(20_002, to: .base),
    ]

    private static let others: [any RMSOperation] = [
        LicenseAPI.GetExpiryDate(),
        NavigationAPI2.GetVersion(), NavigationAPI2.GetGenre(201_121, showing: [.ancestors, .siblings, .children]),
        NavigationAPI2.GetAttributes(of: 201_121),
        NavigationAPI2.GetDictionaryValues(.one(298), in: 201_121, page: 1, limit: 5),
    ]

    private static let tree: [CategoryAPI2.TreePlace] = [
        .init("100", children: [.init("110", children: [.init("111"), .init("112")]), .init("121")]), .init("130"),
        .init("1"),
    ]

    private static let livingCategories: [any RMSOperation] = [
        CategoryAPI2.GetSets(CategoryAPI2.SetField.all), CategoryAPI2.GetTree(of: .only, .init([.title])),
        CategoryAPI2.UpsertTree(to: tree), CategoryAPI2.Create(.init("新")),
        CategoryAPI2.Get("111", breadcrumbs: true), CategoryAPI2.Update("111", to: .init("別")),
        CategoryAPI2.GetItemMapping(of: "demo-item-01"),
        CategoryAPI2.UpsertItemMapping(of: "demo-item-01", to: ["111", "130"]),
        CategoryAPI2.DeleteItemMapping(of: "demo-item-01"),
    ]
}
