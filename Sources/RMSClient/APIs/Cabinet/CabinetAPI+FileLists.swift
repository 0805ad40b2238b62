extension CabinetAPI {
    /// A call that lists images page by page.
    protocol FileListing: Operation, PagedOperation where Response == FileList {
        /// `offset`.
        var offset: Int? { get set }
        /// `limit`.
        var limit: Int? { get }
    }
}

extension CabinetAPI.FileListing {
    /// `offset`, from 1.
    public var position: Int {
        get { offset ?? 1 }
        set { offset = newValue }
    }

    /// The next page, as long as this one had images and there are more.
    public func nextPosition(after response: CabinetAPI.FileList, unreadable: Int) -> Int? {
        let count = response.files.count + unreadable
        return CabinetAPI.nextPage(after: position, limit: limit, count: count, of: response.allCount)
    }

    /// The images.
    public static func records(of response: CabinetAPI.FileList) -> [CabinetAPI.File] { response.files }
}
