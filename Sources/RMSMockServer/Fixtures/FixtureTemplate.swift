internal import Foundation
internal import RMSClient

/// A fixture's body, split once into fixed parts and placeholders, so that answering only joins them.
struct FixtureTemplate: Sendable {
    private enum Piece: Sendable {
        case literal([UInt8])
        case requestID
        case requests
        /// The calendar day in Japan, this many days from now.
        case day(Int)
        case echo(EchoSource)
        case repetition(forEach: String, variants: [Variant])
        /// Within a repetition: the result of an XPath below the element that is repeated for.
        case echoWithin(EchoSource)
    }

    /// One of the forms of a repeated element.
    private struct Variant: Sendable {
        let when: String?
        let pieces: [Piece]
    }

    struct Problem: Error {
        let message: String
    }

    private let pieces: [Piece]

    /// Creates a template of a body that is sent unchanged.
    init(verbatim body: [UInt8]) {
        pieces = [.literal(body)]
    }

    /// Splits a JSON body: `{{day+89}}` in a text is the day in Japan that many days from now.
    init(json body: [UInt8]) throws(Problem) {
        guard (try? JSONSerialization.jsonObject(with: Data(body))) != nil else {
            throw Problem(message: "the body is not JSON; if that is intended, set \"malformed\": true")
        }
        var pieces: [Piece] = []
        for (index, part) in String(decoding: body, as: UTF8.self).components(separatedBy: "{{day").enumerated() {
            guard index > 0, let end = part.range(of: "}}"), let days = Int(part[..<end.lowerBound]) else {
                pieces.append(.literal([UInt8](((index > 0 ? "{{day" : "") + part).utf8)))
                continue
            }
            pieces += [.day(days), .literal([UInt8](part[end.upperBound...].utf8))]
        }
        self.pieces = pieces
    }

    /// Splits a body of the plain XML envelope.
    init(body file: [UInt8], function: RMSFunction, sidecar: FixtureSidecar) throws(Problem) {
        // RMS sends no byte order mark; editors add one.
        let body = file.starts(with: [0xEF, 0xBB, 0xBF]) ? [UInt8](file.dropFirst(3)) : file
        let tree: XMLTree
        do {
            tree = try XMLTree(body, keepsBlanks: false)
        } catch {
            throw Problem(message: "the body is not well-formed XML; if that is intended, set \"malformed\": true")
        }
        if let encoding = tree.declaredEncoding, encoding.uppercased() != "UTF-8" {
            throw Problem(message: "the body declares \(encoding), but is sent in UTF-8: convert it to UTF-8")
        }
        // Checked after parsing, because a body can also contain them as character references.
        guard Markers.areAbsent(from: tree.serialized()) else {
            throw Problem(message: "the body contains U+10FFFC or U+10FFFD, which the mock reserves")
        }
        if let interface = tree.texts("/result/status/interfaceId").first, interface != function.interfaceID {
            throw Problem(message: "the body belongs to \(interface), but is in the folder of \(function.name)")
        }
        var markers = Markers()
        if let repetition = sidecar.repeat { try markers.mark(repetition, in: tree) }
        for (xpath, source) in (sidecar.echo ?? [:]).sorted(by: { $0.key < $1.key }) {
            try Self.check(source)
            for node in try Self.texts(xpath, in: tree) { tree.setText(markers.add(.echo(source)), of: node) }
        }
        for node in tree.nodes("/result/status/requestId") { tree.setText(markers.add(.requestID), of: node) }
        if function.method == .get {
            for node in tree.nodes("/result/status/requests") { tree.replace(node, by: markers.add(.requests)) }
        }
        pieces = markers.cut(String(decoding: body.prefix(200), as: UTF8.self).xmlDeclaration + tree.serialized())
    }

