/// The format and the size of an image, from its first bytes.
struct ImageHeader: Sendable, Equatable {
    enum Format: Sendable {
        case jpeg, gif, png, tiff, bmp
    }

    let format: Format
    let width: Int
    let height: Int

    /// Nil if the bytes are no image that R-Cabinet takes, or if its size can't be read.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes: bytes)
        let size: (Int, Int)?
        switch bytes {
        case _ where bytes.starts(with: [0xFF, 0xD8, 0xFF]): (format, size) = (.jpeg, Self.jpeg(reader))
        case _ where bytes.starts(with: "GIF87a".utf8), _ where bytes.starts(with: "GIF89a".utf8):
            (format, size) = (.gif, reader.pair(at: 6, bytes: 2))
        case _ where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]):
            (format, size) = (.png, reader.bigEndian.pair(at: 16, bytes: 4))
        case _ where bytes.starts(with: [0x49, 0x49, 0x2A, 0]): (format, size) = (.tiff, Self.tiff(reader))
        case _ where bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]): (format, size) = (.tiff, Self.tiff(reader.bigEndian))
        case _ where bytes.starts(with: "BM".utf8): (format, size) = (.bmp, Self.bmp(reader))
        default: return nil
        }
        guard let size, size.0 > 0, size.1 > 0 else { return nil }
        (width, height) = size
    }

    /// The extension of the image in R-Cabinet, which turns all but GIF into JPEG.
    var storedExtension: String { format == .gif ? "gif" : "jpg" }

    /// The size is in the first frame header.
    private static func jpeg(_ reader: ByteReader) -> (Int, Int)? {
        let reader = reader.bigEndian
        var place = 2
        while let mark = reader.number(at: place, bytes: 1), mark == 0xFF,
            let kind = reader.number(at: place + 1, bytes: 1)
        {
            // A marker may be padded with FF.
            if kind == 0xFF {
                place += 1
                continue
            }
            if 0xC0...0xCF ~= kind, ![0xC4, 0xC8, 0xCC].contains(kind) {
                return reader.pair(at: place + 5, bytes: 2).map { ($1, $0) }
            }
            guard let length = reader.number(at: place + 2, bytes: 2), length >= 2 else { return nil }
            place += 2 + length
        }
        return nil
    }

    /// The size is in two fields of the first directory: 256 and 257.
    private static func tiff(_ reader: ByteReader) -> (Int, Int)? {
        guard let directory = reader.number(at: 4, bytes: 4), let count = reader.number(at: directory, bytes: 2) else {
            return nil
        }
        var values: [Int: Int] = [:]
        for index in 0..<count {
            let field = directory + 2 + 12 * index
            guard let tag = reader.number(at: field, bytes: 2), let type = reader.number(at: field + 2, bytes: 2) else {
                return nil
            }
            // A short (3) or a long (4).
            values[tag] = reader.number(at: field + 8, bytes: type == 3 ? 2 : 4)
        }
        guard let width = values[256], let height = values[257] else { return nil }
        return (width, height)
    }

    private static func bmp(_ reader: ByteReader) -> (Int, Int)? {
        guard let header = reader.number(at: 14, bytes: 4) else { return nil }
        if header == 12 { return reader.pair(at: 18, bytes: 2) }
        // A negative height means that the rows begin at the top.
        return reader.pair(at: 18, bytes: 4).map { ($0, Int(Int32(truncatingIfNeeded: $1).magnitude)) }
    }
}

/// Reads numbers at places that may be outside the bytes.
private struct ByteReader {
    let bytes: [UInt8]
    var isBigEndian = false

    var bigEndian: ByteReader { ByteReader(bytes: bytes, isBigEndian: true) }

    func number(at place: Int, bytes count: Int) -> Int? {
        guard place >= 0, place <= bytes.count - count else { return nil }
        let slice = bytes[place..<(place + count)]
        return (isBigEndian ? Array(slice) : slice.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }

    /// Two numbers side by side.
    func pair(at place: Int, bytes count: Int) -> (Int, Int)? {
        guard let first = number(at: place, bytes: count), let second = number(at: place + count, bytes: count) else {
            return nil
        }
        return (first, second)
    }
}
