extension String {
    /// The text with texts replaced as by ``replacingExactly(_:with:)``, one after the other.
    package func replacingExactly(_ pairs: KeyValuePairs<String, String>) -> String {
        pairs.reduce(self) { $0.replacingExactly($1.key, with: $1.value) }
    }

    /// The text with every occurrence of another one replaced, whatever follows it.
    ///
    /// `replacing(_:with:)` compares characters, and a quotation mark before a combining mark is another character than a
    /// quotation mark: what ends a quotation, and what is secret, must be found all the same.
    ///
    /// - Parameters:
    ///   - text: What is replaced; nothing if it is empty.
    ///   - other: What takes its place.
    package func replacingExactly(_ text: String, with other: String) -> String {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        guard let first = wanted.first else { return self }
        var replaced: [UInt8] = []
        var isChanged = false
        var index = 0
        while index < bytes.count {
            if bytes[index] == first, bytes[index...].starts(with: wanted) {
                replaced += other.utf8
                index += wanted.count
                isChanged = true
            } else {
                replaced.append(bytes[index])
                index += 1
            }
        }
        return isChanged ? String(decoding: replaced, as: UTF8.self) : self
    }
}
