internal import CCurl
internal import Foundation

/// One of libcurl's easy handles, with the options that are the same for all exchanges. It carries one at a time.
final class CurlHandle: @unchecked Sendable {
    /// One thread at a time touches it, which is why the class may call itself Sendable: the task's until the exchange is
    /// given to the loop, and whoever drives that from then on.
    let easy: UnsafeMutableRawPointer
    /// Whether libcurl says each time when it begins to send.
    let announcesSending: Bool

    /// Nil where libcurl has no memory for one.
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

/// The handles that wait for their next exchange.
final class CurlHandles: @unchecked Sendable {
    private let configuration: CurlTransport.Configuration
    /// Guards the handles, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var spare: [CurlHandle] = []

    init(configuration: CurlTransport.Configuration) {
        self.configuration = configuration
    }

    func take() throws(TransportError) -> CurlHandle {
        guard let handle = lock.withLock({ spare.popLast() }) ?? CurlHandle(configuration) else {
            throw TransportError(.other, delivery: .notSent, message: "libcurl has no memory for a transfer")
        }
        return handle
    }

    func giveBack(_ handle: CurlHandle) {
        lock.withLock { if spare.count < configuration.maximumConnectionsPerHost { spare.append(handle) } }
    }
}
