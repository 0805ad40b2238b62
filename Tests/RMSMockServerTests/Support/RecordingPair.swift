#if Recording
import Foundation
import HTTPTypes
import Logging
import RMSClient
@testable import RMSMockServer
import TestSupport
import Testing

/// A mock that records, and another one that takes the place of RMS.
struct RecordingPair {
    static let credentials = try! Credentials(serviceSecret: "SPrecord-secret", licenseKey: "SLrecord-key")

    let folder: TemporaryFixtures
    let upstream: MockServer
    let mock: MockServer
    let log = CapturedLog()

    /// - Parameter folder: The folder that another pair has recorded to.
    init(
        into folder: TemporaryFixtures? = nil,
        keepsPersonalData: Bool = false,
        prepare: (inout MockServer.Options) -> Void = { _ in }
    ) async throws {
        self.folder = try folder ?? TemporaryFixtures([:])
        var options = MockServer.Options()
        options.seed = 1
        prepare(&options)
        upstream = try await MockServer.start(options)
        var recording = MockRecording(folder: self.folder.url, upstream: try BaseURL(upstream.url))
        recording.keepsPersonalData = keepsPersonalData
        mock = try await MockServer.start(recording, log: log)
    }

    /// A client of the mock, or of the upstream behind it.
    func client(_ server: MockServer? = nil, credentials: Credentials = Self.credentials) throws -> RMSClient {
        RMSClient(
            credentials: credentials,
            shopURL: "demo",
            baseURL: try BaseURL((server ?? mock).url),
            transport: CurlTransport(),
            retry: .never
        )
    }

    func stop() async {
        await mock.stop()
        await upstream.stop()
    }
}

extension MockServer {
    static func start(_ recording: MockRecording, log: CapturedLog) async throws -> MockServer {
        var options = MockServer.Options()
        options.record = recording
        options.logger = log.logger
        return try await start(options)
    }

    /// Sends a request unchanged, and reads the whole answer.
    func send(_ request: PlainRequest) async throws -> MockAnswer {
        let response = try await CurlTransport().send(request.transportRequest(to: try BaseURL(url)))
        return MockAnswer(
            status: response.head.status.code,
            fields: response.head.headerFields.map { ($0.name.rawName, $0.value) },
            body: try await response.body.collect()
        )
    }
}

/// A request that is made without a client.
struct PlainRequest: Sendable, CustomTestStringConvertible {
    var method = HTTPRequest.Method.get
    var path: String
    var body = ""
    var fields: [String: String] = [
        "Authorization": "ESA \(Data("SPrecord-secret:SLrecord-key".utf8).base64EncodedString())"
    ]

    var testDescription: String { "\(method) \(path)" }

    func transportRequest(to base: BaseURL) -> TransportRequest {
        var head = HTTPRequest(method: method, scheme: base.scheme, authority: base.authority, path: path)
        for (name, value) in fields { head.headerFields[HTTPField.Name(name)!] = value }
        return TransportRequest(head: head, body: [UInt8](body.utf8))
    }
}

extension TemporaryFixtures {
    /// Every file by its path.
    var files: [String: String] {
        get throws {
            let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
            return try names.reduce(into: [:]) { files, name in
                let file = url.appendingPathComponent(name)
                guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return }
                files[name] = try String(contentsOf: file, encoding: .utf8)
            }
        }
    }

    /// The only file of a function whose name has this suffix.
    func only(_ function: String, _ ending: String) throws -> String? {
        let found = try files.filter { $0.key.hasPrefix("\(function)/") && $0.key.hasSuffix(ending) }
        return found.count == 1 ? found.first?.value : nil
    }
}

/// An upstream without a socket that returns one answer, and records its requests.
final class CannedUpstream: HTTPTransport {
    private let status: Int
    private let fields: [String: String]
    private let body: [UInt8]
    private let error: TransportError?
    private let asked = Guarded<[TransportRequest]>([])

    init(
        _ body: String = "",
        bytes: [UInt8]? = nil,
        status: Int = 200,
        fields: [String: String] = ["Content-Type": "text/xml; charset=utf-8"],
        error: TransportError? = nil
    ) {
        self.status = status
        self.fields = fields
        self.body = bytes ?? [UInt8](body.utf8)
        self.error = error
    }

    var requests: [TransportRequest] { asked.use { $0 } }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        asked.use { $0.append(request) }
        if let error { throw error }
        var head = HTTPResponse(status: .init(code: status))
        for (name, value) in fields { head.headerFields[HTTPField.Name(name)!] = value }
        return TransportResponse(head: head, body: TransportBody(body))
    }
}

/// A mock with a canned upstream.
struct CannedRecording {
    let folder: TemporaryFixtures
    let upstream: CannedUpstream
    let mock: MockServer
    let log = CapturedLog()

    init(_ upstream: CannedUpstream, keepsPersonalData: Bool = false) async throws {
        folder = try TemporaryFixtures([:])
        self.upstream = upstream
        var recording = MockRecording(folder: folder.url, upstream: .rms)
        recording.transport = upstream
        recording.keepsPersonalData = keepsPersonalData
        mock = try await MockServer.start(recording, log: log)
    }
}

/// The log of a mock.
final class CapturedLog: Sendable {
    private let text = Guarded("")

    var lines: String { text.use { $0 } }

    var logger: Logger {
        .watched(from: .notice) { [text] event, _ in text.use { $0 += "\(event.level): \(event.message)\n" } }
    }
}

/// A value behind a lock, which makes the class safe to send.
private final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func use<T>(_ body: (inout Value) -> T) -> T { lock.withLock { body(&value) } }
}
#endif
