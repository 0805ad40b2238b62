internal import Foundation

/// The description of a SOAP service, which tools make a client of: `?WSDL`, and `?xsd=1` and on for its types.
///
/// RMS serves the order service's; of the inventory service's no public address is known, and serving it is our choice.
struct ServiceDescription {
    private let service: Service
    private let file: String

    private struct Service {
        let path: String
        let wsdl: String
        /// `?xsd=1` is the first.
        let schemas: [String]
    }

    private static let services = [
        Service(path: "/es/1.0/order/ws", wsdl: "order.wsdl", schemas: ["order.xsd"]),
        Service(
            path: "/es/1.0/inventory/ws",
            wsdl: "inventory.wsdl",
            schemas: ["inventory.xsd", "inventory-entity.xsd", "inventory-language.xsd"]
        ),
    ]

    /// The description that a GET asks for; nil if it asks for none.
    init?(path: String, query: [(name: String, value: String)]) {
        guard let service = Self.services.first(where: { $0.path == path }) else { return nil }
        self.service = service
        if query.contains(where: { $0.name.lowercased() == "wsdl" }) {
            file = service.wsdl
        } else if let number = query.first(where: { $0.name == "xsd" }).flatMap({ Int($0.value) }),
            service.schemas.indices.contains(number - 1)
        {
            file = service.schemas[number - 1]
        } else {
            return nil
        }
    }

    /// The file, with the address that the tool came by where RMS's own stands and where files name each other.
    ///
    /// - Parameters:
    ///   - scheme: `http` or `https`.
    ///   - authority: The host and port that were asked for.
    func answer(scheme: String, authority: String?) -> MockAnswer {
        var text = String(decoding: RMSSchemas.bytes(of: file), as: UTF8.self)
        // A host that is none is the client's own, and nothing of it may become markup.
        let host = authority.flatMap { $0.wholeMatch(of: /[A-Za-z0-9.:_\[\]-]+/) == nil ? nil : $0 }
        let address = "\(scheme)://\(host ?? "127.0.0.1")\(service.path)"
        text = text.replacing("https://api.rms.rakuten.co.jp\(service.path)", with: address)
        for (index, schema) in service.schemas.enumerated() {
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
