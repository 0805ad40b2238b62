@testable import RMSMockServer

/// A program as a careful user of the client writes it: it stores what it must know after a crash, and a later run goes on from
/// there.
protocol Flow: AnyObject, Sendable {
    /// Runs the program until it ends or fails.
    func run(_ process: Process) async
    /// Whether there is nothing left to do.
    var isFinished: Bool { get }
    /// Called when the running process is killed: what it does from now on must not change what is stored.
    func noteKill()
    /// What is wrong with the shop, at any moment.
    func problems(in shop: ShopState) -> [String]
    /// What is wrong with the shop or with what is stored, when there is nothing left to do.
    func problemsAtEnd(in shop: ShopState) -> [String]
}

extension Flow {
    func noteKill() {}
}

/// A kind of program.
struct FlowKind: Sendable {
    let name: String
    /// Chooses the number of records.
    let size: @Sendable (inout SeededNumbers) -> Int
    let make: @Sendable (Int, inout SeededNumbers, Stage, ShopState) -> any Flow

    static let all: [FlowKind] =
        WriteListFlow.kinds + ReadFlow.kinds + BulkReadFlow.kinds + [ShippingFlow.kind, StatusFlow.kind]
        + CommandFlows.kinds

    /// Mostly a few records, and sometimes more than one call takes.
    static func few(_ few: Int = 12, orMoreThan limit: Int, most: Int) -> @Sendable (inout SeededNumbers) -> Int {
        { numbers in
            numbers.isTrue(0.9)
                ? Int.random(in: 1...few, using: &numbers)
                : Int.random(in: limit...most, using: &numbers)
        }
    }
}
