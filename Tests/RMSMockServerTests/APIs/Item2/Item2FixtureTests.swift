import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The bundled fixtures of ItemAPI 2.0.
@Suite struct Item2FixtureTests {
    private let shop: Item2Shop

    init() throws {
        var options = MockServer.Options()
        options.answers = .replay
        shop = try Item2Shop(options)
    }

    private static let settings = "inventory-related-settings/manage-numbers"
    private static let general = ["GE0019", "X0000"]
    private static let writes = ["GE0017", "CE0001", "IE1105"] + general
    private static let rules = [
        "IE0001", "IE0002", "IE0003", "IE0004", "IE0007", "IE0101", "IE0146", "IE0164", "IE0181", "IE0416", "IE0418",
        "GE0020",
    ]
    private static let calls: [(method: String, path: String, body: String?, codes: [String])] = [
        ("GET", "manage-numbers", nil, general),
        ("PUT", "manage-numbers", #"{"title":"a","itemType":"NORMAL","genreId":"1"}"#, rules + ["IE0197"] + writes),
        ("PATCH", "manage-numbers", #"{"title":"a"}"#, rules + writes), ("DELETE", "manage-numbers", nil, writes),
        ("GET", settings, nil, general),
        ("PUT", settings, #"{"unlimitedInventoryFlag":false,"features":{}}"#, ["IE0164"] + writes),
    ]

    @Test func `each call has an answer of success`() {
        for (call, status) in zip(Self.calls, [200, 204, 204, 204, 200, 204]) {
            let answer = shop.send(call.method, "\(call.path)/mng123", call.body)
            #expect(answer.status == status, "\(call.method) \(call.path): \(answer.text)")
        }
        let created = shop.send("PUT", "manage-numbers/new-item", Self.calls[1].body)
        #expect(created.status == 201 && created.text.contains(#""manageNumber":"new-item""#))
        #expect(shop.item("full-1")["variants"]?.names == ["large", "small"])
        #expect(shop.item("loose-1")[at: "variants.sku1.standardPrice"]?.compact == "1200")
        let bulk = shop.json(shop.send("POST", "bulk-get", #"{"manageNumbers":["mng123","mng124"]}"#))
        #expect(bulk["results"]?.elements.count == 2)
        #expect(
            shop.json(shop.send("POST", "bulk-get", #"{"manageNumbers":["no-such-1"]}"#))["results"]?.compact == "[]"
        )
    }

    @Test func `each documented code is available by the number`() {
        for call in Self.calls {
            for code in call.codes {
                let answer = shop.send(call.method, "\(call.path)/Code-\(code)", call.body)
                let first = shop.json(answer)["errors"]?.elements.first
                #expect(first?["code"]?.string == code, "\(call.method) \(call.path) \(code): \(answer.text)")
                let status = ["GE0019": 500, "X0000": 500, "CE0001": 409][code] ?? 400
                #expect(answer.status == status, "\(code)")
            }
            guard call.method != "PUT" || call.path == Self.settings else { continue }
            let answer = shop.send(call.method, "\(call.path)/no-such-item", call.body)
            #expect(shop.errors(answer) == ["404 GE0014"], "\(call.method) \(call.path)")
        }
        for code in ["IE1101", "IE1106"] + Self.general {
            let answer = shop.send("POST", "bulk-get", #"{"manageNumbers":["a","code-\#(code)"]}"#)
            #expect(answer.text.contains(code), "\(answer.text)")
        }
        for code in ["IE1005"] + Self.general {
            #expect(shop.send("GET", "search?manageNumber=code-\(code)").text.contains(code))
        }
        let several = shop.errors(shop.patch("code-several", #"{"title":"a"}"#))
        #expect(several.map { $0.prefix(10) } == ["400 IE0001", "400 IE0003", "400 IE0418"])
        #expect(
            shop.send("PATCH", "manage-numbers/code-IE0418", #"{"title":"a"}"#).text.contains("invalidMandatoryValue")
        )
    }

    @Test func `what a request lacks or has too much has its code`() {
        #expect(shop.errors(shop.send("PUT", "manage-numbers/a", "{}")) == ["400 GE0011"])
        #expect(shop.errors(shop.send("PUT", "manage-numbers/a", #"{"genreId":"1"}"#)) == ["400 IE0001 title"])
        #expect(shop.errors(shop.send("PUT", "\(Self.settings)/a", "{}")) == ["400 GE0011"])
        #expect(shop.errors(shop.send("POST", "bulk-get", "{}")) == ["400 IE0001 manageNumbers"])
        #expect(shop.errors(shop.send("GET", "search?offset=0&cursorMark=*")) == ["400 IE1003"])
        #expect(shop.errors(shop.send("GET", "search?sortKey=created&cursorMark=*")) == ["400 IE1004"])
    }

    @Test func `a search has hits, parts, pages, none, and a deleted item`() {
        #expect(shop.found("") == ["mng123", "mng124"] && shop.found("manageNumber=no-such-1") == [])
        let parts = shop.search("isCategoryIncluded=true")["results"]?.elements.first
        #expect(parts?.names == ["category", "inventory", "item", "review"])
        var (mark, found) = ("*", [String]())
        for _ in 0..<3 {
            let page = shop.search("cursorMark=\(mark)")
            found += page["results"]?.elements.compactMap { $0[at: "item.manageNumber"]?.string } ?? []
            mark = page["nextCursorMark"]?.string ?? ""
        }
        #expect(found == ["mng123", "mng124"] && mark == "bW5nMTI0")
        #expect(shop.search("manageNumber=gone-1")["results"]?.compact == #"[{"item":{"manageNumber":"gone-1"}}]"#)
    }
}
