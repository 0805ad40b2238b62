@testable import RMSClient
@testable import RMSMockServer

/// Writes a list of records, each with its own outcome, and goes on until each is settled.
final class WriteListFlow: Flow, @unchecked Sendable {
    /// What the program knows of a record.
    private enum Standing {
        case open
        case done
        case refused
        /// RMS may have acted.
        case unknown
    }

    private let records: [WrittenRecord]
    private let send: @Sendable (RMSClient, [Int]) async -> [RecordOutcome<Void>]
    // What the program stores.
    private var standings: [Standing]
    private var announced: [Int] = []
    /// The records that an earlier write may have changed, although their standing is open.
    private var touched: Set<Int> = []

    init(_ records: [WrittenRecord], send: @escaping @Sendable (RMSClient, [Int]) async -> [RecordOutcome<Void>]) {
        self.records = records
        self.send = send
        standings = records.map { _ in .open }
    }

    func run(_ process: Process) async {
        process.store {
            // A process that died had announced these, and nothing says what became of them.
            for index in announced { settle(index, .unknown) }
            announced = []
        }
        let todo = records.indices.filter { index in
            switch standings[index] {
            case .open: true
            case .unknown: records[index].isRepeatable
            case .done, .refused: false
            }
        }
        guard !todo.isEmpty else { return }
        process.store { announced = todo }
        let outcomes = await send(process.rms, todo)
        judge(outcomes, of: todo, process)
        process.store {
            announced = []
            for (index, outcome) in zip(todo, outcomes) { settle(index, standing(after: outcome)) }
        }
        await verify(outcomes, of: todo, process)
    }

    private func settle(_ index: Int, _ standing: Standing) {
        standings[index] = standing
        if case .unknown = standing { touched.insert(index) }
    }

    private func standing(after outcome: RecordOutcome<Void>) -> Standing {
        switch outcome {
        case .succeeded: .done
        case .notAttempted: .open
        case .failed(let error):
            if error.mayHaveActed {
                .unknown
            } else if [.invalidRequest, .serviceCode, .notFound].contains(error.kind),
                // A status alone, without RMS's words, may have any reason.
                error.failure != nil || error.httpStatus == nil
            {
                .refused
            } else {
                .open
            }
        }
    }

    /// Compares the outcomes with the truth.
    private func judge(_ outcomes: [RecordOutcome<Void>], of todo: [Int], _ process: Process) {
        guard outcomes.count == todo.count else {
            return process.violate("\(outcomes.count) outcomes of \(todo.count) records")
        }
        let truth = process.look { shop in todo.map { records[$0].read(shop) } }
        for ((index, outcome), found) in zip(zip(todo, outcomes), truth) {
            let record = records[index]
            let isUntouched = found == record.before || touched.contains(index)
            switch outcome {
            case .succeeded:
                if found != record.after || record.after == nil {
                    process.violate("\(record.name): succeeded, and is \(found ?? "gone")")
                }
            case .failed(let error):
                process.note(error)
                if !error.mayHaveActed, !isUntouched {
                    process.violate("\(record.name): failed (\(error.kind)), and is \(found ?? "gone")")
                }
            case .notAttempted(let error):
                process.note(error)
                if error.mayHaveActed || !isUntouched {
                    process.violate("\(record.name): not attempted, and is \(found ?? "gone")")
                }
            }
        }
    }

    /// Asks RMS what became of the records whose outcome is unknown, once for each call.
    private func verify(_ outcomes: [RecordOutcome<Void>], of todo: [Int], _ process: Process) async {
        var verdicts: [AnyHashable: WriteVerdict] = [:]
        for (index, outcome) in zip(todo, outcomes) {
            guard case .failed(let error) = outcome, let unknown = error.unknownOutcome else { continue }
            let call = (unknown.operation as? any Hashable).map { AnyHashable($0) } ?? AnyHashable(index)
            if verdicts[call] == nil {
                do throws(RMSError) { verdicts[call] = try await unknown.verify() } catch { process.note(error) }
            }
            let (record, found) = (records[index], process.look { records[index].read($0) })
            switch verdicts[call] {
            case .done:
                if found != record.after { process.violate("\(record.name): judged done, and is \(found ?? "gone")") }
                process.store { standings[index] = .done }
            case .notDone:
                if found != record.before {
                    process.violate("\(record.name): judged not done, and is \(found ?? "gone")")
                }
                process.store { standings[index] = .open }
            case .unclear, nil: break
            }
        }
    }

    var isFinished: Bool {
        announced.isEmpty
            && records.indices.allSatisfy { index in
                switch standings[index] {
                case .open: false
                case .unknown: !records[index].isRepeatable
                case .done, .refused: true
                }
            }
    }

    func problems(in shop: ShopState) -> [String] {
        records.compactMap { $0.problem(in: shop) }
    }

    func problemsAtEnd(in shop: ShopState) -> [String] {
        zip(records, standings).compactMap { record, standing in
            let found = record.read(shop)
            switch standing {
            case .done: return found == record.after ? nil : "\(record.name): done, and is \(found ?? "gone")"
            case .refused: return record.after == nil ? nil : "\(record.name): refused for no reason"
            case .open, .unknown: return nil
            }
        }
    }
}
