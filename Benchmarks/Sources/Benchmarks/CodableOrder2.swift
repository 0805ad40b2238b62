import Foundation

/// The same models, as a user of JSONDecoder would declare them. Dates stay texts, which is less than the typed models do.
enum CodableOrder2 {
    struct Answer: Decodable {
        let orders: [OrderModel]

        enum CodingKeys: String, CodingKey { case orders = "OrderModelList" }
    }

    struct OrderModel: Decodable {
        let orderNumber: String
        let orderProgress: Int
        let subStatusId: Int?
        let subStatusName: String?
        let orderDatetime: String
        let shopOrderCfmDatetime: String?
        let orderFixDatetime: String?
        let shippingInstDatetime: String?
        let shippingCmplRptDatetime: String?
        let cancelDueDate: String?
        let deliveryDate: String?
        let shippingTerm: Int?
        let remarks: String?
        let giftCheckFlag: Int
        let socialGiftFlag: Int
        let severalSenderFlag: Int
        let equalSenderFlag: Int
        let isolatedIslandFlag: Int
        let rakutenMemberFlag: Int
        let carrierCode: Int
        let emailCarrierCode: Int
        let orderType: Int
        let reserveNumber: String?
        let reserveDeliveryCount: Int?
        let cautionDisplayType: Int
        let cautionDisplayDetailType: Int?
        let rakutenConfirmFlag: Int
        let goodsPrice: Int
        let postagePrice: Int
        let deliveryPrice: Int
        let paymentCharge: Int
        let paymentChargeTaxRate: Decimal
        let totalPrice: Int
        let requestPrice: Int
        let couponAllTotalPrice: Int
        let couponShopPrice: Int
        let couponOtherPrice: Int
        let additionalFeeOccurAmountToUser: Int
        let additionalFeeOccurAmountToShop: Int
        let asurakuFlag: Int
        let drugFlag: Int
        let dealFlag: Int
        let membershipType: Int
        let memo: String?
        let operatorName: String?
        let mailPlugSentence: String?
        let modifyFlag: Int
        let receiptIssueCount: Int
        let receiptIssueHistoryList: [String]?
        let deliveryCertPrgFlag: Int
        let oneDayOperationFlag: Int
        let ordererModel: OrdererModel
        let settlementModel: SettlementModel?
        let deliveryModel: DeliveryModel
        let pointModel: PointModel?
        let wrappingModel1: WrappingModel?
        let wrappingModel2: WrappingModel?
        let packageModelList: [PackageModel]
        let couponModelList: [CouponModel]?
        let changeReasonModelList: [ChangeReasonModel]?
        let taxSummaryModelList: [TaxSummaryModel]?
        let dueDateModelList: [DueDateModel]?

        enum CodingKeys: String, CodingKey {
            case orderNumber, orderProgress, subStatusId, subStatusName, orderDatetime, shopOrderCfmDatetime
            case orderFixDatetime, shippingInstDatetime, shippingCmplRptDatetime, cancelDueDate, deliveryDate
            case shippingTerm, remarks, giftCheckFlag, socialGiftFlag, severalSenderFlag, equalSenderFlag
            case isolatedIslandFlag, rakutenMemberFlag, carrierCode, emailCarrierCode, orderType, reserveNumber
            case reserveDeliveryCount, cautionDisplayType, cautionDisplayDetailType, rakutenConfirmFlag, goodsPrice
            case postagePrice, deliveryPrice, paymentCharge, paymentChargeTaxRate, totalPrice, requestPrice
            case couponAllTotalPrice, couponShopPrice, couponOtherPrice, additionalFeeOccurAmountToUser
            case additionalFeeOccurAmountToShop, asurakuFlag, drugFlag, dealFlag, membershipType, memo
            case mailPlugSentence, modifyFlag, receiptIssueCount, receiptIssueHistoryList, deliveryCertPrgFlag
            case oneDayOperationFlag
            case operatorName = "operator"
            case ordererModel = "OrdererModel"
            case settlementModel = "SettlementModel"
            case deliveryModel = "DeliveryModel"
            case pointModel = "PointModel"
            case wrappingModel1 = "WrappingModel1"
            case wrappingModel2 = "WrappingModel2"
            case packageModelList = "PackageModelList"
            case couponModelList = "CouponModelList"
            case changeReasonModelList = "ChangeReasonModelList"
            case taxSummaryModelList = "TaxSummaryModelList"
            case dueDateModelList = "DueDateModelList"
        }
    }

    struct OrdererModel: Decodable {
        let zipCode1: String
        let zipCode2: String
        let prefecture: String
        let city: String
        let subAddress: String
        let familyName: String
        let firstName: String
        let familyNameKana: String?
        let firstNameKana: String?
        let phoneNumber1: String?
        let phoneNumber2: String?
        let phoneNumber3: String?
        let emailAddress: String
        let sex: String?
        let birthYear: Int?
        let birthMonth: Int?
        let birthDay: Int?
    }

    struct SettlementModel: Decodable {
        let settlementMethodCode: Int
        let settlementMethod: String
        let rpaySettlementFlag: Int
        let cardName: String?
        let cardNumber: String?
        let cardOwner: String?
        let cardYm: String?
        let cardPayType: Int?
        let cardInstallmentDesc: String?
    }

