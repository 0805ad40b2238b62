internal import CCurl
internal import Foundation

/// The sockets that libcurl wants to hear of, and a pipe by which any thread ends the waiting for them.
///
/// libcurl could wait by itself (`curl_multi_poll`), but looks at every exchange before and after it then, with a system
/// call for each: told which sockets are ready, it looks at those alone.
final class PollSet {
    /// A socket on which something happened, and what, in libcurl's words.
    struct Event {
        let socket: curl_socket_t
        let readiness: Int32
    }

    private let pipe = Pipe()
    /// The pipe's end comes first.
    private var places: [pollfd]
    private var events: [Event] = []

    init() {
        places = [pollfd(fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)]
    }

    /// Watches a socket from here on for what libcurl says, or no longer.
    func watch(_ socket: curl_socket_t, for what: Int32) {
        let place = places.dropFirst().firstIndex { $0.fd == socket }
        if what == CURL_POLL_REMOVE {
            if let place { places.remove(at: place) }
            return
        }
        var wanted: Int16 = 0
        if what & CURL_POLL_IN != 0 { wanted |= Int16(POLLIN) }
        if what & CURL_POLL_OUT != 0 { wanted |= Int16(POLLOUT) }
        if let place {
            places[place].events = wanted
        } else {
            places.append(pollfd(fd: socket, events: wanted, revents: 0))
        }
    }

    /// Waits until something happens on a socket, somebody calls ``wake()``, or the time is over.
    func wait(milliseconds: Int32) {
        guard poll(&places, nfds_t(places.count), milliseconds) > 0 else { return }
        if places[0].revents != 0 { takeWakeups() }
        for place in places.dropFirst() where place.revents != 0 {
            events.append(Event(socket: place.fd, readiness: Self.readiness(place.revents)))
        }
    }

    /// One of those that the last wait found; each is given once.
    func takeEvent() -> Event? { events.popLast() }

    /// Ends a ``wait(milliseconds:)``, or the next one if there is none now. Any thread may call this.
    func wake() {
        var byte: UInt8 = 0
        _ = write(pipe.fileHandleForWriting.fileDescriptor, &byte, 1)
    }

    /// Who wakes does so after it has let go of the loop's lock, so that one may come late, beside the next.
    private func takeWakeups() {
        var bytes = [UInt8](repeating: 0, count: 16)
        _ = read(places[0].fd, &bytes, bytes.count)
    }

    /// What is neither readable nor writable is broken somehow: libcurl sees for itself.
    private static func readiness(_ found: Int16) -> Int32 {
        var readiness: Int32 = 0
        if found & Int16(POLLIN) != 0 { readiness |= CURL_CSELECT_IN }
        if found & Int16(POLLOUT) != 0 { readiness |= CURL_CSELECT_OUT }
        return readiness
    }
}
