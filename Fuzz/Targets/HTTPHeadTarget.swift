import HTTPTypes
@testable import RMSClient

extension FuzzTarget {
    /// The head of an answer, line by line as libcurl passes it: the parsed head, when written out, parses to the same
    /// head, whatever names were seen before.
    static let httpHead = FuzzTarget(name: "http-head") { bytes throws(FuzzFinding) in
        guard let response = head(bytes, FieldNames()) else { return }
        guard 200...999 ~= response.status.code else {
            throw FuzzFinding("\(response.status) is not the status of an answer")
        }
        let fields = response.headerFields.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
        let text = "HTTP/1.1 \(response.status.code) OK\r\n\(fields)\r\n"
        let names = FieldNames()
        for _ in 0..<2 {
            guard let again = head([UInt8](text.utf8), names), Facts(again) == Facts(response) else {
                throw FuzzFinding("\(response.debugDescription) does not result from \(text)")
            }
        }
    }

    private static func head(_ bytes: [UInt8], _ names: FieldNames) -> HTTPResponse? {
        var head = CurlHead()
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if Array(line + [UInt8(ascii: "\n")]).withUnsafeBytes({ head.append($0) }) { return head.response(names) }
        }
        return nil
    }

    /// The parts of a head that must not change.
    private struct Facts: Equatable {
        let code: Int
        let names: [String]
        /// Split at whitespace, because illegal characters in a value become spaces.
        let values: [[Substring]]

        init(_ response: HTTPResponse) {
            code = response.status.code
            names = response.headerFields.map(\.name.rawName)
            values = response.headerFields.map { $0.value.split(whereSeparator: \.isWhitespace) }
        }
    }
}
