/// Finds mail addresses in a text in linear time, by searching on both sides of each `@`.
enum MailAddress {
    /// The ranges of the addresses, in order.
    static func ranges(in text: String) -> [Range<String.Index>] {
        let bytes = text.utf8
        var found: [Range<String.Index>] = []
        var begin = bytes.startIndex
        while let at = bytes[begin...].firstIndex(of: UInt8(ascii: "@")) {
            let next = bytes.index(after: at)
            let local = bytes[begin..<at].reversed().prefix(while: isLocal).count
            var labels = 0
            var end = next
            var cursor = next
            while true {
                let stop = bytes[cursor...].firstIndex { !isLabel($0) } ?? bytes.endIndex
                guard stop > cursor else { break }
                labels += 1
                end = stop
                guard stop < bytes.endIndex, bytes[stop] == UInt8(ascii: ".") else { break }
                cursor = bytes.index(after: stop)
            }
            if local > 0, labels > 1 {
                found.append(bytes.index(at, offsetBy: -local)..<end)
                begin = end
            } else {
                begin = next
            }
        }
        return found
    }

    static func stands(in text: String) -> Bool { !ranges(in: text).isEmpty }

    private static func isLocal(_ byte: UInt8) -> Bool { isLabel(byte) || "._%+".utf8.contains(byte) }

    private static func isLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
