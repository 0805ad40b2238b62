extension CabinetAPI {
    /// A page of a list whose length RMS tells.
    protocol CountedPage: WireModel {
        /// The number of records on all pages.
        var allCount: Int? { get }
    }

    /// A call that lists records page by page.
    protocol Listing: Operation, PagedOperation where Response: CountedPage {
        /// `offset`.
        var offset: Int? { get set }
        /// `limit`; if nil, which RMS decides, it is the number of records on the page.
        var limit: Int? { get }
    }

    /// A call that lists images page by page.
    protocol FileListing: Listing where Response == FileList {}
}

extension CabinetAPI.Listing {
    /// `offset`, from 1.
    public var position: Int {
        get { offset ?? 1 }
        set { offset = newValue }
    }

    /// The next page, as long as this one had records and there are more.
    public func nextPosition(after response: Response, unreadable: Int) -> Int? {
        let count = Self.records(of: response).count + unreadable
        let (read, isHuge) = position.multipliedReportingOverflow(by: limit ?? count)
        return count == 0 || isHuge || read >= response.allCount ?? .max ? nil : position + 1
    }
}

extension CabinetAPI.FileListing {
    /// The images of an answer.
    public static func records(of response: CabinetAPI.FileList) -> [CabinetAPI.File] { response.files }
}
