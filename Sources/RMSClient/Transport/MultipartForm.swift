internal import Foundation

/// A body of the type `multipart/form-data` (RFC 7578), whose files are read while it is sent.
///
/// Its size is known in advance, so that it is sent with `Content-Length`.
public struct MultipartForm: Sendable {
    /// The parts, in the order in which they are sent.
    public let parts: [Part]
    /// The text between the parts, without the dashes before it: random, so that no part contains it.
    public let boundary: String
    /// The body in pieces.
    let pieces: [Piece]
    /// The size of the body in bytes.
    public let count: Int

    /// A part of a form.
    public struct Part: Sendable {
        /// The name of the form's field.
        public let name: String
        /// The content of the part.
        public let content: Content

        /// Creates a part.
        public init(_ name: String, _ content: Content) {
            self.name = name
            self.content = content
        }
    }

    /// The content of a part.
    public enum Content: Sendable {
        /// A text, sent without a file name and a content type.
        case text(String)
        /// A file, sent with its name and its content type.
        case file(UploadFile)
    }

    /// Creates a form.
    public init(_ parts: [Part]) {
        self.parts = parts
        boundary = "rms-" + UUID().uuidString
        pieces = Self.pieces(of: parts, boundary)
        count = pieces.reduce(0) { $0 + $1.count }
    }

    /// The value of `Content-Type`.
    public var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// The whole body in memory.
    ///
    /// - Throws: `TransportError` of the kind `unreadableBody` if a file can't be read or has changed.
    public func collect() throws(TransportError) -> [UInt8] {
        let reader = try FormReader(self)
        var bytes = [UInt8](repeating: 0, count: count)
        try bytes.withUnsafeMutableBytes { reader.fill($0) }.get()
        return bytes
    }

    /// The body with the size of each file in place of its content.
    var shown: String {
        pieces.map { piece in
            switch piece {
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            case .file(let file): file.shown
            }
        }.joined()
    }

    /// A piece of the body: bytes, or a file of any size.
    enum Piece: Sendable {
        case bytes([UInt8])
        case file(UploadFile)

        var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(let file): file.count
            }
        }
    }

    private static func pieces(of parts: [Part], _ boundary: String) -> [Piece] {
        parts.flatMap { part -> [Piece] in
            let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(part.name))\""
            switch part.content {
            case .text(let text): return [.bytes([UInt8]("\(head)\r\n\r\n\(text)\r\n".utf8))]
            case .file(let file):
                let name = escaped(file.name)
                let fields = "\(head); filename=\"\(name)\"\r\nContent-Type: \(file.contentType)\r\n\r\n"
                return [.bytes([UInt8](fields.utf8)), .file(file), .bytes([UInt8]("\r\n".utf8))]
            }
        } + [.bytes([UInt8]("--\(boundary)--\r\n".utf8))]
    }

    /// A name between quotation marks, with what would end it percent-encoded, as browsers do.
    private static func escaped(_ name: String) -> String {
        name.replacingExactly(["\"": "%22", "\r": "%0D", "\n": "%0A"])
    }
}
