internal import CZlib

/// Gzip compression of answers, as RMS compresses them for clients that accept it.
enum Gzip {
    /// Whether a client accepts gzip (RFC 9110, 12.5.3): it is named, or covered by `*`, with a weight other than 0.
    static func isAccepted(_ acceptEncoding: String?) -> Bool {
        guard let acceptEncoding else { return false }
        var weights: [String: Double] = [:]
        for entry in acceptEncoding.lowercased().split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let name = parts.first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            weights[name] = weight ?? 1
        }
        return (weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0) > 0
    }

    /// The bytes as one gzip member; nil if zlib can't allocate memory.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard rms_gzip_init(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        return input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = uInt(input.count)
            let bound = Int(deflateBound(&stream, uLong(input.count)))
            return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(bound)
                deflate(&stream, Z_FINISH)
                count = bound - Int(stream.avail_out)
            }
        }
    }
}

extension MockAnswer {
    /// The answer as it is sent to a client that accepts gzip.
    ///
    /// - Parameter isCut: Whether the compressed stream ends in its middle.
    func gzipped(isCut: Bool) -> MockAnswer {
        guard !body.isEmpty, let compressed = Gzip.compressed(body) else { return self }
        var answer = self
        answer.body = isCut ? Array(compressed.prefix(compressed.count / 2)) : compressed
        answer.fields.append(("Content-Encoding", "gzip"))
        if !fields.contains(where: { $0.name.lowercased() == "vary" }) {
            answer.fields.append(("Vary", "Accept-Encoding"))
        }
        return answer
    }
}
