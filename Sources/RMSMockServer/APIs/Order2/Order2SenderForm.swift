internal import Foundation

/// The form of the calls that change what an order contains and where it goes.
extension Order2Form {
    mutating func reductionReason() {
        integer("reductionReason", [1, 2, 3, 4, 5, 6, 8, 10, 13, 14, 15].contains)
    }

    /// The body of updateOrderSender and updateOrderSenderAfterShipping.
    mutating func contents() {
        orderNumber()
        reductionReason()
        for name in ["WrappingModel1", "WrappingModel2"] { object(name) { $0.wrapping() } }
        objects("PackageModelList")
        each("PackageModelList") { $0.package() }
        each("CouponModelList") { $0.coupon() }
        integer("afterSettlementMethodCode") { Order2Contents.settlementNames[$0] != nil }
    }

    private mutating func wrapping() {
        require("title", "name", "taxRate", "includeTaxFlag")
        integer("title") { 1...2 ~= $0 }
        text("name", atMost: 125)
        integer("price") { 0...999_999_999 ~= $0 }
        rates("taxRate")
        flags("includeTaxFlag", "deleteWrappingFlag")
    }

    private mutating func coupon() {
        require("couponCode", "couponPrice", "couponUnit", "itemId")
        integer("couponPrice") { 0...999_999_999 ~= $0 }
        integer("couponUnit") { 0...999_999_999 ~= $0 }
        integer("itemId")
        text("couponCode", atMost: 382)
    }

    private mutating func package() {
        require("basketId", "postageTaxRate", "SenderModel")
        integer("basketId")
        amounts("postagePrice", "deliveryPrice")
        rates("postageTaxRate", "deliveryTaxRate")
        text("noshi", atMost: 382)
        flags("packageDeleteFlag")
        object("SenderModel") { form in
            form.require("zipCode1", "zipCode2", "prefecture", "city", "subAddress", "familyName")
            // An order may have a phone number in two parts.
            let empty = Self.phoneNumber.filter { !form.body.isGiven($0) }
            if empty.count > 1 { empty.forEach { form.require($0) } }
            form.address()
        }
        objects("ItemModelList")
        each("ItemModelList") { $0.item() }
        text("dropOffLocation", Self.dropOffLocations.contains)
    }

    private mutating func item() {
        require(
            "itemDetailId",
            "itemName",
            "price",
            "taxRate",
            "units",
            "includePostageFlag",
            "includeTaxFlag",
            "includeCashOnDeliveryPostageFlag"
        )
        integer("itemDetailId")
        text("itemName", atMost: 1000)
        text("itemNumber", atMost: 125)
        integer("price") { 0...999_999_999 ~= $0 }
        integer("units") { 0...999_999_999 ~= $0 }
        rates("taxRate")
        flags("includePostageFlag", "includeTaxFlag", "includeCashOnDeliveryPostageFlag", "deleteItemFlag")
        text("selectedChoice", atMost: 4000)
        integer("restoreInventoryFlag") { 0...2 ~= $0 }
        each("SkuModelList") { form in
            form.require("variantId")
            form.text("variantId", atMost: 40)
            form.text("merchantDefinedSkuId", atMost: 386)
            form.text("skuInfo", atMost: 1600)
        }
    }

    /// The limits of a name, an address and a phone number. That `&` and `・` are refused in names is known from one
    /// client.
    mutating func address() {
        texts(["zipCode1", "zipCode2"], atMostBytes: 20)
        text("prefecture", Self.prefectures.contains)
        for name in ["city", "subAddress"] { text(name, atMost: 127) }
        for name in ["familyName", "firstName", "familyNameKana", "firstNameKana"] {
            text(name) { $0.count <= 127 && !$0.contains("&") && !$0.contains("・") }
        }
        texts(Self.phoneNumber, atMostBytes: 32)
    }

    private static let phoneNumber = ["phoneNumber1", "phoneNumber2", "phoneNumber3"]

    /// An order may have a mailbox, which a change does not take.
    private static let dropOffLocations = Set(OrderDetails.dropOffPlaces + [Order2Contents.noDropOff])
        .subtracting(["ポスト（郵便受箱）"])

    private static let prefectures: Set<String> = [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都",
        "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府",
        "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県",
        "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県", "国外",
    ]
}

extension JSONObject {
    /// A tax rate as the orders have it: `0`, `0.08` or `0.1`; nil if it is not one.
    func rate(_ name: String) -> String? {
        let rate = text(name).flatMap { Double($0) }
        return zip([0, 0.08, 0.1], ["0", "0.08", "0.1"]).first { $0.0 == rate }?.1
    }
}
