extension OrderAPI2.SettlementMethod {
    /// 8 (ポイント): points. Only orders have it, a search does not accept it.
    public static let points = Self(rawValue: 8)
}

extension OrderAPI2 {
    /// The delivery time that the customer wants (`shippingTerm`, お届け時間帯): a code, or two hours.
    ///
    /// Two hours are one number `h1h2`: h1 is 7 to 24, h2 is 07 to 24 in two digits, so 708 is from 7 to 8 and 2324 is
    /// from 23 to 24.
    public struct ShippingTerm: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (なし): no particular time.
        public static let unspecified = Self(rawValue: 0)
        /// 1 (午前): in the morning.
        public static let morning = Self(rawValue: 1)
        /// 2 (午後): in the afternoon.
        public static let afternoon = Self(rawValue: 2)
        /// 9 (その他): another time.
        public static let other = Self(rawValue: 9)

        /// The time between two hours, each 7 to 24: `.hours(7...8)` is 708.
        public static func hours(_ hours: ClosedRange<Int>) -> Self {
            Self(rawValue: hours.lowerBound * 100 + hours.upperBound)
        }

        /// The first and the last hour; `nil` if the number is a code or not a valid `h1h2`.
        public var hours: ClosedRange<Int>? {
            let (from, to) = rawValue.quotientAndRemainder(dividingBy: 100)
            return 7...24 ~= from && from...24 ~= to ? from...to : nil
        }
    }

    /// The device that an order was placed with (`carrierCode`, 利用端末).
    public struct Device: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: a PC, or a smartphone or tablet with Windows.
        public static let pc = Self(rawValue: 0)
        /// 1: a feature phone of docomo.
        public static let docomo = Self(rawValue: 1)
        /// 2: a feature phone of KDDI.
        public static let kddi = Self(rawValue: 2)
        /// 3: a feature phone of SoftBank.
        public static let softBank = Self(rawValue: 3)
        /// 5: a feature phone of WILLCOM.
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
        /// 99 (その他): another device, or an unknown one.
        public static let unknown = Self(rawValue: 99)
    }

    /// The provider of the orderer's mail address (`emailCarrierCode`, メールキャリアコード).
    public struct MailCarrier: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: a PC address; `@i.softbank.jp` counts as one.
        public static let pc = Self(rawValue: 0)
        /// 1: docomo.
        public static let docomo = Self(rawValue: 1)
        /// 2: au.
        public static let au = Self(rawValue: 2)
        /// 3: SoftBank.
        public static let softBank = Self(rawValue: 3)
        /// 5: WILLCOM.
        public static let willcom = Self(rawValue: 5)
        /// 99 (その他): another one.
        public static let other = Self(rawValue: 99)
    }

    /// The warning that RMS displays with an order (`cautionDisplayType`, 警告表示タイプ).
    public struct CautionType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (表示なし): none.
        public static let noCaution = Self(rawValue: 0)
        /// 1 (注意喚起): caution; ``CautionDetail`` says why.
        public static let caution = Self(rawValue: 1)
        /// 2 (キャンセル確定): the cancellation is final.
        public static let cancelFixed = Self(rawValue: 2)
    }

    /// Why RMS asks for caution (`cautionDisplayDetailType`, 警告表示タイプ詳細).
    public struct CautionDetail: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 101 (前払い未払いに注意): prepayments were not paid.
        public static let unpaid = Self(rawValue: 101)
        /// 102 (受取拒否に注意): parcels were refused.
        public static let refusal = Self(rawValue: 102)
        /// 103 (長期不在による受取拒否に注意): parcels were not received because of a long absence.
        public static let longAbsence = Self(rawValue: 103)
        /// 104 (開梱後の返品に注意): items were returned after the parcel was opened.
        public static let returnAfterOpening = Self(rawValue: 104)
        /// 105 (高いサービスレベルの要望に注意): demands for a high level of service.
        public static let highDemands = Self(rawValue: 105)
    }

    /// The membership program that an order belongs to (`membershipType`, メンバーシッププログラム受注タイプ).
    public struct Membership: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: none.
        public static let noMembership = Self(rawValue: 0)
        /// 1 (楽天プレミアム): Rakuten Premium. Orders since 2021-12-01 do not have it.
        public static let premium = Self(rawValue: 1)
        /// 2 (楽天学割): Rakuten's student discount. Orders since 2020-10-27 do not have it.
        public static let student = Self(rawValue: 2)
    }

    /// How a card is charged (`cardPayType`, クレジットカード支払い方法).
    public struct CardPayType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (一括払い): at once.
        public static let lumpSum = Self(rawValue: 0)
        /// 1 (リボ払い): revolving.
        public static let revolving = Self(rawValue: 1)
        /// 2 (分割払い): in installments, whose number is a ``CardInstallments``.
        public static let installments = Self(rawValue: 2)
        /// 3 (その他払い): in another way.
        public static let other = Self(rawValue: 3)
        /// 4 (ボーナス一括払い): at once with the bonus.
        public static let bonus = Self(rawValue: 4)
    }

    /// The number of payments of a card charge (`cardInstallmentDesc`, クレジットカード支払い回数): 100 plus the number, as a
    /// text.
    public struct CardInstallments: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 103 (3回払い): 3 payments.
        public static let payments3 = Self(rawValue: "103")
        /// 105 (5回払い): 5 payments.
        public static let payments5 = Self(rawValue: "105")
        /// 106 (6回払い): 6 payments.
        public static let payments6 = Self(rawValue: "106")
        /// 110 (10回払い): 10 payments.
        public static let payments10 = Self(rawValue: "110")
        /// 112 (12回払い): 12 payments.
        public static let payments12 = Self(rawValue: "112")
        /// 115 (15回払い): 15 payments.
        public static let payments15 = Self(rawValue: "115")
        /// 118 (18回払い): 18 payments.
        public static let payments18 = Self(rawValue: "118")
        /// 120 (20回払い): 20 payments.
        public static let payments20 = Self(rawValue: "120")
        /// 124 (24回払い): 24 payments.
        public static let payments24 = Self(rawValue: "124")
    }

    /// A delivery class (`deliveryClass`, 配送区分).
    public struct DeliveryClass: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (選択なし): none.
        public static let unspecified = Self(rawValue: 0)
        /// 1 (普通): ordinary.
        public static let ordinary = Self(rawValue: 1)
        /// 2 (冷蔵): chilled.
        public static let chilled = Self(rawValue: 2)
        /// 3 (冷凍): frozen.
        public static let frozen = Self(rawValue: 3)
        /// 4 (その他1): other 1.
        public static let other1 = Self(rawValue: 4)
        /// 5 (その他2): other 2.
        public static let other2 = Self(rawValue: 5)
        /// 6 (その他3): other 3.
        public static let other3 = Self(rawValue: 6)
        /// 7 (その他4): other 4.
        public static let other4 = Self(rawValue: 7)
        /// 8 (その他5): other 5.
        public static let other5 = Self(rawValue: 8)
    }

    /// What is used to wrap (`title`, ラッピングタイトル).
    public struct WrappingTitle: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (包装紙): wrapping paper.
        public static let paper = Self(rawValue: 1)
        /// 2 (リボン): a ribbon.
        public static let ribbon = Self(rawValue: 2)
    }

    /// Where the carrier may leave a parcel (`dropOffLocation`, 置き配場所): a text in Japanese.
    public struct DropOffLocation: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        /// Accepts any text.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// 宅配ボックス: a delivery locker.
        public static let deliveryBox = Self(rawValue: "宅配ボックス")
        /// 玄関前: in front of the door.
        public static let door = Self(rawValue: "玄関前")
        /// 玄関前鍵付容器: in a container with a lock in front of the door.
        public static let lockedContainer = Self(rawValue: "玄関前鍵付容器")
        /// ポスト（郵便受箱）: in the mailbox.
        public static let mailbox = Self(rawValue: "ポスト（郵便受箱）")
        /// メーターボックス: in the meter box.
        public static let meterBox = Self(rawValue: "メーターボックス")
        /// 物置: in a shed.
        public static let shed = Self(rawValue: "物置")
        /// 車庫: in the garage.
        public static let garage = Self(rawValue: "車庫")
    }

    /// Where an item's point rate comes from (`pointType`, ポイントタイプ).
    public struct PointType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (変倍なし): the ordinary rate.
        public static let ordinary = Self(rawValue: 0)
        /// 1 (店舗別変倍): the shop's rate.
        public static let shop = Self(rawValue: 1)
        /// 2 (商品別変倍): the item's rate.
        public static let item = Self(rawValue: 2)
        /// -99 (エラー時無効値): not valid because of an error.
        public static let invalid = Self(rawValue: -99)
    }

    /// How the stock of an ordered item is counted (`inventoryType`, 在庫タイプ).
    public struct InventoryType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (在庫設定なし): the stock is not counted.
        public static let notCounted = Self(rawValue: 0)
        /// 1 (通常在庫設定): one count for the item.
        public static let ordinary = Self(rawValue: 1)
        /// 2 (項目選択肢在庫設定): one count for each choice.
        public static let byChoice = Self(rawValue: 2)
    }

    /// Whether a change restores the stock of an item (`restoreInventoryFlag`, 在庫連動オプション).
    public struct StockRestoring: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (商品の設定に従う): follow the item's setting.
        public static let asItemIsSet = Self(rawValue: 0)
        /// 1 (在庫連動する): restore the stock.
        public static let restore = Self(rawValue: 1)
        /// 2 (在庫連動しない): leave the stock.
        public static let leave = Self(rawValue: 2)
    }

    /// Who pays for a coupon (`couponCapitalCode`, クーポン原資コード). RMS's screens show the maker as Rakuten.
    public struct CouponCapital: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (ショップ): the shop.
        public static let shop = Self(rawValue: 1)
        /// 2 (メーカー): the maker.
        public static let maker = Self(rawValue: 2)
        /// 3 (サービス): Rakuten's service.
        public static let service = Self(rawValue: 3)
    }

    /// What a due date is for (`dueDateType`, 期限日タイプ).
    public struct DueDateType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (支払い期限日): the payment.
        public static let payment = Self(rawValue: 0)
        /// 1 (支払い方法変更期限日): a change of the payment method.
        public static let paymentMethodChange = Self(rawValue: 1)
        /// 2 (返金手続き期限日): the refund.
        public static let refund = Self(rawValue: 2)
    }

    /// A chain of stores where parcels are picked up (`cvsCode`, コンビニコード).
    public struct ConvenienceStoreChain: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (ファミリーマート): FamilyMart.
        public static let familyMart = Self(rawValue: 1)
        /// 20 (ミニストップ): Ministop.
        public static let ministop = Self(rawValue: 20)
        /// 40 (サークルK): Circle K.
        public static let circleK = Self(rawValue: 40)
        /// 41 (サンクス): Sunkus.
        public static let sunkus = Self(rawValue: 41)
        /// 50 (ローソン): Lawson.
        public static let lawson = Self(rawValue: 50)
        /// 60 (郵便局): a post office.
        public static let postOffice = Self(rawValue: 60)
        /// 70 (スリーエフ): Three F.
        public static let threeF = Self(rawValue: 70)
        /// 71 (エブリワン): Every One.
        public static let everyOne = Self(rawValue: 71)
        /// 72 (ココストア): Coco Store.
        public static let cocoStore = Self(rawValue: 72)
        /// 74 (セーブオン): Save On.
        public static let saveOn = Self(rawValue: 74)
        /// 80 (デイリーヤマザキ): Daily Yamazaki.
        public static let dailyYamazaki = Self(rawValue: 80)
        /// 81 (ヤマザキデイリーストア): Yamazaki Daily Store.
        public static let yamazakiDailyStore = Self(rawValue: 81)
        /// 82 (ニューヤマザキデイリーストア): New Yamazaki Daily Store.
        public static let newYamazaki = Self(rawValue: 82)
        /// 85 (ニューデイズ): NewDays.
        public static let newDays = Self(rawValue: 85)
        /// 90 (ポプラ): Poplar.
        public static let poplar = Self(rawValue: 90)
        /// 91 (くらしハウス): Kurashi House.
        public static let kurashiHouse = Self(rawValue: 91)
        /// 92 (スリーエイト): Three Eight.
        public static let threeEight = Self(rawValue: 92)
        /// 93 (生活彩家): Seikatsu Saika.
        public static let seikatsuSaika = Self(rawValue: 93)
    }

    /// What happened in a change of an order (`changeType`, 変更種別).
    public struct ChangeType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (キャンセル申請): a cancellation was requested.
        public static let cancelApplied = Self(rawValue: 0)
        /// 1 (キャンセル確定): a cancellation was finalized.
        public static let cancelFixed = Self(rawValue: 1)
        /// 2 (キャンセル完了): a cancellation is done.
        public static let cancelCompleted = Self(rawValue: 2)
        /// 3 (キャンセル取消): a cancellation was withdrawn.
        public static let cancelWithdrawn = Self(rawValue: 3)
        /// 4 (変更申請): a change was requested.
        public static let changeApplied = Self(rawValue: 4)
        /// 5 (変更確定): a change was finalized.
        public static let changeFixed = Self(rawValue: 5)
        /// 6 (変更完了): a change is done.
        public static let changeCompleted = Self(rawValue: 6)
        /// 7 (変更取消): a change was withdrawn.
        public static let changeWithdrawn = Self(rawValue: 7)
        /// 8 (注文確認): the shop confirmed the order.
        public static let orderConfirmed = Self(rawValue: 8)
        /// 9 (再決済手続き): the payment was retried.
        public static let paymentRetried = Self(rawValue: 9)
    }

    /// The effect of a change of an order (`changeTypeDetail`, 変更種別(詳細)).
    public struct ChangeTypeDetail: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (減額): the amount decreases.
        public static let decrease = Self(rawValue: 0)
        /// 1 (増額): the amount increases.
        public static let increase = Self(rawValue: 1)
        /// 2 (その他): something other than the amount changes; only in orders that are paid later.
        public static let other = Self(rawValue: 2)
        /// 10 (支払方法変更): the payment method changes.
        public static let paymentMethod = Self(rawValue: 10)
        /// 11 (支払方法変更・減額): the payment method changes and the amount decreases.
        public static let paymentMethodAndDecrease = Self(rawValue: 11)
        /// 12 (支払方法変更・増額): the payment method changes and the amount increases.
        public static let paymentMethodAndIncrease = Self(rawValue: 12)
    }

    /// On whose side the reason for a change is (`changeReason`, 変更理由).
    public struct ChangeSide: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0 (店舗様都合): the shop's.
        public static let shop = Self(rawValue: 0)
        /// 1 (お客様都合): the customer's.
        public static let customer = Self(rawValue: 1)
    }

    /// The reason for a change or a cancellation (`changeReasonDetail`, 変更理由(小分類)).
    public struct ChangeReasonDetail: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (キャンセル): canceled by the customer.
        public static let cancelled = Self(rawValue: 1)
        /// 2 (受取後の返品): returned after receipt.
        public static let returned = Self(rawValue: 2)
        /// 3 (長期不在による受取拒否): not received because of a long absence.
        public static let longAbsence = Self(rawValue: 3)
        /// 4 (未入金): not paid.
        public static let unpaid = Self(rawValue: 4)
        /// 5 (代引決済の受取拒否): a parcel with cash on delivery was refused.
        public static let cashOnDeliveryRefused = Self(rawValue: 5)
        /// 6 (お客様都合 - その他): another reason on the customer's side.
        public static let otherByCustomer = Self(rawValue: 6)
        /// 8 (欠品): out of stock.
        public static let outOfStock = Self(rawValue: 8)
        /// 10 (店舗様都合 - その他): another reason on the shop's side.
        public static let otherByShop = Self(rawValue: 10)
        /// 13 (発送遅延): the shipment is delayed.
        public static let delay = Self(rawValue: 13)
        /// 14 (顧客・配送対応注意表示): because of the warning that RMS displays (``CautionType``).
        public static let caution = Self(rawValue: 14)
        /// 15 (返品(破損・品間違い)): returned because it was damaged or the wrong item.
        public static let damagedOrWrong = Self(rawValue: 15)
        /// 16 (受取情報入力期限切れ): the recipient of a social gift did not enter an address in time. RMS sets it; a
        /// cancellation does not accept it.
        public static let inputExpired = Self(rawValue: 16)
    }
}
