import Foundation
import Logging
@testable import RMSClient
@testable import RMSMockServer
import TestSupport

/// One run of the program: a client with a fresh memory, and a way to store what must outlive it.
struct Process: Sendable {
    let rms: RMSClient
    let world: World
    private let wire: SimulatedWire
    private let time: TimeSource
    static let attempts = 3

    init(in world: World, time: TimeSource) {
        self.world = world
        self.time = time
        let wire = SimulatedWire(world, time: time)
        self.wire = wire
        let numbers = Locked(SeededNumbers(seed: world.schedule.seed))
        let retry = RetryPolicy(
            maximumAttempts: Self.attempts,
            random: { numbers.withLock { Double.random(in: 0..<1, using: &$0) } },
            time: time
        )
        rms = RMSClient(
            KnownKeys(world: world),
            baseURL: .rms,
            transport: wire,
            retry: retry,
            limiter: RateLimiter(time: time),
            logger: .watched { event, metadata in
                world.examine("\(event.message) \(event.metadata ?? [:]) \(metadata)")
            }
        )
    }

    /// Ends the process: what its tasks do from now on has no effect.
    func kill() { wire.kill() }

    /// Changes what is stored, as long as the process lives.
    func store(_ change: () -> Void) {
        if wire.isAlive { change() }
    }

    /// Waits, unless the program is canceled.
    func pause(_ duration: Duration) async { try? await time.sleep(duration) }

    /// The truth about the shop.
    func look<T>(_ body: (inout ShopState) -> T) -> T {
        world.carryOutLate(until: time.now())
        return world.shop.use(body)
    }

    func violate(_ line: String) {
        if wire.isAlive { world.violate(line) }
    }

    /// Notes an error that the program was told.
    func note(_ error: RMSError?) {
        guard let error else { return }
        world.judge(error)
        world.examine("\(error)")
        world.examine(String(reflecting: error))
        var dumped = ""
        dump(error.unknownOutcome, to: &dumped)
        world.examine(dumped)
    }
}

/// The keys that the world lets the program find.
private struct KnownKeys: CredentialSource {
    let world: World

    func load() throws(RMSError) -> ShopAccess {
        ShopAccess(credentials: world.knownKeys.credentials, shopURL: "demo")
    }
}
