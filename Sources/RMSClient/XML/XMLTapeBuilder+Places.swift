internal import CXML

extension XMLTapeBuilder {
    /// How many bytes the parser is through with.
    var consumed: Int {
        guard let input = context?.pointee.input else { return 0 }
        return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// Where the tag begins that the parser has just read; attributes hold no `<`.
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
