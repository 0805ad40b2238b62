internal import RMSClient

/// A picture's address: a whole one in ItemAPI 1.0, and a kind with a path in ItemAPI 2.0. An address elsewhere has no form in
/// ItemAPI 2.0, which does not show it: our choice.
enum ImageAddress {
    /// The start of the addresses of each kind. The shop is called `demo`: our choice.
    private static let bases = [
        ("CABINET", "https://image.rakuten.co.jp/demo/cabinet"), ("GOLD", "https://www.rakuten.ne.jp/gold/demo"),
    ]

    /// The kind and the path of an address.
    static func json(_ address: String?) -> JSONText? {
        guard let address, let (kind, base) = bases.first(where: { address.hasPrefix($0.1 + "/") }) else { return nil }
        return .object([("type", .string(kind)), ("location", .string(String(address.dropFirst(base.count))))])
    }

    /// The address of a picture with a kind and a path.
    static func address(_ image: JSONText) -> String? {
        guard let location = image["location"]?.string,
            let base = bases.first(where: { $0.0 == image["type"]?.string })?.1
        else { return nil }
        return base + location
    }

    /// The list of pictures of an item or a SKU.
    static let list = FaceMember(
        "images",
        read: { element in
            let images = (element["images"]?.all("image") ?? []).compactMap { image -> JSONText? in
                guard var shown = json(image.value("imageUrl")) else { return nil }
                if let text = image.value("imageAlt"), !text.isEmpty { shown["alt"] = .string(text) }
                return shown
            }
            return images.isEmpty ? nil : .array(images)
        },
        write: { images, element in
            let rows = (images?.elements ?? []).map { image in
                let alt = image["alt"]?.string.map { [Element("imageAlt", $0)] } ?? []
                return Element("image", [Element("imageUrl", address(image) ?? "")] + alt)
            }
            if rows.isEmpty, element["images"] == nil { return }
            element["images"] = Element("images", rows)
        }
    )
}
