/// CategoryAPI 1.0 (カテゴリAPI): retired. It answers shops that have not migrated to SKUs; CategoryAPI 2.0 answers the
/// others.
public enum CategoryAPI1 {}

extension RMSClient.V1 {
    /// The calls of CategoryAPI 1.0 (カテゴリAPI).
    public var category: CategoryAPI1.Calls { CategoryAPI1.Calls(client: client) }
}

extension CategoryAPI1 {
    /// The calls of CategoryAPI 1.0 (カテゴリAPI), for shops that have not migrated to SKUs.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The category sets of the shop; empty for an ordinary shop, whose C013 says so (`shop.categorysets.get`).
        public func sets() async throws(RMSError) -> [CategorySet] {
            do {
                return try await client.send(GetCategorySets()).categorySetList ?? []
            } catch {
                if error.failure?.code == "C013" { return [] }
                throw error
            }
        }

        /// The shop's categories as a tree (`shop.categories.get`).
        public func tree(setManageNumber: String? = nil) async throws(RMSError) -> Tree {
            let answer = try await client.send(GetCategories(categorySetManageNumber: setManageNumber))
            return Tree(roots: answer.categoryList ?? [])
        }

        /// One category with its texts and templates (`shop.v1.category.get`).
        public func get(_ id: Int) async throws(RMSError) -> Category? {
            try await client.send(Get(categoryID: id)).category
        }

        /// Categories by their ids, each with its own result (`shop.v1.category.get`).
        ///
        /// - Parameter concurrency: How many calls run at the same time.
        public func get(_ ids: [Int], concurrency: Int = 2) async -> [RecordOutcome<Category?>] {
            await client.sendAll(ids.map(Get.init(categoryID:)), concurrency: concurrency)
                .map { $0.map(\.category) }
        }

        /// Adds a category (`shop.v1.category.insert`).
        ///
        /// - Returns: Its id, if RMS tells it.
        @discardableResult
        public func insert(
            _ category: Category,
            under parentID: Int? = nil,
            setManageNumber: String? = nil
        ) async throws(RMSError) -> Int? {
            let call = Insert(categorySetManageNumber: setManageNumber, parentID: parentID, category: category)
            return try await client.send(call).category?.categoryID
        }

        /// Changes a category (`shop.v1.category.update`).
        public func update(_ id: Int, to category: Category) async throws(RMSError) {
            _ = try await client.send(Update(categoryID: id, category: category))
        }

        /// Deletes a category (`shop.v1.category.delete`).
        public func delete(_ id: Int) async throws(RMSError) {
            _ = try await client.send(Delete(categoryID: id))
        }

        /// Moves a category below another one; 0 is the root (`shop.v1.category.move`).
        public func move(_ id: Int, under parentID: Int, setManageNumber: String? = nil) async throws(RMSError) {
            let call = Move(categoryID: id, categorySetManageNumber: setManageNumber, destinationID: parentID)
            _ = try await client.send(call)
        }
    }
}
