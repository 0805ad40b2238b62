import Foundation
@testable import RMSClient

/// Items of ItemAPI 2.0.
enum Item2 {
    /// An item with every member, as RMS writes it.
    static let full = """
        {"manageNumber":"abc-1","itemNumber":"N-1","title":"シャツ","tagline":"軽い","productDescription":{"pc":"<b>p</b>",\
        "sp":"s"},"salesDescription":"sales","precautions":{"description":"d","agreement":"a"},"itemType":"NORMAL",\
        "images":[{"type":"CABINET","location":"/a.jpg","alt":"A"},{"type":"GOLD","location":"/b.jpg"}],\
        "whiteBgImage":{"type":"CABINET","location":"/w.jpg"},"video":{"type":"HTML","parameters":{"value":"<script/>"}},\
        "genreId":"409148","tags":[5000001,5000002],"hideItem":false,"unlimitedInventoryFlag":true,\
        "customizationOptions":[{"displayName":"包装","inputType":"SINGLE_SELECTION","required":true,\
        "selections":[{"displayValue":"有"},{"displayValue":"無"}]}],"releaseDate":"2026-12-24T00:00:00+09:00",\
        "purchasablePeriod":{"start":"2026-11-24T10:00:00+09:00","end":"2026-12-24T10:00:59+09:00"},\
        "subscription":{"shippingDateFlag":true,"shippingIntervalFlag":false},\
        "features":{"searchVisibility":"ALWAYS_VISIBLE","displayNormalCartButton":true,\
        "displaySubscriptionCartButton":false,"inventoryDisplay":"DISPLAY_LOW_STOCK","lowStockThreshold":5,\
        "shopContact":true,"review":"SHOP_SETTING","displayManufacturerContents":false,"socialGiftFlag":true},\
        "accessControl":{"accessPassword":"pass-1"},"payment":{"taxIncluded":true,"taxRate":"0.08",\
        "cashOnDeliveryFeeIncluded":false},"pointCampaign":{"applicablePeriod":{"start":"2026-11-24T10:00:00+09:00",\
        "end":"9999-12-31T23:59:59+09:00"},"benefits":{"pointRate":10},"optimization":{"maxPointRate":10}},\
        "itemDisplaySequence":999999999,"layout":{"itemLayoutId":1,"navigationId":2,"layoutSequenceId":3,\
        "smallDescriptionId":4,"largeDescriptionId":5,"showcaseId":6},\
        "variantSelectors":[{"key":"color","displayName":"色","values":[{"displayValue":"赤"},{"displayValue":"青"}]}],\
        "variants":{"z-sku":\(variant("赤")),"a-sku":\(variant("青"))},\
        "created":"2023-01-31T10:00:00+09:00","updated":"2023-02-01T00:00:00+09:00"}
        """

    private static func variant(_ color: String) -> String {
        """
        {"merchantDefinedSkuId":"own-\(color)","selectorValues":{"color":"\(color)"},\
        "images":[{"type":"CABINET","location":"/v.jpg","alt":"V"}],"restockOnCancel":true,"backOrderFlag":true,\
        "normalDeliveryDateId":1,"backOrderDeliveryDateId":2,"orderQuantityLimit":10,\
        "referencePrice":{"displayType":"REFERENCE_PRICE","type":1,"value":"2000"},\
        "features":{"restockNotification":true,"noshi":false},"hidden":false,"standardPrice":"980",\
        "subscriptionPrice":{"basePrice":"900","individualPrices":{"firstPrice":"800"}},\
        "articleNumberForSet":["4900000000001"],"articleNumber":{"value":"4900000000002"},\
        "shipping":{"fee":"500","postageIncluded":false,"shippingMethodGroup":"g","overseasDeliveryId":1,\
        "singleItemShipping":0,"okihaiSetting":true},"specs":[{"label":"素材","value":"綿"}],\
        "attributes":[{"name":"色","values":["赤","紅"],"unit":"-"}]}
        """
    }

    /// The smallest item that an upsert accepts.
    static var contents: ItemAPI2.ItemContents {
        ItemAPI2.ItemContents(
            title: "シャツ",
            itemType: .normal,
            genreID: 409_148,
            variants: ["normal-inventory": ItemAPI2.Variant(standardPrice: 980)]
        )
    }

    static func item() throws -> ItemAPI2.Item { try item(full) }

    static func item(_ json: String) throws -> ItemAPI2.Item {
        try JSONModelDecoder.decode(ItemAPI2.Item.self, from: [UInt8](json.utf8))
    }

    /// A short item with one SKU.
    static func short(_ number: String, _ variant: String = "normal-inventory") -> String {
        #"{"manageNumber":"\#(number)","title":"t","itemType":"NORMAL","genreId":"409148","variants":{"\#(variant)":{}}}"#
    }

    static func results(_ items: [String]) -> String { #"{"results":[\#(items.joined(separator: ","))]}"# }

    /// A page of hits.
    static func hits(_ numbers: [String], found: Int = 1, mark: String? = nil) -> String {
        let hits = numbers.map { #"{"item":\#(short($0))}"# }.joined(separator: ",")
        let cursor = mark.map { #""nextCursorMark":"\#($0)","# } ?? ""
        return #"{"numFound":\#(found),"offset":0,\#(cursor)"results":[\#(hits)]}"#
    }

    static func json<M: WireModel>(_ model: M) throws -> String {
        try JSONModelEncoder.encode(model, for: .service).compact
    }

    /// The members of an object, for comparison in any order.
    static func object(_ json: String) throws -> NSDictionary? {
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
    }
}
