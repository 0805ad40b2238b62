import ArgumentParser
import ExampleSupport
import Foundation

/// 自動納品書・領収書: delivery notes and receipts as HTML and PDF.
@main
struct OrderDocuments: ExampleApp {
    static let profile = "自動納品書・領収書"
    static let configuration = CommandConfiguration(
        commandName: "order-documents",
        abstract: "Writes the delivery notes and receipts of orders.",
        discussion: """
            Without order numbers, it takes the orders of a period. A delivery note needs decided amounts, a receipt a \
            shipped order. A document that exists is kept, so that the next run only adds what is missing.
            """
    )

    @OptionGroup var connection: ShopOptions
    @OptionGroup var seller: SellerOptions

    @Argument(help: "The numbers of the orders.")
    var orders: [String] = []

    @Option(help: "The first day of the period, for example 2026-11-01 (default: a week ago).")
    var from: JapaneseDay?

    @Option(help: "The last day of the period (default: today).")
    var to: JapaneseDay?

    @Option(help: "The folder to write to, which only you can enter (default: order-documents).")
    var output: String?

    @Flag(inversion: .prefixedNo, help: "Write PDF files as well (default: if WeasyPrint or Chromium is installed).")
    var pdf: Bool?

    @Flag(help: "Replace documents that exist.")
    var overwrite = false

    func validate() throws {
        if !orders.isEmpty, from != nil || to != nil {
            throw ValidationError("Give order numbers or a period, not both.")
        }
        if let from, let to, to.end < from.start { throw ValidationError("The period ends before it starts.") }
    }

    func run(in shop: Shop) async throws {
        let seller = try seller.seller(isSample: shop.isDemo)
        let printer = try printer()
        let folder = output.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? shop.file("order-documents")
        try PrivateFile.createFolder(folder)
        var desk = Desk(seller: seller, folder: folder, printer: printer, isReplacing: overwrite)
        if orders.isEmpty {
            let now = Date()
            let start = from?.start ?? (to?.start ?? now).addingTimeInterval(-7 * 86_400)
            try await shop.forEachCustomerOrder(from: start, to: to?.end ?? now) { try await desk.write($0) }
        }
        for number in orders { try await desk.write(shop.customerOrder(number)) }
        print("\(desk.written) new documents, \(desk.kept) kept, in \(folder.path)")
        if printer == nil, pdf == nil { print("For PDF, install WeasyPrint or Chromium.") }
        // Of a period, orders without documents are normal; of orders that were named, they are not.
        let isFailure = desk.hasMistake || (!orders.isEmpty && desk.hasRefusal)
        if isFailure, !shop.isDemo { throw ExitCode(1) }
    }

    private func printer() throws -> PDFPrinter? {
        if pdf == false { return nil }
        let printer = PDFPrinter.find()
        if pdf == true, printer == nil {
            throw AppError("PDF needs WeasyPrint or Chromium in PATH: apt-get install weasyprint")
        }
        return printer
    }
}

/// Where the documents are written.
struct Desk {
    let seller: Seller
    let folder: URL
    let printer: PDFPrinter?
    let isReplacing: Bool
    private(set) var written = 0
    private(set) var kept = 0
    private(set) var hasRefusal = false
    private(set) var hasMistake = false

    init(seller: Seller, folder: URL, printer: PDFPrinter?, isReplacing: Bool) {
        (self.seller, self.folder, self.printer, self.isReplacing) = (seller, folder, printer, isReplacing)
    }

    /// Writes the documents of an order, or reports why it has none.
    mutating func write(_ order: CustomerOrder) async throws {
        do {
            let bill = try Bill(order)
            var kinds: [String] = []
            var documents = try Document.deliveryNotes(of: order, bill, seller)
            if order.state == .shipped { documents.append(try Document.receipt(for: order, bill, seller)) }
            for document in documents where try await write(document) { kinds.append(document.kind) }
            if !kinds.isEmpty { print("\(order.number)  \(kinds.joined(separator: ", "))") }
        } catch let refusal as Refusal {
            hasRefusal = true
            hasMistake = hasMistake || refusal.isMistake
            FileHandle.standardError.write(Data("\(order.number)  no documents: \(refusal.reason)\n".utf8))
        }
    }

    private mutating func write(_ document: Document) async throws -> Bool {
        let file = folder.appendingPathComponent(document.name + ".html")
        let isNew = try document.page.writePrivately(to: file, replacing: isReplacing)
        if isNew { written += 1 } else { kept += 1 }
        if let printer {
            let target = folder.appendingPathComponent(document.name + ".pdf")
            // The PDF may be missing if an earlier run was interrupted.
            if isNew || !FileManager.default.fileExists(atPath: target.path) {
                try await printer.print(file, to: target)
            }
        }
        return isNew
    }
}

/// Why an order has no documents.
struct Refusal: Error {
    let reason: String
    /// Whether a person must look at the order; otherwise its time has not come.
    let isMistake: Bool
}
