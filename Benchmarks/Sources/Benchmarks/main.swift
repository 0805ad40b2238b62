import CBaselines
import Measuring

// Each part can be run alone: memory, decode, encode, allocations, requests, middleware.

// Before a second thread exists, because it forks.
let answer = GeneratedItem.answer
let port = loopback_start(answer, answer.count)
precondition(port > 0, "the server can't be started")
let parts = CommandLine.arguments.dropFirst()

func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

Table.begin()
// Memory first, before anything large has been in memory.
if isWanted("memory") { try await Decoding.memory() }
if isWanted("allocations") {
    try await Decoding.allocations()
    try await JSONDecoding.allocations()
}
if isWanted("decode") {
    try await Decoding.large()
    try await Decoding.small()
    try await JSONDecoding.run()
}
if isWanted("encode") { try await Encoding.run() }
if isWanted("requests") { try await Requests(port: Int(port)).run() }
if isWanted("middleware") { try await MiddlewareCost.run() }
