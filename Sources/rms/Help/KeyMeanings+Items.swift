extension KeyMeanings {
    /// The keys of items, stock and categories.
    static let items = """
        ItemAPI1.Get
          itemUrl: 商品管理番号: the item's id
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
          postageFlg: true if postage is charged separately, false if it is included (送料込)
          offset: the offset of the page's first item
          limit: the maximum number of items on the page
          sortKey: the sort key; known: itemRegTime, itemPrice
          sortOrder: the sort direction; known: asc, desc
        ItemAPI1.Insert
          item: the new item, with at least itemName, itemPrice, genreId and itemInventory
        ItemAPI1.Item
          itemUrl: 商品管理番号: the shop's own id of the item, 2 to 255 bytes of 0-9 a-z - _. RMS folds full-width and upper-case letters. Leave it empty only in an insert: RMS then issues one
          itemNumber: 商品番号: at most 32 characters
          itemName: 商品名: at most 255; required in an insert. Blanks at the ends are trimmed
          itemPrice: 販売価格: whole yen, 0 to 999,999,999; required in an insert
          genreId: 全商品ディレクトリID: 100000 to 999999; required in an insert
          catalogId: a JAN or similar code, at most 30; required in genres with a catalog
          catalogIdExemptionReason: the reason for a missing catalog id; known: 1 = a set of items; 2 = a service; 3 = the shop's own product; 4 = an item whose stock is counted by option; 5 = no product code
          whiteBgImageUrl: an image on a white background
          images: URLs on image.rakuten.co.jp
          descriptionForPC: HTML
          descriptionForMobile: HTML
          descriptionForSmartPhone: HTML
          movieUrl: a video
          options: choices for the buyer that have no stock of their own
          tagIds: タグID: ids of tags that describe the item
          catchCopyForPC: the catch copy (キャッチコピー) for PCs
          catchCopyForMobile: the catch copy (キャッチコピー) for mobile phones
          descriptionBySalesMethod: HTML
          isSaleButton: shows the order button (注文)
          isDocumentButton: shows the button for brochures (資料請求)
          isInquiryButton: shows the button for questions (商品問い合わせ)
          isStockNoticeButton: shows the button for restock notices (再入荷お知らせ)
          displayMakerContents: shows content from the maker
          itemLayout: the page layout; 1 and 5 have been seen
          isIncludedTax: the price includes the tax
          isIncludedPostage: the price includes the postage
          isIncludedCashOnDeliveryPostage: the price includes the fee for cash on delivery
          displayPrice: a second price to display, in whole yen
          orderLimit: the maximum quantity in one order; -1 is no limit
          postage: the item's own postage, in whole yen; -1 is none
          postageSegment1: a postage class
          postageSegment2: a postage class
          isNoshiEnable: gift paper is offered (のし)
          isTimeSale: sold only during a period
          timeSaleStartDateTime: the start of the period
          timeSaleEndDateTime: the end of the period
          isUnavailableForSearch: hidden from search
          limitedPasswd: the password of a hidden sale (闇市)
          isAvailableForMobile: shown on mobile phones; RMS's default is true
          isDepot: in the warehouse (倉庫), not on sale
          detailSellType: 0 has been seen
          releaseDate: the release day of a pre-order, at midnight in Japan
          point: extra points during a period; an empty record deletes them
          itemInventory: the stock
          asurakuDeliveryId: next-day delivery (あす楽)
          deliverySetId: the number of a delivery set (配送方法セット)
          sizeChartLinkCode: the code that links a size chart
          reviewDisp: whether reviews are shown; 2 follows the shop's setting
          medicine: the information that the law requires for a drug
          displayPriceId: the wording next to displayPrice; 0 and -1 have been seen
          categories: at most 5 places in the shop's category tree
          itemWeight: the position in lists; 999999999 is RMS's default
          layoutCommonId: header, footer and left column; 0 is automatic. Ids come from shop.dsgn.navitemplate.list.get
          layoutMapId: the layout of the item area; 0 is automatic
          textSmallId: the small common text; 0 is automatic
          lossLeaderId: the featured items; 0 is automatic
          textLargeId: the large common text; 0 is automatic
          shopAreaSoryoPatternId: postage by region
          taxRate: for example 0.1 or 0.08
          isSingleItemShipping: shipped alone
          singleItemShippingReason: the reason for shipping it alone
        ItemAPI1.Image
          imageUrl: an absolute http or https URL on image.rakuten.co.jp
          imageAlt: the image's alternative text
        ItemAPI1.Option
          optionName: the option's name
          optionStyle: a list or check boxes; the numbers are not publicly known
          isOptionRequired: the buyer must choose; 1/0 on the wire
          optionValues: the values to choose from
        ItemAPI1.OptionValue
          value: the text of the value
        ItemAPI1.Point
          pointRate: the multiple of the usual points
          pointRateStart: the start of the period, at least two hours ahead
          pointRateEnd: the end of the period, at most 60 days after its start
        ItemAPI1.Inventory
          inventoryType: how stock is counted; send it whenever stock changes; known: 1 = one count for the item (通常在庫); 2 = one count for each pair of choices (項目選択肢別在庫)
          inventories: one entry for a normal item, otherwise one for each pair of choices
          verticalName: the name of the vertical axis of choices
          horizontalName: the name of the horizontal axis of choices
          inventoryQuantityFlag: how stock is shown; only for a normal item
          inventoryDisplayFlag: only for stock by option: -1 shows the number, 0 hides it, 1 or more is the threshold for △
        ItemAPI1.Stock
          inventoryCount: the number in stock
          childNoVertical: the choice's number on the vertical axis; only for stock by option
          childNoHorizontal: the choice's number on the horizontal axis; only for stock by option
          optionNameVertical: the choice on the vertical axis; only for stock by option
          optionNameHorizontal: the choice on the horizontal axis; only for stock by option
          isBackorderAvailable: shown as "can be back-ordered" (取り寄せ可); only for stock by option
          normalDeliveryDateId: the delivery date while in stock; 1000 is RMS's default
          backorderDeliveryDateId: the delivery date while out of stock
          isBackorder: can be ordered while out of stock
          isRestoreInventoryFlag: a canceled order restores the stock
          images: the images of this choice
          tagIds: the tags of this choice
        ItemAPI1.Medicine
          medCaption: the explanation
          medAttention: the warnings
        ItemAPI1.Category
          categorySetManageNumber: the category set; only for mega-shops
          categoryId: the category; 1 is その他, where RMS puts an item without a category
          isPluralItemPage: the page shows several items
        ItemAPI1.Update
          item: the item to update, and the fields to set
        ItemAPI1.Delete
          item: the item to delete
        ItemAPI1.Reference
          itemUrl: 商品管理番号: the item's id
        ItemAPI1.UpdateItems
          items: 1 to 20 changes
        ItemAPI1.UpdateItems.Entry
          itemUrl: 商品管理番号: the item's id
          itemNumber: 商品番号: at most 32 characters
          itemName: 商品名: at most 255
          itemPrice: 販売価格: whole yen, 0 to 999,999,999
          genreId: 全商品ディレクトリID: 100000 to 999999
          catalogId: a JAN or similar code, at most 30
          catalogIdExemptionReason: the reason for a missing catalog id; known: 1 = a set of items; 2 = a service; 3 = the shop's own product; 4 = an item whose stock is counted by option; 5 = no product code
          whiteBgImageUrl: an image on a white background. Only one client knows it here; its position is our reading
          catchCopyForPC: the catch copy (キャッチコピー) for PCs
          catchCopyForMobile: the catch copy (キャッチコピー) for mobile phones
          displayMakerContents: shows content from the maker. Only one client knows it here
          isIncludedTax: the price includes the tax
          isIncludedPostage: the price includes the postage
          displayPrice: a second price to display, in whole yen
          isUnavailableForSearch: hidden from search
          isAvailableForMobile: shown on mobile phones
          isDepot: in the warehouse, not on sale
          deliverySetId: the number of a delivery set (配送方法セット). Only one client knows it here
          categories: at most 5
          itemWeight: the position in lists
          layoutCommonId: 0 is automatic
          layoutMapId: 0 is automatic
          textSmallId: 0 is automatic
          lossLeaderId: 0 is automatic
          textLargeId: 0 is automatic
          shopAreaSoryoPatternId: postage by region
          taxRate: for example 0.1 or 0.08
          isSingleItemShipping: shipped alone. Only one client knows it here; its position is our reading
        InventoryAPI1.Get
          inventorySearchRange: a number as text, most likely the largest stock to search for. Its exact meaning is not publicly known
          itemUrl: the items to read, at most 1,000
        InventoryAPI1.Update
          updateRequestExternalItem: the changes
        InventoryAPI1.Change
          HChoiceName: the choice on the horizontal axis; only for stock by choice
          VChoiceName: the choice on the vertical axis; only for stock by choice
          inventory: the number for inventoryUpdateMode
          inventoryBackFlag: whether a canceled order restores the stock; 0 leaves it unchanged
          inventoryType: the item's stock type; known: 1 = not counted (在庫設定しない); 2 = one count for the item (通常在庫設定); 3 = one count for each choice (項目選択肢別在庫設定)
          inventoryUpdateMode: how inventory is applied; known: 0 = leaves the stock unchanged; 1 = sets it; 2 = adds; 3 = subtracts
          itemUrl: 商品管理番号, required; upper and lower case are the same
          lackDeliveryDeleteFlag: removes lackDeliveryId
          lackDeliveryId: the delivery date while out of stock; 0 leaves it unchanged
          nokoriThreshold: the threshold for showing "few left"; 0 leaves it unchanged
          normalDeliveryDeleteFlag: removes normalDeliveryId
          normalDeliveryId: the delivery date while in stock; 0 leaves it unchanged
          orderFlag: shown as "can be back-ordered"; only for stock by choice; 0 leaves it unchanged
          orderSalesFlag: sold while out of stock; 0 leaves it unchanged
          restTypeFlag: how stock is shown; only for ordinary items; 0 leaves it unchanged
        InventoryAPI1.UpdateSingle
          updateRequestExternalItem: the change
        CategoryAPI1.GetCategories
          categorySetManageNumber: the category set; only for shops of the mega-shop plan
        CategoryAPI1.Get
          categoryId: the category to read
        CategoryAPI1.Insert
          categorySetManageNumber: the category set; only for shops of the mega-shop plan
          categoryId: the parent category; absent or 0 for the root
          category: the new category
        CategoryAPI1.Category
          categoryId: the category's id; 1 is その他, which every shop has; 0 is the root
          categoryLevel: the depth, from 1
          name: at most 60 bytes, in an encoding that is not publicly known
          status: shown or hidden; known: 0 = shown; 1 = hidden
          categoryWeight: the position among its siblings, 1 to 999,999,999; その他 has the last
          categoryContent: the texts and the image of its page
          categoryLayout: the templates of its page
          childCategories: the categories below it
        CategoryAPI1.Content
          mainImageUrl: the URL of the page's image
          mainImageAlt: the alternative text of the page's image
          upperText: the text above the items
          lowerText: the text below the items
          smartPhoneText: the text for smartphones
        CategoryAPI1.Layout
          layoutFrameworkId: header, footer and left column
          layoutCategoryMapId: the layout of the category area
          layoutTopTextId: the common text at the top
          layoutLossLeaderId: the featured items
          layoutCommonTextId: the common text
          listingAreaId: how the items are listed
        CategoryAPI1.Update
          categoryId: the category to update
          category: the fields to set
        CategoryAPI1.Delete
          categoryId: the category to delete
        CategoryAPI1.Move
          categoryId: the category to move
          categorySetManageNumber: the category set; only for shops of the mega-shop plan
          destCategoryId: the new parent; 0 is the root
        """
}
