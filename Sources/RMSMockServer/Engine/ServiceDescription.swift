internal import Foundation
internal import RMSFixtures

/// The description of a SOAP service, which tools make a client of: `?WSDL`, and `?xsd=1` for its types.
///
/// RMS serves the order service's; of the inventory service's no public address is known, and serving it is our choice.
struct ServiceDescription {
    private let file: String

    /// The description that a GET asks for; nil if it asks for none.
    init?(path: String, query: [(name: String, value: String)]) {
        let services = ["/es/1.0/order/ws": "order", "/es/1.0/inventory/ws": "inventory"]
        guard let service = services[path] else { return nil }
        if query.contains(where: { $0.name.lowercased() == "wsdl" }) {
            file = "\(service).wsdl"
        } else if query.contains(where: { $0.name == "xsd" && $0.value == "1" }) {
            file = "\(service).xsd"
        } else {
            return nil
        }
    }

    var answer: MockAnswer {
        let data = FileManager.default.contents(atPath: RMSFixtures.schemas.appendingPathComponent(file).path)
        return MockAnswer(
            status: 200,
            fields: [("Content-Type", "text/xml;charset=\"utf-8\""), ("Server", "nginx")],
            body: [UInt8](data ?? Data())
        )
    }
}
