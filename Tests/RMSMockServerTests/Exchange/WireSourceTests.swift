import Foundation
@testable import RMSMockServer
import Testing

/// Violations cite sections of the documentation.
@Suite struct WireSourceTests {
    @Test(arguments: WireSource.allCases.filter { $0 != .http }) func `every cited section exists`(
        source: WireSource
    ) throws {
        let parts = source.rawValue.components(separatedBy: "#")
        try #require(parts.count == 2)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        let article = root.appending(path: "Sources/RMSClient/Documentation.docc/\(parts[0]).md")
        let lines = try String(contentsOf: article, encoding: .utf8).components(separatedBy: "\n")
        let headings = lines.filter { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" || $0 == " " } }
        #expect(headings.contains { $0 == parts[1] }, "\(parts[0]) has no section \(parts[1])")
    }

    @Test func `an address has no spaces`() {
        #expect(WireSource.item1OrderOfTheElements.address == "WireItem1#Order-of-the-elements")
    }
}
