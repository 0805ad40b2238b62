import Foundation
@testable import RMSClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct PollSetTests {
    private let set = PollSet()

    // libcurl's CURL_POLL_IN, CURL_POLL_OUT, CURL_POLL_REMOVE, CURL_CSELECT_IN and CURL_CSELECT_OUT.
    private let input: Int32 = 1
    private let output: Int32 = 2
    private let remove: Int32 = 4
    private let readable: Int32 = 1
    private let writable: Int32 = 2

    private func events() -> [Int32: Int32] {
        var events: [Int32: Int32] = [:]
        while let event = set.takeEvent() { events[event.socket] = event.readiness }
        return events
    }

    @Test func `a wake-up ends one wait and is not an event`() {
        set.wake()
        set.wait(milliseconds: -1)
        #expect(events().isEmpty)
        let start = ContinuousClock.now
        set.wait(milliseconds: 20)
        #expect(ContinuousClock.now - start >= .milliseconds(19))
    }

    @Test func `sockets are reported only while watched, and only for what they are watched for`() {
        let pipes = (0..<3).map { _ in Pipe() }
        let ends = pipes.map(\.fileHandleForReading.fileDescriptor)
        let start = pipes[0].fileHandleForWriting.fileDescriptor
        pipes.forEach { $0.fileHandleForWriting.write(Data([1])) }
        for end in ends { set.watch(end, for: input) }
        set.watch(start, for: output)
        set.wait(milliseconds: -1)
        #expect(events() == [ends[0]: readable, ends[1]: readable, ends[2]: readable, start: writable])
        #expect(events().isEmpty)

        set.watch(ends[0], for: remove)
        set.watch(ends[1], for: output)
        set.watch(start, for: remove)
        set.watch(start, for: remove)
        set.wait(milliseconds: -1)
        #expect(events() == [ends[2]: readable])
    }

    @Test func `a broken socket is an event without readiness`() throws {
        let pipe = Pipe()
        let end = pipe.fileHandleForReading.fileDescriptor
        set.watch(end, for: input)
        try pipe.fileHandleForWriting.close()
        set.wait(milliseconds: -1)
        #expect(events() == [end: 0])
    }
}
