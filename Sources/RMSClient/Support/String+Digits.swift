extension String {
    /// Whether it is a number in digits of ASCII.
    package var isDecimal: Bool { !isEmpty && utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}
