internal import Foundation

/// Keeps SIGPIPE from terminating the process when a C library writes to a connection that the host has reset.
enum BrokenPipes {
    /// Runs `body` with the signal blocked, and discards a signal raised meanwhile.
    static func block(_ body: () -> Void) {
        var (pipe, before, pending) = (sigset_t(), sigset_t(), sigset_t())
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        sigpending(&pending)
        let wasPending = sigismember(&pending, SIGPIPE) == 1
        pthread_sigmask(SIG_BLOCK, &pipe, &before)
        body()
        sigpending(&pending)
        if !wasPending, sigismember(&pending, SIGPIPE) == 1 {
            var signal: Int32 = 0
            sigwait(&pipe, &signal)
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }
}
