import Foundation
import TestSupport
import Testing

@Suite struct ChildProcessTests {
    /// More than a pipe holds.
    private static let large = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

    @Test func `large input and large output on both streams do not wait for each other`() throws {
        let child = try FinishedChild("sh", ["-c", "tee /dev/stderr; exit 3"], input: Self.large)
        #expect(child.end == .exit(3))
        #expect(child.output == Self.large)
        #expect(child.error == Self.large)
    }

    @Test func `input that a child leaves does not end this process`() throws {
        let child = try FinishedChild("sh", ["-c", "exit 0"], input: Self.large)
        #expect(child.end == .exit(0))
        // The same while the child is alive.
        let deaf = try FinishedChild("sh", ["-c", "exec <&-; echo said"], input: Self.large)
        #expect(deaf.end == .exit(0) && deaf.output == Array("said\n".utf8))
    }

    @Test func `a child has its arguments and only the given variables, and reports what ended it`() throws {
        let child = try FinishedChild(
            "/bin/sh",
            ["-c", "printf '%s|' \"$@\" \"$A\" \"$HOME\"; kill -9 $$", "sh", "", "a b", "茶"],
            environment: ["A": "="]
        )
        #expect(String(decoding: child.output, as: UTF8.self) == "|a b|茶|=||")
        #expect(child.end == .signal(SIGKILL) && child.end.status == 137)
        #expect(throws: POSIXError(.ENOENT)) { try FinishedChild("/nowhere/rms") }
    }

    @Test func `a signal that this thread blocks reaches a child, which runs until then`() throws {
        var (terminate, mask) = (sigset_t(), sigset_t())
        sigemptyset(&terminate)
        sigaddset(&terminate, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &terminate, &mask)
        defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
        let child = try ChildProcess("cat", input: .pipe)
        #expect(child.isRunning)
        child.send(SIGTERM)
        #expect(child.wait() == .signal(SIGTERM))
        #expect(!child.isRunning)
    }

    @Test func `a child ends with the object that started it`() async throws {
        var child: ChildProcess? = try ChildProcess("sleep", ["1000"])
        let id = try #require(child?.id)
        child = nil
        #expect(kill(id, 0) != 0 && errno == ESRCH)
    }

    @Test func `at most eight turns are taken at once, and a released one goes to who waits`() async throws {
        let most = await withTaskGroup(of: Int.self) { group in
            let counter = Counter()
            for _ in 0..<40 {
                group.addTask {
                    let turn = await Turn.take()
                    let count = await counter.enter()
                    for _ in 0..<20 { await Task.yield() }
                    await counter.leave()
                    return withExtendedLifetime(turn) { count }
                }
            }
            return await group.max() ?? 0
        }
        #expect(1...8 ~= most)
    }

    private actor Counter {
        private var count = 0

        func enter() -> Int {
            count += 1
            return count
        }

        func leave() { count -= 1 }
    }

    #if os(Linux)
    @Test func `a child starts, with no descriptor of this process, while thousands are open`() throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        try #require(limit.rlim_max >= 8_192, "the hard limit of `ulimit -n` is too low for this test")
        if limit.rlim_cur < 8_192 {
            limit.rlim_cur = 8_192
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        let opened = (0..<2_000).map { _ in open("/dev/null", O_RDONLY) }
        defer { opened.forEach { close($0) } }
        #expect(!opened.contains(-1))
        for _ in 0..<20 {
            let child = try FinishedChild("ls", ["/proc/self/fd"])
            // The fourth one is the folder that `ls` reads.
            #expect(String(decoding: child.output, as: UTF8.self) == "0\n1\n2\n3\n")
        }
    }
    #endif
}
