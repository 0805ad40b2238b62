internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle

/// Keeps the connection within reach, for faults that break it.
struct MockContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

extension MockAnswer {
    /// No client waits as long.
    private static let longestStall = 300_000

    /// Sends the answer on the way that its faults want.
    func response(on channel: any Channel) async throws -> Response {
        if delivery.stalls { try? await Self.wait(milliseconds: Self.longestStall) }
        if delivery.delayMilliseconds > 0 { try await Self.wait(milliseconds: delivery.delayMilliseconds) }
        if delivery.stalls || delivery.reset == .beforeHead {
            await Self.reset(channel)
            throw ConnectionGone()
        }
        return Response(status: .init(code: status), headers: HTTPFields(self), body: body(on: channel))
    }

    private func body(on channel: any Channel) -> ResponseBody {
        let bytes = body
        let delivery = delivery
        if delivery == Delivery(delayMilliseconds: delivery.delayMilliseconds, isGzipCut: delivery.isGzipCut) {
            return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        }
        let breaks = delivery.reset != nil || delivery.isTruncated
        let sent = delivery.reset == .afterHead ? 0 : breaks ? bytes.count / 2 : bytes.count
        return ResponseBody(contentLength: bytes.count) { writer in
            var rest = bytes[..<sent]
            while !rest.isEmpty {
                let size = delivery.bytesPerSecond.map { max(1, $0 / 10) } ?? rest.count
                try await writer.write(ByteBuffer(bytes: rest.prefix(size)))
                rest = rest.dropFirst(size)
                if delivery.bytesPerSecond != nil { try await Self.wait(milliseconds: 100) }
            }
            guard breaks else { return try await writer.finish(nil) }
            // What was sent would be lost with the connection if the client had no time to read it.
            try await Self.wait(milliseconds: 50)
            if delivery.isTruncated {
                try? await channel.close()
            } else {
                await Self.reset(channel)
            }
            throw ConnectionGone()
        }
    }

    /// Waits, but never longer than the server lives.
    private static func wait(milliseconds: Int) async throws {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(milliseconds)) }
    }

    /// Closes a connection so that the client is told of a reset and not of an end.
    private static func reset(_ channel: any Channel) async {
        try? await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try? await channel.close()
    }
}

private struct ConnectionGone: Error {}
