import Foundation
import RMSClient

/// Time that is moved by hand: whoever waits has waited at once.
final class HandClock: @unchecked Sendable {
    /// Guards the rest, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var now = Duration.zero
    private var list: [Duration] = []

    /// Every wait that was asked for.
    var waits: [Duration] { lock.withLock { list } }

    func move(by time: Duration) { lock.withLock { now += time } }

    var time: TimeSource {
        TimeSource(
            now: { self.lock.withLock { self.now } },
            date: { Date(timeIntervalSince1970: 1_795_000_000) },
            sleep: { wait in
                try Task.checkCancellation()
                self.lock.withLock {
                    self.list.append(wait)
                    self.now += wait
                }
            }
        )
    }
}
