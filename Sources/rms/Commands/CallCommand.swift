import ArgumentParser
import Foundation
import RMSClient

/// `rms call`: one call, by its console name.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Calls a function.",
        usage:
            "rms call FUNCTION [key=value …] [--base-url URL] [--output text|json|raw] [--verbose] [--dry-run] [--curl]",
        discussion: """
            Keys are the wire's names as dotted paths below the request element, or query names for a GET:

              rms call item.get itemUrl=abc-123
              rms call item.update item.itemUrl=abc-123 item.itemPrice=1200
              rms call item.update item.itemUrl=abc-123 item.tagIds=1 item.tagIds=2 item.displayPrice=
              rms call items.update items.itemUrl=a items.itemPrice=1 items.itemUrl=b items.itemPrice=2

            A key that is seen again starts the next record of the list around it; key= sends an empty element; \
            key=@file takes the value from a file, without the line break at its end.

            With --body, only what stands in the path is still a key:

              rms call thankscoupon.update thanksCouponId=7 --body coupon.xml

            What the documentation forbids is held back, save what depends on the present time: RMS's clock decides that, \
            or a mock's.
            """
    )

    /// How the answer is printed.
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case text, json, raw
    }

    @Argument(help: "The function's console name, for example item.get; see 'rms functions'.")
    var function: String

    @Argument(help: ArgumentHelp("A parameter.", valueName: "key=value"))
    var assignments: [String] = []

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "How to print the answer.")
    var output: Output = .text

    @Flag(help: "Show the request's and the answer's head on standard error.")
    var verbose = false

    @Flag(help: "Print the request with the secret masked, and send nothing.")
    var dryRun = false

    @Flag(help: "Print the call as a curl command, with variables in the place of the keys, and send nothing.")
    var curl = false

    @Option(help: "Send a file (- for standard input) as the whole request body.")
    var body: String?

    func run() async throws {
        let operation = try FunctionsCommand.operation(named: function)
        try await run(operation)
    }

    private func run<O: RMSOperation>(_ type: O.Type) async throws {
        let client = try await connection.client(needsKeys: !dryRun && !curl)
        let call = try prepare(type, client, try await client.access())
        if curl { return Console.output(call.curlCommand) }
        if dryRun { return Console.output(call.maskedDescription) }
        if verbose { Console.error(Self.marked(">", call.maskedHead)) }
        let exchange = try await client.exchange(call, as: type)
        if verbose { Console.error(Self.marked("<", exchange.headDescription)) }
        if output == .raw { Console.raw(exchange.body) }
        let value = try exchange.answer.get().value
        switch output {
        case .raw: break
        case .json: Console.output(try JSONModelEncoder.encode(value, for: .user).pretty)
        case .text: Console.output(try TextRendering.render(value))
        }
        if let unreadable = exchange.unreadable(of: O.function) { throw unreadable }
        if let batch = value as? any BatchResponse, batch.refusedCount > 0 {
            throw RMSError(
                .serviceCode,
                function: O.function.name,
                httpStatus: exchange.status,
                requestID: exchange.requestID,
                attempts: 1,
                problem: "RMS refused \(batch.refusedCount) of \(batch.recordCount) records",
                advice: "See the code of each record in the answer."
            )
        }
    }

    private func prepare<O: RMSOperation>(
        _ type: O.Type,
        _ client: RMSClient,
        _ access: ShopAccess
    ) throws -> RMSCall {
        var operation = O.blank
        let schema = WireSchema(of: type)
        let record = try KeyRecord(assignments.map(Assignment.init), schema: schema)
        guard let body else {
            try KeyFiller.fill(&operation, from: record)
            return try client.prepare(operation, for: access)
        }
        guard O.function.takesBody else {
            throw UsageError("\(O.function) takes no body: give its parameters as key=value")
        }
        guard record.members.keys.allSatisfy({ schema[$0]?.field.presence == .inPath }) else {
            throw UsageError("--body replaces the key=value parameters: give one of them")
        }
        try PathFiller.fill(&operation, from: record)
        return try client.prepare(operation, body: Self.read(body), for: access)
    }

    private static func read(_ file: String) throws -> [UInt8] {
        if file == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw UsageError("the file '\(file)' can't be read")
        }
        return [UInt8](data)
    }

    private static func marked(_ mark: String, _ text: String) -> String {
        text.split(separator: "\n").map { "\(mark) \($0)" }.joined(separator: "\n")
    }
}
