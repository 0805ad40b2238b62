/// An operation whose answer is one page of many.
public protocol PagedOperation: RMSOperation {
    /// The type of the records in the pages.
    associatedtype Record: Sendable

    /// Where the page begins: an offset or a page number, whichever the call uses.
    var position: Int { get set }

    /// Where the next page begins; nil after the last one.
    ///
    /// - Parameters:
    ///   - response: This page.
    ///   - unreadable: The number of further records on it that could not be read.
    func nextPosition(after response: Response, unreadable: Int) -> Int?

    /// The records of a page.
    static func records(of response: Response) -> [Record]
}

/// A place in the pages of a call, for resuming after an interruption or a crash. It can be stored as JSON.
public struct PagePosition: Sendable, Hashable, Codable {
    /// Where the page begins.
    public let position: Int
    /// The number of the records of that page that were already returned.
    public let skip: Int

    /// Creates a place.
    public init(position: Int, skip: Int = 0) {
        self.position = position
        self.skip = skip
    }
}
