/// The English meanings of an API family's codes and ids.
public struct ServiceVocabulary: Sendable {
    /// The meaning of each business code.
    public var codes: [String: CodeMeaning]
    /// The meaning of codes with each prefix that are not in ``codes``.
    public var prefixes: [String: CodeMeaning]
    /// The meaning of HTTP 404, if it is not that the path is unknown.
    public var notFound: CodeMeaning?
    /// The wire name of each field id.
    public var fieldNames: [String: String]
    /// The meaning of each error id.
    public var errorMeanings: [String: String]
    /// The statuses other than 2xx with which the service answers a successful call in its own format.
    public var answeredStatuses: Set<Int>

    /// Creates a vocabulary.
    public init(
        codes: [String: CodeMeaning] = [:],
        prefixes: [String: CodeMeaning] = [:],
        notFound: CodeMeaning? = nil,
        fieldNames: [String: String] = [:],
        errorMeanings: [String: String] = [:],
        answeredStatuses: Set<Int> = []
    ) {
        self.codes = codes
        self.prefixes = prefixes
        self.notFound = notFound
        self.fieldNames = fieldNames
        self.errorMeanings = errorMeanings
        self.answeredStatuses = answeredStatuses
    }

    /// The meaning of a code, if known.
    ///
    /// RMS's documentation prints some codes with a space, `_` or `-` between the same parts: they are the same code.
    public func meaning(of code: String) -> CodeMeaning? {
        if let meaning = codes[code] { return meaning }
        let parts = Self.parts(of: code)
        if let known = codes.first(where: { Self.parts(of: $0.key) == parts }) { return known.value }
        return prefixes.first { code.hasPrefix($0.key) }?.value
    }

    private static func parts(of code: String) -> [Substring] {
        code.split { $0 == "_" || $0 == "-" || $0 == " " }
    }

    /// A complaint with its meaning in English.
    func field(_ message: ServiceErrorMessage) -> ServiceFailure.Field {
        ServiceFailure.Field(
            name: message.fieldID.map { fieldNames[$0] ?? "field \($0)" } ?? "the request",
            errorID: message.errorID,
            meaning: errorMeanings[message.errorID],
            message: message.message,
            index: message.listIndex
        )
    }
}

/// The meaning of a business code, and what to do about it.
public struct CodeMeaning: Sendable, Hashable {
    /// The kind of error.
    public let kind: RMSError.Kind
    /// The meaning, in English.
    public let text: String
    /// What the caller can do.
    public let advice: String

    /// Creates a meaning.
    public init(_ text: String, advice: String, kind: RMSError.Kind = .serviceCode) {
        self.kind = kind
        self.text = text
        self.advice = advice
    }

    /// The SOAP services' refusal of the key.
    static let refusedKey = CodeMeaning(
        "RMS does not accept the key",
        advice: "Check the key, that its 90 days are not over, and that the function is ticked in the RMS console.",
        kind: .unauthorized
    )
}