    /// The body for a call.
    func body(for call: MockCall, exchange: MockExchange) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in pieces { Self.append(piece, to: &bytes, call, exchange, within: nil) }
        return bytes
    }

    private static func append(
        _ piece: Piece,
        to bytes: inout [UInt8],
        _ call: MockCall,
        _ exchange: MockExchange,
        within node: XMLTree.Node?
    ) {
        switch piece {
        case .literal(let literal): bytes += literal
        case .requestID: bytes += exchange.requestID.utf8
        case .day(let days): bytes += exchange.japaneseDay(in: days).utf8
        case .requests: bytes += PlainXML.requestsBlock(call.request, of: call.served).xml.utf8
        case .echo(let source): bytes += source.text(call.values(source.from)).xmlEscaped.utf8
        case .echoWithin(let source):
            bytes += source.text(call.tree?.texts(source.from, from: node) ?? []).xmlEscaped.utf8
        case .repetition(let xpath, let variants):
            guard let tree = call.tree else { return }
            for node in tree.nodes(xpath) {
                let variant = variants.first { $0.when.map { tree.holds($0, from: node) } ?? true }
                for piece in variant?.pieces ?? [] { append(piece, to: &bytes, call, exchange, within: node) }
            }
        }
    }

    private static func target(_ xpath: String, in tree: XMLTree) throws(Problem) -> [XMLTree.Node] {
        guard XMLTree.compiles(xpath) else { throw Problem(message: "the XPath \(xpath) is not valid") }
        let nodes = tree.nodes(xpath)
        if nodes.isEmpty { throw Problem(message: "the XPath \(xpath) finds nothing in the body") }
        return nodes
    }

    /// The elements whose text an echo fills. They must not contain other elements, which would be lost.
    private static func texts(_ xpath: String, in tree: XMLTree) throws(Problem) -> [XMLTree.Node] {
        let nodes = try target(xpath, in: tree)
        guard nodes.allSatisfy(tree.isLeaf) else {
            throw Problem(message: "the XPath \(xpath) finds nodes that are not elements with only text")
        }
        return nodes
    }

    private static func check(_ source: EchoSource) throws(Problem) {
        if source.from.hasPrefix("/"), !XMLTree.compiles(source.from) {
            throw Problem(message: "the XPath \(source.from) is not valid")
        }
    }

    /// Placeholders for pieces in a text: a number between the last two characters of Unicode. (U+E000 and the
    /// characters after it are not suitable: shops write gaiji there.)
    private struct Markers {
        private static let begin = Array("\u{10FFFC}".utf8)
        private static let end = Array("\u{10FFFD}".utf8)
        private var pieces: [Piece] = []

        mutating func add(_ piece: Piece) -> String {
            pieces.append(piece)
            return "\u{10FFFC}\(pieces.count - 1)\u{10FFFD}"
        }

        static func areAbsent(from text: String) -> Bool {
            text.utf8.firstRange(of: begin) == nil && text.utf8.firstRange(of: end) == nil
        }

        mutating func mark(_ repetition: FixtureSidecar.Repeat, in tree: XMLTree) throws(Problem) {
            try Self.check([repetition.forEach])
            var variants: [Variant] = []
            var nodes: [XMLTree.Node] = []
            for variant in repetition.variants {
                nodes += try FixtureTemplate.target(variant.element, in: tree).prefix(1)
            }
            guard tree.areSiblings(nodes) else {
                throw Problem(message: "the variants of \"repeat\" must be different elements with the same parent")
            }
            for (variant, node) in zip(repetition.variants, nodes) {
                try Self.check([variant.when].compactMap { $0 })
                var inner = Markers()
                for (xpath, source) in variant.echo.sorted(by: { $0.key < $1.key }) {
                    try Self.check([xpath, source.from])
                    let targets = tree.nodes(xpath, from: node)
                    if targets.isEmpty || !targets.allSatisfy({ tree.isLeaf($0) && tree.isInside($0, node) }) {
                        throw Problem(message: "the XPath \(xpath) finds no text in \(variant.element)")
                    }
                    for target in targets { tree.setText(inner.add(.echoWithin(source)), of: target) }
                }
                variants.append(Variant(when: variant.when, pieces: inner.cut(tree.serialized(node))))
            }
            for node in nodes.dropFirst() { tree.remove(node) }
            let marker = add(.repetition(forEach: repetition.forEach, variants: variants))
            if let node = nodes.first { tree.replace(node, by: marker) }
        }

        private static func check(_ xpaths: [String]) throws(Problem) {
            for xpath in xpaths where !XMLTree.compiles(xpath) {
                throw Problem(message: "the XPath \(xpath) is not valid")
            }
        }

        func cut(_ text: String) -> [Piece] {
            var cut: [Piece] = []
            var rest = Array(text.utf8)[...]
            while let begin = rest.firstRange(of: Self.begin), let end = rest.firstRange(of: Self.end),
                let number = Int(String(decoding: rest[begin.upperBound..<end.lowerBound], as: UTF8.self))
            {
                cut.append(.literal([UInt8](rest[..<begin.lowerBound])))
                cut.append(pieces[number])
                rest = rest[end.upperBound...]
            }
            cut.append(.literal([UInt8](rest)))
            return cut
        }
    }
}
