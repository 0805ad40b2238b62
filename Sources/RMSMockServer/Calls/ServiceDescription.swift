internal import Foundation

/// The description of a SOAP service, from which tools generate a client: `?WSDL`, and `?xsd=1` and so on for its
/// types.
///
/// RMS serves the order service's description. No public address of the inventory service's is known: serving it is our
/// choice.
struct ServiceDescription: Sendable {
    let path: String
    let wsdl: String
    /// The schema files; `?xsd=1` is the first.
    let schemas: [String]

    /// The file that a GET requests; nil if it requests none.
    func answer(to request: MockRequest) -> MockAnswer? {
        if request.query.contains(where: { $0.name.lowercased() == "wsdl" }) { return answer(to: request, with: wsdl) }
        guard let number = request.query.first(where: { $0.name == "xsd" }).flatMap({ Int($0.value) }),
            schemas.indices.contains(number - 1)
        else { return nil }
        return answer(to: request, with: schemas[number - 1])
    }

    /// The file, with RMS's address and the file names in imports replaced by the address that the tool used.
    private func answer(to request: MockRequest, with file: String) -> MockAnswer {
        var text = String(decoding: PackagedSchemas.bytes(of: file), as: UTF8.self)
        // The client supplies the host: an invalid one must not become markup.
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
