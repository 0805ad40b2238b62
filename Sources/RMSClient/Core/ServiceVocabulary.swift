/// The codes and ids of an API family, in English.
public struct ServiceVocabulary: Sendable {
    /// What each business code means.
    public var codes: [String: CodeMeaning]
    /// The wire name that each field id stands for.
    public var fieldNames: [String: String]
    /// What each error id means.
    public var errorMeanings: [String: String]

    /// Makes a vocabulary.
    public init(
        codes: [String: CodeMeaning] = [:],
        fieldNames: [String: String] = [:],
        errorMeanings: [String: String] = [:]
    ) {
        self.codes = codes
        self.fieldNames = fieldNames
        self.errorMeanings = errorMeanings
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
}
