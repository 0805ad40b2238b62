internal import CXML
internal import Foundation
internal import RMSClient

/// A fixture's body, cut once into what stays and what is filled in, so that answering is joining.
struct FixtureTemplate: Sendable {
    private enum Piece: Sendable {
        case literal([UInt8])
        case requestID
        case requests
        case echo(EchoSource)
        case repetition(forEach: String, variants: [Variant])
        /// Within a repetition: what an XPath finds below the element that it repeats for.
        case echoWithin(EchoSource)
    }

    /// One of the forms that a repeated element can take.
    private struct Variant: Sendable {
        let when: String?
        let pieces: [Piece]
    }

    struct Problem: Error {
        let message: String
    }

    private let pieces: [Piece]

    /// A body that is sent as it is.
    init(verbatim body: [UInt8]) {
        pieces = [.literal(body)]
    }

    /// Cuts a body of the plain XML envelope.
    init(body: [UInt8], function: RMSFunction, sidecar: FixtureSidecar) throws(Problem) {
        let tree: XMLTree
        do {
            tree = try XMLTree(body, keepsBlanks: false)
        } catch {
            throw Problem(message: "the body is no well-formed XML; if it is meant to be so, say \"malformed\": true")
        }
        if let interface = tree.texts("/result/status/interfaceId").first, interface != function.name {
            throw Problem(message: "the body is one of \(interface), in the folder of \(function.name)")
        }
        var markers = Markers()
        if let repetition = sidecar.repeat { try markers.mark(repetition, in: tree) }
        for (xpath, source) in sidecar.echo ?? [:] {
            for node in try Self.target(xpath, in: tree) { tree.setText(markers.add(.echo(source)), of: node) }
        }
        for node in tree.nodes("/result/status/requestId") { tree.setText(markers.add(.requestID), of: node) }
        if function.method == .get {
            for node in tree.nodes("/result/status/requests") { tree.replace(node, by: markers.add(.requests)) }
        }
        pieces = markers.cut(Self.declaration(of: body) + tree.serialized())
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
        within node: xmlNodePtr?
    ) {
        switch piece {
        case .literal(let literal): bytes += literal
        case .requestID: bytes += exchange.requestID.utf8
        case .requests: bytes += RequestsEcho.element(call.request).utf8
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

    private static func target(_ xpath: String, in tree: XMLTree) throws(Problem) -> [xmlNodePtr] {
        guard XMLTree.compiles(xpath) else { throw Problem(message: "the XPath \(xpath) can't be read") }
        let nodes = tree.nodes(xpath)
        if nodes.isEmpty { throw Problem(message: "the XPath \(xpath) finds nothing in the body") }
        return nodes
    }

    /// The declaration as the file spells it, with the line break after it.
    private static func declaration(of body: [UInt8]) -> String {
        let text = String(decoding: body.prefix(200), as: UTF8.self)
        guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return "" }
        return text[..<end.upperBound] + (text[end.upperBound...].first?.isNewline == true ? "\n" : "")
    }

    /// Places in a text that stand for pieces: a number between two characters that no body of RMS holds.
    private struct Markers {
        private static let begin = "\u{E000}"
        private static let end = "\u{E001}"
        private var pieces: [Piece] = []

        mutating func add(_ piece: Piece) -> String {
            pieces.append(piece)
            return "\(Self.begin)\(pieces.count - 1)\(Self.end)"
        }

        mutating func mark(_ repetition: FixtureSidecar.Repeat, in tree: XMLTree) throws(Problem) {
            try Self.check([repetition.forEach])
            var variants: [Variant] = []
            var nodes: [xmlNodePtr] = []
            for variant in repetition.variants {
                try Self.check([variant.when].compactMap { $0 })
                guard let node = try FixtureTemplate.target(variant.element, in: tree).first else { continue }
                nodes.append(node)
                var inner = Markers()
                for (xpath, source) in variant.echo {
                    try Self.check([xpath, source.from])
                    let targets = tree.nodes(xpath, from: node)
                    if targets.isEmpty {
                        throw Problem(message: "the XPath \(xpath) finds nothing in \(variant.element)")
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
                throw Problem(message: "the XPath \(xpath) can't be read")
            }
        }

        func cut(_ text: String) -> [Piece] {
            var cut: [Piece] = []
            for (index, part) in text.components(separatedBy: Self.begin).enumerated() {
                guard index > 0, let end = part.range(of: Self.end), let number = Int(part[..<end.lowerBound]) else {
                    cut.append(.literal([UInt8](part.utf8)))
                    continue
                }
                cut.append(pieces[number])
                cut.append(.literal([UInt8](part[end.upperBound...].utf8)))
            }
            return cut
        }
    }
}
