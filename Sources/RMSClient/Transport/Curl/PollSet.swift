#if canImport(CCurl)
internal import CCurl
internal import Foundation

/// The sockets that libcurl wants to watch, and a pipe with which any thread can end the wait for them.
///
/// libcurl could wait by itself (`curl_multi_poll`), but then it checks every exchange before and after the wait, with
/// a system call for each. If it is given the ready sockets, it checks only those.
final class PollSet {
    /// A ready socket and its readiness, as libcurl's flags.
    struct Event {
        let socket: curl_socket_t
        let readiness: Int32
    }

    private let pipe = Pipe()
    /// The pipe's read end comes first.
    private var places: [pollfd]
    private var events: [Event] = []

    init() {
        places = [pollfd(fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)]
    }

    /// Starts, changes or stops the watching of a socket, as libcurl requests.
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

    /// Waits until a socket is ready, ``wake()`` is called, or the time is over.
    func wait(milliseconds: Int32) {
        guard poll(&places, nfds_t(places.count), milliseconds) > 0 else { return }
        if places[0].revents != 0 { takeWakeups() }
        for place in places.dropFirst() where place.revents != 0 {
            events.append(Event(socket: place.fd, readiness: Self.readiness(place.revents)))
        }
    }

    /// Removes and returns an event that the last wait found.
    func takeEvent() -> Event? { events.popLast() }

    /// Ends the current ``wait(milliseconds:)``, or the next one if none is running. Callable from any thread.
    func wake() {
        var byte: UInt8 = 0
        _ = write(pipe.fileHandleForWriting.fileDescriptor, &byte, 1)
    }

    /// Wake-ups are sent outside the lock, so two may be pending at once; drain them all.
    private func takeWakeups() {
        var bytes = [UInt8](repeating: 0, count: 16)
        _ = read(places[0].fd, &bytes, bytes.count)
    }

    /// A socket that is neither readable nor writable has failed; libcurl finds out how.
    private static func readiness(_ found: Int16) -> Int32 {
        var readiness: Int32 = 0
        if found & Int16(POLLIN) != 0 { readiness |= CURL_CSELECT_IN }
        if found & Int16(POLLOUT) != 0 { readiness |= CURL_CSELECT_OUT }
        return readiness
    }
}
#endif
