internal import CXML

extension XMLTapeBuilder {
    /// The number of bytes that the parser has consumed.
    var consumed: Int {
        guard let input = context?.pointee.input else { return 0 }
        return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// The offset where the tag that the parser has just read begins; attributes contain no `<`.
    var tagStart: Int? {
        guard let input = context?.pointee.input, var place = input.pointee.cur, let base = input.pointee.base else {
            return nil
        }
        let end = place
        while place > base {
            place -= 1
            if place.pointee == UInt8(ascii: "<") { return consumed - (end - place) }
        }
        return nil
    }
}
