import Foundation
import HTTPTypes
@testable import RMSClient
import TestSupport
import Testing

/// Bodies with files: their bytes, and how they are read while they are sent.
@Suite(.timeLimit(.minutes(10))) struct MultipartFormTests {
    private static let gif = [UInt8]("GIF89a".utf8) + [0, 255, 13, 10, 45, 45]

    /// A file that exists as long as the value.
    private final class TemporaryFile {
        let url: URL

        init(_ bytes: [UInt8], name: String = "photo.jpg") throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-form-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            url = folder.appendingPathComponent(name)
            try Data(bytes).write(to: url)
        }

        deinit {
            try? FileManager.default.removeItem(at: url.deletingLastPathComponent())
        }

        func append(_ bytes: [UInt8]) throws {
            let handle = try FileHandle(forWritingTo: url)
            try handle.seekToEnd()
            try handle.write(contentsOf: bytes)
            try handle.close()
        }
    }

    /// Reads a request with a body of any bytes.
    private static func read(_ connection: HostileConnection) throws -> (head: String, body: [UInt8]) {
        var bytes: [UInt8] = []
        while true {
            bytes += try connection.read()
            guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { continue }
            let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            let length = head.lowercased().components(separatedBy: "content-length: ").dropFirst().first
            let count = length.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
            if bytes.count >= end.upperBound + count { return (head, Array(bytes[end.upperBound...])) }
        }
    }

    private func post(_ server: HostileServer, _ form: MultipartForm) -> TransportRequest {
        var request = TransportRequest(
            head: HTTPRequest(method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        )
        request.head.headerFields[.contentType] = form.contentType
        request.form = form
        request.isIdempotent = false
        return request
    }

    private func failure(_ call: () async throws(TransportError) -> Void) async -> TransportError? {
        do throws(TransportError) {
            try await call()
            return nil
        } catch {
            return error
        }
    }

    @Test func `a form is the bytes of RFC 7578, with names that can't end their quotation marks`() throws {
        let file = UploadFile(Self.gif, name: "茶\"\r\n.gif")
        let form = MultipartForm([.init("xml", .text("<a>茶</a>")), .init("file", .file(file))])
        let mark = "--\(form.boundary)"
        let text = """
            \(mark)\r
            Content-Disposition: form-data; name="xml"\r
            \r
            <a>茶</a>\r
            \(mark)\r
            Content-Disposition: form-data; name="file"; filename="茶%22%0D%0A.gif"\r
            Content-Type: image/gif\r
            \r

            """
        let expected = [UInt8](text.utf8) + Self.gif + [UInt8]("\r\n\(mark)--\r\n".utf8)
        #expect(try form.collect() == expected)
        #expect(form.count == expected.count)
        #expect(form.contentType == "multipart/form-data; boundary=\(form.boundary)")
        #expect(form.boundary.wholeMatch(of: /[A-Za-z0-9-]{1,70}/) != nil)
        #expect(MultipartForm([]).boundary != form.boundary)
    }

    @Test(arguments: [
        ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"), ([UInt8]("GIF87a".utf8), "image/gif"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), ([0x49, 0x49, 0x2A, 0], "image/tiff"),
        ([0x4D, 0x4D, 0, 0x2A], "image/tiff"), ([UInt8]("BM6".utf8), "image/bmp"),
        ([UInt8]("<svg/>".utf8), "application/octet-stream"), ([0xFF, 0xD8], "application/octet-stream"),
        ([], "application/octet-stream"),
    ])
    func `the content type follows from the first bytes, whatever the name`(bytes: [UInt8], type: String) throws {
        #expect(UploadFile(bytes, name: "a.png").contentType == type)
        let file = try TemporaryFile(bytes + (bytes.isEmpty ? [] : [UInt8](repeating: 7, count: 40)))
        #expect(try UploadFile(contentsOf: file.url).contentType == type)
    }

    @Test func `a file of some megabytes arrives unchanged, with its size announced`() async throws {
        let bytes = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        let file = try TemporaryFile(bytes)
        let form = MultipartForm([
            .init("xml", .text("<a/>")), .init("file", .file(try UploadFile(contentsOf: file.url))),
        ])
        let seen = Box<(head: String, body: [UInt8])>(("", []))
        let server = try HostileServer { connection in
            seen.set(try Self.read(connection))
            try connection.answer("ok")
        }
        defer { server.stop() }
        let response = try await CurlTransport().send(post(server, form))
        #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "ok")
        #expect(seen.value.body == (try form.collect()))
        let lines = seen.value.head.components(separatedBy: "\r\n")
        #expect(lines.contains("Content-Length: \(form.count)"))
        #expect(lines.contains("Content-Type: \(form.contentType)"))
        let names = lines.map { $0.lowercased() }
        #expect(!names.contains { $0.hasPrefix("expect:") || $0.hasPrefix("transfer-encoding:") })
    }

    @Test func `the pieces of a form, in a buffer smaller than its file, are its bytes`() throws {
        let file = try TemporaryFile((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
        let form = MultipartForm([
            .init("xml", .text("<a/>")), .init("file", .file(try UploadFile(contentsOf: file.url))),
        ])
        let reader = try FormReader(form)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1000)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try reader.read(into: $0) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        #expect(bytes == (try form.collect()))
    }

    @Test func `a file that is missing, no file, or changed since it was named is not sent`() async throws {
        let folder = FileManager.default.temporaryDirectory
        let missing = await failure { () throws(TransportError) in
            _ = try UploadFile(contentsOf: folder.appendingPathComponent("no-such-\(UUID()).jpg"))
        }
        #expect(missing?.kind == .unreadableBody && missing?.delivery == .notSent)
        let noFile = await failure { () throws(TransportError) in _ = try UploadFile(contentsOf: folder) }
        #expect(noFile?.message.hasSuffix("is not a regular file") == true)

        let server = try HostileServer { try $0.answer("ok") }
        defer { server.stop() }
        let file = try TemporaryFile(Self.gif)
        let form = MultipartForm([.init("file", .file(try UploadFile(contentsOf: file.url)))])
        try file.append([1])
        let error = await failure { () throws(TransportError) in
            _ = try await CurlTransport().send(post(server, form))
        }
        #expect(error?.kind == .unreadableBody && error?.delivery == .notSent)
        #expect(error?.message == "the file photo.jpg has changed since it was named")
        #expect(server.requestCount == 0)
        let collected = await failure { () throws(TransportError) in _ = try form.collect() }
        #expect(collected?.delivery == .notSent)
    }

    /// The last bytes of the body must not have been sent: a server could take the request for a whole one.
    @Test(arguments: ["longer", "shorter"])
    func `a file that changes while it is sent fails the request, and the body stays incomplete`(change: String) throws
    {
        let file = try TemporaryFile([UInt8](repeating: 65, count: 200_000))
        let form = MultipartForm([.init("file", .file(try UploadFile(contentsOf: file.url)))])
        let reader = try FormReader(form)
        var sent = 0
        var failure: TransportError?
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while failure == nil {
            do throws(TransportError) {
                let result = buffer.withUnsafeMutableBytes { buffer -> Result<Int, TransportError> in
                    do throws(TransportError) { return .success(try reader.read(into: buffer)) } catch {
                        return .failure(error)
                    }
                }
                let count = try result.get()
                if count == 0 { break }
                sent += count
            } catch {
                failure = error
            }
            if sent > 100_000, sent < 120_000 {
                if change == "longer" { try file.append([1]) } else { truncate(file.url.path, 110_000) }
            }
        }
        #expect(failure?.kind == .unreadableBody && failure?.delivery == .maybeSent)
        #expect(sent < form.count - 40)
    }

    @Test func `a file that becomes shorter during an upload ends the exchange with an error`() async throws {
        let file = try TemporaryFile([UInt8](repeating: 65, count: 30_000_000))
        let form = MultipartForm([.init("file", .file(try UploadFile(contentsOf: file.url)))])
        let path = file.url.path
        let wasWhole = Box(false)
        let server = try HostileServer { connection in
            _ = try connection.read()
            truncate(path, 20_000_000)
            var received = 0
            while let piece = try? connection.read() { received += piece.count }
            wasWhole.set(received >= form.count)
        }
        defer { server.stop() }
        let error = await failure { () throws(TransportError) in
            _ = try await CurlTransport().send(post(server, form))
        }
        #expect(error?.kind == .unreadableBody && error?.delivery == .maybeSent)
        #expect(error?.message.hasPrefix("the file photo.jpg ") == true)
        #expect(!wasWhole.value)
    }

    @Test func `a transport that knows no forms is given their bytes`() async throws {
        let body = envelope(
            "cabinet.file.update",
            "<cabinetFileUpdateResult><resultCode>0</resultCode></cabinetFileUpdateResult>"
        )
        let transport = CannedTransport(.answer(status: 200, body: body))
        try await Wire.client(transport).cabinet.update(1, file: UploadFile(Self.gif, name: "a.gif"))
        let request = try #require(await transport.requests.first)
        #expect(request.form == nil && request.isIdempotent == false)
        #expect(Data(request.body).range(of: Data(Self.gif)) != nil)
        #expect(request.head.headerFields[.contentType]?.hasPrefix("multipart/form-data; boundary=rms-") == true)
        #expect("\(request)".hasSuffix(", \(request.body.count) bytes"))
    }

    @Test func `what is shown of a call has the file's name and size, and none of its bytes`() throws {
        let file = try TemporaryFile(Self.gif, name: "a;b \"c\".gif")
        for upload in [
            UploadFile([UInt8]("GIF89a SECRETPIXELS".utf8), name: "dot.gif"), try UploadFile(contentsOf: file.url),
        ] {
            let call = try Wire.client().prepare(
                CabinetAPI.InsertFile(upload, fileName: "it's $HOME", folderID: 7, filePath: "dot")
            )
            for text in [call.maskedDescription, call.curlCommand, "\(upload)", "\(call)"] {
                #expect(!text.contains("SECRETPIXELS") && !text.contains("SPsecret"))
            }
            #expect(call.maskedDescription.contains("<fileName>it's $HOME</fileName>"))
            #expect(call.maskedDescription.contains("\(upload.count) bytes)"))
            #expect(call.curlCommand.contains(#"form-string = "xml=<?xml"#))
            #expect(call.curlCommand.contains(#"it's \$HOME"#))
            #expect(!call.curlCommand.contains("boundary"))
        }
        let call = try Wire.client().prepare(CabinetAPI.UpdateFile(7, file: UploadFile(Self.gif, name: "dot.gif")))
        #expect(
            call.curlCommand.contains(
                #"form = "file=@\\"${RMS_UPLOAD_FILE:?must name the file to upload}\\";type=image/gif;"#
            )
        )
        var dumped = ""
        dump(UploadFile([UInt8]("SECRETPIXELS".utf8), name: "a"), to: &dumped)
        #expect(!dumped.contains("SECRET") && !dumped.contains("83"))
    }
}
