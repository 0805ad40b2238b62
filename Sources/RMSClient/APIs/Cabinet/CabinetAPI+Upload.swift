extension CabinetAPI {
    /// An image that was uploaded, and what RMS shows of it.
    public struct UploadedFile: Sendable, Hashable {
        /// `FileId`: the id that RMS gave it.
        public let fileID: FileID
        /// The image as RMS shows it, which after an overwriting upload may be the old one. Nil if it was not visible
        /// yet when the reading ended: read it later with ``Calls/get(_:)``, and do not upload it again.
        public let file: File?

        /// What an item of ItemAPI 2.0 needs to show the image: `{"type": "CABINET", "location": …}`.
        public var location: String? { file?.location }
    }
}

extension CabinetAPI.Calls {
    /// Uploads an image and reads it back for its address (`cabinet.file.insert`, `cabinet.files.search`).
    ///
    /// RMS shows a new image after 10 s at the earliest, so the search is repeated until it finds the image. A failure
    /// of the search is not thrown, because the image is uploaded: the result then has no
    /// ``CabinetAPI/UploadedFile/file``.
    ///
    /// With `overwriting`, the search may still show the image that was replaced: its location is the same, but its
    /// name, size and ``CabinetAPI/File/updated`` may be the old ones. How RMS dates a replaced image is not publicly
    /// known, so the two can't be told apart.
    ///
    /// - Parameters:
    ///   - image: The image: JPEG, GIF, PNG, TIFF or BMP, at most 2 MB and 3840 × 3840 pixels.
    ///   - name: What the console shows.
    ///   - folder: The folder.
    ///   - filePath: The last part of its address; by default RMS chooses one.
    ///   - overwriting: Whether to replace the image with the same `filePath`.
    ///   - patience: How long to wait until RMS shows the image; our choice.
    /// - Throws: ``RMSError`` if the upload fails.
    @discardableResult
    public func upload(
        _ image: UploadFile,
        named name: String,
        into folder: CabinetAPI.FolderID,
        filePath: String? = nil,
        overwriting: Bool = false,
        patience: Duration = .seconds(60)
    ) async throws(RMSError) -> CabinetAPI.UploadedFile {
        let id = try await insert(
            CabinetAPI.InsertFile(
                image,
                fileName: name,
                folderID: folder,
                filePath: filePath,
                overWrite: overwriting ? true : nil
            )
        )
        let end = client.time.now() + patience
        while true {
            do throws(RMSError) {
                return CabinetAPI.UploadedFile(fileID: id, file: try await get(id))
            } catch {
                let pause = Swift.min(Duration.seconds(5), end - client.time.now())
                guard error.kind == .notFound, pause > .zero, (try? await client.time.sleep(pause)) != nil else {
                    return CabinetAPI.UploadedFile(fileID: id, file: nil)
                }
            }
        }
    }
}
