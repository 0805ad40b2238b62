import ArgumentParser
import Foundation
@testable import RMSClient
@testable import RMSMockServer
@testable import rms

/// A command of `rms` that writes the records of a list, with a result file: the same command again goes on where it stopped.
final class CommandFlow<Command: WritingCommand>: Flow, @unchecked Sendable {
    private let records: [[String]: WrittenRecord]
    private let folder: URL
    private let list: URL
    /// The files that the next run finds.
    private var files = 0
    private var layout: ResultLayout?
    /// Records that a call may have changed without the program knowing it.
    private var touched: Set<[String]> = []
    /// Records whose outcome was unknown at the end of the last run.
    private var unknown: Set<[String]> = []
    private(set) var isFinished = false

    init(_ list: String, _ records: [[String]: WrittenRecord]) {
        self.records = records
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-night-\(UUID())")
        self.list = folder.appendingPathComponent("list.csv")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(list.utf8).write(to: self.list)
        } catch {
            preconditionFailure("a list can't be written: \(error)")
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ number: Int) -> String { folder.appendingPathComponent("result-\(number).csv").path }

    func run(_ process: Process) async {
        let path = path(files)
        do {
            let command = try Command.parse([list.path, "--result", path])
            var writes = command.writes(by: process.rms)
            writes.show = { process.world.examine($0) }
            layout = writes.layout
            defer { judge(path, writes.layout, process) }
            try await writes.run(command.records())
            process.store { isFinished = true }
        } catch let error as RMSError {
            process.note(error)
        } catch {
            process.world.examine("\(error)")
            if !(error is StoppedRun) { process.violate("an error of another type: \(error)") }
        }
    }

    /// Goes on with copies of the files as they are now.
    func noteKill() {
        let dead = path(files)
        files += 1
        unknown = []
        for suffix in ["", ".sending", ".tickets"] {
            try? FileManager.default.copyItem(atPath: dead + suffix, toPath: path(files) + suffix)
        }
    }

    /// Compares the result file with the truth.
    private func judge(_ path: String, _ layout: ResultLayout, _ process: Process) {
        let results: PastResults
        // The next run can ask for the results of these.
        let accepted: Set<[String]>
        do {
            results = try PastResults(path, layout, .utf8)
            accepted = Set(try TicketStore.tickets(at: path, layout).flatMap(\.keys))
        } catch {
            return process.violate("the result file can't be read: \(error)")
        }
        if let text = try? String(contentsOfFile: path, encoding: .utf8) { process.world.examine(text) }
        var isSettled = true
        for (key, record) in records {
            let found = process.look { record.read($0) }
            let isUntouched = found == record.before || touched.contains(key)
            let isUnchanged = record.before == record.after
            let wasUnknown = unknown.contains(key)
            process.store { _ = unknown.remove(key) }
            switch results[key]?.outcome {
            case .succeeded, .unchanged:
                if found != record.after { process.violate("\(record.name): succeeded, and is \(found ?? "gone")") }
            case .failed:
                if !isUntouched { process.violate("\(record.name): failed, and is \(found ?? "gone")") }
                if wasUnknown, !isUnchanged, found == record.after {
                    process.violate("\(record.name): was unknown, and is failed now, although it is done")
                }
                if record.after != nil { isSettled = false }
            case .notAttempted, nil:
                if !isUntouched { process.violate("\(record.name): not attempted, and is \(found ?? "gone")") }
                if wasUnknown { process.violate("\(record.name): was unknown, and is not attempted now") }
                isSettled = false
            case .unknown:
                process.store {
                    touched.insert(key)
                    unknown.insert(key)
                }
                if record.isRepeatable || accepted.contains(key) { isSettled = false }
            }
        }
        process.store { if isSettled { isFinished = true } }
    }

    func problems(in shop: ShopState) -> [String] { records.values.compactMap { $0.problem(in: shop) } }

    func problemsAtEnd(in shop: ShopState) -> [String] {
        guard let layout, let results = try? PastResults(path(files), layout, .utf8) else { return ["no result file"] }
        return records.compactMap { key, record in
            let found = record.read(shop)
            return results[key]?.outcome.isDone == true && found != record.after
                ? "\(record.name): done, and is \(found ?? "gone")" : nil
        }
    }
}

/// A command that writes records.
protocol WritingCommand: ParsableCommand {
    associatedtype Record: WriteRecord

    func records() throws -> [Record]
    func writes(by client: RMSClient) -> WriteRun<Record>
}

extension StockApplyCommand: WritingCommand {}
extension OrdersShipCommand: WritingCommand {}

/// The commands and their lists.
enum CommandFlows {
    static let kinds = [
        FlowKind(name: "rms stock apply", size: { Int.random(in: 1...12, using: &$0) }, make: stock),
        FlowKind(name: "rms orders ship", size: { Int.random(in: 1...24, using: &$0) }, make: parcels),
    ]

    private static func stock(_ size: Int, _ numbers: inout SeededNumbers, _: Stage, _ shop: ShopState) -> any Flow {
        var list = "manageNumber,quantity,change\n"
        var records: [[String]: WrittenRecord] = [:]
        for item in WriteListFlow.items(size, &numbers) {
            let change = WriteListFlow.Change.random(&numbers, of: item, in: shop)
            let text: String
            switch change {
            case .set(let new):
                list += "\(item),\(new),\n"
                text = "\(new)"
            case .add(let difference):
                list += "\(item),,+\(difference)\n"
                text = "+\(difference)"
            case .wrong:
                list += "\(item),,+99999\n"
                text = "+99999"
            }
            records[[item, "normal-inventory", text]] =
                change.record(item, WriteListFlow.quantity(of: item), in: shop)
        }
        return CommandFlow<StockApplyCommand>(list, records)
    }

    private static func parcels(
        _ size: Int,
        _ numbers: inout SeededNumbers,
        _ stage: Stage,
        _ shop: ShopState
    ) -> any Flow {
        var list = "orderNumber,shippingNumber,deliveryCompany\n"
        var records: [[String]: WrittenRecord] = [:]
        for number in stage.ordersToShip.shuffled(using: &numbers).prefix(size) {
            list += "\(number),T-\(number),1001\n"
            let key = [number, "shippingNumber=T-\(number) deliveryCompany=1001"]
            records[key] = WrittenRecord(name: number, isRepeatable: false, before: "0", after: "1") { shop in
                "\(ShippingFlow.parcels(of: number, in: shop))"
            }
        }
        return CommandFlow<OrdersShipCommand>(list, records)
    }
}
