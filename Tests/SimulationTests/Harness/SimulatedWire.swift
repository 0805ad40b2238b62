import Foundation
import HTTPTypes
@testable import RMSClient
@testable import RMSMockServer

/// The way from one run of the program to the shop, on which calls are lost, late or refused as the schedule says.
///
/// It also watches the run: no write is sent again after RMS may have acted on it, and no function is called more often than its
/// limit allows.
final class SimulatedWire: HTTPTransport, @unchecked Sendable {
    private let world: World
    private let time: TimeSource
    /// Whether the process lives: a killed one sends nothing more, whatever its tasks do.
    private(set) var isAlive = true
    /// When the calls of the last second arrived.
    private var arrivals: [RMSFunction: [Duration]] = [:]
    /// The writes on which RMS may have acted although the program was not told that it did.
    private var doubtful: Set<[UInt8]> = []
    /// When the program was first told that it can't know what became of a write.
    private var firstDoubt: Duration?

    init(_ world: World, time: TimeSource) {
        self.world = world
        self.time = time
    }

    func kill() { isAlive = false }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        guard isAlive else { throw Self.cancelled }
        let received = MockRequest(request)
        guard case .call(let routed) = world.stage.engine.functions.route(received), let function = routed.function
        else {
            world.violate("no function: \(received.target)")
            throw Self.lost
        }
        let (number, fault) = world.beginCall()
        let moment = time.now() / .seconds(1)
        if function.access == .write, let firstDoubt, time.now() > firstDoubt {
            world.violate("\(function.name) was sent although an earlier call's outcome was unknown")
        }
        world.note("\(number) \(String(format: "%.2f", moment)) s \(function.name)\(fault.map { ": \($0)" } ?? "")")
        if fault == .notSent { throw TransportError(.connect, delivery: .notSent, message: "no connection") }
        if case .slowConnection(let milliseconds) = fault {
            do { try await time.sleep(.milliseconds(milliseconds)) } catch {
                throw TransportError(.cancelled, delivery: .notSent, message: "the task was cancelled")
            }
            guard isAlive else { throw Self.cancelled }
        }
        request.onSending?()
        noteSending(of: function, received)
        // Calls overtake each other a little.
        try await wait(.milliseconds(10 + number * 13 % 20))
        guard isAlive else { throw Self.cancelled }
        switch fault {
        case .lostBefore: throw doubt(received, of: function)
        case .lostAndLate(let seconds):
            if function.access == .write { world.carryOutLater(received, at: time.now() + .seconds(seconds)) }
            throw doubt(received, of: function)
        default: break
        }
        noteArrival(of: function)
        let answer = world.answer(received, to: function, number, fault, at: time.now())
        let isHeard = isAlive
        do {
            try await wait(.milliseconds(world.schedule.latency))
            if case .slow(let seconds) = fault { try await wait(.seconds(seconds)) }
        } catch {
            throw doubt(received, of: function, error)
        }
        guard isHeard, isAlive else { throw Self.cancelled }
        switch fault {
        case .lostAfter(let seconds):
            try await wait(.seconds(seconds))
            throw doubt(received, of: function)
        case .gatewayError(let status):
            _ = doubt(received, of: function)
            return TransportResponse(head: HTTPResponse(status: .init(code: status)), body: TransportBody([]))
        case .mock(let fault):
            // A status below 500 tells the program that the call is refused, whatever becomes of the body.
            if fault != .conflict, !(400..<500).contains(answer.status), fault != .rateLimit {
                noteDoubt(received, of: function)
            }
        default: break
        }
        return try await answer.transportResponse()
    }

    private static let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "the connection was lost")
    private static let cancelled = TransportError(
        .cancelled,
        delivery: .maybeSent,
        message: "the task was cancelled"
    )

    private func wait(_ duration: Duration) async throws(TransportError) {
        do { try await time.sleep(duration) } catch { throw Self.cancelled }
    }

    /// Notes that the program can't know what became of a call.
    private func doubt(
        _ request: MockRequest,
        of function: RMSFunction,
        _ error: TransportError = lost
    ) -> TransportError {
        noteDoubt(request, of: function)
        if function.access == .write { firstDoubt = firstDoubt ?? time.now() }
        return error
    }

    private func noteDoubt(_ request: MockRequest, of function: RMSFunction) {
        if function.access == .write { doubtful.insert(Self.identity(request)) }
    }

    private func noteSending(of function: RMSFunction, _ request: MockRequest) {
        guard doubtful.contains(Self.identity(request)) else { return }
        world.violate("\(function.name) was sent again although RMS may have acted on it")
    }

    private static func identity(_ request: MockRequest) -> [UInt8] {
        [UInt8]("\(request.method) \(request.target)\n".utf8) + request.body
    }

    private func noteArrival(of function: RMSFunction) {
        guard let limit = RateLimits.documented[function] else { return }
        let now = time.now()
        var recent = arrivals[function, default: []].filter { now - $0 < .seconds(1) }
        recent.append(now)
        arrivals[function] = recent
        if recent.count > limit.size { world.violate("\(function.name): \(recent.count) calls within a second") }
    }
}
