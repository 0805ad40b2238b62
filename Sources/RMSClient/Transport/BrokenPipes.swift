internal import CCurl

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Keeps SIGPIPE from terminating the process when a C library writes to a connection that the host has reset.
///
/// Before 7.88, libcurl gave OpenSSL the bare socket, so closing a dead TLS connection raised the signal.
enum BrokenPipes {
    private static let mayRaise = rms_curl_version() < 0x075800

    /// Runs `body`, which uses libcurl, as ``block(_:)`` does if this libcurl needs it.
    static func ignore(_ body: () -> Void) {
        guard mayRaise else { return body() }
        block(body)
    }

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
