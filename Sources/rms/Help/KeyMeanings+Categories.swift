extension KeyMeanings {
    /// The keys of CategoryAPI 2.0.
    static let categories = """
        CategoryAPI2.GetSets
          categorysetfields: the members of the sets, with commas between them; known: TITLE, CATEGORY_SET_FEATURES, CREATED, UPDATED; the ids alone if absent
        CategoryAPI2.GetTree
          categorySetId: the category set; 0 in a shop that does not use sets
          categorysetfields: the members of the set, with commas between them; known: TITLE, CATEGORY_SET_FEATURES, CREATED, UPDATED
          categoryfields: the members of the categories, with commas between them; known: CATEGORY_SET_ID, TITLE, CATEGORY_FEATURES, DESCRIPTION, ADDITIONALDESCRIPTION, IMAGES, LAYOUT, CREATED, UPDATED; the ids alone if absent
        CategoryAPI2.UpsertTree
          categorySetId: the category set; 0 in a shop that does not use sets
          children: the whole tree, at most 30 categories; a category that it leaves out is deleted for good, with the mappings of its items
        CategoryAPI2.TreePlace
          categoryId: the category
          children: the categories below it, in their order, at most 30
        CategoryAPI2.Create
          categorySetId: the category set; 0 in a shop that does not use sets
          title: the name, at most 60 bytes, without HTML and \\
          categoryFeatures: whether and how the page is shown
          description: the text above the items, and that for smartphones
          additionalDescription: the text below the items, at most 8,000 bytes
          images: the image of the page, at most one
          layout: the templates of the page
        CategoryAPI2.Update like CategoryAPI2.Create
          categoryId: the category; what is absent is deleted or gets its default
        CategoryAPI2.Features
          display: whether the category is shown; RMS's default is true
          categoryPageViewMode: how the page shows its items; known: LIST, GALLERY = RMS's default, PLURAL = several items on one page
        CategoryAPI2.Description
          pc: the text above the items, at most 8,000 bytes
          sp: the text on smartphones, at most 8,000 bytes
        CategoryAPI2.Image
          type: where the image is kept; known: CABINET = R-Cabinet, GOLD = 楽天GOLD, ABSOLUTE = recommended by Rakuten Ichiba
          location: the path below the shop's folder, such as /myfolder-1/tv01.jpg, or the whole URL with ABSOLUTE; at most 255 bytes
          alt: the text in place of the image, at most 255 bytes without < and >
        CategoryAPI2.Layout
          navigationId: the id of the header, footer and left navigation, from shop.shopLayoutCommon.get; 0 is the default
          layoutCategorySequenceId: the id of the order of the parts, from shop.layoutCategoryMap.get; 0 is the default
          smallDescriptionId: the id of the small common text, from shop.layoutTextSmall.get; 0 is the default
          showcaseId: the id of the featured items, from shop.layoutLossLeader.get; 0 is the default
          largeDescriptionId: the id of the large common text, from shop.layoutTextLarge.get; 0 is the default
        CategoryAPI2.Get
          categoryId: the category
          breadcrumb: true also shows the categories above it
          categorysetfields: the members of the set, with commas between them; known: TITLE, CATEGORY_SET_FEATURES, CREATED, UPDATED
          categoryfields: the members of the category, with commas between them; known: CATEGORY_SET_ID, TITLE, CATEGORY_FEATURES, DESCRIPTION, ADDITIONALDESCRIPTION, IMAGES, LAYOUT, CREATED, UPDATED
        CategoryAPI2.GetItemMapping
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _
          breadcrumb: true shows the categories themselves, with those above them, in place of their ids
          categorysetfields: the members of the sets, with commas between them; known: TITLE, CATEGORY_SET_FEATURES, CREATED, UPDATED
          categoryfields: the members of the categories, with commas between them; known: CATEGORY_SET_ID, TITLE, CATEGORY_FEATURES, DESCRIPTION, ADDITIONALDESCRIPTION, IMAGES, LAYOUT, CREATED, UPDATED
        CategoryAPI2.UpsertItemMapping
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _
          categoryIds: all categories of the item, in their order; the others are removed; at most five, by what users report
          mainPluralCategoryId: the category whose page is the item's main page; one of categoryIds with the format PLURAL
        CategoryAPI2.DeleteItemMapping
          manageNumber: 商品管理番号: the item, at most 32 of the characters A-Z a-z 0-9 - _
        """
}
