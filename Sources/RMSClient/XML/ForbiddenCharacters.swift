/// What becomes of characters that XML forbids: control characters, halves of surrogate pairs, each as it is or as a
/// reference such as `&#11;`, bytes that the encoding does not have, references to entities that XML does not define.
///
/// Customers paste such characters into remarks, and shops into master data.
public enum ForbiddenCharacters: Sendable, Hashable {
    /// What holds one can't be read, as XML has it: a record of a list alone, or else the answer.
    case refuse
    /// U+FFFD is read in its place. How often that happened is said by ``RMSAnswer/replacedCharacters``.
    case replace
}
