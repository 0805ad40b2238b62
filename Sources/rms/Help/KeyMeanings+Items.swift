extension KeyMeanings {
    /// The keys of items, stock and categories.
    static let items = """
        ItemAPI1.Get
          itemUrl: 商品管理番号: which item
        ItemAPI1.Search
          itemName: the item's name
          catchcopy: the catch copy
          itemUrl: 商品管理番号: the shop's own id of the item
          catalogId: a JAN or similar code
          genreId: 全商品ディレクトリID
          itemPriceFrom: whole yen
          itemPriceTo: whole yen
          depotFlg: true for items in the warehouse, false for those on sale
          itemMobileFlg: shown on mobile phones
          limitedFlg: in a hidden sale (闇市)
          postageFlg: true for postage beside the price, false for postage within (送料込)
          offset: where the page begins
          limit: how many items the page holds at most
          sortKey: what the hits are sorted by; known: itemRegTime, itemPrice
          sortOrder: the direction of the order; known: asc, desc
        ItemAPI1.Insert
          item: with itemName, itemPrice, genreId and itemInventory at least
        ItemAPI1.Item
          itemUrl: 商品管理番号: the shop's own id of the item, at most 255 bytes of 0-9 a-z - _, at least 2. RMS folds full-width and upper-case letters. Leave it empty only in an insert: RMS then issues one
          itemNumber: 商品番号: at most 32 characters
          itemName: 商品名: at most 255; an insert needs it. Blanks at the ends are trimmed
          itemPrice: 販売価格: whole yen, 0 to 999,999,999; an insert needs it
          genreId: 全商品ディレクトリID: 100000 to 999999; an insert needs it
          catalogId: a JAN or similar code, at most 30; genres with a catalogue demand it
          catalogIdExemptionReason: why there is no catalogue id; known: 1 = a set of items; 2 = a service; 3 = the shop's own product; 4 = an item whose stock is counted by option; 5 = there is no product code
          whiteBgImageUrl: an image on a white ground
          images: addresses on image.rakuten.co.jp
          descriptionForPC: HTML
          descriptionForMobile: HTML
          descriptionForSmartPhone: HTML
          movieUrl: a video
          options: choices that a buyer makes and that have no stock of their own
          tagIds: タグID: ids of tags that describe the item
          catchCopyForPC: the catch copy (キャッチコピー) for PCs
          catchCopyForMobile: the catch copy (キャッチコピー) for mobile phones
          descriptionBySalesMethod: HTML
          isSaleButton: shows the order button (注文)
          isDocumentButton: shows the button for brochures (資料請求)
          isInquiryButton: shows the button for questions (商品問い合わせ)
          isStockNoticeButton: shows the button for news of arrivals (再入荷お知らせ)
          displayMakerContents: shows what the maker provides
          itemLayout: the page's layout; 1 and 5 have been seen
          isIncludedTax: the price holds the tax
          isIncludedPostage: the price holds the postage
          isIncludedCashOnDeliveryPostage: the price holds the fee for cash on delivery
          displayPrice: the price that is shown beside, in whole yen
          orderLimit: how many one order may hold; -1 is no limit
          postage: this item's own postage in whole yen; -1 is none
          postageSegment1: a class of postage
          postageSegment2: a class of postage
          isNoshiEnable: gift paper is offered (のし)
          isTimeSale: sold in a period only
          timeSaleStartDateTime: the period's begin
          timeSaleEndDateTime: the period's end
          isUnavailableForSearch: hidden from the search
          limitedPasswd: the password of a hidden sale (闇市)
          isAvailableForMobile: shown on mobile phones; RMS's default is true
          isDepot: in the warehouse (倉庫), that is not on sale
          detailSellType: 0 has been seen
          releaseDate: the day of release of a pre-order, midnight in Japan
          point: extra points in a period; one without members deletes what is set
          itemInventory: the stock
          asurakuDeliveryId: next-day delivery (あす楽)
          deliverySetId: the number of a delivery set (配送方法セット)
          sizeChartLinkCode: the code that links a size chart
          reviewDisp: whether reviews are shown; 2 follows the shop's setting
          medicine: what the law wants said of a drug
          displayPriceId: the wording beside displayPrice; 0 and -1 have been seen
          categories: at most 5 places in the shop's tree
          itemWeight: the place in lists; 999999999 is RMS's default
          layoutCommonId: header, footer and left column; 0 is automatic. Ids come from shop.dsgn.navitemplate.list.get
          layoutMapId: the layout of the item's part; 0 is automatic
          textSmallId: the common text, small; 0 is automatic
          lossLeaderId: the featured items; 0 is automatic
          textLargeId: the common text, large; 0 is automatic
          shopAreaSoryoPatternId: postage by region
          taxRate: for example 0.1 or 0.08
          isSingleItemShipping: shipped alone
          singleItemShippingReason: why it is shipped alone
        ItemAPI1.Image
          imageUrl: an absolute http or https address on image.rakuten.co.jp
          imageAlt: its text
        ItemAPI1.Option
          optionName: what is chosen
          optionStyle: a list or check boxes; the numbers are not publicly known
          isOptionRequired: the buyer must choose; 1/0 on the wire
          optionValues: what can be chosen
        ItemAPI1.OptionValue
          value: its text
        ItemAPI1.Point
          pointRate: how many times the usual points
          pointRateStart: the period's begin, at least two hours ahead
          pointRateEnd: the period's end, at most 60 days after its begin
        ItemAPI1.Inventory
          inventoryType: how stock is counted; to be sent whenever stock changes; known: 1 = one count for the item (通常在庫); 2 = one count for each pair of choices (項目選択肢別在庫)
          inventories: one for a normal item, one for each pair of choices otherwise
          verticalName: the name of the vertical axis of choices
          horizontalName: the name of the horizontal axis of choices
          inventoryQuantityFlag: how stock is shown; only for a normal item
          inventoryDisplayFlag: only by option: -1 shows the number, 0 hides it, 1 and more is the threshold for △
        ItemAPI1.Stock
          inventoryCount: how many there are
          childNoVertical: the choice's number on the vertical axis; only by option
          childNoHorizontal: the choice's number on the horizontal axis; only by option
          optionNameVertical: the choice on the vertical axis; only by option
          optionNameHorizontal: the choice on the horizontal axis; only by option
          isBackorderAvailable: shown as "can be ordered in" (取り寄せ可); only by option
          normalDeliveryDateId: the delivery date while there is stock; 1000 is RMS's default
          backorderDeliveryDateId: the delivery date when there is none
          isBackorder: can be ordered when out of stock
          isRestoreInventoryFlag: a cancelled order gives the stock back
          images: of this choice
          tagIds: of this choice
        ItemAPI1.Medicine
          medCaption: the explanation
          medAttention: the warnings
        ItemAPI1.Category
          categorySetManageNumber: the category set, for mega-shops only
          categoryId: 1 is その他, where RMS puts an item without a category
          isPluralItemPage: the page shows several items
        ItemAPI1.Update
          item: which one, and what to set
        ItemAPI1.Delete
          item: which one
        ItemAPI1.Reference
          itemUrl: 商品管理番号: which item
        ItemAPI1.UpdateItems
          items: 1 to 20 changes
        ItemAPI1.UpdateItems.Entry
          itemUrl: 商品管理番号: which item
          itemNumber: 商品番号: at most 32 characters
          itemName: 商品名: at most 255
          itemPrice: 販売価格: whole yen, 0 to 999,999,999
          genreId: 全商品ディレクトリID: 100000 to 999999
          catalogId: a JAN or similar code, at most 30
          catalogIdExemptionReason: why there is no catalogue id; known: 1 = a set of items; 2 = a service; 3 = the shop's own product; 4 = an item whose stock is counted by option; 5 = there is no product code
          whiteBgImageUrl: an image on a white ground. One client alone knows it here; its place is our reading
          catchCopyForPC: the catch copy (キャッチコピー) for PCs
          catchCopyForMobile: the catch copy (キャッチコピー) for mobile phones
          displayMakerContents: shows what the maker provides. One client alone knows it here
          isIncludedTax: the price holds the tax
          isIncludedPostage: the price holds the postage
          displayPrice: the price that is shown beside, in whole yen
          isUnavailableForSearch: hidden from the search
          isAvailableForMobile: shown on mobile phones
          isDepot: in the warehouse, that is not on sale
          deliverySetId: the number of a delivery set (配送方法セット). One client alone knows it here
          categories: at most 5
          itemWeight: the place in lists
          layoutCommonId: 0 is automatic
          layoutMapId: 0 is automatic
          textSmallId: 0 is automatic
          lossLeaderId: 0 is automatic
          textLargeId: 0 is automatic
          shopAreaSoryoPatternId: postage by region
          taxRate: for example 0.1 or 0.08
          isSingleItemShipping: shipped alone. One client alone knows it here; its place is our reading
        InventoryAPI1.Get
          inventorySearchRange: a number as text, most likely the largest stock to search for. Its exact meaning is not publicly known
          itemUrl: which items, at most 1,000
        InventoryAPI1.Update
          updateRequestExternalItem: the changes
        InventoryAPI1.Change
          HChoiceName: the choice on the horizontal axis; only by choice
          VChoiceName: the choice on the vertical axis; only by choice
          inventory: the number for the mode
          inventoryBackFlag: whether a cancelled order gives the stock back; 0 leaves it
          inventoryType: the item's own; known: 1 = not counted (在庫設定しない); 2 = one count for the item (通常在庫設定); 3 = one count for each choice (項目選択肢別在庫設定)
          inventoryUpdateMode: what inventory does; known: 0 = leaves the stock; 1 = sets it; 2 = adds; 3 = subtracts
          itemUrl: 商品管理番号, needed: upper and lower case are the same
          lackDeliveryDeleteFlag: removes lackDeliveryId
          lackDeliveryId: the delivery date while there are none; 0 leaves it
          nokoriThreshold: from how many on "few left" is shown; 0 leaves it
          normalDeliveryDeleteFlag: removes normalDeliveryId
          normalDeliveryId: the delivery date while there are some; 0 leaves it
          orderFlag: shown as "can be ordered in"; by choice only; 0 leaves it
          orderSalesFlag: sold while there are none; 0 leaves it
          restTypeFlag: how the stock is shown; ordinary items only; 0 leaves it
        InventoryAPI1.UpdateSingle
          updateRequestExternalItem: the one change
        CategoryAPI1.GetCategories
          categorySetManageNumber: for shops of the mega-shop plan only
        CategoryAPI1.Get
          categoryId: which category
        CategoryAPI1.Insert
          categorySetManageNumber: for shops of the mega-shop plan only
          categoryId: the parent; absent or 0 for the root
          category: the new one
        CategoryAPI1.Category
          categoryId: 1 is その他, which every shop has; 0 stands for the root
          categoryLevel: the depth, from 1
          name: at most 60 bytes, in an encoding that is not publicly known
          status: shown or hidden; known: 0 = shown; 1 = hidden
          categoryWeight: the place among its siblings, 1 to 999,999,999; その他 has the last
          categoryContent: texts and image of its page
          categoryLayout: the templates of its page
          childCategories: the categories below it
        CategoryAPI1.Content
          mainImageUrl: the address of the page's image
          mainImageAlt: the text of the page's image
          upperText: above the items
          lowerText: below the items
          smartPhoneText: the text for smartphones
        CategoryAPI1.Layout
          layoutFrameworkId: header, footer and left column
          layoutCategoryMapId: the layout of the category's part
          layoutTopTextId: the common text at the top
          layoutLossLeaderId: the featured items
          layoutCommonTextId: the common text
          listingAreaId: how the items are listed
        CategoryAPI1.Update
          categoryId: which one
          category: what to set
        CategoryAPI1.Delete
          categoryId: which category
        CategoryAPI1.Move
          categoryId: which one
          categorySetManageNumber: for shops of the mega-shop plan only
          destCategoryId: the new parent; 0 is the root
        """
}
