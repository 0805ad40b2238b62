import RMSClient
import RMSMockServer

/// The body of an answer, indented and safe to show.
enum PrettyBody {
    /// XML or JSON with its members in the order in which RMS sent them; any other text as it is.
    static func text(_ body: [UInt8]) -> String {
        if let xml = XMLIndentation.indented(body) { return Console.printableLines(xml) }
        if let json = JSONText(reading: body) { return json.pretty }
        return Console.printableLines(String(decoding: body, as: UTF8.self))
    }
}
