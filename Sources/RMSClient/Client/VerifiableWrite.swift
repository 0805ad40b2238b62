/// A write whose outcome can be determined by a read.
public protocol VerifiableWrite: RMSOperation {
    /// Asks RMS whether the write was carried out.
    func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict
}

extension VerifiableWrite {
    /// Advises to read back.
    public var howToVerify: String? {
        "RMS may have acted on it: read back (the error's unknownOutcome.verify() does) before you send it again."
    }
}

extension UnknownOutcome {
    init<O: RMSOperation>(of operation: O, client: RMSClient) {
        guard let write = operation as? any VerifiableWrite else {
            self.init(of: operation, time: client.time, check: nil)
            return
        }
        self.init(of: operation, time: client.time) { () async throws(RMSError) in try await write.verdict(client) }
    }
}
