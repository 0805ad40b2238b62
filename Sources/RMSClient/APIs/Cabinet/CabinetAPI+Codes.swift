extension CabinetAPI {
    /// An operation of CabinetAPI 1.0.
    protocol Operation: RMSOperation {}
}

extension CabinetAPI.Operation {
    /// The codes of CabinetAPI 1.0.
    public static var vocabulary: ServiceVocabulary { .cabinet }
}

extension ServiceVocabulary {
    /// The one refusal whose meaning is known. Others exist (3013, 3014, 3015 and 6004 are documented by number only).
    static let cabinet = ServiceVocabulary(
        codes: [
            "3001": CodeMeaning(
                "a parameter is wrong, and RMS does not say which",
                advice:
                    "Check that the folder or file exists, and compare names, paths and the image with their limits."
            )
        ]
    )
}

extension WireForm {
    /// The wire form of a call to R-Cabinet.
    ///
    /// - Parameters:
    ///   - result: The element of the result.
    ///   - request: The path of elements that wraps the parameters below `request`; nil for a query.
    ///   - filePart: The part of the form that holds an image; nil for a document alone.
    static func cabinet(_ result: String, request: [String]? = nil, filePart: String? = nil) -> WireForm {
        .plainXML(
            .init(
                request: request.map { ["request"] + $0 },
                filePart: filePart,
                answer: .result(result, successCodes: ["0"], code: "resultCode")
            )
        )
    }
}

extension CabinetAPI {
    /// The response to a write that returns nothing but its success.
    public struct WriteResponse: DefaultedModel, Hashable {
        /// `resultCode`: 0 for success.
        public var resultCode: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("resultCode", &resultCode)
        }
    }
}
