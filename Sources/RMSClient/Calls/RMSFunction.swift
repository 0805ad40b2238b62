/// One function of RMS WEB SERVICE, as a shop ticks it in the RMS console, with the properties that the client, the
/// command line and the mock share.
///
/// ```swift
/// RMSFunction.itemGet.path       // "/es/1.0/item/get"
/// RMSFunction(named: "item.get") // the same function
/// ```
public struct RMSFunction: Sendable {
    /// Behind one reference, because a function is copied several times per call.
    private let shared: Shared
    private var facts: Facts { shared.facts }

    /// The console's name, for example `item.get`.
    public var name: String { facts.name }
    /// The API group it belongs to.
    public var family: Family { facts.family }
    /// The HTTP method.
    public var method: Method { facts.method }
    /// The path below the host.
    public var path: String { facts.path }
    /// How parameters and answers are written.
    public var wire: WireForm { facts.wire }
    /// Whether it changes anything in the shop.
    public var access: Access { facts.access }
    /// Whether Rakuten still answers it, as far as is publicly known.
    public var lifecycle: Lifecycle { facts.lifecycle }
    /// The function that replaces it, if known.
    public var successor: String? { facts.successor }

    /// The name of the checkbox in the console that permits the call.
    public var permission: String { facts.permission }
    /// Whether its parameters are sent in a body.
    public var takesBody: Bool {
        switch wire {
        case .plainXML(let form): form.request != nil
        case .soap: true
        case .json: method != .get && method != .delete
        }
    }

    /// The function's name in answers (`interfaceId`); one API spells it differently from the console.
    public var interfaceID: String { facts.interfaceID }

    /// Creates a function, for an operation of your own.
    ///
    /// - Parameters:
    ///   - name: The console's name. The rate limiter counts calls by it, and errors and logs show it.
    ///   - family: The API group.
    ///   - method: The HTTP method.
    ///   - path: The path below the host. A name in braces stands for a parameter whose presence is
    ///     ``WireField/Presence/inPath``, and `{/name}` for one whose presence is
    ///     ``WireField/Presence/optionalInPath``.
    ///   - wire: How parameters and answers are written.
    ///   - access: Whether it changes anything: a write is never sent twice.
    ///   - lifecycle: Whether Rakuten still answers it.
    ///   - successor: The console's name of the function that replaces it.
    ///   - permission: The name of the checkbox in the console, if it is not the function's.
    ///   - interfaceID: The function's name in answers, if it differs from `name`.
    public init(
        _ name: String,
        family: Family,
        method: Method,
        path: String,
        wire: WireForm,
        access: Access,
        lifecycle: Lifecycle = .alive,
        successor: String? = nil,
        permission: String? = nil,
        interfaceID: String? = nil
    ) {
        let facts = Facts(
            name: name,
            family: family,
            method: method,
            path: path,
            wire: wire,
            access: access,
            lifecycle: lifecycle,
            successor: successor,
            permission: permission ?? name,
            interfaceID: interfaceID ?? name
        )
        shared = Shared(facts)
    }

    private struct Facts: Sendable {
        let name: String
        let family: Family
        let method: Method
        let path: String
        let wire: WireForm
        let access: Access
        let lifecycle: Lifecycle
        let successor: String?
        let permission: String
        let interfaceID: String
    }

    private final class Shared: Sendable {
        let facts: Facts

        init(_ facts: Facts) { self.facts = facts }
    }

    /// An API group, identified by the name of its service.
    public struct Family: RawRepresentable, Hashable, Sendable {
        /// The service's name.
        public let rawValue: String
        /// Creates a family from a service's name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// ItemAPI 1.0 (商品API).
        public static let item = Family(rawValue: "ItemAPI")
        /// ItemAPI 2.0 (商品API).
        public static let item2 = Family(rawValue: "ItemAPI2")
        /// OrderAPI 1.0 (受注API).
        public static let order = Family(rawValue: "OrderAPI")
        /// RakutenPayOrderAPI 2.0 (楽天ペイ受注API).
        public static let rakutenPayOrder = Family(rawValue: "RakutenPayOrderAPI")
        /// PurchaseItemAPI 2.0 (購入商品API).
        public static let purchaseItem = Family(rawValue: "PurchaseItemAPI")
        /// InventoryAPI 1.0 (在庫API).
        public static let inventory = Family(rawValue: "InventoryAPI")
        /// InventoryAPI 2.0 and 2.1 (在庫API).
        public static let inventory2 = Family(rawValue: "InventoryAPI2")
        /// CategoryAPI 1.0 (カテゴリAPI).
        public static let category = Family(rawValue: "CategoryAPI")
        /// CategoryAPI 2.0 (カテゴリAPI).
        public static let category2 = Family(rawValue: "CategoryAPI2")
        /// CabinetAPI 1.0 (R-Cabinet API).
        public static let cabinet = Family(rawValue: "CabinetAPI")
        /// CouponAPI 1.0 (クーポンAPI).
        public static let coupon = Family(rawValue: "CouponAPI")
        /// ShopManagementAPI 1.0 (店舗管理API).
        public static let shopManagement = Family(rawValue: "ShopManagementAPI")
        /// ShopAPI 1.0 (店舗情報API).
        public static let shop = Family(rawValue: "ShopAPI")
        /// NavigationAPI 2.0 (ジャンル・商品属性情報検索API).
        public static let navigation = Family(rawValue: "NavigationAPI")
        /// LicenseManagementAPI (ライセンス管理API).
        public static let license = Family(rawValue: "LicenseManagementAPI")
    }

    /// An HTTP method that RMS uses.
    public enum Method: String, Hashable, Sendable {
        /// Parameters in the query.
        case get = "GET"
        /// Parameters in the body.
        case post = "POST"
        /// Parameters in the path, and in the body if there is one.
        case put = "PUT"
        /// Parameters in the path, and the changes in the body.
        case patch = "PATCH"
        /// Parameters in the path.
        case delete = "DELETE"
    }

    /// Whether a call changes anything: a write is never repeated if it may have reached RMS.
    public enum Access: String, Hashable, Sendable {
        /// The function only reads.
        case read
        /// The function changes the shop.
        case write
    }

    /// The state of a call at Rakuten, as far as is publicly known.
    public enum Lifecycle: String, Hashable, Sendable {
        /// The function is in use.
        case alive
        /// Replaced; shops that have migrated can't use it.
        case superseded
        /// The function is switched off.
        case ended
    }
}

extension RMSFunction: Hashable, CustomStringConvertible {
    /// Two functions are equal if their names are.
    public static func == (left: RMSFunction, right: RMSFunction) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The console's name.
    public var description: String { name }
}
