extension OrderAPI2 {
    /// The progress of an order (`orderProgress`).
    public struct OrderProgress: RawRepresentable, Hashable, Sendable, WireScalar, Codable {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 100: the shop has to confirm the order.
        public static let awaitingConfirmation = Self(rawValue: 100)
        /// 200: Rakuten is processing the order.
        public static let processedByRakuten = Self(rawValue: 200)
        /// 300: awaiting shipment.
        public static let awaitingShipment = Self(rawValue: 300)
        /// 400: a change is to be finalized.
        public static let awaitingChange = Self(rawValue: 400)
        /// 500: shipped.
        public static let shipped = Self(rawValue: 500)
        /// 600: the payment is in process.
        public static let paymentInProcess = Self(rawValue: 600)
        /// 700: paid.
        public static let paid = Self(rawValue: 700)
        /// 800: a cancellation is to be finalized.
        public static let awaitingCancellation = Self(rawValue: 800)
        /// 900: canceled.
        public static let cancelled = Self(rawValue: 900)

        /// The documented values, from 100 to 900.
        public static let all: [Self] = [
            .awaitingConfirmation, .processedByRakuten, .awaitingShipment, .awaitingChange, .shipped, .paymentInProcess,
            .paid, .awaitingCancellation, .cancelled,
        ]
    }

    /// The date of an order that a search applies to (`dateType`).
    public struct DateType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: ordered.
        public static let ordered = Self(rawValue: 1)
        /// 2: confirmed by the shop.
        public static let confirmed = Self(rawValue: 2)
        /// 3: the order was finalized.
        public static let fixed = Self(rawValue: 3)
        /// 4: shipped.
        public static let shipped = Self(rawValue: 4)
        /// 5: the shipping was reported.
        public static let shippingReported = Self(rawValue: 5)
        /// 6: the payment was finalized.
        public static let paymentFixed = Self(rawValue: 6)
    }

    /// Where to search for a keyword (`searchKeywordType`).
    public struct KeywordType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: nowhere.
        public static let nowhere = Self(rawValue: 0)
        /// 1: the item name, at most 1,024 characters.
        public static let itemName = Self(rawValue: 1)
        /// 2: the item number, at most 127 characters.
        public static let itemNumber = Self(rawValue: 2)
        /// 3: the memo, at most 1,000 characters.
        public static let memo = Self(rawValue: 3)
        /// 4: the orderer's name, at most 254 characters.
        public static let ordererName = Self(rawValue: 4)
        /// 5: the orderer's name in kana, at most 254 characters.
        public static let ordererKana = Self(rawValue: 5)
        /// 6: the recipient's name, at most 254 characters.
        public static let recipientName = Self(rawValue: 6)
        /// 7: the SKU management number (`variantId`), at most 40 characters.
        public static let variantID = Self(rawValue: 7)
        /// 8: the shop's own SKU id, at most 96 characters.
        public static let merchantSKU = Self(rawValue: 8)
        /// 9: the SKU information, at most 400 characters.
        public static let skuInfo = Self(rawValue: 9)

        /// The limit in characters; `nil` if it is unknown.
        var maximumLength: Int? {
            let limits = [1: 1024, 2: 127, 3: 1000, 4: 254, 5: 254, 6: 254, 7: 40, 8: 96, 9: 400]
            return limits[rawValue]
        }
    }

    /// A kind of sale (`orderTypeList`).
    public struct OrderType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: an ordinary purchase.
        public static let ordinary = Self(rawValue: 1)
        /// 4: a subscription.
        public static let subscription = Self(rawValue: 4)
        /// 5: a buying club.
        public static let buyingClub = Self(rawValue: 5)
        /// 6: a pre-order.
        public static let preOrder = Self(rawValue: 6)
    }

    /// A payment method (`settlementMethod`). Searches and payments also have 3, orders 8.
    public struct SettlementMethod: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: a credit card.
        public static let card = Self(rawValue: 1)
        /// 2: cash on delivery.
        public static let cashOnDelivery = Self(rawValue: 2)
        /// 3 (後払い（選択制決済）): paid later, which the shop handles itself.
        public static let payLaterToShop = Self(rawValue: 3)
        /// 4: a loan.
        public static let loan = Self(rawValue: 4)
        /// 5: a car loan.
        public static let autoLoan = Self(rawValue: 5)
        /// 6: a lease.
        public static let lease = Self(rawValue: 6)
        /// 7: an invoice.
        public static let invoice = Self(rawValue: 7)
        /// 9: a bank transfer.
        public static let bankTransfer = Self(rawValue: 9)
        /// 12: Apple Pay.
        public static let applePay = Self(rawValue: 12)
        /// 13: prepaid at Seven-Eleven.
        public static let sevenElevenPrepayment = Self(rawValue: 13)
        /// 14: prepaid at Lawson, other stores or an ATM.
        public static let lawsonPrepayment = Self(rawValue: 14)
        /// 16: Alipay.
        public static let alipay = Self(rawValue: 16)
        /// 17: PayPal.
        public static let payPal = Self(rawValue: 17)
        /// 21: paid later.
        public static let payLater = Self(rawValue: 21)
        /// 27: Alipay (支付宝).
        public static let alipayChina = Self(rawValue: 27)
    }

    /// A kind of mail address (`mailSendType`).
    public struct MailSendType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: a PC or mobile phone address.
        public static let any = Self(rawValue: 0)
        /// 1: a PC address.
        public static let pc = Self(rawValue: 1)
        /// 2: a mobile phone address.
        public static let mobile = Self(rawValue: 2)
    }

    /// Whose phone number to search for (`phoneNumberType`).
    public struct PhoneNumberType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1: the orderer's.
        public static let orderer = Self(rawValue: 1)
        /// 2: the recipient's.
        public static let recipient = Self(rawValue: 2)
    }

    /// Where an order was placed (`purchaseSiteType`).
    public struct PurchaseSite: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 0: anywhere.
        public static let any = Self(rawValue: 0)
        /// 1: on a PC.
        public static let pc = Self(rawValue: 1)
        /// 2: on a mobile phone.
        public static let mobile = Self(rawValue: 2)
        /// 3: on a smartphone.
        public static let smartphone = Self(rawValue: 3)
        /// 4: on a tablet.
        public static let tablet = Self(rawValue: 4)
    }
}
