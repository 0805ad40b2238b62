/// CabinetAPI 1.0 (R-Cabinet API), which is in use: the images of a shop, in folders.
public enum CabinetAPI {}

extension RMSClient {
    /// The calls of CabinetAPI 1.0 (R-Cabinet API).
    public var cabinet: CabinetAPI.Calls { CabinetAPI.Calls(client: self) }
}

extension CabinetAPI {
    /// The calls of CabinetAPI 1.0 (R-Cabinet API).
    ///
    /// ```swift
    /// let folder = try await rms.cabinet.insertFolder("お茶", directoryName: "tea")
    /// let photo = try UploadFile(contentsOf: URL(fileURLWithPath: "sencha.jpg"))
    /// let uploaded = try await rms.cabinet.upload(photo, named: "煎茶", into: folder, filePath: "sencha")
    /// print(uploaded.location ?? "not visible yet")   // /tea/sencha.jpg
    /// ```
    ///
    /// RMS shows a change in its lists and searches after 10 s at the earliest. A shop that has never opened R-Cabinet
    /// in the console gets `AuthError` from every call.
    public struct Calls: Sendable {
        let client: RMSClient

        /// How much of R-Cabinet is in use (`cabinet.usage.get`).
        public func usage() async throws(RMSError) -> GetUsage.Response {
            try await client.send(GetUsage())
        }

        /// The folders, fetched page by page as they are read (`cabinet.folders.get`).
        ///
        /// - Parameter prefetch: How many pages to request ahead.
        public func folders(prefetch: Int = 0) -> PagedRecords<GetFolders> {
            client.pages(of: GetFolders(), prefetch: prefetch)
        }

        /// The images in a folder, fetched page by page as they are read (`cabinet.folder.files.get`).
        ///
        /// - Parameters:
        ///   - folder: The folder.
        ///   - prefetch: How many pages to request ahead.
        public func files(in folder: FolderID, prefetch: Int = 0) -> PagedRecords<GetFiles> {
            client.pages(of: GetFiles(in: folder), prefetch: prefetch)
        }

        /// The matching images, fetched page by page as they are read (`cabinet.files.search`).
        ///
        /// - Parameters:
        ///   - search: The conditions.
        ///   - prefetch: How many pages to request ahead.
        public func search(_ search: SearchFiles, prefetch: Int = 0) -> PagedRecords<SearchFiles> {
            client.pages(of: search, prefetch: prefetch)
        }

        /// The images in the trash box, fetched page by page as they are read (`cabinet.trashbox.files.get`).
        ///
        /// - Parameter prefetch: How many pages to request ahead.
        public func trashedFiles(prefetch: Int = 0) -> PagedRecords<GetTrash> {
            client.pages(of: GetTrash(), prefetch: prefetch)
        }

        /// One image by its id (`cabinet.files.search`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if there is no such image outside the trash box.
        public func get(_ id: FileID) async throws(RMSError) -> File {
            let answer = try await client.answer(to: SearchFiles(fileID: id))
            guard let file = answer.value.files.first(where: { $0.fileID == id }) else {
                if !answer.unreadable.isEmpty {
                    throw RMSError(unreadable: answer.unreadable, during: SearchFiles.function, answer)
                }
                throw .notFound("the answer contains no image \(id.rawValue)", in: answer, of: SearchFiles.self)
            }
            return file
        }

        /// Adds a folder (`cabinet.folder.insert`).
        ///
        /// - Parameters:
        ///   - name: What the console shows.
        ///   - directoryName: Its name in addresses; by default RMS chooses one.
        ///   - upperFolder: The folder above it; nil for the first level.
        /// - Returns: Its id.
        @discardableResult
        public func insertFolder(
            _ name: String,
            directoryName: String? = nil,
            under upperFolder: FolderID? = nil
        ) async throws(RMSError) -> FolderID {
            let call = InsertFolder(folderName: name, directoryName: directoryName, upperFolderID: upperFolder)
            let answer = try await client.answer(to: call)
            guard let id = answer.value.folderID else { throw .noID("FolderId", in: answer, of: InsertFolder.self) }
            return id
        }

        /// Uploads an image (`cabinet.file.insert`).
        ///
        /// - Returns: Its id.
        @discardableResult
        public func insert(_ call: InsertFile) async throws(RMSError) -> FileID {
            let answer = try await client.answer(to: call)
            guard let id = answer.value.fileID else { throw .noID("FileId", in: answer, of: InsertFile.self) }
            return id
        }

        /// Changes an image's name or address, or replaces the image itself; at least one (`cabinet.file.update`).
        public func update(
            _ id: FileID,
            fileName: String? = nil,
            filePath: String? = nil,
            file: UploadFile? = nil
        ) async throws(RMSError) {
            _ = try await client.send(UpdateFile(id, fileName: fileName, filePath: filePath, file: file))
        }

        /// Moves an image to the trash box (`cabinet.file.delete`).
        public func delete(_ id: FileID) async throws(RMSError) {
            _ = try await client.send(DeleteFile(id))
        }

        /// Moves images to the trash box, each with its own result (`cabinet.file.delete`).
        ///
        /// - Parameters:
        ///   - ids: The images.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func delete(_ ids: [FileID], concurrency: Int? = nil) async -> [RecordOutcome<Void>] {
            await client.sendAll(ids.map { DeleteFile($0) }, concurrency: concurrency).map(\.withoutValue)
        }

        /// Takes an image out of the trash box (`cabinet.trashbox.file.revert`).
        public func revert(_ id: FileID, to folder: FolderID) async throws(RMSError) {
            _ = try await client.send(RevertFile(id, to: folder))
        }
    }
}
