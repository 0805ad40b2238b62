internal import NIOCore
internal import NIOHTTP1

/// The HTTP/1 requirements that Hummingbird leaves open, handled between NIO's parser and the codec behind it.
///
/// - `Expect: 100-continue` is answered before the body is read (RFC 9110, 10.1.1).
/// - The connection is closed or kept according to the options of `Connection`, in any case and in any list, and
///   according to HTTP/1.0 (RFC 9112, 9.3).
/// - An answer to HEAD never has a body.
/// - A request that can't be parsed is answered with the reason.
final class HTTPManners: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// A request whose answer is not finished.
    private struct Open {
        let isHead: Bool
        let keepsAlive: Bool
        let isOld: Bool
    }

    private var open: CircularBuffer<Open> = []
    private let noteUnreadable: @Sendable (UnreadableRequest) -> Void

    init(noteUnreadable: @escaping @Sendable (UnreadableRequest) -> Void) {
        self.noteUnreadable = noteUnreadable
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        let isOld = head.version.major == 1 && head.version.minor == 0
        open.append(Open(isHead: head.method == .HEAD, keepsAlive: head.isKeepAlive, isOld: isOld))
        // Hummingbird recognizes only this spelling.
        if !head.isKeepAlive { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        let expectation = head.headers["Expect"].joined(separator: ",").lowercased()
        if expectation == "100-continue", !isOld,
            !MockHost.announcesTooMuch(head.headers.first(name: "Content-Length"))
        {
            let interim = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(interim)), promise: nil)
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            if let request = open.first {
                if !request.keepsAlive {
                    head.headers.replaceOrAdd(name: "Connection", value: "close")
                } else if request.isOld {
                    head.headers.replaceOrAdd(name: "Connection", value: "keep-alive")
                }
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body where open.first?.isHead == true:
            promise?.succeed()
        case .end:
            if !open.isEmpty { open.removeFirst() }
            context.write(data, promise: promise)
        default:
            context.write(data, promise: promise)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // While an answer is being sent, another one can't be inserted.
        guard error is HTTPParserError, open.isEmpty else { return context.fireErrorCaught(error) }
        let problem = UnreadableRequest(error)
        noteUnreadable(problem)
        let answer = problem.answer
        var headers = HTTPHeaders(answer.fields.map { ($0.name, $0.value) })
        headers.add(name: "Content-Length", value: String(answer.body.count))
        headers.add(name: "Connection", value: "close")
        let head = HTTPResponseHead(version: .http1_1, status: .badRequest, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        let body = context.channel.allocator.buffer(bytes: answer.body)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise)
    }
}

/// Adds ``HTTPManners`` to the pipeline of an HTTP/1 connection; HTTP/2 streams don't need it.
final class HTTPMannersInstaller: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let noteUnreadable: @Sendable (UnreadableRequest) -> Void

    init(noteUnreadable: @escaping @Sendable (UnreadableRequest) -> Void) {
        self.noteUnreadable = noteUnreadable
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard let parser = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
        try? pipeline.addHandler(HTTPManners(noteUnreadable: noteUnreadable), position: .after(parser))
    }
}

/// A request that NIO's parser rejected.
struct UnreadableRequest: Sendable {
    let reason: String

    init(_ error: any Error) {
        reason =
            switch error as? HTTPParserError {
            case .invalidURL?, .invalidConstant?:
                "the target contains bytes that are not allowed in a URL: percent-encode Japanese text as UTF-8"
            case .invalidHeaderToken?:
                "a header field is not one line of name, colon and value: usually Base64 that is broken over two lines "
                    + "(Ruby: use Base64.strict_encode64)"
            case .headerOverflow?: "the header fields are longer than 80 KiB"
            case .invalidMethod?: "the method is not an HTTP method"
            case .invalidVersion?: "the version is not HTTP/1.0 or HTTP/1.1"
            case .invalidContentLength?, .unexpectedContentLength?: "Content-Length is not a single number"
            case .invalidChunkSize?: "the chunks of the body are malformed"
            default: "it violates the rules of HTTP (\(error))"
            }
    }

    var violation: Violation {
        Violation("the request can't be parsed: \(reason)", .http, isRefused: true)
    }

    /// How RMS's servers answer it is not known; the reason is the mock's own.
    var answer: MockAnswer {
        MockAnswer(
            status: 400,
            fields: [("Content-Type", "text/plain; charset=utf-8")],
            body: [UInt8]("The mock can't parse the request: \(reason).\n".utf8)
        ).reporting([violation])
    }
}
