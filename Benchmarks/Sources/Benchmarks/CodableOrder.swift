/// The members of the generated orders, as a user of XMLCoder would declare them.
struct DeliveryModel: Decodable {
    let deliveryClass: Int
    let deliveryName: String
}

struct PersonModel: Decodable {
    let birthDay: String
    let birthMonth: String
    let birthYear: String
    let city: String
    let emailAddress: String
    let familyName: String
    let familyNameKana: String
    let firstName: String
    let firstNameKana: String
    let nickname: String
    let phoneNumber1: String
    let phoneNumber2: String
    let phoneNumber3: String
    let prefecture: String
    let sex: String
    let subAddress: String
    let zipCode1: String
    let zipCode2: String
}

struct NormalItemModel: Decodable {
    let delvdateInfo: String
    let inventoryType: String
}

struct ItemModel: Decodable {
    let basketId: Int
    let deleteItemFlg: Bool
    let isIncludedCashOnDeliveryPostage: Bool
    let isIncludedPostage: Bool
    let isIncludedTax: Bool
    let itemId: Int
    let itemName: String
    let itemNumber: String
    let normalItemModel: NormalItemModel
    let pageURL: String
    let pointRate: Int
    let pointType: Int
    let price: Int
    let restoreInventoryFlag: Int
    let selectedChoice: String
    let taxIncludedPrice: Int
    let taxPrice: Int
    let taxRate: Double
    let units: Int
}

struct PackageModel: Decodable {
    let basketId: Int
    let deleteFlg: Bool
    let deliveryCompanyId: String
    let deliveryPrice: Int
    let deliveryTaxRate: Double
    let goodsPrice: Int
    let goodsTax: Int
    let itemModel: [ItemModel]
    let noshi: String
    let postagePrice: Int
    let postageTaxRate: Double
    let senderModel: PersonModel
    let shippingNumber: String
}

struct PointModel: Decodable {
    let pointUsage: Int
    let status: Int
    let usedPoint: Int
}

struct CardModel: Decodable {
    let brandName: String
    let cardNo: String
    let expYM: String
    let installmentDesc: String
    let ownerName: String
    let payType: Int
}

struct SettlementModel: Decodable {
    let cardModel: CardModel
    let settlementName: String
}

struct OrderModel: Decodable {
    let asurakuFlg: String
    let canEnclosure: Bool
    let cardStatus: Int
    let carrierCode: Int
    let couponAllTotalPrice: Int
    let couponAllTotalUnit: Int
    let couponOtherPrice: Int
    let couponOtherTotalUnit: Int
    let couponShopPrice: Int
    let couponShopTotalUnit: Int
    let deal: Bool
    let deliveryModel: DeliveryModel
    let deliveryPrice: Int
    let emailCarrierCode: Int
    let enclosureCouponPrice: Int
    let enclosureDeliveryPrice: Int
    let enclosureDeliveryTaxRate: Double
    let enclosureGoodsPrice: Int
    let enclosureGoodsTax: Int
    let enclosureId: Int
    let enclosurePointPrice: Int
    let enclosurePostagePrice: Int
    let enclosurePostageTaxRate: Double
    let enclosureRBankTransferCommission: Int
    let enclosureRequestPrice: Int
    let enclosureStatus: Int
    let enclosureTotalPrice: Int
    let goodsPrice: Int
    let goodsTax: Int
    let isBlackUser: Bool
    let isGift: Bool
    let isGiftCheck: Bool
    let isRakutenMember: Bool
    let isTaxRecalc: Bool
    let mailPlugSentence: String
    let memo: String
    let modify: Bool
    let `operator`: String
    let option: String
    let orderDate: String
    let orderNumber: String
    let orderType: Int
    let ordererModel: PersonModel
    let packageModel: [PackageModel]
    let paymentDate: String
    let pointModel: PointModel
    let postagePrice: Int
    let requestPrice: Int
    let rmId: Int
    let seqId: Int
    let settlementModel: SettlementModel
    let shippingDate: String
    let shippingTerm: String
    let status: String
    let totalPrice: Int
    let wishDeliveryDate: String
}
