#if Recording
@testable import RMSMockServer
import Testing

@Suite struct PseudonymizerTests {
    private let fakes = Pseudonymizer(serviceSecret: "SPfakes")

    @Test(arguments: [
        ("familyName", "田中", "[^\\x00-\\x{3000}]{2}"), ("familyNameKana", "タナカ", "[ア-ワ]{3}"),
        ("firstNameKana", "はなこ", "[あ-わ]{3}"),
        ("nickname", "ﾀﾅｶ", "[ｱ-ﾜ]{3}"), ("zipCode1", "981", "[0-9]{3}"), ("phoneNumber1", "090", "0[0-9]{2}"),
        ("ordererPhoneNumber", "03-1234-5678", "0[0-9]-[0-9]{4}-[0-9]{4}"),
        ("ownerName", "TARO Rakuten", "[A-Z]{4} [A-Z][a-z]{6}"),
        ("expYM", "2030/12", "20[23][0-9]/0[1-9]"), ("birthYear", "1980", "19[4-9][0-9]|200[0-4]"),
        ("birthMonth", "7", "[1-9]"), ("birthMonth", "11", "1[0-2]"), ("birthDay", "05", "0[1-9]"),
        ("birthDay", "31", "1[0-9]|2[0-8]"),
        ("prefecture", "東京都", ".{2,3}[都道府県]"), ("sex", "男", "[男女]"),
        ("emailAddress", "taro@example.jp", "user-[0-9a-f]{8}@example\\.com"),
        ("option", "[配送日時指定:]\n2026-01-20", "\\[.{6}:\\]\n[0-9]{4}-[0-9]{2}-[0-9]{2}"), ("zipCode2", "0000", "0000"),

    ])
    func `a replacement has the value's shape, and is always the same`(element: String, value: String, shape: String)
        throws
    {
        let fake = fakes.fake(value, of: element)
        #expect(try WholePattern(shape).matches(fake), "\(fake)")
        #expect(Pseudonymizer(serviceSecret: "SPfakes").fake(value, of: element) == fake)
        let isFixed = value.allSatisfy { $0 == "0" }
        let isOneOfFew = ["sex", "birthMonth", "birthDay", "prefecture", "birthYear", "expYM"].contains(element)
        #expect(isFixed == (fake == value) || isOneOfFew)
    }

    @Test func `an empty value stays empty`() {
        #expect(fakes.fake("", of: "memo") == "")
        #expect(fakes.fake(" \n", of: "memo") == " \n")
    }

    @Test func `replacements depend on the shop's secret, so values can't be guessed by trying`() {
        let numbers = (0..<200).map { "0\($0 + 7_000_000)" }
        let other = Pseudonymizer(serviceSecret: "SPother")
        let mine = numbers.map { fakes.fake($0, of: "phoneNumber3") }
        #expect(Set(mine).count == numbers.count)
        #expect(zip(mine, numbers).allSatisfy { $0 != $1 })
        #expect(zip(mine, numbers.map { other.fake($0, of: "phoneNumber3") }).allSatisfy { $0 != $1 })
    }

    @Test func `a name has the same replacement in every element, and a part of a value has another one`() {
        #expect(fakes.fake("田中", of: "familyName") == fakes.fake("田中", of: "ordererName"))
        #expect(!fakes.fake("田中花子", of: "ordererName").hasPrefix(fakes.fake("田中", of: "familyName")))
    }
}
#endif
