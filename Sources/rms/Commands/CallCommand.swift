import ArgumentParser
import Foundation
import RMSClient

/// `rms call`: makes one call, by its console name.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Calls a function.",
        usage:
            "rms call FUNCTION [key=value …] [--base-url URL] [--plain-http-host HOST] [--output text|json|raw|pretty] [--verbose] [--dry-run] [--curl]",
        discussion: """
            A key is a wire name, as a dotted path below the request element, or a query name for a GET:

              rms call item.get itemUrl=abc-123
              rms call item.update item.itemUrl=abc-123 item.itemPrice=1200
              rms call item.update item.itemUrl=abc-123 item.tagIds=1 item.tagIds=2 item.displayPrice=
              rms call items.update items.itemUrl=a items.itemPrice=1 items.itemUrl=b items.itemPrice=2

            A repeated key starts the next record of the enclosing list; key= sends an empty element; key=@file reads \
            the value from a file, without its trailing line break; key=@@text is the value @text; key:=null clears a \
            member of a partial update. A key of the type file takes key=@photo.jpg, and the file is sent as it is. \
            Where a record has keys of its own, they are a part of the path. 'rms help FUNCTION' lists the keys with \
            their limits.

              rms call itemapi_2.0.items.patch manageNumber=abc-123 title=新 tagline:=null
              rms call itemapi_2.0.items.inventory-related-settings.update manageNumber=abc-123 \
            variants.sku-1.restockOnCancel=true

            With --body, only the parameters of the path are keys:

              rms call thankscoupon.update thanksCouponId=7 --body coupon.xml

            A call that breaks a documented rule is not sent. Rules that depend on the current time are left to the \
            clock of RMS, or of a mock.

            Ctrl-C during a write ends the call and reports whether RMS may have acted on it.
            """
    )

    /// The format in which the answer is printed.
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case text, json, raw, pretty
    }

    @Argument(
        help: "The function's console name, for example item.get; see 'rms functions'.",
        completion: .functions
    )
    var function: String

    @Argument(help: ArgumentHelp("A parameter.", valueName: "key=value"))
    var assignments: [String] = []

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "How to print the answer; raw prints its body unchanged, pretty indents it.")
    var output: Output = .text

    @Flag(help: "Print the heads of the request and the answer to standard error.")
    var verbose = false

    @Flag(help: "Print the request with the secret masked, and send nothing.")
    var dryRun = false

    @Flag(help: "Print the call as a curl command, with variables in place of the keys, and send nothing.")
    var curl = false

    @Option(help: "Send a file (- for standard input) as the whole request body.", completion: .file())
    var body: String?

    func run() async throws {
        let operation = try FunctionsCommand.operation(named: function)
        try await run(operation)
    }

    private func run<O: RMSOperation>(_ type: O.Type) async throws {
        let client = try await connection.client(needsKeys: !dryRun && !curl)
        let call = try prepare(type, client, try await client.access())
        if curl { return try Console.output(call.curlCommand) }
        if dryRun { return try Console.output(call.maskedDescription) }
        if verbose { Console.error(Self.marked(">", call.maskedHead)) }
        CommandSession.current?.keep(LastExchange(call: call))
        let exchange =
            O.function.access == .write
            ? try await Interruption.watching { try await client.exchange(call, as: type) }
            : try await client.exchange(call, as: type)
        CommandSession.current?.keep(
            LastExchange(call: call, answer: (exchange.status, exchange.fields, exchange.body))
        )
        if verbose { Console.error(Self.marked("<", exchange.headDescription)) }
        do throws(OutputError) {
            try show(exchange)
        } catch {
            // The outcome of the call matters more than the output: if the call failed, throw its error instead.
            let batch = O.batch(in: try exchange.answer.get().value)
            throw OutputError(reason: error.reason, call: Self.outcome(of: batch))
        }
        if let unreadable = exchange.unreadable(of: O.function) { throw unreadable }
        let value = try exchange.answer.get().value
        if let batch = O.batch(in: value), batch.refusedCount > 0 {
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

    private func show<Value: WireModel>(_ exchange: RecordedExchange<Value>) throws(OutputError) {
        if output == .raw { return try Console.raw(exchange.body) }
        if output == .pretty { return try Console.output(PrettyBody.text(exchange.body)) }
        guard let value = try? exchange.answer.get().value, let text = try? JSONModelEncoder.encode(value, for: .user)
        else { return }
        try Console.output(output == .json ? text.pretty : TextRendering.render(text))
    }

    private static func outcome(of batch: (any BatchResponse)?) -> String {
        if let batch, batch.refusedCount > 0 {
            return "the call itself was answered, and RMS refused \(batch.refusedCount) of \(batch.recordCount) records"
        }
        return "the call itself succeeded"
    }

    private func prepare<O: RMSOperation>(
        _ type: O.Type,
        _ client: RMSClient,
        _ access: ShopAccess
    ) throws -> RMSCall {
        var operation = O.blank
        let schema = WireSchema(of: type)
        let record = try KeyRecord(assignments.map { try Assignment($0, schema: schema) }, schema: schema)
        guard let body else {
            try KeyFiller.fill(&operation, from: record)
            return try client.prepare(operation, for: access)
        }
        guard O.function.takesBody else {
            throw UsageError("\(O.function) takes no body: give its parameters as key=value")
        }
        if case .plainXML(let form) = O.function.wire, form.filePart != nil {
            throw UsageError("\(O.function) sends a form with a file: give its parameters as key=value")
        }
        guard record.members.keys.allSatisfy({ schema[$0]?.field.presence.isInPath == true }) else {
            throw UsageError("--body replaces the key=value parameters: give only one of the two")
        }
        try PathFiller.fill(&operation, from: record)
        return try client.prepare(operation, body: Self.read(body), for: access)
    }

    private static func read(_ file: String) throws -> [UInt8] {
        guard let data = InputFile.dataOrStandardInput(file) else {
            throw UsageError("the file '\(file)' can't be read")
        }
        return [UInt8](data)
    }

    private static func marked(_ mark: String, _ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { "\(mark) \($0)" }.joined(separator: "\n")
    }
}
