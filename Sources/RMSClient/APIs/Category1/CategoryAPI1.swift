/// CategoryAPI 1.0 (カテゴリAPI): retired. It serves shops that have not migrated to SKUs; CategoryAPI 2.0 serves the
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

        /// The category sets of the shop; empty for an ordinary shop, which RMS reports as C013
        /// (`shop.categorysets.get`).
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

        /// One category with its texts and templates (`shop.category.get`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such category.
        public func get(_ id: Int) async throws(RMSError) -> Category {
            let answer = try await client.answer(to: Get(categoryID: id))
            guard let category = answer.value.category else {
                throw .notFound("the answer contains no category \(id)", in: answer, of: Get.self)
            }
            return category
        }

        /// Categories by id, each with its own result (`shop.category.get`).
        ///
        /// - Parameters:
        ///   - ids: The ids.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(_ ids: [Int], concurrency: Int? = nil) async -> [RecordOutcome<Category>] {
            await client.outcomes(of: ids, by: Get.function, concurrency: concurrency) { id throws(RMSError) in
                try await get(id)
            }
        }

        /// Adds a category (`shop.category.insert`).
        ///
        /// - Returns: Its id.
        @discardableResult
        public func insert(
            _ category: Category,
            under parentID: Int? = nil,
            setManageNumber: String? = nil
        ) async throws(RMSError) -> Int {
            let call = Insert(categorySetManageNumber: setManageNumber, parentID: parentID, category: category)
            let answer = try await client.answer(to: call)
            guard let id = answer.value.category?.categoryID else {
                throw .noID("categoryId", in: answer, of: Insert.self)
            }
            return id
        }

        /// Changes a category (`shop.category.update`).
        public func update(_ id: Int, to category: Category) async throws(RMSError) {
            _ = try await client.send(Update(categoryID: id, category: category))
        }

        /// Deletes a category (`shop.category.delete`).
        public func delete(_ id: Int) async throws(RMSError) {
            _ = try await client.send(Delete(categoryID: id))
        }

        /// Deletes categories, each with its own result (`shop.category.delete`).
        ///
        /// - Parameters:
        ///   - ids: The ids.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func delete(_ ids: [Int], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await client.sendAll(ids.map(Delete.init(categoryID:)), concurrency: concurrency).map(\.withoutValue)
        }

        /// Moves a category below another one; 0 is the root (`shop.category.move`).
        public func move(_ id: Int, under parentID: Int, setManageNumber: String? = nil) async throws(RMSError) {
            let call = Move(categoryID: id, categorySetManageNumber: setManageNumber, destinationID: parentID)
            _ = try await client.send(call)
        }
    }
}
