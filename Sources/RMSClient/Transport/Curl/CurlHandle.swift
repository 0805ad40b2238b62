#if canImport(CCurl)
internal import CCurl
internal import Foundation

/// A libcurl easy handle with the options that all exchanges share. It serves one exchange at a time.
final class CurlHandle: @unchecked Sendable {
    /// Used by one thread at a time, so the class can be `@unchecked Sendable`: the task's thread until the exchange is
    /// handed to the loop, then the thread that drives the loop.
    let easy: UnsafeMutableRawPointer
    /// Whether libcurl reports each time it begins to send.
    let announcesSending: Bool

    /// Returns nil if libcurl can't allocate a handle.
    init?(_ configuration: CurlTransport.Configuration) {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        announcesSending = CurlTransfer.setPrerequest(of: easy)
        CurlTransfer.setCallbacks(of: easy)
        set(configuration)
    }

    deinit {
        curl_easy_cleanup(easy)
    }
}

/// The pool of idle handles.
final class CurlHandles: Sendable {
    private let configuration: CurlTransport.Configuration
    private let spare = Locked<[CurlHandle]>([])

    init(configuration: CurlTransport.Configuration) {
        self.configuration = configuration
    }

    func take() throws(TransportError) -> CurlHandle {
        guard let handle = spare.withLock({ $0.popLast() }) ?? CurlHandle(configuration) else {
            throw TransportError(.other, delivery: .notSent, message: "libcurl can't allocate a transfer")
        }
        return handle
    }

    func giveBack(_ handle: CurlHandle) {
        spare.withLock { if $0.count < configuration.maximumConnectionsPerHost { $0.append(handle) } }
    }
}
#endif
