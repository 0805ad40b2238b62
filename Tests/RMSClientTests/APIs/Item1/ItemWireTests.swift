import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The wire format of the item calls.
@Suite struct ItemWireTests {
    private func body<O: RMSOperation>(_ operation: O) throws -> String {
        let client = try RMSClient.canned(CannedTransport(.answer(status: 200, body: "")))
        return String(decoding: try client.prepare(operation).request.body, as: UTF8.self)
    }

    private func path<O: RMSOperation>(_ operation: O) throws -> String? {
        let client = try RMSClient.canned(CannedTransport(.answer(status: 200, body: "")))
        return try client.prepare(operation).request.head.path
    }

    @Test func `item get is a GET with the key in the header and itemUrl in the query`() throws {
        let client = try RMSClient.canned(CannedTransport(.answer(status: 200, body: "")))
        let head = try client.prepare(ItemAPI1.Get(itemURL: "a b/ü")).request.head
        #expect(head.method == .get)
        #expect(head.scheme == "https")
        #expect(head.authority == "api.rms.rakuten.co.jp")
        #expect(head.path == "/es/1.0/item/get?itemUrl=a%20b%2F%C3%BC")
        #expect(head.headerFields[.authorization] == "ESA U1BzZWNyZXQ6U0xrZXk=")
    }

