import ArgumentParser
import RMSClient

/// Says what a run of writes would do.
struct WriteDryRun<Record: WriteRecord>: Sendable {
    let judging: WriteJudging<Record>
    let layout: ResultLayout

    /// Prints a line for each record.
    ///
    /// - Parameter skipped: How many further records would be left alone.
    /// - Throws: `ExitCode` 1 if RMS would not accept one of them.
    func run(_ records: [Record], skipped: Int) async throws {
        var (changed, refused) = (0, 0)
        var rest = records[...]
        let progress = ProgressLine()
        while !rest.isEmpty {
            progress.show("read \((records.count - rest.count).grouped) of \(Record.Subject.count(records.count))")
            let batch = rest.removeFirst(units: judging.batchSize)
            let outcomes = await judging.judge(batch)
            progress.clear()
            for (record, outcome) in zip(batch, outcomes) {
                let judgment = try outcome.judgment()
                switch judgment {
                case .success(let change) where change.changesRecord: changed += 1
                case .success: break
                case .failure: refused += 1
                }
                let name = layout.subject(of: record.key).filter { !$0.isEmpty }.joined(separator: "  ").printable
                try Console.output("\(name)  \(Self.text(judgment))")
            }
        }
        let same = records.count - changed - refused
        let others = [
            same > 0 ? ", \(same.grouped) already as listed" : "",
            skipped > 0 ? ", \(skipped.grouped) left alone after the result file" : "",
        ].joined()
        try Console.output(
            "\(changed.grouped) would be changed, \(refused.grouped) would not\(others). Nothing was sent."
        )
        if refused > 0 { throw ExitCode(1) }
    }

    private static func text(_ judgment: WriteJudgment) -> String {
        switch judgment {
        case .success(let change): change.text
        case .failure(let refusal): "would fail: \(refusal.reason.printable)"
        }
    }
}
