/// The answer of a call that lists layouts. These calls only read, so a shop has the layouts of its seed.
///
/// Our reading: an id filters the older lists, and they share the codes of the newer call.
struct LayoutResult {
    private let kind: LayoutKind
    private let code: String
    private let message: String
    /// Nil for an error.
    private let rows: [Element]?
    let status: Int

    init(_ kind: LayoutKind, asked call: MockCall, _ shop: ShopState) {
        let all = shop.layouts[kind] ?? []
        self.kind = kind
        guard let asked = call.request.values(kind.id).first, !asked.isEmpty else {
            (code, message, rows, status) = ("N000", "Succeeded.", all, 200)
            return
        }
        guard let id = Int(asked) else {
            (code, message, rows, status) = ("C001", "Request parameter is invalid.", nil, 400)
            return
        }
        let found = all.filter { $0.number(kind.id) == id }
        (code, message, rows, status) =
            found.isEmpty
            ? ("C008", "Requested data is not found.", nil, 404) : ("N000", "Succeeded.", found, 200)
    }

    /// The answer in the shape of one of the two services.
    func element(_ prefix: String, root: String, service: String, type: String) -> Element {
        let messages = [Element("resultMessage", [Element("code", code), Element("message", message)])]
        let result = rows.map { rows in
            Element(
                "result",
                ["xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "xsi:type": "\(prefix):\(type)"],
                [Element("\(kind.row)List", rows)]
            )
        }
        return Element(
            "\(prefix):\(root)",
            ["xmlns:\(prefix)": "http://rakuten.co.jp/rms/mall/\(service)/api/model/resource"],
            [Element("resultCode", code), Element("resultMessageList", messages)] + [result].compactMap(\.self)
        )
    }
}
