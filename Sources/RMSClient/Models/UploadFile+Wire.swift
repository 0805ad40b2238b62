internal import Foundation

/// A file is a part of its own of a form, so its text on the wire is only what a person sees of it.
extension UploadFile: WireScalar {
    /// A file.
    public static var wireKind: WireKind { .file }

    /// Refers to the file at a path; nil if it can't be read.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        let path = String(decoding: bytes, as: UTF8.self)
        guard !path.isEmpty, let file = try? UploadFile(contentsOf: URL(fileURLWithPath: path)) else { return nil }
        self = file
    }

    /// The name and the size.
    public func wireText(format: WireFormat) -> String { description }
}
