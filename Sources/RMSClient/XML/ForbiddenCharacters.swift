/// How to handle characters that XML forbids: control characters and halves of surrogate pairs, literal or as a
/// reference such as `&#11;`, bytes that are invalid in the encoding, and references to entities that XML does not
/// define.
///
/// Customers paste such characters into remarks, and shops into master data.
public enum ForbiddenCharacters: Sendable, Hashable {
    /// Rejects the record of a list, otherwise the whole response, that contains one, as XML requires.
    case refuse
    /// Reads U+FFFD in its place. ``RMSAnswer/replacedCharacters`` counts the replacements.
    case replace
}
