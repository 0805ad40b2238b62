/// Reads the body of a form from its beginning to its end, once.
final class FormReader {
    private var pieces: ArraySlice<MultipartForm.Piece>
    /// The number of bytes of the first piece that were read.
    private var place = 0
    /// The file that is the first piece.
    private var file: OpenFile?

    /// - Throws: `TransportError` if a file can't be read or has changed; then nothing was sent.
    init(_ form: MultipartForm) throws(TransportError) {
        pieces = form.pieces[...]
        for case .file(let file) in pieces { _ = try Self.open(file, .notSent) }
    }

    /// Reads the next bytes.
    ///
    /// - Returns: How many; 0 at the end of the form.
    /// - Throws: `TransportError` if a file is not what it was when the size of the body was announced.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(TransportError) -> Int {
        while let piece = pieces.first {
            if place == piece.count {
                pieces.removeFirst()
                (place, file) = (0, nil)
                continue
            }
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(piece.count - place))
            let count = try read(piece, into: room)
            place += count
            // The last bytes are held back until the file has proved to be unchanged: without them, the body is cut off
            // and can't be mistaken for a whole one.
            if place == piece.count { try check(piece) }
            return count
        }
        return 0
    }

    /// Fills a buffer that has the size of the form.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Result<Void, TransportError> {
        var place = 0
        do throws(TransportError) {
            while place < buffer.count {
                place += try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[place...]))
            }
            return .success(())
        } catch {
            return .failure(error)
        }
    }

    private func read(
        _ piece: MultipartForm.Piece,
        into room: UnsafeMutableRawBufferPointer
    ) throws(TransportError) -> Int {
        switch piece {
        case .bytes(let bytes): return room.fill(from: bytes[place...])
        case .file(let upload):
            switch upload.source {
            case .bytes(let bytes): return room.fill(from: bytes[place...])
            case .file(let path, _):
                if file == nil { file = try Self.open(upload, .maybeSent) }
                guard let count = file?.next(into: room), count > 0 else {
                    throw .unreadable(path, "became shorter or unreadable while it was sent", .maybeSent)
                }
                return count
            }
        }
    }

    private func check(_ piece: MultipartForm.Piece) throws(TransportError) {
        guard case .file(let upload) = piece, case .file(let path, let status) = upload.source else { return }
        if let file, !file.isStill(status) { throw .unreadable(path, "changed while it was sent", .maybeSent) }
    }

    /// Opens a file that must be as it was when its size was taken; nil for bytes in memory.
    private static func open(
        _ upload: UploadFile,
        _ delivery: TransportError.Delivery
    ) throws(TransportError) -> OpenFile? {
        guard case .file(let path, let status) = upload.source else { return nil }
        let file: OpenFile
        do throws(TransportError) {
            file = try OpenFile(path)
        } catch {
            throw TransportError(error.kind, delivery: delivery, message: error.message)
        }
        guard file.isStill(status) else { throw .unreadable(path, "has changed since it was named", delivery) }
        return file
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Copies as many of the bytes as there is room for.
    func fill(from bytes: ArraySlice<UInt8>) -> Int {
        let piece = bytes.prefix(count)
        copyBytes(from: piece)
        return piece.count
    }
}
