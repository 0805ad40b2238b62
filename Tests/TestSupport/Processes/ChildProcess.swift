package import Foundation

/// A process that a test starts, killed at the latest when the test releases it.
///
/// Not Foundation's `Process`, whose `run()` on Linux copies each entry of `/proc/self/fd` past the end of the buffer of
/// `readdir`, and crashes if about 1,000 descriptors are open. Not swift-subprocess, whose manifest needs Swift 6.2.
package final class ChildProcess: @unchecked Sendable {
    /// What one of the child's three standard streams is connected to.
    package enum Stream {
        case null
        /// A pipe, whose other end is a ``PipeEnd`` of this object.
        case pipe
        /// The file at a path, which an output truncates.
        case file(String)
    }

    /// How a process ended.
    package enum End: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)

        /// The exit status; if a signal ended the process, 128 and its number, as in a shell.
        package var status: Int32 {
            switch self {
            case .exit(let status): status
            case .signal(let number): 128 + number
            }
        }
    }

    package let id: pid_t
    package let input: PipeEnd?
    package let output: PipeEnd?
    package let error: PipeEnd?
    private let lock = NSLock()
    // Only used with the lock held.
    private var end: End?

    /// Starts a program.
    ///
    /// The child inherits no descriptor except its standard streams, blocks no signal and ignores none: a child of a
    /// dispatch thread would otherwise never see SIGTERM.
    ///
    /// - Parameters:
    ///   - program: A path, or a name that is looked up in this process's `PATH`.
    ///   - environment: All variables of the child.
    ///   - ownsTerminal: Whether the terminal that its input is becomes its own, which sends it Ctrl-C as a signal.
    /// - Throws: `POSIXError` if the program can't be started.
    package init(
        _ program: String,
        _ arguments: [String] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        input: Stream = .null,
        output: Stream = .null,
        error: Stream = .null,
        ownsTerminal: Bool = false
    ) throws {
        var spawn = Spawn(startsSession: ownsTerminal)
        defer { spawn.destroy() }
        // Another child could inherit an end between its creation and its mark.
        (id, self.input, self.output, self.error) = try Spawn.lock.withLock {
            let ends = (
                try spawn.connect(STDIN_FILENO, to: input),
                try spawn.connect(STDOUT_FILENO, to: output),
                try spawn.connect(STDERR_FILENO, to: error)
            )
            return (try spawn.start(program, arguments, environment), ends.0, ends.1, ends.2)
        }
    }

    deinit {
        guard isRunning else { return }
        kill(id, SIGKILL)
        wait()
    }

    package var isRunning: Bool { reap() == nil }

    /// Sends a signal, unless the process has ended.
    package func send(_ signal: Int32) {
        lock.withLock {
            // Until it is reaped, its id is no other process's.
            if end == nil { kill(id, signal) }
        }
    }

    /// Waits until the process ends. Blocks the thread.
    @discardableResult
    package func wait() -> End {
        while true {
            if let end = reap() { return end }
            var info = siginfo_t()
            // Leaves the process to `reap`, which holds the lock.
            waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT)
        }
    }

    private func reap() -> End? {
        lock.withLock {
            var status: Int32 = 0
            if end == nil, waitpid(id, &status, WNOHANG) == id {
                let signal = status & 0x7F
                end = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
            }
            return end
        }
    }
}

/// What `posix_spawn` is asked for.
private struct Spawn {
    static let lock = NSLock()

    /// `POSIX_SPAWN_SETSID`, which Swift does not import everywhere.
    #if canImport(Darwin)
    private static let startSession: Int16 = 0x400
    #else
    private static let startSession: Int16 = 0x80
    #endif

    private var actions = posix_spawn_file_actions_t()
    private var attributes = posix_spawnattr_t()
    /// The child's ends of the pipes, closed here once it has them.
    private var childEnds: [PipeEnd] = []

    init(startsSession: Bool) {
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let session = startsSession ? Self.startSession : 0
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | session)
    }

    mutating func destroy() {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }

    /// Connects a standard stream of the child, and returns this process's end if it is a pipe.
    mutating func connect(_ descriptor: Int32, to stream: ChildProcess.Stream) throws -> PipeEnd? {
        let isInput = descriptor == STDIN_FILENO
        switch stream {
        case .null: open(descriptor, "/dev/null", O_RDWR)
        case .file(let path): open(descriptor, path, isInput ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC)
        case .pipe:
            let (reading, writing) = try PipeEnd.pair()
            let child = isInput ? reading : writing
            posix_spawn_file_actions_adddup2(&actions, child.descriptor, descriptor)
            childEnds.append(child)
            return isInput ? writing : reading
        }
        return nil
    }

    private mutating func open(_ descriptor: Int32, _ path: String, _ flags: Int32) {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o600)
    }

    mutating func start(_ program: String, _ arguments: [String], _ environment: [String: String]) throws -> pid_t {
        _ = Self.closeFrom?(&actions, STDERR_FILENO + 1)
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var id = pid_t()
        let code = posix_spawnp(&id, program, &actions, &attributes, &argv, &envp)
        childEnds.forEach { $0.close() }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
        return id
    }

    /// `posix_spawn_file_actions_addclosefrom_np` of glibc 2.34 and later, which Swift does not import. Without it, a
    /// child keeps the sockets of this process open.
    private static let closeFrom = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
        unsafeBitCast($0, to: (@convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32).self)
    }
}
