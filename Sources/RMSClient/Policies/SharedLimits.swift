public import Logging

/// The rate limits of one shop, shared by several processes.
///
/// RMS counts calls per shop, whichever process makes them. Workers that have the same store and the same name of a shop
/// take turns as if they were one process:
///
/// ```swift
/// let store = try RedisLimitStore("redis://127.0.0.1:6379")        // package trait SharedLimits
/// let limits = SharedLimits(store, shop: "myshop", logger: logger)
/// let rms = RMSClient(EnvironmentCredentials(), limiter: RateLimiter(.documented, shared: limits))
/// ```
///
/// - Every worker is served in order of arrival, with one turn for each of its functions at a time. A worker that died loses
///   its place within two seconds; a turn that it took counts like a call.
/// - All workers count on the store's clock, and what one learns from a refusal slows all.
/// - If the store is away, a call waits for it once, for a second at most, and then calls go on at the pace of their process alone, which starts from what
///   it knew last. This is logged once as a warning; when the store is back, once as a notice. In between, the store is tried
///   every three seconds. Workers together may then exceed the limit, and RMS's refusals are handled as always: the call is
///   sent again as the retry policy permits, and the function slows down.
/// - Give all workers the same ``RateLimits``.
public final class SharedLimits: Sendable {
    private let store: any LimitStore
    private let shop: String
    private let logger: Logger?
    /// When the store is tried again; nil while it answers.
    private let retryAt = Locked<Duration?>(nil)

    private static let retryPause = Duration.seconds(3)
    /// Every lost race is another worker's success, so this many in a row mean a store that compares wrongly.
    private static let longestRace = 1000

    /// Creates shared limits.
    ///
    /// - Parameters:
    ///   - store: Where the state is kept.
    ///   - shop: A name of your choice, the same in all workers of the shop. It becomes part of the store's keys: don't use a
    ///     license key or a service secret.
    ///   - logger: Receives a line when the store goes away, and one when it is back.
    public init(_ store: any LimitStore, shop: String, logger: Logger? = nil) {
        self.store = store
        self.shop = shop
        self.logger = logger
    }

    func limit(of function: RMSFunction) -> SharedLimit {
        // The number is that of the value's format.
        SharedLimit(limits: self, key: "rms:limit:1:\(shop):\(function.name)")
    }

    /// Changes a value in the store.
    ///
    /// - Parameters:
    ///   - own: What the worker knows.
    ///   - hasNews: Whether the worker knows what was never stored.
    ///   - change: Changes the value. Called again if another worker was faster.
    /// - Returns: What `change` returned, and what the worker knows then; nil if the store is away.
    fileprivate func exchange<T>(
        _ key: String,
        own: CallWindow,
        hasNews: Bool,
        time: TimeSource,
        _ change: (inout SharedWindow) -> T
    ) async -> (value: T, memory: CallWindow.Memory)? {
        guard isWorthTrying(at: time.now()) else { return nil }
        do {
            for _ in 0..<Self.longestRace {
                // Read before the store's clock, so that what this worker reports is never dated back.
                let before = time.now()
                let entry = try await store.read(key)
                var shared = SharedWindow(entry, ahead: entry.now - before, own: own, hasNews: hasNews)
                let value = change(&shared)
                let new = try shared.encoded()
                guard try await store.replace(key, entry.value, with: new, expiresAfter: shared.lifetime) else {
                    continue
                }
                noteBack()
                return (value, shared.memory)
            }
            throw LimitStoreError("no change was accepted")
        } catch {
            noteAway((error as? LimitStoreError)?.description ?? "the state can't be encoded", at: time.now())
            return nil
        }
    }

    /// Whether the store answers, as far as is known, or it is time to find out. One caller at a time finds out.
    private func isWorthTrying(at now: Duration) -> Bool {
        retryAt.withLock { retryAt in
            guard let time = retryAt else { return true }
            guard now >= time else { return false }
            retryAt = now + Self.retryPause
            return true
        }
    }

    private func noteAway(_ reason: String, at now: Duration) {
        let isNews = retryAt.withLock { retryAt in
            defer { retryAt = now + Self.retryPause }
            return retryAt == nil
        }
        guard isNews else { return }
        logger?.warning(
            "the store of the shared rate limits is away; until it is back, this process keeps its own pace",
            metadata: ["reason": .string(reason)]
        )
    }

    private func noteBack() {
        let isNews = retryAt.withLock { retryAt in
            defer { retryAt = nil }
            return retryAt != nil
        }
        if isNews { logger?.notice("the store of the shared rate limits is back") }
    }
}

/// One function's limit of ``SharedLimits``, as one worker uses it.
struct SharedLimit: Sendable {
    fileprivate let limits: SharedLimits
    fileprivate let key: String
    /// The worker's name in line.
    private let worker = Int.random(in: 0...Int.max)

    /// Takes a turn or a place in line.
    func ask(_ shared: inout SharedWindow) -> SharedWindow.Step { shared.ask(as: worker) }

    /// Gives up the place in line.
    func leave(_ shared: inout SharedWindow) { shared.leave(worker) }

    /// Changes what all workers know; see ``SharedLimits``.
    func exchange<T>(
        own: CallWindow,
        hasNews: Bool,
        time: TimeSource,
        _ change: (inout SharedWindow) -> T
    ) async -> (value: T, memory: CallWindow.Memory)? {
        await limits.exchange(key, own: own, hasNews: hasNews, time: time, change)
    }
}