    struct DeliveryModel: Decodable {
        let deliveryName: String
        let deliveryClass: Int?
    }

    struct PointModel: Decodable {
        let usedPoint: Int?
    }

    struct WrappingModel: Decodable {
        let title: Int
        let name: String
        let price: Int?
        let includeTaxFlag: Int
        let deleteWrappingFlag: Int
        let taxRate: Decimal
        let taxPrice: Int
    }

    struct PackageModel: Decodable {
        let basketId: Int
        let postagePrice: Int
        let postageTaxRate: Decimal
        let deliveryPrice: Int
        let deliveryTaxRate: Decimal
        let goodsPrice: Int
        let totalPrice: Int
        let noshi: String?
        let packageDeleteFlag: Int
        let senderModel: SenderModel
        let itemModelList: [ItemModel]
        let shippingModelList: [ShippingModel]?
        let deliveryCvsModel: DeliveryCvsModel?
        let defaultDeliveryCompanyCode: String
        let dropOffFlag: Int
        let dropOffLocation: String?
        let socialGiftModel: SocialGiftModel?

        enum CodingKeys: String, CodingKey {
            case basketId, postagePrice, postageTaxRate, deliveryPrice, deliveryTaxRate, goodsPrice, totalPrice
            case noshi, packageDeleteFlag, defaultDeliveryCompanyCode, dropOffFlag, dropOffLocation
            case senderModel = "SenderModel"
            case itemModelList = "ItemModelList"
            case shippingModelList = "ShippingModelList"
            case deliveryCvsModel = "DeliveryCvsModel"
            case socialGiftModel = "SocialGiftModel"
        }
    }

    struct SenderModel: Decodable {
        let zipCode1: String
        let zipCode2: String
        let prefecture: String
        let city: String
        let subAddress: String
        let familyName: String
        let firstName: String
        let familyNameKana: String?
        let firstNameKana: String?
        let phoneNumber1: String?
        let phoneNumber2: String?
        let phoneNumber3: String?
        let isolatedIslandFlag: Int?
    }

    struct ItemModel: Decodable {
        let itemDetailId: Int
        let itemName: String
        let itemId: Int
        let itemNumber: String?
        let manageNumber: String
        let price: Int
        let units: Int
        let includePostageFlag: Int
        let includeTaxFlag: Int
        let includeCashOnDeliveryPostageFlag: Int
        let selectedChoice: String?
        let pointRate: Int
        let pointType: Int
        let inventoryType: Int
        let delvdateInfo: String?
        let restoreInventoryFlag: Int
        let dealFlag: Int
        let drugFlag: Int
        let deleteItemFlag: Int
        let taxRate: Decimal
        let priceTaxIncl: Int
        let isSingleItemShipping: Int
        let skuModelList: [SkuModel]

        enum CodingKeys: String, CodingKey {
            case itemDetailId, itemName, itemId, itemNumber, manageNumber, price, units, includePostageFlag
            case includeTaxFlag, includeCashOnDeliveryPostageFlag, selectedChoice, pointRate, pointType
            case inventoryType, delvdateInfo, restoreInventoryFlag, dealFlag, drugFlag, deleteItemFlag, taxRate
            case priceTaxIncl, isSingleItemShipping
            case skuModelList = "SkuModelList"
        }
    }

    struct SkuModel: Decodable {
        let variantId: String
        let merchantDefinedSkuId: String?
        let skuInfo: String?
    }

    struct ShippingModel: Decodable {
        let shippingDetailId: Int
        let shippingNumber: String?
        let deliveryCompany: String?
        let deliveryCompanyName: String?
        let shippingDate: String?
    }

    struct DeliveryCvsModel: Decodable {
        let cvsCode: Int?
        let storeGenreCode: String?
        let storeCode: String?
        let storeName: String?
        let storeZip: String?
        let storePrefecture: String?
        let storeAddress: String?
        let areaCode: String?
        let depo: String?
        let openTime: String?
        let closeTime: String?
        let cvsRemarks: String?
    }

    struct SocialGiftModel: Decodable {
        let sgMngNumber: String
        let inputDueDate: String
        let inputFlag: Int
        let inputCompDatetime: String?
        let receiverEmailAddress: String?
    }

    struct CouponModel: Decodable {
        let couponCode: String
        let itemId: Int
        let couponName: String
        let couponSummary: String
        let couponCapital: String
        let couponCapitalCode: Int
        let expiryDate: String
        let couponPrice: Int
        let couponUnit: Int
        let couponTotalPrice: Int
        let itemDetailId: Int
    }

    struct ChangeReasonModel: Decodable {
        let changeId: Int
        let changeType: Int?
        let changeTypeDetail: Int?
        let changeReason: Int?
        let changeReasonDetail: Int?
        let changeApplyDatetime: String?
        let changeFixDatetime: String?
        let changeCmplDatetime: String?
    }

    struct TaxSummaryModel: Decodable {
        let taxRate: Decimal
        let reqPrice: Int
        let reqPriceTax: Int
        let totalPrice: Int
        let paymentCharge: Int
        let couponPrice: Int
        let point: Int
    }

    struct DueDateModel: Decodable {
        let dueDateType: Int?
        let dueDate: String?
    }
}
