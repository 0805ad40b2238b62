import Foundation

/// What a child that ran until it exited has left.
package struct FinishedChild: Sendable {
    package let end: ChildProcess.End
    package let output: [UInt8]
    package let error: [UInt8]

    /// Runs a program until it exits. Blocks the thread.
    ///
    /// - Parameters:
    ///   - program: A path, or a name that is looked up in this process's `PATH`.
    ///   - environment: All variables of the child.
    ///   - input: What it can read from its standard input; what it leaves is dropped.
    package init(
        _ program: String,
        _ arguments: [String] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        input: [UInt8] = []
    ) throws {
        let child = try ChildProcess(
            program,
            arguments,
            environment: environment,
            input: .pipe,
            output: .pipe,
            error: .pipe
        )
        let (output, error) = child.exchange(input)
        (end, self.output, self.error) = (child.wait(), output, error)
    }
}

extension ChildProcess {
    /// Writes its input and reads both outputs, each as soon as it can, so that no full pipe stops the child.
    fileprivate func exchange(_ bytes: [UInt8]) -> (output: [UInt8], error: [UInt8]) {
        guard let input, let output, let error else { return ([], []) }
        var rest = bytes[...]
        var received: (output: [UInt8], error: [UInt8]) = ([], [])
        input.becomeNonblocking()
        while true {
            if rest.isEmpty { input.close() }
            guard input.isOpen || output.isOpen || error.isOpen else { return received }
            // `poll` skips the descriptor -1 of a closed end.
            var ends = [
                pollfd(fd: input.descriptor, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: output.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: error.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&ends, nfds_t(ends.count), -1) > 0 else { continue }
            if ends[0].revents != 0 { rest = rest.dropFirst(input.write(rest)) }
            if ends[1].revents != 0 { received.output += output.read() }
            if ends[2].revents != 0 { received.error += error.read() }
        }
    }
}
