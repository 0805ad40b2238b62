internal import RMSClient

/// CategoryAPI 1.0.
struct Category1Family: MockFamily {
    let schema: BodySchema? = BodySchema("category.xsd", .category1OrderOfTheElements, refuses: true)
    let answerSchema: String? = "category-answers.xsd"

    let functions = [
        MockFunction(
            .shopCategorySetsGet,
            .category1ShopCategorysetsGet,
            query: QueryRules([:]),
            .read(CategoryService.sets)
        ),
        MockFunction(
            .shopCategoriesGet,
            .category1ShopCategoriesGet,
            query: QueryRules(["categorySetManageNumber": .text]),
            .read(CategoryService.list)
        ),
        MockFunction(
            .shopCategoryGet,
            .category1ShopCategoryGet,
            query: QueryRules(["categoryId": .id], needsOneOf: ["categoryId"]),
            .read(CategoryService.get)
        ),
        MockFunction(.shopCategoryInsert, .category1OrderOfTheElements, .write(CategoryService.insert)),
        MockFunction(.shopCategoryUpdate, .category1OrderOfTheElements, .write(CategoryService.update)),
        MockFunction(.shopCategoryDelete, .category1OrderOfTheElements, .write(CategoryService.delete)),
        MockFunction(.shopCategoryMove, .category1OrderOfTheElements, .write(CategoryService.move)),
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        let powered = function.access == .write ? [("X-Powered-By", "Servlet/2.5 JSP/2.1")] : []
        return [("Content-Type", "text/xml; charset=utf-8")] + powered + [("Vary", "Accept-Encoding")]
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { PlainXML.refusal(refusal, gateway) }
}
