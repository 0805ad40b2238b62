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
/// The call is made when the loop begins. It is retried like any failed read as long as no record has been returned; a
/// failure after that is thrown. A record that can't be read does not affect the others: they are returned, and an
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
    private var body: TransportBody?
    private var reader: XMLReader?
    private var answer: XMLAnswer?
    private var pending: [O.Record] = []
    private var position = 0
    private var isFinished = false
    private var isSettled = false
    private(set) var rest: O.Response?
    private let report: RecordReport?
    /// The number of unreadable records already passed to the client's closure.
    private var reported = 0
    private var place = 0

    init(client: RMSClient, operation: O) {
        self.client = client
        self.operation = operation
        report = client.reading.report(for: O.function)
    }

    var unreadable: [UnreadableRecord] { report?.unreadable ?? [] }
    var replacedCharacters: Int { reader?.replacedCharacters ?? 0 }

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
        if let record = takePending() { return record }
        if isFinished { return nil }
        do {
            if reader == nil { try await begin(isolation: actor) }
            while !isFinished {
                try await readChunk(isolation: actor)
                reportUnreadable()
                if let record = takePending() { return record }
            }
            return nil
        } catch let error as RMSError {
            isFinished = true
            throw error
        } catch {
            isFinished = true
            reportUnreadable()
            var known =
                answer?.failure(error, during: O.function, after: reader) ?? RMSError(unexpected: error, O.function)
            known.attempts = max(known.attempts, 1)
            known.unreadable = unreadable
            throw known
        }
    }

    private func reportUnreadable() {
        guard unreadable.count > reported else { return }
        client.reading.report(Array(unreadable[reported...]))
        reported = unreadable.count
    }

    private func takePending() -> O.Record? {
        guard position < pending.count else { return nil }
        defer { position += 1 }
        return pending[position]
    }

    private func begin(isolation actor: isolated (any Actor)?) async throws {
        let response = try await client.run(operation) { [client] call async throws(RMSError) in
            let response = try await client.send(call, O.vocabulary)
            return RMSAnswer(value: response, requestID: response.requestID, httpStatus: response.head.status.code)
        }.value
        guard let envelope = O.function.wire.envelope else {
            preconditionFailure("records can only be read from XML, which \(O.function) does not use")
        }
        let decoder = XMLModelDecoder(namespace: envelope.memberNamespace)
        let answer = XMLAnswer(envelope, response, client.reading)
        self.answer = answer
        body = response.body
        let path = envelope.path(to: O.recordPath)
        reader = answer.reader(at: path) { [unowned self] element in
            if !element.isNil { try read(element, decoder) }
        }
    }

    private func read(_ element: XMLElement, _ decoder: XMLModelDecoder) throws {
        place += 1
        func record() throws -> O.Record {
            if let damage = element.damage { throw DecodingProblem(damage) }
            return try decoder.decode(O.Record.self, from: element)
        }
        guard let report else { return pending.append(try record()) }
        let id = { UnreadableRecord.ID(of: element) }
        if let record = try report.read(element.localName, place, id: id, record) { pending.append(record) }
    }

    private func readChunk(isolation actor: isolated (any Actor)?) async throws {
        guard let reader, let body else { return }
        if position > 0 {
            pending.removeFirst(position)
            position = 0
        }
        if let chunk = try await body.nextChunk() {
            answer?.note(chunk)
            return try reader.feed(chunk)
        }
        isFinished = true
        guard let answer else { return }
        let opened = try answer.open(try reader.finish().root, of: O.function, O.vocabulary)
        if opened.members != nil { rest = try answer.members(of: opened, as: O.Response.self, report) }
    }
}

extension RMSError {
    /// An unexpected kind of failure.
    fileprivate init(unexpected error: any Error, _ function: RMSFunction) {
        self.init(undecodable: "\(error)", during: function, httpStatus: 200, requestID: nil)
    }
}
