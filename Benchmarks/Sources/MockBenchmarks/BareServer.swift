import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// A Hummingbird server with a handler that always returns the same answer.
struct BareServer {
    struct Answer: Sendable {
        var fields: HTTPFields
        let body: [UInt8]
    }

    let url: String
    private let running: Task<Void, any Error>

    static func start(_ answer: Answer) async throws -> BareServer {
        var fields = answer.fields
        // The server sets both itself.
        fields[.contentLength] = nil
        fields[.date] = nil
        let buffer = ByteBuffer(bytes: answer.body)
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let application = Application(
            responder: CallbackResponder { [fields] (_: Request, _: BasicRequestContext) in
                Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: buffer))
            },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in announce.yield(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "bare") { _ in SwiftLogNoOpLogHandler() }
        )
        let running = Task { try await application.run() }
        let port = await ports.first { _ in true } ?? 0
        return BareServer(url: "http://127.0.0.1:\(port)", running: running)
    }

    func stop() async {
        running.cancel()
        _ = await running.result
    }
}
