@testable import RMSMockServer
import Testing

@Suite struct MailAddressTests {
    @Test(arguments: [
        ("", []), ("a@b", []), ("@example.com", []), ("taro@example.com", ["taro@example.com"]),
        ("<to:taro.y+1@mail.example.co.jp>;", ["taro.y+1@mail.example.co.jp"]),
        ("a@b.c, d_e%f@g-h.i.", ["a@b.c", "d_e%f@g-h.i"]), ("a@b@c.d", ["b@c.d"]), ("山田taro@例.jp x@y.z", ["x@y.z"]),
        ("a@b.c@d.e", ["a@b.c"]), ("a@.b", []), ("a@b..c", []),
    ])
    func `addresses are found anywhere in a text`(text: String, found: [String]) {
        #expect(MailAddress.ranges(in: text).map { String(text[$0]) } == found)
        #expect(MailAddress.stands(in: text) == !found.isEmpty)
    }

    @Test(.timeLimit(.minutes(2)), arguments: ["a", "@", "a@", "a.", "@a"])
    func `a long word is scanned in linear time`(piece: String) {
        // It would take hours if the time grew with the square of the length.
        #expect(MailAddress.ranges(in: String(repeating: piece, count: 1_000_000)).count <= 500_000)
    }
}