    @Test func `item search sends every filter under its wire name`() throws {
        let search = ItemAPI1.Search(
            itemName: "コーヒー",
            catchCopy: "c",
            itemURL: "u",
            catalogID: "49",
            genreID: 100_001,
            itemPrice: 100...200,
            isDepot: false,
            isAvailableForMobile: true,
            isLimited: false,
            isPostageSeparate: true,
            offset: 30,
            limit: 10,
            sortKey: .price,
            sortOrder: .descending
        )
        #expect(
            try path(search)
                == "/es/1.0/item/search?itemName=%E3%82%B3%E3%83%BC%E3%83%92%E3%83%BC&catchcopy=c&itemUrl=u&catalogId=49"
                + "&genreId=100001&itemPriceFrom=100&itemPriceTo=200&depotFlg=0&itemMobileFlg=1&limitedFlg=0&postageFlg=1"
                + "&offset=30&limit=10&sortKey=itemPrice&sortOrder=desc"
        )
    }

    @Test func `the recorded insert is written element by element as it was sent`() throws {
        var item = ItemAPI1.Item(
            itemURL: "item-test-01",
            itemName: "item-test-01 name",
            itemPrice: 999_999_999,
            genreID: 409_148,
            itemInventory: ItemAPI1.Inventory(count: 11)
        )
        item.itemNumber = "item-test-01"
        item.catalogID = "9784088820811"
        #expect(
            try body(ItemAPI1.Insert(item)) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <request><itemInsertRequest><item><itemUrl>item-test-01</itemUrl><itemNumber>item-test-01</itemNumber>\
                <itemName>item-test-01 name</itemName><itemPrice>999999999</itemPrice><genreId>409148</genreId>\
                <catalogId>9784088820811</catalogId><itemInventory><inventoryType>1</inventoryType><inventories><inventory>\
                <inventoryCount>11</inventoryCount></inventory></inventories></itemInventory></item></itemInsertRequest></request>
                """
        )
    }

    @Test func `an insert without itemUrl leaves the element out`() throws {
        let item = ItemAPI1.Item(
            itemName: "n",
            itemPrice: 1,
            genreID: 100_000,
            itemInventory: ItemAPI1.Inventory(count: 0)
        )
        #expect(try body(ItemAPI1.Insert(item)).contains("<item><itemName>n</itemName>"))
    }

    @Test func `an update distinguishes absent, empty and set fields`() throws {
        var item = ItemAPI1.Item(itemURL: "a")
        item.catchCopyForPC = ""
        item.tagIDs = []
        item.images = [ItemAPI1.Image(imageURL: "https://image.rakuten.co.jp/x/1.jpg")]
        item.point = ItemAPI1.Point()
        item.isDepot = true
        let text = try body(ItemAPI1.Update(item, clearing: [.displayPrice, .releaseDate]))
        let inner = text.components(separatedBy: "<item>")[1].components(separatedBy: "</item>")[0]
        #expect(
            inner.replacingOccurrences(of: "></tagIds>", with: "/>").replacingOccurrences(
                of: "<tagIds/>",
                with: "<tagIds/>"
            )
            .replacingOccurrences(of: "<point></point>", with: "<point/>")
                == "<itemUrl>a</itemUrl><images><image><imageUrl>https://image.rakuten.co.jp/x/1.jpg</imageUrl></image></images>"
                + "<tagIds/><catchCopyForPC/><displayPrice/><isDepot>true</isDepot><releaseDate/><point/>"
        )
    }

    @Test func `every member of an item is written in the order of the schema check`() throws {
        let order = """
            itemUrl itemNumber itemName itemPrice genreId catalogId catalogIdExemptionReason whiteBgImageUrl images \
            descriptionForPC descriptionForMobile descriptionForSmartPhone movieUrl options tagIds catchCopyForPC \
            catchCopyForMobile descriptionBySalesMethod isSaleButton isDocumentButton isInquiryButton isStockNoticeButton \
            displayMakerContents itemLayout isIncludedTax isIncludedPostage isIncludedCashOnDeliveryPostage displayPrice \
            orderLimit postage postageSegment1 postageSegment2 isNoshiEnable isTimeSale timeSaleStartDateTime \
            timeSaleEndDateTime isUnavailableForSearch limitedPasswd isAvailableForMobile isDepot detailSellType releaseDate \
            point itemInventory asurakuDeliveryId deliverySetId sizeChartLinkCode reviewDisp medicine displayPriceId \
            categories itemWeight layoutCommonId layoutMapId textSmallId lossLeaderId textLargeId shopAreaSoryoPatternId \
            taxRate isSingleItemShipping singleItemShippingReason
            """.split(separator: " ").map(String.init)
        let document = try XMLReader.parse([UInt8](try body(ItemAPI1.Update(.full)).utf8))
        let item = try #require(document.root.first(XMLName("itemUpdateRequest"))?.first(XMLName("item")))
        #expect(item.children.map(\.localName) == order)
        let stock = try #require(item.first(XMLName("itemInventory")))
        #expect(
            stock.children.map(\.localName) == [
                "inventoryType", "inventories", "verticalName", "horizontalName", "inventoryQuantityFlag",
                "inventoryDisplayFlag",
            ]
        )
        #expect(
            stock.first(XMLName("inventories"))?.first(XMLName("inventory"))?.children.map(\.localName) == [
                "inventoryCount", "childNoVertical", "childNoHorizontal", "optionNameVertical", "optionNameHorizontal",
                "isBackorderAvailable", "normalDeliveryDateId", "backorderDeliveryDateId", "isBackorder",
                "isRestoreInventoryFlag", "images", "tagIds",
            ]
        )
    }

    @Test func `an item survives a round trip`() throws {
        let document = try XMLReader.parse([UInt8](try body(ItemAPI1.Insert(.full)).utf8))
        let element = try #require(document.root.first(XMLName("itemInsertRequest"))?.first(XMLName("item")))
        #expect(try XMLModelDecoder().decode(ItemAPI1.Item.self, from: element) == .full)
    }

    @Test func `items update writes its subset in order`() throws {
        var entry = ItemAPI1.UpdateItems.Entry(itemURL: "a")
        entry.taxRate = Decimal(string: "0.08")
        entry.itemPrice = 5
        entry.isDepot = false
        entry.categories = [ItemAPI1.Category(categoryID: 7, isPluralItemPage: true)]
        #expect(
            try body(
                ItemAPI1.UpdateItems([entry, ItemAPI1.UpdateItems.Entry(itemURL: "b", clearing: [.displayPrice])])
            ) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <request><itemsUpdateRequest><items><item><itemUrl>a</itemUrl><itemPrice>5</itemPrice><isDepot>false</isDepot>\
                <categories><categoryInfo><categoryId>7</categoryId><isPluralItemPage>true</isPluralItemPage></categoryInfo>\
                </categories><taxRate>0.08</taxRate></item><item><itemUrl>b</itemUrl><displayPrice/></item></items></itemsUpdateRequest></request>
                """
        )
    }

    @Test(arguments: [
        (ItemAPI1.Update(ItemAPI1.Item(itemURL: "")) as any RMSOperation, "item.itemUrl must be given"),
        (ItemAPI1.Get(itemURL: ""), "itemUrl must be given"),
        (ItemAPI1.Delete(itemURL: ""), "item.itemUrl must be given"),
        (ItemAPI1.Search(), "itemName or another condition must be given"),
        (ItemAPI1.Search(itemName: "x", limit: 0), "limit must be at least 1"),
        (ItemAPI1.Search(itemName: "x", offset: -1), "offset must not be negative"),
        (
            ItemAPI1.UpdateItems([.init(itemURL: "a", clearing: [.orderLimit])]),
            "items[0].orderLimit is not a field that this call can clear"
        ),
        (ItemAPI1.UpdateItems([]), "items must be 1 to 20 items, not 0"),
        (ItemAPI1.UpdateItems(Array(repeating: .init(itemURL: "a"), count: 21)), "items must be 1 to 20 items, not 21"),
        (
            ItemAPI1.Insert(ItemAPI1.Item(itemURL: "a")),
            "item.itemName is mandatory in an insert; item.itemPrice is mandatory in an insert; "
                + "item.genreId is mandatory in an insert; item.itemInventory is mandatory in an insert"
        ),
        (
            ItemAPI1.Update(ItemAPI1.Item.changed { $0.itemPrice = 1_000_000_000 }),
            "item.itemPrice must be 0 to 999999999, not 1000000000"
        ),
        (
            ItemAPI1.Update(ItemAPI1.Item.changed { $0.genreID = 99_999 }),
            "item.genreId must be 100000 to 999999, not 99999"
        ),
        (
            ItemAPI1.Update(ItemAPI1.Item.changed { $0.itemNumber = String(repeating: "x", count: 33) }),
            "item.itemNumber must be at most 32 characters, not 33"
        ),
        (
            ItemAPI1.Update(
                ItemAPI1.Item.changed { $0.categories = (1...6).map { ItemAPI1.Category(categoryID: $0) } }
            ),
            "item.categories must be at most 5, not 6"
        ),
        (
            ItemAPI1.Update(ItemAPI1.Item.changed { $0.displayPrice = 1 }, clearing: [.displayPrice]),
            "item.displayPrice is both set and cleared"
        ),
        (
            ItemAPI1.Update(ItemAPI1.Item(itemURL: "a"), clearing: [.init(rawValue: "images")]),
            "item.images is not a field that this call can clear"
        ),
        (
            ItemAPI1.Update(
                ItemAPI1.Item.changed {
                    $0.point = ItemAPI1.Point(
                        pointRate: 2,
                        pointRateStart: Date(timeIntervalSince1970: 0),
                        pointRateEnd: Date(timeIntervalSince1970: 61 * 86_400)
                    )
                }
            ),
            "item.point.pointRateEnd must be at most 60 days after pointRateStart"
        ),
        (
            ItemAPI1.Update(
                ItemAPI1.Item.changed {
                    $0.itemInventory = ItemAPI1.Inventory(count: 1); $0.itemInventory?.inventoryDisplayFlag = 0
                }
            ),
            "item.itemInventory.inventoryDisplayFlag belongs to inventoryType 2 only"
        ),
    ])
    func `a broken rule is reported and nothing is sent`(operation: any RMSOperation, problem: String) async throws {
        let transport = CannedTransport(.answer(status: 200, body: ""))
        let client = try RMSClient.canned(transport)
        func send<O: RMSOperation>(_ operation: O) async -> RMSError? {
            await rmsError { () throws(RMSError) in try await client.send(operation) }
        }
        let error = await send(operation)
        #expect(error?.kind == .invalidRequest)
        #expect(error?.httpStatus == nil)
        #expect(error?.problem == problem)
        #expect(await transport.requests.isEmpty)
    }

    @Test func `a character that XML forbids is refused before sending and not echoed`() async throws {
        let transport = CannedTransport(.answer(status: 200, body: ""))
        let client = try RMSClient.canned(transport)
        let error = await rmsError { () throws(RMSError) in
            try await client.v1.item.update(ItemAPI1.Item.changed { $0.itemName = "geheim\u{1}" })
        }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem.contains("U+0001") == true)
        #expect(error?.problem.contains("geheim") == false)
        #expect(await transport.requests.isEmpty)
    }
}

