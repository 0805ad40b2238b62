import Foundation
import Measuring

// Wants wrk, and rms beside itself.

let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

Table.begin()
try Starts.ofCommand(at: folder.appendingPathComponent("rms"))
try await Starts.inProcess()
try await Replay.run()
