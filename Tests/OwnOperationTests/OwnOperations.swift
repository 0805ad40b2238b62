import RMSClient

/// A call in XML that the package lacks: parameters in the query, and an envelope with a `resultCode`.
struct GetSmallTexts: RMSOperation {
    static let function = RMSFunction(
        "shop.layoutTextSmall.get",
        family: .shop,
        method: .get,
        path: "/es/1.0/shop/layoutTextSmall",
        wire: .plainXML(
            .init(
                request: nil,
                answer: .resource(
                    "shopBizApiResponse",
                    namespace: "http://rakuten.co.jp/rms/mall/shop/biz/api/model/resource"
                )
            )
        ),
        access: .read
    )

    static let vocabulary = ServiceVocabulary(codes: [
        "C008": CodeMeaning("there is no such text", advice: "Check the textSmallId.")
    ])

    var textSmallID: Int?

    init(textSmallID: Int? = nil) { self.textSmallID = textSmallID }

    init(blank: WireBlank) {}

    func problems() -> [FieldProblem] {
        (textSmallID ?? 1) > 0 ? [] : [FieldProblem("textSmallId", "must be 1 or more")]
    }

    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("textSmallId", &textSmallID)
    }

    struct Response: DefaultedModel {
        var texts: [SmallText] = []

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.list("layoutTextSmallList", of: "layoutTextSmall", &texts)
        }
    }

    struct SmallText: DefaultedModel, Hashable {
        var textSmallID: Int?
        var text: String?

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("textSmallId", &textSmallID)
            try visitor.field("text", &text)
        }
    }
}

/// A write in JSON that the package lacks.
struct UpdateOrderMemo: RMSOperation {
    static let function = RMSFunction(
        "rpay.order.updateOrderMemo",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderMemo",
        wire: .json,
        access: .write
    )

    var orderNumber: String
    var memo: String?

    init(orderNumber: String, memo: String?) {
        self.orderNumber = orderNumber
        self.memo = memo
    }

    init(blank: WireBlank) { orderNumber = "" }

    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("orderNumber", &orderNumber)
        try visitor.field("memo", &memo)
    }

    struct Response: DefaultedModel {
        var messages: [Message]?

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.records("MessageModelList", &messages)
        }
    }

    struct Message: DefaultedModel {
        var code: String?

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("messageCode", &code)
        }
    }
}
