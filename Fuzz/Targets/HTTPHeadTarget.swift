import HTTPTypes
@testable import RMSClient

extension FuzzTarget {
    /// The head of an answer, line by line as libcurl hands it over: what is made of it, written out, reads as the same,
    /// whatever names were seen before.
    static let httpHead = FuzzTarget(name: "http-head") { bytes throws(FuzzFinding) in
        guard let response = head(bytes, FieldNames()) else { return }
        guard 200...999 ~= response.status.code else {
            throw FuzzFinding("\(response.status) is no answer's status")
        }
        let fields = response.headerFields.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
        let text = "HTTP/1.1 \(response.status.code) OK\r\n\(fields)\r\n"
        let names = FieldNames()
        for _ in 0..<2 {
            guard let again = head([UInt8](text.utf8), names), Facts(again) == Facts(response) else {
                throw FuzzFinding("\(response.debugDescription) is not read again from \(text)")
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

    /// What must stay of a head.
    private struct Facts: Equatable {
        let code: Int
        let names: [String]
        /// Without the blanks around them: what is not legal in a value has become a blank.
        let values: [[Substring]]

        init(_ response: HTTPResponse) {
            code = response.status.code
            names = response.headerFields.map(\.name.rawName)
            values = response.headerFields.map { $0.value.split(whereSeparator: \.isWhitespace) }
        }
    }
}
