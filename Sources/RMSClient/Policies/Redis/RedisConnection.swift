#if SharedLimits
internal import CHiredis
internal import Foundation

/// A connection to a Redis or Valkey server, opened when it is needed and again after a failure. Not for use by two threads
/// at once: its calls block.
final class RedisConnection {
    private let address: RedisAddress
    private var context: UnsafeMutablePointer<redisContext>?

    /// An answer of the server.
    enum Reply {
        case integer(Int)
        case bytes([UInt8])
        case list([Reply])
        case none
        /// The first word of the server's message. The rest may quote what was sent.
        case error(code: String)
    }

    init(_ address: RedisAddress) {
        self.address = address
    }

    deinit {
        close()
    }

    /// Sends a command and waits for its answer. A command may arrive twice, so it must bear that.
    ///
    /// - Parameter deadline: When to give up, connecting included.
    /// - Throws: ``LimitStoreError``; the next call then opens a new connection.
    func run(_ command: [[UInt8]], until deadline: ContinuousClock.Instant) throws(LimitStoreError) -> Reply {
        let isOld = context != nil
        do {
            return try send(command, until: deadline)
        } catch {
            // A server closes connections that are idle, and those of before its restart.
            guard isOld else { throw error }
            return try send(command, until: deadline)
        }
    }

    private func send(_ command: [[UInt8]], until deadline: ContinuousClock.Instant) throws(LimitStoreError) -> Reply {
        do {
            if context == nil { try open(until: deadline) }
            return try exchange(command, until: deadline)
        } catch {
            close()
            throw error
        }
    }

    private func open(until deadline: ContinuousClock.Instant) throws(LimitStoreError) {
        let limit = try Self.left(until: deadline)
        let opened =
            switch address.endpoint {
            case .host(let host, let port): redisConnectWithTimeout(host, port, limit)
            case .socket(let path): redisConnectUnixWithTimeout(path, limit)
            }
        guard let opened else { throw LimitStoreError("no memory for a connection") }
        context = opened
        guard opened.pointee.err == 0 else { throw LimitStoreError("\(address): \(Self.problem(of: opened))") }
        // A child process must not hold the connection open.
        _ = fcntl(opened.pointee.fd, F_SETFD, FD_CLOEXEC)
        if let password = address.password {
            let login = ["AUTH"] + [address.user, password].compactMap { $0 }
            if case .error = try exchange(login.map { [UInt8]($0.utf8) }, until: deadline) {
                throw LimitStoreError("\(address): user and password were refused")
            }
        }
        if address.database != 0 {
            let selection = ["SELECT", "\(address.database)"].map { [UInt8]($0.utf8) }
            if case .error(let code) = try exchange(selection, until: deadline) {
                throw LimitStoreError("\(address): database \(address.database) was refused (\(code))")
            }
        }
    }

    private func exchange(_ command: [[UInt8]], until deadline: ContinuousClock.Instant) throws(LimitStoreError)
        -> Reply
    {
        guard let context else { throw LimitStoreError("no connection") }
        redisSetTimeout(context, try Self.left(until: deadline))
        let sizes = command.map(\.count)
        // The C function takes an array of pointers, which one buffer keeps valid.
        let answer = command.flatMap { $0 }.withUnsafeBytes { bytes in
            let base = bytes.bindMemory(to: CChar.self).baseAddress
            var offset = 0
            var arguments = sizes.map { size -> UnsafePointer<CChar>? in
                defer { offset += size }
                return base.map { $0 + offset }
            }
            return redisCommandArgv(context, Int32(command.count), &arguments, sizes)
        }
        guard let answer else { throw LimitStoreError("\(address): \(Self.problem(of: context))") }
        defer { freeReplyObject(answer) }
        return Reply(answer.assumingMemoryBound(to: redisReply.self).pointee)
    }

    private func close() {
        if let context { redisFree(context) }
        context = nil
    }

    private static func left(until deadline: ContinuousClock.Instant) throws(LimitStoreError) -> timeval {
        let left = (deadline - ContinuousClock.now) / .microseconds(1)
        // Zero would mean no limit.
        guard left >= 1 else { throw LimitStoreError("no answer in time") }
        return timeval(tv_sec: Int(left) / 1_000_000, tv_usec: .init(Int(left) % 1_000_000))
    }

    private static func problem(of context: UnsafeMutablePointer<redisContext>) -> String {
        withUnsafeBytes(of: &context.pointee.errstr) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}

extension RedisConnection.Reply {
    fileprivate init(_ reply: redisReply) {
        let text = UnsafeRawBufferPointer(start: reply.str, count: reply.str == nil ? 0 : reply.len)
        switch reply.type {
        case REDIS_REPLY_INTEGER: self = .integer(Int(reply.integer))
        case REDIS_REPLY_STRING, REDIS_REPLY_STATUS: self = .bytes([UInt8](text))
        case REDIS_REPLY_ARRAY:
            self = .list((0..<reply.elements).map { reply.element[$0].map { Self($0.pointee) } ?? .none })
        case REDIS_REPLY_ERROR:
            self = .error(code: String(decoding: text.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
        default: self = .none
        }
    }
}
#endif
