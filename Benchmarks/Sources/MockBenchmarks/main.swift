import Foundation
import Measuring

// Requires wrk, and rms in the same folder.

let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

Table.begin()
try Starts.ofCommand(at: folder.appendingPathComponent("rms"))
try await Starts.inProcess()
try await Replay.run()
