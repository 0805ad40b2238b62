extension CategoryAPI2 {
    /// The calls of CategoryAPI 2.0 (カテゴリAPI).
    public struct Calls: Sendable {
        let client: RMSClient

        /// The category sets of the shop; only ``CategorySetID/only`` if it does not use sets
        /// (`category.category-set-lists.get`).
        ///
        /// - Parameter fields: The members that the sets should have besides their ids.
        public func sets(_ fields: [SetField] = SetField.all) async throws(RMSError) -> [CategorySet] {
            try await client.send(GetSets(fields)).sets
        }

        /// One category with all its members (`category.shop-categories.get`).
        ///
        /// - Parameters:
        ///   - id: The category, whether it is in the tree or not.
        ///   - breadcrumbs: Whether it should have the categories above it.
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such category.
        public func get(_ id: CategoryID, breadcrumbs: Bool? = nil) async throws(RMSError) -> Category {
            try await client.send(Get(id, breadcrumbs: breadcrumbs))
        }

        /// Categories by id, each with its own result (`category.shop-categories.get`).
        ///
        /// - Parameters:
        ///   - ids: The categories.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(_ ids: [CategoryID], concurrency: Int? = nil) async -> [RecordOutcome<Category>] {
            await client.sendAll(ids.map { Get($0) }, concurrency: concurrency)
        }

        /// Registers a category without a place in the tree (`category.shop-categories.insert`).
        ///
        /// RMS deletes it some time later unless the tree contains it: ``create(_:under:in:)`` also places it.
        ///
        /// - Returns: Its id.
        public func create(_ contents: CategoryContents) async throws(RMSError) -> CategoryID {
            try await client.send(Create(contents)).categoryID
        }

        /// Replaces all of a category except its place (`category.shop-categories.update`).
        public func update(_ id: CategoryID, to contents: CategoryContents) async throws(RMSError) {
            _ = try await client.send(Update(id, to: contents))
        }

        /// Reads a category, lets the caller change it, and writes it as a whole; nothing is written if it stays the same
        /// (`category.shop-categories.get`, `category.shop-categories.update`).
        ///
        /// ```swift
        /// try await rms.category.change("111") { $0.title = "緑茶" }
        /// ```
        ///
        /// A change that somebody else makes between the read and the write is lost.
        public func change(_ id: CategoryID, _ change: (inout CategoryContents) -> Void) async throws(RMSError) {
            let answer = try await client.answer(to: Get(id))
            let isWhole = answer.unreadable.isEmpty && answer.replacedCharacters == 0
            guard isWhole, let old = CategoryContents(answer.value) else {
                throw RMSError(
                    .decoding,
                    function: Get.function.name,
                    httpStatus: answer.httpStatus,
                    requestID: answer.requestID,
                    attempts: answer.attempts,
                    problem: "the category was answered in part, or with characters that were replaced",
                    advice: "Nothing was written, because the rest would be lost: use update(_:to:)."
                )
            }
            var new = old
            change(&new)
            if new != old { try await update(id, to: new) }
        }

        /// The categories of an item (`category.item-mappings.get`).
        ///
        /// - Parameters:
        ///   - item: The item.
        ///   - breadcrumbs: Whether the answer should have the categories themselves, with those above them.
        public func mapping(of item: ManageNumber, breadcrumbs: Bool? = nil) async throws(RMSError) -> ItemMapping {
            try await client.send(GetItemMapping(of: item, breadcrumbs: breadcrumbs))
        }

        /// The categories of items, each with its own result (`category.item-mappings.get`).
        ///
        /// - Parameters:
        ///   - items: The items.
        ///   - breadcrumbs: Whether the answers should have the categories themselves, with those above them.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func mappings(
            of items: [ManageNumber],
            breadcrumbs: Bool? = nil,
            concurrency: Int? = nil
        ) async -> [RecordOutcome<ItemMapping>] {
            await client.sendAll(
                items.map { GetItemMapping(of: $0, breadcrumbs: breadcrumbs) },
                concurrency: concurrency
            )
        }

        /// Replaces the categories of an item (`category.item-mappings.upsert`).
        public func map(
            _ item: ManageNumber,
            to categories: [CategoryID],
            mainPluralCategoryID: CategoryID? = nil
        ) async throws(RMSError) {
            let call = UpsertItemMapping(of: item, to: categories, mainPluralCategoryID: mainPluralCategoryID)
            _ = try await client.send(call)
        }

        /// Replaces the categories of items, one after the other, each with its own result (`category.item-mappings.upsert`).
        public func map(_ mappings: [UpsertItemMapping]) async -> [RecordOutcome<Void>] {
            await client.sendAll(mappings, concurrency: 1).map(\.withoutValue)
        }

        /// Takes an item out of all categories; it is in ``CategoryID/other`` then (`category.item-mappings.delete`).
        public func unmap(_ item: ManageNumber) async throws(RMSError) {
            _ = try await client.send(DeleteItemMapping(of: item))
        }

        /// Takes items out of all categories, each with its own result (`category.item-mappings.delete`).
        ///
        /// - Parameters:
        ///   - items: The items.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func unmap(_ items: [ManageNumber], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await client.sendAll(items.map(DeleteItemMapping.init(of:)), concurrency: concurrency).map(\.withoutValue)
        }
    }
}
