import Foundation
@testable import RMSMockServer

extension MockEngine {
    /// An engine with the bundled fixtures, or folders on top of them, whose ids and times are constant.
    static func fixed(_ folders: [URL] = [], bundled: Bool = true) throws -> MockEngine {
        MockEngine(
            functions: .all,
            library: try FixtureLibrary(folders: folders, bundled: bundled),
            sources: MockSources(now: { Date(timeIntervalSince1970: 1_571_748_019) }, makeID: { "test-id" }),
            journal: Journal()
        )
    }

    func get(_ target: String, authorization: String? = "ESA Q0NDQ0M6QkJCQkI=") -> MockAnswer {
        let fields = authorization.map { [(name: "Authorization", value: $0)] } ?? []
        return answer(MockRequest(method: "GET", target: target, fields: fields, body: []))
    }

    func post(_ target: String, _ body: String) -> MockAnswer {
        let fields = [(name: "authorization", value: "ESA Q0NDQ0M6QkJCQkI=")]
        return answer(MockRequest(method: "POST", target: target, fields: fields, body: [UInt8](body.utf8)))
    }
}

extension MockAnswer {
    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(field: String) -> String? {
        fields.first { $0.name == field }?.value
    }
}

/// A fixture folder that exists as long as the value.
final class TemporaryFixtures: Sendable {
    let url: URL

    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("rms-fixtures-\(UUID())")
        for (path, text) in files {
            let file = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}

/// A body of item.get with a code.
func itemGetBody(_ code: String, interface: String = "item.get") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <result><status><interfaceId>\(interface)</interfaceId><systemStatus>OK</systemStatus><message>OK</message>\
    <requestId>x</requestId><requests/></status><itemGetResult><code>\(code)</code><item><itemUrl>x</itemUrl></item>\
    </itemGetResult></result>
    """
}
