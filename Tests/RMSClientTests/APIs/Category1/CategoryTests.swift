@testable import RMSClient
import Testing

@Suite struct CategoryTests {
    private func request(_ name: String, _ members: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request><category\(name)Request>\(members)</category\(name)Request></request>"
    }

    private static let full: CategoryAPI1.Category = {
        var category = CategoryAPI1.Category(name: "名", status: .hidden, categoryWeight: 5)
        category.categoryID = 7
        category.categoryLevel = 2
        var content = CategoryAPI1.Content()
        (content.mainImageURL, content.mainImageAlt, content.upperText) = ("i", "a", "u")
        (content.lowerText, content.smartPhoneText) = ("l", "s")
        category.categoryContent = content
        var layout = CategoryAPI1.Layout()
        (layout.layoutFrameworkID, layout.layoutCategoryMapID, layout.layoutTopTextID) = (1, 2, 3)
        (layout.layoutLossLeaderID, layout.layoutCommonTextID, layout.listingAreaID) = (4, 5, 6)
        category.categoryLayout = layout
        category.childCategories = [CategoryAPI1.Category(name: "子")]
        return category
    }()

    @Test func `writes are sent in the order of the schema check`() throws {
        let members = """
            <category><categoryId>7</categoryId><categoryLevel>2</categoryLevel><name>名</name><status>1</status>\
            <categoryWeight>5</categoryWeight><categoryContent><mainImageUrl>i</mainImageUrl><mainImageAlt>a</mainImageAlt>\
            <upperText>u</upperText><lowerText>l</lowerText><smartPhoneText>s</smartPhoneText></categoryContent><categoryLayout>\
            <layoutFrameworkId>1</layoutFrameworkId><layoutCategoryMapId>2</layoutCategoryMapId><layoutTopTextId>3</layoutTopTextId>\
            <layoutLossLeaderId>4</layoutLossLeaderId><layoutCommonTextId>5</layoutCommonTextId><listingAreaId>6</listingAreaId>\
            </categoryLayout><childCategories><category><name>子</name></category></childCategories></category>
            """
        let insert = CategoryAPI1.Insert(categorySetManageNumber: "0", parentID: 0, category: Self.full)
        #expect(
            try Wire.body(insert)
                == request(
                    "Insert",
                    "<categorySetManageNumber>0</categorySetManageNumber><categoryId>0</categoryId>\(members)"
                )
        )
        #expect(
            try Wire.body(CategoryAPI1.Update(categoryID: 7, category: Self.full))
                == request("Update", "<categoryId>7</categoryId>\(members)")
        )
        #expect(try Wire.body(CategoryAPI1.Delete(categoryID: 7)) == request("Delete", "<categoryId>7</categoryId>"))
        #expect(
            try Wire.body(CategoryAPI1.Move(categoryID: 7, destinationID: 0))
                == request("Move", "<categoryId>7</categoryId><destCategoryId>0</destCategoryId>")
        )
    }

    @Test func `reads send their parameters in the query`() throws {
        let base = "/es/1.0/categoryapi/shop"
        #expect(try Wire.path(CategoryAPI1.GetCategorySets()) == "\(base)/categorysets/get")
        #expect(try Wire.path(CategoryAPI1.GetCategories()) == "\(base)/categories/get")
        #expect(
            try Wire.path(CategoryAPI1.GetCategories(categorySetManageNumber: "1"))
                == "\(base)/categories/get?categorySetManageNumber=1"
        )
        #expect(try Wire.path(CategoryAPI1.Get(categoryID: 9)) == "\(base)/category/get?categoryId=9")
    }

    @Test func `broken rules are reported`() {
        let long = CategoryAPI1.Category(name: String(repeating: "あ", count: 61), categoryWeight: 0)
        #expect(
            Wire.problems(CategoryAPI1.Insert(category: long)) == [
                "category.name must be at most 60 characters, not 61",
                "category.categoryWeight must be 1 to 999999999, not 0",
            ]
        )
        #expect(Wire.problems(CategoryAPI1.Insert(category: .init())) == ["category.name must be given"])
        #expect(Wire.problems(CategoryAPI1.Delete(categoryID: 0)) == ["categoryId must be the id of a category"])
        #expect(
            Wire.problems(CategoryAPI1.Move(categoryID: 3, destinationID: 3)) == [
                "destCategoryId must be another category"
            ]
        )
    }

    @Test func `a tree of any depth is read, searched and walked`() async throws {
        func nested(_ depth: Int, _ last: Int) -> String {
            let children =
                depth == last ? "<childCategories/>" : "<childCategories>\(nested(depth + 1, last))</childCategories>"
            return
                "<category><categoryId>\(depth)</categoryId><categoryLevel>\(depth)</categoryLevel><name>n\(depth)</name>\(children)</category>"
        }
        let body = envelope(
            "shop.categories.get",
            "<categoriesGetResult><code>N000</code><shopId/><categoryList>\(nested(1, 30))<category><categoryId>99</categoryId></category></categoryList></categoriesGetResult>"
        )
        let tree = try await Wire.client(answering: body).v1.category.tree()
        #expect(tree.all.count == 31)
        #expect(tree.find(30)?.name == "n30")
        #expect(tree.find(30)?.childCategories == [])
        #expect(tree.find(99)?.childCategories == nil)
        #expect(tree.path(to: 4).map(\.categoryID) == [1, 2, 3, 4])
        #expect(tree.find(named: "n7")?.categoryID == 7)
        #expect(tree.find(1000) == nil && tree.path(to: 1000) == [])
    }

    @Test func `the recorded answer without category sets fails the operation, and the method returns no sets`()
        async throws
    {
        let body = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>shop.categorysets.get</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
            <requestId>9ab683d1-6686-4ead-ac91-399bb9806b9e</requestId></status><categorysetsGetResult><code>C013</code><shopId/>\
            </categorysetsGetResult></result>
            """
        let client = try Wire.client(answering: body)
        let error = await rmsError { () throws(RMSError) in try await client.send(CategoryAPI1.GetCategorySets()) }
        #expect(error?.failure?.code == "C013" && error?.requestID == "9ab683d1-6686-4ead-ac91-399bb9806b9e")
        #expect(try await client.v1.category.sets().isEmpty)
    }

    @Test func `the recorded refusal of a category set names no field and is explained`() async throws {
        let body = envelope(
            "shop.category.insert",
            """
            <categoryInsertResult><code>C220</code><shopId>375055</shopId><errorMessages><errorMessage><errorId>221</errorId>\
            <msg>カテゴリセット管理番号は入力できません。</msg></errorMessage></errorMessages><category/></categoryInsertResult>
            """,
            requests: ""
        )
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.v1.category.insert(.init(name: "x"), setManageNumber: "0")
        }
        #expect(error?.failure?.code == "C220")
        #expect(error?.failure?.fields.first?.message == "カテゴリセット管理番号は入力できません。")
        #expect(
            error?.problem
                == "invalid data: the request must not contain a category set number, because the shop has no sets"
        )
    }

    @Test func `successful answers are read`() async throws {
        let inserted = envelope(
            "shop.category.insert",
            "<categoryInsertResult><code>N000</code><shopId/><category><categoryId>300</categoryId></category></categoryInsertResult>"
        )
        #expect(try await Wire.client(answering: inserted).v1.category.insert(.init(name: "x")) == 300)
        let updated = envelope("shop.category.update", "<categoryUpdateResult><code>N000</code></categoryUpdateResult>")
        try await Wire.client(answering: updated).v1.category.update(1, to: .init(name: "y"))
        let moved = envelope("shop.category.move", "<categoryMoveResult><code>N000</code></categoryMoveResult>")
        try await Wire.client(answering: moved).v1.category.move(1, under: 2)
        let got = envelope(
            "shop.category.get",
            "<categoryGetResult><code>N000</code><category><categoryId>5</categoryId><name>n</name></category></categoryGetResult>"
        )
        #expect(try await Wire.client(answering: got).v1.category.get(5).name == "n")
    }

    @Test(arguments: [
        ("S001", RMSError.Kind.maintenance), ("S999", .serverFault), ("C221", .serviceCode), ("C113", .serviceCode),
    ])
    func `documented codes have their error kinds`(code: String, kind: RMSError.Kind) async throws {
        let body = envelope(
            "shop.categories.get",
            "<categoriesGetResult><code>\(code)</code><shopId/></categoriesGetResult>"
        )
        let error = await rmsError { [client = try Wire.client(answering: body)] () throws(RMSError) in
            try await client.v1.category.tree()
        }
        #expect(error?.kind == kind && error?.problem.contains("not publicly known") == false)
    }
}