extension ItemAPI1.Item {
    static func changed(_ change: (inout ItemAPI1.Item) -> Void) -> ItemAPI1.Item {
        var item = ItemAPI1.Item(itemURL: "a")
        change(&item)
        return item
    }

    /// An item with every member set.
    static let full: ItemAPI1.Item = {
        let day = Date(timeIntervalSince1970: 1_443_970_800)
        var item = ItemAPI1.Item(
            itemURL: "full",
            itemName: "名前 <&>",
            itemPrice: 1,
            genreID: 100_000,
            itemInventory: ItemAPI1.Inventory(count: 1)
        )
        item.itemNumber = "n"
        item.catalogID = "c"
        item.catalogIDExemptionReason = .shopOriginal
        item.whiteBgImageURL = "w"
        item.images = [ItemAPI1.Image(imageURL: "i", imageAlt: "alt")]
        item.descriptionForPC = "<p>pc</p>"
        item.descriptionForMobile = "m"
        item.descriptionForSmartPhone = "s"
        item.movieURL = "v"
        item.options = [
            ItemAPI1.Option(optionName: "o", optionStyle: 1, isOptionRequired: true, optionValues: ["x", "y"])
        ]
        item.tagIDs = [1, 2]
        item.catchCopyForPC = "cp"
        item.catchCopyForMobile = "cm"
        item.descriptionBySalesMethod = "d"
        item.isSaleButton = true
        item.isDocumentButton = false
        item.isInquiryButton = true
        item.isStockNoticeButton = false
        item.displayMakerContents = true
        item.itemLayout = 1
        item.isIncludedTax = true
        item.isIncludedPostage = false
        item.isIncludedCashOnDeliveryPostage = false
        item.displayPrice = 2
        item.orderLimit = -1
        item.postage = -1
        item.postageSegment1 = 1
        item.postageSegment2 = 2
        item.isNoshiEnable = false
        item.isTimeSale = true
        item.timeSaleStartDateTime = day
        item.timeSaleEndDateTime = day.addingTimeInterval(3601)
        item.isUnavailableForSearch = false
        item.limitedPasswd = "pw"
        item.isAvailableForMobile = true
        item.isDepot = false
        item.detailSellType = 0
        item.releaseDate = day
        item.point = ItemAPI1.Point(pointRate: 2, pointRateStart: day, pointRateEnd: day.addingTimeInterval(86_400))
        var stock = ItemAPI1.Stock(inventoryCount: 3)
        stock.childNoVertical = "v1"
        stock.childNoHorizontal = "h1"
        stock.optionNameVertical = "縦"
        stock.optionNameHorizontal = "横"
        stock.isBackorderAvailable = true
        stock.normalDeliveryDateID = 1000
        stock.backorderDeliveryDateID = 2
        stock.isBackorder = false
        stock.isRestoreInventoryFlag = true
        stock.images = [ItemAPI1.Image(imageURL: "i2")]
        stock.tagIDs = [3]
        // An unknown type, so that no rule about which member belongs to which type applies.
        item.itemInventory = ItemAPI1.Inventory(inventoryType: .init(rawValue: 3), inventories: [stock])
        item.itemInventory?.verticalName = "vn"
        item.itemInventory?.horizontalName = "hn"
        item.itemInventory?.inventoryQuantityFlag = 1
        item.itemInventory?.inventoryDisplayFlag = -1
        item.asurakuDeliveryID = 1
        item.deliverySetID = 2
        item.sizeChartLinkCode = "z"
        item.reviewDisp = 2
        item.medicine = ItemAPI1.Medicine(caption: "mc", attention: "ma")
        item.displayPriceID = 0
        item.categories = [ItemAPI1.Category(categoryID: 1, isPluralItemPage: false, categorySetManageNumber: "9")]
        item.itemWeight = 999_999_999
        item.layoutCommonID = 0
        item.layoutMapID = 0
        item.textSmallID = 0
        item.lossLeaderID = 0
        item.textLargeID = 0
        item.shopAreaSoryoPatternID = 4
        item.taxRate = Decimal(string: "0.08")
        item.isSingleItemShipping = true
        item.singleItemShippingReason = 1
        return item
    }()
}
