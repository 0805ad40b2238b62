/// The source of a mock's answers.
public enum MockAnswers: String, Sendable, CaseIterable {
    /// An in-memory shop: what is written can be read back.
    case shop
    /// Only fixtures, including the bundled ones.
    case replay
}
