internal import CXML

/// Converts chunks of text in another encoding to UTF-8.
///
/// An invalid sequence becomes the byte 0xFF, which is not valid UTF-8: the next stage refuses or replaces it like
/// everything malformed. libxml2's own conversion is not used, because it prints pieces of the document to standard
/// error when it fails.
final class XMLTranscoder {
    private let conversion: iconv_t
    private let encoding: XMLEncoding
    /// The start of a character that the last chunk cut off.
    private var cut: [UInt8] = []

    /// Returns nil if the system does not know the encoding.
    init?(_ encoding: XMLEncoding) {
        guard let conversion = Self.open(encoding) else { return nil }
        self.conversion = conversion
        self.encoding = encoding
    }

    /// Opens the first of its names that the system knows. A lazy sequence would open that one twice.
    private static func open(_ encoding: XMLEncoding) -> iconv_t? {
        for name in encoding.iconvNames {
            if let conversion = rms_iconv_open(name) { return conversion }
        }
        return nil
    }

    deinit {
        iconv_close(conversion)
    }

    func convert(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let input = cut + bytes
        cut = []
        // A two-byte character takes at most three bytes in UTF-8.
        var output: [UInt8] = []
        output.reserveCapacity(input.count * 2)
        input.withUnsafeBytes { convert($0, into: &output) }
        return output
    }

    /// Ends the text. A character that is still cut off is malformed.
    func finish() -> [UInt8] {
        defer { cut = [] }
        return cut.isEmpty ? [] : [Self.malformed]
    }

    private static let malformed: UInt8 = 0xFF

    private func convert(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) {
        var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            while left > 0 {
                var free = buffer.baseAddress
                var space = buffer.count
                let failure = rms_iconv(conversion, &next, &left, &free, &space)
                output.append(
                    contentsOf: UnsafeRawBufferPointer(
                        rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - space)]
                    )
                )
                switch failure {
                case 0, E2BIG: continue
                case EINVAL:
                    cut = Array(input.suffix(left))
                    left = 0
                default:
                    let skipped = min(left, encoding.isWide ? 2 : 1)
                    output += replacement(for: input[input.count - left])
                    next = next?.advanced(by: skipped)
                    left -= skipped
                }
            }
        }
    }

    /// Browsers read the five bytes that windows-1252 leaves undefined as control characters of Latin-1.
    private func replacement(for byte: UInt8) -> [UInt8] {
        encoding == .windows1252 && 0x80...0x9F ~= byte ? [0xC2, byte] : [Self.malformed]
    }
}
