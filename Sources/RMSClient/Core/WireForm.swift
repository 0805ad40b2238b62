/// How a function's parameters and answers are written on the wire.
public enum WireForm: Hashable, Sendable {
    /// XML in RMS's own envelope: `result/status` and one result element. Parameters travel in the query when
    /// `request` is nil, else in `request/<request>`.
    case plainXML(PlainXML)

    /// The element names of a plain XML call.
    public struct PlainXML: Hashable, Sendable {
        /// The element below `request` that the parameters fill; nil for a GET with a query.
        public let request: String?
        /// The element below `result` that holds the answer.
        public let result: String
        /// The values of the result's `code` that mean success.
        public let successCodes: Set<String>
    }

    /// A short name for lists: `xml`.
    public var label: String {
        switch self {
        case .plainXML: "xml"
        }
    }
}
