/// An operation whose answer is one page of many.
public protocol PagedOperation: RMSOperation {
    /// What the pages hold.
    associatedtype Record: Sendable

    /// Where the page begins: an offset or a number of a page, whichever the call counts in.
    var position: Int { get set }

    /// Where the next page begins; nil after the last one.
    ///
    /// - Parameters:
    ///   - response: This page.
    ///   - unreadable: How many records it held besides, which could not be read.
    func nextPosition(after response: Response, unreadable: Int) -> Int?

    /// The records of a page.
    static func records(of response: Response) -> [Record]

    /// Whether an error is this call's way to say that there are none.
    static func meansNone(_ error: RMSError) -> Bool
}

extension PagedOperation {
    /// It is not.
    public static func meansNone(_ error: RMSError) -> Bool { false }
}

/// A place in the pages of a call, to go on from after a break or a crash. It can be kept as JSON.
public struct PagePosition: Sendable, Hashable, Codable {
    /// Where the page begins.
    public let position: Int
    /// How many of its records were given already.
    public let skip: Int

    /// Makes a place.
    public init(position: Int, skip: Int = 0) {
        self.position = position
        self.skip = skip
    }
}
