internal import Foundation

/// A read that changes nothing and tells by its answer whether a key may call a function.
struct PermissionProbe {
    /// What no shop has.
    private static let itemURL = "rms-permission-probe"

    private let call: @Sendable (RMSClient) async throws(RMSError) -> Void

    /// The probe of a function; nil where only a write would tell.
    init?(of function: RMSFunction, now: Date) {
        switch function {
        case .itemGet: self.init(ItemGet(itemURL: Self.itemURL))
        case .itemSearch: self.init(ItemSearch(itemURL: Self.itemURL, limit: 1))
        case .orderGetOrder:
            var search = OrderSearchCondition()
            search.dateType = .orderDate
            search.startDate = now.addingTimeInterval(-60)
            search.endDate = now
            self.init(OrderGetOrder(search: search, isOrderNumberOnly: true))
        case .orderGetRequestID: self.init(OrderGetRequestID())
        case .orderGetResult: self.init(OrderGetResult(requestIDs: [1]))
        case .orderGetEnclosureList: self.init(OrderGetEnclosureList())
        case .inventoryGet: self.init(InventoryGet(itemURLs: [Self.itemURL]))
        case .shopCategorySetsGet: self.init(CategorySetsGet())
        case .shopCategoriesGet: self.init(CategoriesGet())
        case .shopCategoryGet: self.init(CategoryGet(categoryID: 1))
        case .couponGet: self.init(CouponGet(couponCode: "AAAA-AAAA-AAAA-AAAA"))
        case .couponSearch: self.init(CouponSearch(hits: 1))
        case .thanksCouponSearch: self.init(ThanksCouponSearch(hits: 1))
        case .shopNavigationTemplates: self.init(ShopNavigationTemplates())
        case .shopFeaturedItems: self.init(ShopFeaturedItems())
        case .shopSmallTexts: self.init(ShopSmallTexts())
        case .shopLargeTexts: self.init(ShopLargeTexts())
        case .shopLayoutCommon: self.init(ShopLayoutCommon())
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

    /// Makes the call, and reads the answer.
    func permission(_ client: RMSClient) async -> PermissionFinding.State {
        do {
            try await call(client)
            return .granted
        } catch {
            switch error.kind {
            case .unauthorized, .licenseExpired, .notPermitted: return .refused(error)
            // RMS understood the call, and had something to say about it; a refusal by HTTP status may be the gateway's.
            case .serviceCode where error.httpStatus == 200: return .granted
            default: return .unclear(error)
            }
        }
    }
}
