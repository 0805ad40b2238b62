import Foundation
import RMSClient
import RMSFixtures
@testable import RMSMockServer
import Testing

/// The schemas of the XML calls, as the admin interface serves them.
@Suite struct SchemaCatalogueTests {
    private let engine: MockEngine

    init() throws {
        engine = try MockEngine(MockServer.Options())
    }

    private func get(_ path: String, gate: AdminInterface.Gate = .open, token: String? = nil) -> MockAnswer {
        let fields = token.map { [(name: "x-mock-token", value: $0)] } ?? []
        let request = MockRequest(method: "GET", target: "/__rms/\(path)", fields: fields, body: [])
        return AdminInterface(engine: engine, gate: gate).answer(request)
    }

    private func families() throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(get("schemas").body)) as? [[String: Any]])
    }

    @Test func `every XML function is listed once, with the files of its family`() throws {
        let families = try families()
        let listed = families.flatMap { $0["functions"] as? [String] ?? [] }
        #expect(listed.count == Set(listed).count)
        #expect(Set(listed) == Set(RMSFunction.all.filter { $0.wire != .json }.map(\.name)))
        for family in families {
            let functions = (family["functions"] as? [String] ?? []).compactMap(RMSFunction.init(named:))
            #expect((family["requests"] != nil) == functions.contains(where: \.takesBody), "\(family)")
            let wsdl = family["wsdl"] as? String
            #expect((wsdl != nil) == (functions.first?.wire.label == "soap"), "\(family)")
            if let wsdl { #expect(engine.get(wsdl, authorization: nil).text.contains("definitions"), "\(wsdl)") }
        }
        let items = try #require(families.first { $0["family"] as? String == "ItemAPI" })
        #expect(items["requests"] as? String == "item.xsd" && items["answers"] as? String == "item-answers.xsd")
    }

    @Test func `every schema of the package is served, and so is what it includes or imports`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: RMSFixtures.schemas.path)
            .filter { $0.hasSuffix(".xsd") }
        #expect(Set(names) == SchemaCatalogue.schemas)
        for name in names {
            let answer = get("schemas/\(name)")
            #expect(answer.status == 200 && answer["Content-Type"] == "application/xml", "\(name)")
            #expect(answer.body == PackagedSchemas.bytes(of: name), "\(name)")
            for other in try XMLTree(answer.body).texts("//@schemaLocation") {
                #expect(get("schemas/\(other)").status == 200, "\(name): \(other)")
            }
        }
    }

    @Test(arguments: [
        "item", "no-such.xsd", "item.xsd/", "ITEM.XSD", "order.wsdl", "json", "..", ".", "%2e%2e", "item.xsd%00",
        "..%2Fseed%2Fdemo-shop.xml", "../seed/demo-shop.xml", "json/license/expiryDate.response.json",
        "%2Fetc%2Fpasswd",
        "/etc/passwd", "../schemas/item.xsd",
    ])
    func `no other file is served`(name: String) {
        let answer = get("schemas/\(name)")
        // An empty component does not count.
        #expect(answer.status == (name == "item.xsd/" ? 200 : 404), "\(answer.text)")
    }

    @Test func `the schemas need the token, as everything else does`() {
        for path in ["schemas", "schemas/item.xsd"] {
            #expect(get(path, gate: .token("secret")).status == 401)
            #expect(get(path, gate: .token("secret"), token: "secret").status == 200)
            #expect(get(path, gate: .closed("closed")).status == 403)
        }
    }
}
