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

extension RMSClient {
    /// The client as a verdict reads with it: a record that can't be read is an error, because one that is only left out
    /// would look like one that is not there.
    var forVerdicts: RMSClient { with(reading: AnswerReading(forbiddenCharacters: reading.forbiddenCharacters)) }

    /// The answer of a read; nil if there is no such record.
    func ifAny<O: RMSOperation>(_ operation: O) async throws(RMSError) -> O.Response? {
        do throws(RMSError) {
            return try await send(operation)
        } catch  where error.kind == .notFound {
            return nil
        }
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
