import Foundation
@testable import RMSMockServer
import Testing

@Suite struct JournalMaskTests {
    private let mask = JournalMask(key: ESAKey("ESA Q0NDQ0M6QkJCQkI="), personal: FunctionTable.all.personal)

    private func body(_ text: String) -> String { mask.body([UInt8](text.utf8)) }

    @Test(arguments: [
        (
            "<a xmlns:n='urn:x'><n:authKey xmlns:n='urn:y'>ESA secret</n:authKey><b>c</b></a>",
            "<a xmlns:n=\"urn:x\"><n:authKey xmlns:n=\"urn:y\">***</n:authKey><b>c</b></a>"
        ),
        ("<a><authKey>secret</authKey></a>", "<a><authKey>***</authKey></a>"),
        ("<a><limitedPasswd>himitsu</limitedPasswd></a>", "<a><limitedPasswd>***</limitedPasswd></a>"),
        ("<a><familyName><![CDATA[見本 <b>]]></familyName></a>", "<a><familyName>…</familyName></a>"),
        ("<a><city>x<b>y</b></city><rmId>123</rmId></a>", "<a><city>…</city><rmId>…</rmId></a>"),
        ("<a><!-- <city>x</city> --><b/></a>", "<a><b/></a>"),
        ("<?xml version='1.0'?>\n<a><sex>男</sex></a>", "<?xml version='1.0'?>\n<a><sex>…</sex></a>"),
        ("<a  b='c'><city/></a>", "<a  b='c'><city/></a>"),
    ])
    func `elements are masked whatever their prefix, attributes and form`(sent: String, shown: String) {
        #expect(body(sent) == shown)
    }

    @Test(arguments: [
        (
            #"{"ordererMailAddress" : "a@b", "phoneNumber":"03-1", "x":[1, 2.50]}"#,
            #"{"ordererMailAddress" : "…", "phoneNumber":"…", "x":[1, 2.50]}"#
        ),
        (
            #"{"searchKeyword\u0054ype":2,"search\u004beyword":"a\"b","z":"searchKeyword"}"#,
            #"{"searchKeyword\u0054ype":2,"search\u004beyword":"…","z":"searchKeyword"}"#
        ),
        (#"{"a":{"memo":[{"b":"]"}],"licenseKey":7}}"#, #"{"a":{"memo":"…","licenseKey":"***"}}"#),
        (
            #"{"accessControl":{"accessPassword":"himitsu"}}"#,
            #"{"accessControl":{"accessPassword":"***"}}"#
        ),
        (#"{"memo":null,"noshi":"","city":true}"#, #"{"memo":null,"noshi":"","city":"…"}"#),
        (
            #"{"birthMonth":12,"birthDay":31,"memo":[],"city":{}}"#,
            #"{"birthMonth":"…","birthDay":"…","memo":[],"city":{}}"#
        ),
    ])
    func `JSON members are masked, and the rest stays as written`(sent: String, shown: String) {
        #expect(body(sent) == shown)
    }

    @Test(arguments: [
        ("<a><authKey x='y'>secret</authKey><b>", "<a><authKey x='y'>***</authKey><b>"),
        ("<a><city/><familyName>見本", "<a><city/><familyName>…"),
        ("<!DOCTYPE a><a><p:city>\n京都\n</p:city ></a>", "<!DOCTYPE a><a><p:city>…</p:city ></a>"),
        (#"{"phoneNumber": "03-1", "licenseKey":"S"#, #"{"phoneNumber": …, "licenseKey":***"#),
        (#"{"accessPassword":"himitsu","#, #"{"accessPassword":***,"#),
    ])
    func `a body that can't be parsed is searched for secrets`(sent: String, shown: String) {
        #expect(body(sent) == shown)
    }

    @Test(arguments: [400, 400_000]) func `a long value hides no member that follows it`(length: Int) {
        let long = String(repeating: "a", count: length)
        for text in [
            #"{"memo":"\#(long)","ordererName":"YAMADA"#, "<a><memo>\(long)</memo><familyName>YAMADA",
            #"{"memo":"\#(String(repeating: #"\""#, count: length))","ordererName":"YAMADA"#,
        ] {
            let shown = body(text)
            #expect(!shown.contains("YAMADA") && !shown.contains("aaaa"), "\(shown.prefix(200))")
        }
    }

    @Test func `queries are masked by their decoded names, and the caller's key is masked everywhere`() {
        #expect(
            mask.target("/x?license%4bey=abc&itemUrl=BBBBB&city=a&sex=")
                == "/x?license%4bey=***&itemUrl=***&city=…&sex="
        )
        #expect(body("<a><b>CCCCC Q0NDQ0M6QkJCQkI=</b></a>") == "<a><b>*** ***</b></a>")
    }

    @Test func `personal data is shown on request, but keys never are`() {
        let open = JournalMask(key: nil, personal: FunctionTable.all.personal, leavesOutPersonalData: false)
        #expect(
            open.body([UInt8]("<a><city>x</city><authKey>y</authKey></a>".utf8))
                == "<a><city>x</city><authKey>***</authKey></a>"
        )
    }
}
