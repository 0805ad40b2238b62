package import HTTPTypes

extension HTTPFields {
    /// Adds a field after the others, in the cheapest way that there is: `append` goes through code that can't be
    /// specialised.
    package mutating func add(_ name: HTTPField.Name, _ value: String) {
        if contains(name) {
            append(HTTPField(name: name, value: value))
        } else {
            self[name] = value
        }
    }
}
