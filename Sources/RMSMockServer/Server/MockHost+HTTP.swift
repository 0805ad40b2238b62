internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import RMSClient

/// The host as Hummingbird's responder.
extension MockHost {
    /// Larger than any RMS request.
    private static let maximumBodyBytes = 16 << 20

    /// Whether a client announces a body larger than any RMS request.
    static func announcesTooMuch(_ contentLength: String?) -> Bool {
        contentLength.flatMap { Int($0) }.map { $0 > maximumBodyBytes } ?? false
    }

    /// The channel handler for each connection.
    func manners() -> any RemovableChannelHandler {
        HTTPMannersInstaller { [engine] unreadable in
            let request = MockRequest(method: "(unreadable)", target: "(unreadable)", fields: [], body: [])
            let entry = RawEntry(
                time: engine.sources.exchange().date,
                request: request,
                answer: unreadable.answer,
                violations: [unreadable.violation],
                personal: engine.functions.personal
            )
            engine.journal.add(entry)
        }
    }

    func respond(to request: Request, on channel: any Channel) async throws -> Response {
        if let expectation = request.headers[.expect], expectation.lowercased() != "100-continue" {
            return Response(status: .expectationFailed, headers: [.connection: "close"])
        }
        // RMS's behavior is not known. The rest of the body is not read, so the connection can't be kept.
        let tooLarge = Response(status: .contentTooLarge, headers: [.connection: "close"])
        if Self.announcesTooMuch(request.headers[.contentLength]) { return tooLarge }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Self.maximumBodyBytes)
        } catch is NIOTooManyBytesError {
            return tooLarge
        }
        let asked = MockRequest(
            method: request.method.rawValue,
            scheme: scheme,
            authority: request.head.authority,
            target: request.uri.string,
            fields: request.headers.map { ($0.name.rawName, $0.value) },
            body: [UInt8](body.readableBytesView)
        )
        var answer = await answer(asked)
        let isCall = !AdminInterface.isMeant(by: asked)
        if compresses, isCall, Gzip.isAccepted(asked.fields["accept-encoding"]) {
            answer = answer.gzipped(isCut: answer.delivery.isGzipCut)
        } else if answer.delivery.isGzipCut {
            answer.body = answer.body.cutInMarkup
        }
        return try await answer.response(on: channel)
    }
}

extension HTTPFields {
    init(_ answer: MockAnswer) {
        self.init()
        for (name, value) in answer.fields {
            if let name = HTTPField.Name(name) { add(name, value) }
        }
    }

    /// Adds a field after the others. Avoids `append` where possible, because it goes through code that can't be
    /// specialized.
    private mutating func add(_ name: HTTPField.Name, _ value: String) {
        if contains(name) {
            append(HTTPField(name: name, value: value))
        } else {
            self[name] = value
        }
    }
}
