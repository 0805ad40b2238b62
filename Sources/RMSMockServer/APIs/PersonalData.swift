/// The data by which a person can be identified.
package enum PersonalData {
    /// The names of the members of any service that hold such data.
    package static let memberNames = FunctionTable.all.personal.names
}
