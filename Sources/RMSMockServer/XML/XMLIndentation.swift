/// XML for a reader, as libxml2 formats it.
package enum XMLIndentation {
    /// A document with each element on a line of its own, without its declaration; nil if it is not XML.
    package static func indented(_ bytes: [UInt8]) -> String? {
        (try? XMLTree(bytes, keepsBlanks: false))?.serialized(isPretty: true)
    }
}
