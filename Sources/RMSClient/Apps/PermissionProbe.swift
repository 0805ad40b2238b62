internal import Foundation

/// A read that changes nothing and whose answer shows whether a key may call a function.
struct PermissionProbe {
    /// An item that no shop has.
    private static let itemURL = "rms-permission-probe"

    private let call: @Sendable (RMSClient) async throws(RMSError) -> Void

    /// The probe of a function; nil if only a write could check it.
    init?(of function: RMSFunction, now: Date) {
        switch function {
        case .itemGet: self.init(ItemAPI1.Get(itemURL: Self.itemURL))
        case .itemSearch: self.init(ItemAPI1.Search(itemURL: Self.itemURL, limit: 1))
        case .orderGetOrder:
            var search = OrderAPI1.SearchCondition()
            search.dateType = .orderDate
            search.startDate = now.addingTimeInterval(-60)
            search.endDate = now
            self.init(OrderAPI1.GetOrder(search: search, isOrderNumberOnly: true))
        case .orderGetRequestID: self.init(OrderAPI1.GetRequestID())
        case .orderGetResult: self.init(OrderAPI1.GetResult(requestIDs: [1]))
        case .orderGetEnclosureList: self.init(OrderAPI1.GetEnclosureList())
        case .inventoryGet: self.init(InventoryAPI1.Get(itemURLs: [Self.itemURL]))
        case .shopCategorySetsGet: self.init(CategoryAPI1.GetCategorySets())
        case .shopCategoriesGet: self.init(CategoryAPI1.GetCategories())
        case .shopCategoryGet: self.init(CategoryAPI1.Get(categoryID: 1))
        case .couponGet: self.init(CouponAPI.Get(couponCode: "AAAA-AAAA-AAAA-AAAA"))
        case .couponSearch: self.init(CouponAPI.Search(hits: 1))
        case .thanksCouponSearch: self.init(ThanksCouponAPI.Search(hits: 1))
        case .shopNavigationTemplates: self.init(ShopManagementAPI1.GetNavigationTemplates())
        case .shopFeaturedItems: self.init(ShopManagementAPI1.GetFeaturedItems())
        case .shopSmallTexts: self.init(ShopManagementAPI1.GetSmallTexts())
        case .shopLargeTexts: self.init(ShopManagementAPI1.GetLargeTexts())
        case .shopLayoutCommon: self.init(ShopAPI.GetLayoutCommon())
        default: return nil
        }
    }

    private init<O: RMSOperation>(_ operation: O) {
        call = { client throws(RMSError) in
            do throws(RMSError) {
                _ = try await client.send(operation)
            } catch {
                guard let paged = O.self as? any PagedOperation.Type, paged.meansNone(error) else { throw error }
            }
        }
    }

    /// Makes the call and interprets the answer.
    func permission(_ client: RMSClient) async -> PermissionFinding.State {
        do {
            try await call(client)
            return .granted
        } catch {
            switch error.kind {
            case .unauthorized, .licenseExpired, .notPermitted: return .refused(error)
            // RMS understood the call and answered it with a code; a refusal by HTTP status may be the gateway's.
            case .serviceCode where error.httpStatus == 200: return .granted
            default: return .unclear(error)
            }
        }
    }
}
