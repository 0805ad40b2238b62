internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle

/// Gives faults access to the connection that they break.
struct MockContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

extension MockAnswer {
    /// Longer than any client waits.
    private static let longestStall = 300_000

    /// The response, delivered as the answer's faults require.
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
            // Give the client time to read what was sent; an immediate close would discard it.
            try await Self.wait(milliseconds: 50)
            if delivery.isTruncated {
                try? await channel.close()
            } else {
                await Self.reset(channel)
            }
            throw ConnectionGone()
        }
    }

    /// Waits; ends early when the server shuts down.
    private static func wait(milliseconds: Int) async throws {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(milliseconds)) }
    }

    /// Closes a connection with a TCP reset instead of an orderly end.
    private static func reset(_ channel: any Channel) async {
        try? await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try? await channel.close()
    }
}

private struct ConnectionGone: Error {}
