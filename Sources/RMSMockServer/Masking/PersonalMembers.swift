internal import Foundation

/// The names of the members that identify a person in any family.
final class PersonalMembers: Sendable {
    let names: Set<String>
    /// Finds the members in a text that can't be parsed.
    let expression: NSRegularExpression?

    init(_ names: Set<String>) {
        self.names = names
        expression = JournalMask.expression(names)
    }
}
