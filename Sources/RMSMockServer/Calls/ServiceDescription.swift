internal import Foundation

/// The description of a SOAP service, which tools make a client of: `?WSDL`, and `?xsd=1` and on for its types.
///
/// RMS serves the order service's; of the inventory service's no public address is known, and serving it is our choice.
struct ServiceDescription: Sendable {
    let path: String
    let wsdl: String
    /// `?xsd=1` is the first.
    let schemas: [String]

    /// The description that a GET asks for; nil if it asks for none.
    func answer(to request: MockRequest) -> MockAnswer? {
        if request.query.contains(where: { $0.name.lowercased() == "wsdl" }) { return answer(to: request, with: wsdl) }
        guard let number = request.query.first(where: { $0.name == "xsd" }).flatMap({ Int($0.value) }),
            schemas.indices.contains(number - 1)
        else { return nil }
        return answer(to: request, with: schemas[number - 1])
    }

    /// The file, with the address that the tool used in the place of RMS's own and of the names by which files import each
    /// other.
    private func answer(to request: MockRequest, with file: String) -> MockAnswer {
        var text = String(decoding: PackagedSchemas.bytes(of: file), as: UTF8.self)
        // An invalid host comes from the client, and nothing of it may become markup.
        let host = request.authority.flatMap { $0.wholeMatch(of: /[A-Za-z0-9.:_\[\]-]+/) == nil ? nil : $0 }
        let address = "\(request.scheme)://\(host ?? "127.0.0.1")\(path)"
        text = text.replacing("https://api.rms.rakuten.co.jp\(path)", with: address)
        for (index, schema) in schemas.enumerated() {
            text = text.replacing(
                "schemaLocation=\"\(schema)\"",
                with: "schemaLocation=\"\(address)?xsd=\(index + 1)\""
            )
        }
        return MockAnswer(
            status: 200,
            fields: [("Content-Type", "text/xml;charset=\"utf-8\""), ("Server", "nginx")],
            body: [UInt8](text.utf8)
        )
    }
}
