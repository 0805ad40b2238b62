internal import HTTPTypes

/// An operation whose answer contains records that are worth reading one by one.
public protocol RecordOperation: RMSOperation {
    /// A record.
    associatedtype Record: WireModel

    /// The names of the elements from the answer's members down to a record.
    static var recordPath: [String] { get }
}

extension RMSClient {
    /// Makes a call and returns the records of its answer as it arrives: memory use is constant however many there are.
    public func records<O: RecordOperation>(of operation: O) -> RecordSequence<O> {
        RecordSequence(client: self, operation: operation)
    }
}

/// The records of one answer, each decoded as soon as it has arrived.
///
/// The call is made when the loop begins. It is retried like any failed read as long as no record has arrived, and made once
/// more with new keys if RMS does not accept these; a failure after that is thrown. A record that can't be read does not affect the others: they are returned, and an
/// error at the end names it, unless the client is configured otherwise (``AnswerReading``).
public struct RecordSequence<O: RecordOperation>: AsyncSequence, Sendable {
    /// A record.
    public typealias Element = O.Record
    /// The error that reading can throw.
    public typealias Failure = RMSError

    let client: RMSClient
    let operation: O

    /// Creates an iterator, which makes the call.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reading: RecordReading(client: client, operation: operation))
    }

    /// The iterator of one pass.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reading: RecordReading<O>

        /// The answer's other members, once all records have been returned.
        var rest: O.Response? { reading.rest }

        /// The records that could not be read so far.
        public var unreadable: [UnreadableRecord] { reading.unreadable }

        /// The number of times so far that U+FFFD replaced what XML forbids: ``ForbiddenCharacters/replace``.
        public var replacedCharacters: Int { reading.replacedCharacters }

        /// The next record, or nil at the end.
        public mutating func next() async throws(RMSError) -> O.Record? {
            try await next(isolation: nil)
        }

        /// The next record, or nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> O.Record? {
            try await reading.next(isolation: actor)
        }
    }
}

/// One pass over an answer.
final class RecordReading<O: RecordOperation> {
    private let client: RMSClient
    private let operation: O
    private var answer: RecordAnswer<O>?
    private var isFinished = false
    private var isSettled = false

    init(client: RMSClient, operation: O) {
        self.client = client
        self.operation = operation
    }

    /// The answer's other members, once all records have been returned.
    var rest: O.Response? { answer?.rest }
    var unreadable: [UnreadableRecord] { answer?.unreadable ?? [] }
    var replacedCharacters: Int { answer?.replacedCharacters ?? 0 }

    func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> O.Record? {
        if let record = try await nextReadable(isolation: actor) { return record }
        guard !isSettled else { return nil }
        isSettled = true
        client.logReplaced(replacedCharacters, in: O.function, requestID: answer?.response.requestID)
        try settle()
        return nil
    }

    /// Throws an error that names the records that could not be read.
    private func settle() throws(RMSError) {
        guard let response = answer?.response else { return }
        var answer = RMSAnswer(value: (), requestID: response.requestID, httpStatus: response.head.status.code)
        answer.unreadable = unreadable
        try client.reading.settle(answer, of: O.function)
    }

    /// The next record, or nil at the end; skips records that can't be read.
    func nextReadable(isolation actor: isolated (any Actor)?) async throws(RMSError) -> O.Record? {
        if isFinished { return nil }
        do {
            let answer = try await opened(isolation: actor)
            let record = try await answer.next()
            answer.reportUnreadable()
            isFinished = record == nil
            return record
        } catch {
            isFinished = true
            answer?.reportUnreadable()
            throw error
        }
    }

    private func opened(isolation actor: isolated (any Actor)?) async throws(RMSError) -> RecordAnswer<O> {
        if let answer { return answer }
        let new = try await client.run(operation) { [client] call async throws(RMSError) in
            let response = try await client.send(call, O.vocabulary)
            let answer = RecordAnswer<O>(response, client.reading)
            // A refusal is in the body, and is retried like one that is in the head.
            try await answer.readToRecord()
            return RMSAnswer(value: answer, requestID: response.requestID, httpStatus: response.head.status.code)
        }.value
        answer = new
        return new
    }
}

/// The answer to one attempt.
///
/// Its reader is a parser of libxml2. The attempt that has opened it hands it over to the pass, and only one of the two uses it
/// at a time, so the class can be `@unchecked Sendable`.
private final class RecordAnswer<O: RecordOperation>: @unchecked Sendable {
    let response: TransportResponse
    private var xml: XMLAnswer
    private let reader: XMLReader
    private let records: ArrivedRecords<O.Record>
    private let reading: AnswerReading
    private(set) var rest: O.Response?
    private var isAtEnd = false
    /// The number of unreadable records already passed to the client's closure.
    private var reported = 0

    init(_ response: TransportResponse, _ reading: AnswerReading) {
        guard let envelope = O.function.wire.envelope else {
            preconditionFailure("records can only be read from XML, which \(O.function) does not use")
        }
        self.response = response
        self.reading = reading
        xml = XMLAnswer(envelope, response, reading)
        let records = ArrivedRecords<O.Record>(
            decoder: XMLModelDecoder(namespace: envelope.memberNamespace),
            report: reading.report(for: O.function)
        )
        self.records = records
        reader = xml.reader(at: envelope.path(to: O.recordPath)) { if !$0.isNil { try records.read($0) } }
    }

    var unreadable: [UnreadableRecord] { records.report?.unreadable ?? [] }
    var replacedCharacters: Int { reader.replacedCharacters }

    /// The next readable record, or nil at the end.
    func next() async throws(RMSError) -> O.Record? {
        try await readToRecord()
        return records.take()
    }

    /// Reads until a record has arrived, or to the end.
    func readToRecord() async throws(RMSError) {
        do {
            while records.isEmpty, !isAtEnd { try await readChunk() }
        } catch {
            var known = xml.failure(error, during: O.function, after: reader)
            known.attempts = max(known.attempts, 1)
            known.unreadable = unreadable
            throw known
        }
    }

    func reportUnreadable() {
        guard unreadable.count > reported else { return }
        reading.report(Array(unreadable[reported...]))
        reported = unreadable.count
    }

    private func readChunk() async throws {
        if let chunk = try await response.body.nextChunk() {
            xml.note(chunk)
            return try reader.feed(chunk)
        }
        isAtEnd = true
        let opened = try xml.open(try reader.finish().root, of: O.function, O.vocabulary)
        if opened.members != nil { rest = try xml.members(of: opened, as: O.Response.self, records.report) }
    }
}

/// The records that have arrived and not been taken.
private final class ArrivedRecords<Record: WireModel> {
    private let decoder: XMLModelDecoder
    /// The unreadable ones; nil if one of them fails the answer.
    let report: RecordReport?
    private var records: [Record] = []
    private var taken = 0
    private var place = 0

    init(decoder: XMLModelDecoder, report: RecordReport?) {
        self.decoder = decoder
        self.report = report
    }

    var isEmpty: Bool { taken == records.count }

    func take() -> Record? {
        guard !isEmpty else { return nil }
        defer { taken += 1 }
        return records[taken]
    }

    func read(_ element: XMLElement) throws {
        if taken > 0 {
            records.removeFirst(taken)
            taken = 0
        }
        place += 1
        func record() throws -> Record {
            if let damage = element.damage { throw DecodingProblem(damage) }
            return try decoder.decode(Record.self, from: element)
        }
        guard let report else { return records.append(try record()) }
        let id = { UnreadableRecord.ID(of: element) }
        if let record = try report.read(element.localName, place, id: id, record) { records.append(record) }
    }
}
