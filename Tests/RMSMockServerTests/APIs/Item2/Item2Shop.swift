import Foundation
import RMSClient
@testable import RMSMockServer

/// A shop that is called as ItemAPI 2.0 is, in JSON.
struct Item2Shop {
    let shop: TestShop

    init(_ options: MockServer.Options? = nil) throws {
        shop = try TestShop(options)
    }

    func send(_ method: String, _ path: String, _ body: String? = nil) -> MockAnswer {
        var fields = [(name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA==")]
        if body != nil { fields.append((name: "Content-Type", value: "application/json; charset=utf-8")) }
        let target = path.hasPrefix("/") ? path : "/es/2.0/items/\(path)"
        let request = MockRequest(method: method, target: target, fields: fields, body: [UInt8]((body ?? "").utf8))
        return shop.engine.answer(request)
    }

    func put(_ number: String, _ body: JSONText) -> MockAnswer {
        send("PUT", "manage-numbers/\(number)", body.compact)
    }

    func patch(_ number: String, _ body: String) -> MockAnswer { send("PATCH", "manage-numbers/\(number)", body) }

    /// item.update of ItemAPI 1.0.
    func update(_ url: String, _ members: String) -> MockAnswer {
        shop.post(
            "item/update",
            "<request><itemUpdateRequest><item><itemUrl>\(url)</itemUrl>\(members)</item></itemUpdateRequest></request>"
        )
    }

    func item(_ number: String) -> JSONText { json(send("GET", "manage-numbers/\(number)")) }

    func search(_ query: String) -> JSONText { json(send("GET", "search?\(query)")) }

    /// The numbers of a search's hits.
    func found(_ query: String) -> [String] {
        search(query)["results"]?.elements.compactMap { $0[at: "item.manageNumber"]?.string } ?? []
    }

    func json(_ answer: MockAnswer) -> JSONText { JSONBody(answer.body)?.value ?? .null }

    /// The errors of an answer as `status code path`.
    func errors(_ answer: MockAnswer) -> [String] {
        (json(answer)["errors"]?.elements ?? []).map { error in
            let path = error[at: "metadata.propertyPath"]?.string
            return ["\(answer.status)", error["code"]?.string, path].compactMap(\.self).joined(separator: " ")
        }
    }

    /// An item without choices that breaks no rule.
    static func plain() -> JSONText {
        json(
            #"""
            {"itemType":"NORMAL","title":"煎茶","genreId":"201131","variants":{"one":{"standardPrice":"1200",
            "articleNumber":{"exemptionReason":5},"attributes":[{"name":"ブランド名","values":["見本園"]},
            {"name":"原産国／製造国","values":["日本"]},{"name":"総個数","values":["1"]}]}}}
            """#
        )
    }

    /// An item with two selectors and three SKUs, which breaks no rule.
    static func wide() -> JSONText {
        var item = plain()
        item["variantSelectors"] = json(
            #"""
            [{"key":"size","displayName":"サイズ","values":[{"displayValue":"S"},{"displayValue":"M"}]},
            {"key":"color","displayName":"色","values":[{"displayValue":"白"},{"displayValue":"紺"}]}]
            """#
        )
        let base = item[at: "variants.one"]!
        item["variants"] = JSONText.empty
        for (id, size, color, price) in [("a", "S", "白", "1000"), ("b", "M", "白", "900"), ("C", "M", "紺", "1300")] {
            var variant = base
            variant["standardPrice"] = .string(price)
            variant["selectorValues"] = .object([("size", .string(size)), ("color", .string(color))])
            item[at: "variants.\(id)"] = variant
        }
        return item
    }

    static func json(_ text: String) -> JSONText {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
            .map(JSONText.init(foundation:)) ?? .null
    }
}
