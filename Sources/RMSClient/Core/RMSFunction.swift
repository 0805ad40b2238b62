/// One function of RMS WEB SERVICE, as a shop ticks it in the RMS console, with the facts that client, command
/// line and mock share.
///
/// ```swift
/// RMSFunction.itemGet.path       // "/es/1.0/item/get"
/// RMSFunction(named: "item.get") // the same function
/// ```
public struct RMSFunction: Sendable {
    /// The console's name, for example `item.get`.
    public let name: String
    /// The API group it belongs to.
    public let family: Family
    /// The HTTP method.
    public let method: Method
    /// The path below the host.
    public let path: String
    /// How parameters and answers are written.
    public let wire: WireForm
    /// Whether it changes anything in the shop.
    public let access: Access
    /// Whether Rakuten still answers it, as far as is publicly known.
    public let lifecycle: Lifecycle
    /// The function that follows it, where one is known.
    public let successor: String?

    /// The name of the check-box in the console that permits the call.
    public let permission: String
    /// Whether its parameters travel in a body.
    public var takesBody: Bool {
        switch wire {
        case .plainXML(let form): form.request != nil
        case .soap: true
        case .json: method != .get
        }
    }

    /// What answers call the function (`interfaceId`); one API spells it in another way than the console.
    public let interfaceID: String

    init(
        _ name: String,
        family: Family,
        method: Method,
        path: String,
        wire: WireForm,
        access: Access,
        lifecycle: Lifecycle,
        successor: String? = nil,
        permission: String? = nil,
        interfaceID: String? = nil
    ) {
        self.name = name
        self.family = family
        self.method = method
        self.path = path
        self.wire = wire
        self.access = access
        self.lifecycle = lifecycle
        self.successor = successor
        self.permission = permission ?? name
        self.interfaceID = interfaceID ?? name
    }

    /// An API group, by the name of its service.
    public struct Family: RawRepresentable, Hashable, Sendable {
        /// The service's name.
        public let rawValue: String
        /// Makes a family from a service's name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// ItemAPI 1.0 (商品API).
        public static let item = Family(rawValue: "ItemAPI")
        /// OrderAPI 1.0 (受注API).
        public static let order = Family(rawValue: "OrderAPI")
        /// RakutenPayOrderAPI 2.0 (楽天ペイ受注API).
        public static let rakutenPayOrder = Family(rawValue: "RakutenPayOrderAPI")
        /// InventoryAPI 1.0 (在庫API).
        public static let inventory = Family(rawValue: "InventoryAPI")
        /// CategoryAPI 1.0 (カテゴリAPI).
        public static let category = Family(rawValue: "CategoryAPI")
        /// CouponAPI 1.0 (クーポンAPI).
        public static let coupon = Family(rawValue: "CouponAPI")
        /// ShopManagementAPI 1.0 (店舗管理API).
        public static let shopManagement = Family(rawValue: "ShopManagementAPI")
        /// ShopAPI 1.0 (店舗情報API).
        public static let shop = Family(rawValue: "ShopAPI")
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
    }

    /// Whether a call changes anything: a write is never repeated when it may have reached RMS.
    public enum Access: String, Hashable, Sendable {
        /// It only reads.
        case read
        /// It changes the shop.
        case write
    }

    /// The state of a call at Rakuten, as far as is publicly known.
    public enum Lifecycle: String, Hashable, Sendable {
        /// In use.
        case alive
        /// Replaced; shops that have migrated can't use it.
        case superseded
        /// Switched off.
        case ended
    }
}

extension RMSFunction: Hashable, CustomStringConvertible {
    /// Two functions are the same when their names are.
    public static func == (left: RMSFunction, right: RMSFunction) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The console's name.
    public var description: String { name }
}
