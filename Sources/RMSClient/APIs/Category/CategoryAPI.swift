extension RMSClient {
    /// The calls of CategoryAPI 1.0.
    public var category: CategoryAPI { CategoryAPI(client: self) }
}

/// The calls of CategoryAPI 1.0 (カテゴリAPI), for shops that have not migrated to SKUs.
public struct CategoryAPI: Sendable {
    let client: RMSClient

    /// The category sets of the shop; empty for an ordinary shop, whose C013 says so (`shop.categorysets.get`).
    public func sets() async throws(RMSError) -> [CategorySet] {
        do {
            return try await client.send(CategorySetsGet()).categorySetList ?? []
        } catch {
            if error.failure?.code == "C013" { return [] }
            throw error
        }
    }

    /// The shop's categories as a tree (`shop.categories.get`).
    public func tree(setManageNumber: String? = nil) async throws(RMSError) -> CategoryTree {
        let answer = try await client.send(CategoriesGet(categorySetManageNumber: setManageNumber))
        return CategoryTree(roots: answer.categoryList ?? [])
    }

    /// One category with its texts and templates (`shop.category.get`).
    public func get(_ id: Int) async throws(RMSError) -> Category? {
        try await client.send(CategoryGet(categoryID: id)).category
    }

    /// Categories by their ids, each with its own result (`shop.category.get`).
    ///
    /// - Parameter concurrency: How many calls run at the same time.
    public func get(_ ids: [Int], concurrency: Int = 2) async -> [RecordOutcome<Category?>] {
        await client.sendAll(ids.map(CategoryGet.init(categoryID:)), concurrency: concurrency)
            .map { $0.map(\.category) }
    }

    /// Adds a category (`shop.category.insert`).
    ///
    /// - Returns: Its id, if RMS tells it.
    @discardableResult
    public func insert(
        _ category: Category,
        under parentID: Int? = nil,
        setManageNumber: String? = nil
    ) async throws(RMSError) -> Int? {
        let call = CategoryInsert(categorySetManageNumber: setManageNumber, parentID: parentID, category: category)
        return try await client.send(call).category?.categoryID
    }

    /// Changes a category (`shop.category.update`).
    public func update(_ id: Int, to category: Category) async throws(RMSError) {
        _ = try await client.send(CategoryUpdate(categoryID: id, category: category))
    }

    /// Deletes a category (`shop.category.delete`).
    public func delete(_ id: Int) async throws(RMSError) {
        _ = try await client.send(CategoryDelete(categoryID: id))
    }

    /// Moves a category below another one; 0 is the root (`shop.category.move`).
    public func move(_ id: Int, under parentID: Int, setManageNumber: String? = nil) async throws(RMSError) {
        let call = CategoryMove(categoryID: id, categorySetManageNumber: setManageNumber, destinationID: parentID)
        _ = try await client.send(call)
    }
}
