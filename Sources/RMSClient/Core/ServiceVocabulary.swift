/// The codes and ids of an API family, in English.
public struct ServiceVocabulary: Sendable {
    /// What each business code means.
    public var codes: [String: CodeMeaning]
    /// What codes mean that begin so and are not in ``codes``.
    public var prefixes: [String: CodeMeaning]
    /// What HTTP 404 means where it does not say that the path is unknown.
    public var notFound: CodeMeaning?
    /// The wire name that each field id stands for.
    public var fieldNames: [String: String]
    /// What each error id means.
    public var errorMeanings: [String: String]

    /// Makes a vocabulary.
    public init(
        codes: [String: CodeMeaning] = [:],
        prefixes: [String: CodeMeaning] = [:],
        notFound: CodeMeaning? = nil,
        fieldNames: [String: String] = [:],
        errorMeanings: [String: String] = [:]
    ) {
        self.codes = codes
        self.prefixes = prefixes
        self.notFound = notFound
        self.fieldNames = fieldNames
        self.errorMeanings = errorMeanings
    }

    /// What a code means, if that is known.
    ///
    /// RMS's documentation prints some codes with a blank, `_` or `-` between the same parts: they are the same code.
    public func meaning(of code: String) -> CodeMeaning? {
        if let meaning = codes[code] { return meaning }
        let parts = Self.parts(of: code)
        if let known = codes.first(where: { Self.parts(of: $0.key) == parts }) { return known.value }
        return prefixes.first { code.hasPrefix($0.key) }?.value
    }

    private static func parts(of code: String) -> [Substring] {
        code.split { $0 == "_" || $0 == "-" || $0 == " " }
    }

    /// A complaint in words.
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

/// What a business code says, and what to do about it.
public struct CodeMeaning: Sendable, Hashable {
    /// The kind of error that it stands for.
    public let kind: RMSError.Kind
    /// What RMS says, in English.
    public let text: String
    /// What the caller can do.
    public let advice: String

    /// Makes a meaning.
    public init(_ text: String, advice: String, kind: RMSError.Kind = .serviceCode) {
        self.kind = kind
        self.text = text
        self.advice = advice
    }

    /// The key, in the words of the SOAP services.
    static let refusedKey = CodeMeaning(
        "RMS does not accept the key",
        advice: "Check the key, that its 90 days are not over, and that the function is ticked in the RMS console.",
        kind: .unauthorized
    )
}
