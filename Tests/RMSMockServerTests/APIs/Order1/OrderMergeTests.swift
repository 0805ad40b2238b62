@testable import RMSMockServer
import Testing

@Suite struct OrderMergeTests {
    private func order(_ xml: String) throws -> Element {
        try #require(try XMLTree(Array("<orderModel>\(xml)</orderModel>".utf8)).element())
    }

    private func item(_ id: Int, _ basket: Int, _ more: String = "") -> String {
        "<itemModel><basketId>\(basket)</basketId><itemId>\(id)</itemId>\(more)</itemModel>"
    }

    private func package(_ id: Int, _ content: String) -> String {
        "<packageModel><basketId>\(id)</basketId>\(content)</packageModel>"
    }

    private func merge(_ sent: String, into old: String) throws -> OrderMerge {
        OrderMerge(try order(sent), into: try order(old))
    }

    @Test func `packages, goods and wrappings are only removed by their flags`() throws {
        let old =
            package(1, item(10, 1) + item(10, 2) + item(11, 3)) + package(2, item(12, 4))
            + "<wrappingModel1><name>a</name></wrappingModel1><wrappingModel2><name>b</name></wrappingModel2>"
        let sent =
            package(1, item(10, 2, "<deleteItemFlg>1</deleteItemFlg>")) + package(2, "<deleteFlg>true</deleteFlg>")
            + "<wrappingModel1><deleteWrappingFlg>true</deleteWrappingFlg></wrappingModel1>"
            + "<wrappingModel2><deleteWrappingFlg>false</deleteWrappingFlg><name>c</name></wrappingModel2>"
        let merge = try merge(sent, into: old)
        let packages = merge.order.all("packageModel")
        #expect(packages.map { $0.value("basketId") } == ["1"])
        #expect(packages[0].all("itemModel").map { $0.value("basketId") } == ["1", "3"])
        #expect(merge.order["wrappingModel1"] == nil && merge.order.value("wrappingModel2", "name") == "c")
        #expect(merge.additions.isEmpty && !merge.hasUnknownGoods)
    }

    @Test func `nothing can be added`() throws {
        let old =
            package(1, item(10, 1)) + "<couponModel><couponCode>A</couponCode><couponUnit>1</couponUnit></couponModel>"
        let sent =
            package(2, item(10, 1)) + package(1, item(99, 1))
            + "<couponModel><couponCode>A</couponCode><couponUnit>2</couponUnit></couponModel>"
            + "<couponModel><couponCode>B</couponCode></couponModel>"
        let merge = try merge(sent, into: old)
        #expect(merge.additions == ["couponModel B", "packageModel 2", "itemModel 99"])
        #expect(merge.hasUnknownGoods)
        #expect(merge.order.all("couponModel").map { $0.value("couponUnit") } == ["2"])
        #expect(merge.order.all("packageModel").count == 1)
    }

    @Test func `every member that can occur more than once is replaced as a list`() throws {
        let lists = ["enclosureTaxSummaryModel", "taxSummaryModel"]
        for name in lists {
            let rows = (0..<3).map { "<\(name)><taxRate>0.\($0)</taxRate></\(name)>" }
            let merge = try merge(rows[1...].joined(), into: rows[0])
            #expect(merge.order.all(name).map { $0.value("taxRate") } == ["0.1", "0.2"])
        }
    }

    @Test func `members of a package are in the schema's order, and those not sent are kept`() throws {
        let old = package(
            1,
            "<goodsPrice>5</goodsPrice>" + item(10, 1, "<units>2</units>") + "<postagePrice>3</postagePrice>"
        )
        let merge = try merge(package(1, "<noshi>a</noshi>" + item(10, 1, "<price>7</price>")), into: old)
        #expect(
            merge.order.all("packageModel")[0].xml
                == package(
                    1,
                    "<goodsPrice>5</goodsPrice>" + item(10, 1, "<price>7</price><units>2</units>")
                        + "<noshi>a</noshi><postagePrice>3</postagePrice>"
                )
        )
    }
}
