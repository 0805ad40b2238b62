extension OrderAPI1 {
    /// A kind of sale (`orderType`, 注文種別).
    public struct OrderType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: an ordinary purchase (通常購入).
        public static let ordinary = Self(rawValue: 1)
        /// 2: an auction (オークション).
        public static let auction = Self(rawValue: 2)
        /// 3: a group purchase (共同購入).
        public static let groupPurchase = Self(rawValue: 3)
        /// 4: a subscription (定期購入).
        public static let subscription = Self(rawValue: 4)
        /// 5: a distribution club (頒布会).
        public static let distribution = Self(rawValue: 5)
        /// 6: a reservation (予約商品).
        public static let reservation = Self(rawValue: 6)
    }

    /// Whether an order is bundled (`enclosureStatus`, 同梱ステータス).
    public struct EnclosureStatus: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: not bundled.
        public static let notBundled = Self(rawValue: 0)
        /// 1: the parent of a bundle.
        public static let parent = Self(rawValue: 1)
        /// 2: a child in a bundle, by elimination.
        public static let child = Self(rawValue: 2)
    }

    /// The device used for an order (`carrierCode`, 利用端末), or the provider of a mail address (`emailCarrierCode`).
    public struct Carrier: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: a PC.
        public static let pc = Self(rawValue: 0)
        /// 1: docomo.
        public static let docomo = Self(rawValue: 1)
        /// 2: KDDI.
        public static let kddi = Self(rawValue: 2)
        /// 3: Softbank.
        public static let softbank = Self(rawValue: 3)
        /// 5: WILLCOM.
        public static let willcom = Self(rawValue: 5)
        /// 11: an iPhone.
        public static let iPhone = Self(rawValue: 11)
        /// 12: an Android phone.
        public static let android = Self(rawValue: 12)
        /// 19: another smartphone.
        public static let otherSmartphone = Self(rawValue: 19)
        /// 21: an iPad.
        public static let iPad = Self(rawValue: 21)
        /// 22: an Android tablet.
        public static let androidTablet = Self(rawValue: 22)
        /// 29: another tablet.
        public static let otherTablet = Self(rawValue: 29)
        /// 99: something else.
        public static let other = Self(rawValue: 99)
    }

    /// Where an order was placed (`orderSite`, 購入サイト); values by analogy with the JSON API.
    public struct Site: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: PC.
        public static let pc = Self(rawValue: 1)
        /// 2: mobile.
        public static let mobile = Self(rawValue: 2)
        /// 3: smartphone.
        public static let smartphone = Self(rawValue: 3)
        /// 4: tablet.
        public static let tablet = Self(rawValue: 4)
    }

    /// A kind of mail address (`mailAddressType`); values by analogy with the JSON API.
    public struct MailAddressType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: PC.
        public static let pc = Self(rawValue: 1)
        /// 2: mobile.
        public static let mobile = Self(rawValue: 2)
    }

    /// Why an order is canceled (`reasonId`, キャンセル理由).
    public struct CancelReason: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: キャンセル, canceled.
        public static let cancelled = Self(rawValue: 1)
        /// 2: 返品, returned.
        public static let returned = Self(rawValue: 2)
        /// 3: 前払い未入金, not paid in advance.
        public static let notPrepaid = Self(rawValue: 3)
        /// 4: 納入後未払い, not paid after delivery.
        public static let notPaidAfterDelivery = Self(rawValue: 4)
        /// 5: いたずら, a prank.
        public static let prank = Self(rawValue: 5)
        /// 6: その他(客都合), another reason on the customer's side.
        public static let otherByCustomer = Self(rawValue: 6)
        /// 7: 決済方法都合, because of the payment method.
        public static let paymentMethod = Self(rawValue: 7)
        /// 8: 欠品, out of stock.
        public static let outOfStock = Self(rawValue: 8)
        /// 9: 予約商品販売中止, the reserved item is no longer sold.
        public static let reservationStopped = Self(rawValue: 9)
        /// 10: その他(店舗都合), another reason on the shop's side.
        public static let otherByShop = Self(rawValue: 10)
        /// 11: 決済審査不可(客都合), the payment was refused.
        public static let paymentRefused = Self(rawValue: 11)
    }

    /// Whether a change restores the stock (`restoreInventoryFlag`, 在庫連動オプション).
    public struct StockRestoring: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: 商品の設定に従う, follow the item's setting.
        public static let asItemIsSet = Self(rawValue: 0)
        /// 1: 強制的に変更, always restore the stock.
        public static let force = Self(rawValue: 1)
        /// 2: 連動しない, leave the stock.
        public static let leave = Self(rawValue: 2)
    }

    /// The operation that a ticket was used for (`kind`, 処理種別). Other numbers are not publicly known.
    public struct AsyncKind: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: changeStatus.
        public static let changeStatus = Self(rawValue: 1)
        /// 4: updateOrder.
        public static let updateOrder = Self(rawValue: 4)
    }

    /// The progress of an asynchronous call (`status`). 1 and 2 are probably waiting and running.
    public struct AsyncStatus: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: seen in a receipt that refused every order at once.
        public static let refused = Self(rawValue: 0)
        /// 3: finished.
        public static let finished = Self(rawValue: 3)
    }

    /// A delivery class (`deliveryClass`, 配送区分); values by analogy with the JSON API.
    public struct DeliveryClass: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: none.
        public static let none = Self(rawValue: 0)
        /// 1: ordinary.
        public static let ordinary = Self(rawValue: 1)
        /// 2: chilled.
        public static let chilled = Self(rawValue: 2)
        /// 3: frozen.
        public static let frozen = Self(rawValue: 3)
        /// 4: other 1.
        public static let other1 = Self(rawValue: 4)
        /// 5: other 2.
        public static let other2 = Self(rawValue: 5)
        /// 6: other 3.
        public static let other3 = Self(rawValue: 6)
        /// 7: other 4.
        public static let other4 = Self(rawValue: 7)
        /// 8: other 5.
        public static let other5 = Self(rawValue: 8)
    }

    /// The carrier of a parcel (`deliveryCompanyId`, 配送業者ID); values by analogy with the JSON API.
    public struct DeliveryCompany: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 1000: other.
        public static let other = Self(rawValue: "1000")
        /// 1001: ヤマト.
        public static let yamato = Self(rawValue: "1001")
        /// 1002: 佐川.
        public static let sagawa = Self(rawValue: "1002")
        /// 1003: 日本郵便.
        public static let japanPost = Self(rawValue: "1003")
        /// 1004: 西濃.
        public static let seino = Self(rawValue: "1004")
        /// 1005: 西部.
        public static let seibu = Self(rawValue: "1005")
        /// 1006: 福山.
        public static let fukuyama = Self(rawValue: "1006")
        /// 1007: 名鉄.
        public static let meitetsu = Self(rawValue: "1007")
        /// 1008: トナミ.
        public static let tonami = Self(rawValue: "1008")
        /// 1009: 第一貨物.
        public static let daiichi = Self(rawValue: "1009")
        /// 1010: 新潟.
        public static let niigata = Self(rawValue: "1010")
        /// 1011: 中越.
        public static let chuetsu = Self(rawValue: "1011")
        /// 1012: 岡山県貨物.
        public static let okayama = Self(rawValue: "1012")
        /// 1013: 久留米.
        public static let kurume = Self(rawValue: "1013")
        /// 1014: 山陽自動車.
        public static let sanyo = Self(rawValue: "1014")
        /// 1015: 日本トラック.
        public static let nippon = Self(rawValue: "1015")
        /// 1016: エコ配.
        public static let ecoHai = Self(rawValue: "1016")
        /// 1017: EMS.
        public static let ems = Self(rawValue: "1017")
        /// 1018: DHL.
        public static let dhl = Self(rawValue: "1018")
        /// 1019: FedEx.
        public static let fedEx = Self(rawValue: "1019")
        /// 1020: UPS.
        public static let ups = Self(rawValue: "1020")
        /// 1021: 日本通運.
        public static let nittsu = Self(rawValue: "1021")
        /// 1022: TNT.
        public static let tnt = Self(rawValue: "1022")
        /// 1023: OCS.
        public static let ocs = Self(rawValue: "1023")
        /// 1024: USPS.
        public static let usps = Self(rawValue: "1024")
        /// 1025: SF.
        public static let sf = Self(rawValue: "1025")
        /// 1026: Aramex.
        public static let aramex = Self(rawValue: "1026")
        /// 1027: SGH.
        public static let sgh = Self(rawValue: "1027")
    }

    /// A convenience store chain (`cvsCode`, コンビニコード), numbered as in RakutenPayOrderAPI 2.0.
    public typealias ConvenienceStoreChain = OrderAPI2.ConvenienceStoreChain

    /// How the stock of an ordered item is counted (`normalItemModel.inventoryType`, 在庫タイプ), numbered as in the item
    /// API.
    public struct InventoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 0: the stock is not counted.
        public static let none = Self(rawValue: "0")
        /// 1: one count for the item.
        public static let ordinary = Self(rawValue: "1")
        /// 2: one count for each choice.
        public static let byChoice = Self(rawValue: "2")
    }
}
