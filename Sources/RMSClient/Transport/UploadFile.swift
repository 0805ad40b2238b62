public import Foundation

/// A file to upload: one on disk, which is sent piece by piece, or bytes in memory.
///
/// ```swift
/// let photo = try UploadFile(contentsOf: URL(fileURLWithPath: "photo.jpg"))
/// let dot = UploadFile(bytes, name: "dot.gif")
/// ```
///
/// A file on disk must stay as it is until it is sent: one that changed since the value was created is not sent, and
/// one that changes while it is sent fails the call. Descriptions contain the name and the size only.
public struct UploadFile: Hashable, Sendable {
    /// The file's name without a path, as the form sends it.
    public var name: String
    /// The number of bytes.
    public let count: Int
    /// The media type, by the first bytes: JPEG, GIF, PNG, TIFF, BMP, or `application/octet-stream`.
    public let contentType: String
    let source: Source

    enum Source: Hashable, Sendable {
        case bytes([UInt8])
        case file(path: String, FileStatus)
    }

    /// Creates a file from bytes in memory.
    public init(_ bytes: [UInt8], name: String) {
        self.init(name: name, count: bytes.count, start: bytes, source: .bytes(bytes))
    }

    /// Refers to a file on disk, of which only the first bytes are read now.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - name: The name to send; by default the file's own.
    /// - Throws: `TransportError` of the kind `unreadableBody` if it is not a file that can be read.
    public init(contentsOf file: URL, name: String? = nil) throws(TransportError) {
        let open = try OpenFile(file.path)
        self.init(
            name: name ?? file.lastPathComponent,
            count: open.status.size,
            start: try open.start(),
            source: .file(path: file.path, open.status)
        )
    }

    private init(name: String, count: Int, start: [UInt8], source: Source) {
        self.name = name
        self.count = count
        self.source = source
        contentType = Self.types.first { start.starts(with: $0.start) }?.type ?? "application/octet-stream"
    }

    /// The beginnings of the formats that R-Cabinet takes.
    private static let types: [(start: [UInt8], type: String)] = [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([UInt8]("GIF87a".utf8), "image/gif"), ([UInt8]("GIF89a".utf8), "image/gif"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0x49, 0x49, 0x2A, 0x00], "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
        ([0x42, 0x4D], "image/bmp"),
    ]

    /// What stands for the content wherever a request is shown.
    var shown: String {
        switch source {
        case .bytes: "(\(count) bytes)"
        case .file: "(the file \(name.printable), \(count) bytes)"
        }
    }
}

extension UploadFile: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name and the size.
    public var description: String { "\(name.printable), \(count) bytes" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// A mirror without the content.
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "count": count]) }
}
