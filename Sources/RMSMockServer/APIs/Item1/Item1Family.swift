internal import Foundation
internal import RMSClient

/// ItemAPI 1.0.
struct Item1Family: MockFamily {
    let schema: BodySchema? = BodySchema("item.xsd", .item1OrderOfTheElements, refuses: true)
    let answerSchema: String? = "item-answers.xsd"
    /// An item's `option` is a choice that the shop offers; an order's is text written by the customer.
    let publicMembers: Set<String> = ["option", "selectedChoice"]

    let functions = [
        MockFunction(
            .itemGet,
            .item1ItemGet,
            // A sample of a refusal shows shopUrl as well.
            query: QueryRules(["itemUrl": .text, "shopUrl": .text], needsOneOf: ["itemUrl"]),
            .read(ItemService.get)
        ),
        MockFunction(
            .itemSearch,
            .item1ItemSearch,
            query: QueryRules(
                [
                    "itemName": .text, "catchcopy": .text, "itemUrl": .text, "catalogId": .text,
                    "genreId": .number(100_000...999_999), "itemPriceFrom": .price, "itemPriceTo": .price,
                    "depotFlg": .flag, "itemMobileFlg": .flag, "limitedFlg": .flag, "postageFlg": .flag, "offset": .id,
                    "limit": .id, "sortKey": .oneOf(["itemRegTime", "itemPrice"]),
                    "sortOrder": .oneOf(["asc", "desc"]),
                ],
                needsOneOf: [
                    "itemName", "catchcopy", "itemUrl", "catalogId", "genreId", "itemPriceFrom", "itemPriceTo",
                    "depotFlg", "itemMobileFlg", "limitedFlg", "postageFlg",
                ]
            ),
            .read(ItemSearchService.search)
        ),
        MockFunction(.itemInsert, .item1OrderOfTheElements, .write(ItemService.insert)),
        MockFunction(.itemUpdate, .item1OrderOfTheElements, .write(ItemService.update)),
        MockFunction(.itemDelete, .item1OrderOfTheElements, .write(ItemService.delete)),
        MockFunction(.itemsUpdate, .item1OrderOfTheElements, .write(ItemService.updateMany)),
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        PlainXML.head("text/xml; charset=utf-8", of: function, status: status, exchange)
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { PlainXML.refusal(refusal, gateway) }

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        ItemService.sentItems(call).flatMap(ItemTextRules.violations)
    }

    /// Reports item categories that the shop does not have. A listing tool reports C107 for them; the shape of RMS's
    /// answer is unknown, so the call succeeds.
    func violations(of call: MockCall, in shop: ShopState) -> [Violation] {
        let ids = ItemService.sentItems(call).flatMap { item in
            (item["categories"]?.all("categoryInfo") ?? []).compactMap { $0.number("categoryId") }
        }
        return ids.filter { $0 != 0 && shop.categories.find($0) == nil }.map { id in
            Violation(
                "the shop has no category \(id): RMS answers C107",
                .item1RefusalsKnownByTheirTextOrCodeAlone
            )
        }
    }
}
