import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

@Suite("自動納品書・領収書")
struct OrderDocumentsTests {
    private let name = "自動納品書・領収書"

    @Test("each shipped order has a receipt with what RMS bills and the tax of each rate", arguments: [false, true])
    func receipts(isRetired: Bool) async throws {
        try await open { shop in
            let run = try await shop.run(period + output(of: shop) + (isRetired ? ["--retired"] : []))
            var receipts = 0
            for try await order in shop.rms.order.orders(from: start, to: Date()) {
                let file = "out/receipt-\(order.orderNumber).html"
                let isShipped = [.shipped, .paymentInProcess, .paid].contains(order.progress)
                #expect(shop.exists(file) == isShipped, "\(order.orderNumber)")
                guard isShipped else { continue }
                receipts += 1
                let text = try shop.text(file)
                let request = try #require(order.requestPrice?.amount)
                #expect(text.contains("\(yen(request))（税込）") && text.contains("登録番号：T1234567890123"))
                let coupons = (order.coupons ?? []).compactMap(\.couponTotalPrice?.amount)
                for coupon in coupons { #expect(text.contains("−\(yen(coupon))")) }
                for summary in order.taxSummaries ?? [] where summary.requestPrice?.amount != 0 {
                    let rate = try #require(summary.taxRate) * 100
                    let total = yen(try #require(summary.requestPrice?.amount))
                    let tax = yen(try #require(summary.requestPriceTax?.amount))
                    #expect(
                        text.contains("\(rate)%対象 \(total)</th><td class=\"number\">（内消費税 \(tax)）"),
                        "\(order.orderNumber)"
                    )
                }
            }
            #expect(receipts > 20)
            #expect(run.status == 0)
        }
    }

    @Test(
        "each parcel has a delivery note, and that in a gift for somebody else has no price",
        arguments: [false, true]
    )
    func deliveryNotes(isRetired: Bool) async throws {
        try await open { shop in
            _ = try await shop.run(period + output(of: shop) + (isRetired ? ["--retired"] : []))
            var gifts = 0
            for try await order in shop.rms.order.orders(from: start, to: Date()) {
                let isReady = order.requestPrice?.amount != nil && order.progress != .cancelled
                let packages = order.packages ?? []
                guard isReady, packages.allSatisfy({ $0.socialGift?.isInputCompleted != false }),
                    order.progress != .awaitingCancellation
                else { continue }
                for (index, package) in packages.enumerated() {
                    let part = packages.count == 1 ? "" : "-\(index + 1)"
                    let text = try shop.text("out/delivery-note-\(order.orderNumber)\(part).html")
                    for item in package.items ?? [] { #expect(text.contains(try #require(item.itemName))) }
                    let isGift = order.isGift == true && order.isSentToOrderer == false
                    #expect(text.contains("円") == !isGift)
                    if isGift { gifts += 1 }
                }
            }
            #expect(gifts > 1)
        }
    }

    @Test("documents are for their owner only, and the next run keeps them unless it is told to replace them")
    func keeping() async throws {
        try await open { shop in
            let arguments = period + output(of: shop)
            _ = try await shop.run(arguments)
            let names = try FileManager.default.contentsOfDirectory(atPath: shop.path("out"))
            #expect(names.count > 80)
            #expect(try names.allSatisfy { try mode(of: shop.path("out/\($0)")) == 0o600 })
            #expect(try mode(of: shop.path("out")) == 0o700)
            let name = try #require(names.first { $0.hasPrefix("receipt") })
            try shop.write("mine", to: "out/\(name)")
            #expect(try await shop.run(arguments).output.contains("0 new documents, \(names.count) kept"))
            #expect(try shop.text("out/\(name)") == "mine")
            #expect(try await shop.run(arguments + ["--overwrite"]).output.contains("\(names.count) new documents"))
            #expect(try shop.text("out/\(name)") != "mine")
        }
    }

    @Test("an order that is named and has no documents yet fails in one line", arguments: [false, true])
    func undecided(isRetired: Bool) async throws {
        try await open { shop in
            let order = try #require(try await shop.orders(days: 30).first { $0.requestPrice?.isUndecided == true })
            let run = try await shop.run([order.orderNumber] + output(of: shop) + (isRetired ? ["--retired"] : []))
            #expect(run.status == 1)
            #expect(run.complaints == ["\(order.orderNumber)  no documents: an amount is not decided yet"])
        }
    }

    @Test("a period without orders has no documents", arguments: [false, true])
    func empty(isRetired: Bool) async throws {
        try await open(seed: AppShop.quiet) { shop in
            let run = try await shop.run(output(of: shop) + (isRetired ? ["--retired"] : []))
            #expect(run.status == 0 && run.output.contains("0 new documents") && run.error.isEmpty)
        }
    }

    @Test(
        "wrong options fail in one line",
        arguments: [
            (["--registration-number", "T123"], "T and 13 digits"),
            (["--from", "2026-11-31"], "2026-11-31"),
            (["--from", "2026-11-30", "--to", "2026-11-01"], "ends before it starts"),
            (["--pdf"], "WeasyPrint or Chromium"),
            (["123456-20260101-99999999"], "123456-20260101-99999999"),
        ]
    )
    func options(arguments: [String], text: String) async throws {
        try await open { shop in
            let output = ["--output", shop.path("out"), "--seller", "見本商店"]
            let run = try await shop.run(arguments + output)
            #expect(run.status == 1 || run.status == 64)
            #expect(run.complaints.first?.contains(text) == true)
        }
    }

    @Test("without the function that reads orders, it says so in one line and exits with 3")
    func permission() async throws {
        let profile = try #require(AppProfile(named: name))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("documents-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let run = try await ExampleProcess(
            "order-documents",
            ["--output", folder, "--seller", "見本商店"],
            of: profile,
            without: .rpayOrderGetOrder
        )
        #expect(run.status == 3 && run.complaints.count == 1 && run.error.contains("rpay.order.getOrder"))
    }

    @Test("without a key, it works for its own mock", arguments: [false, true])
    func newcomer(isRetired: Bool) async throws {
        try await open { shop in
            let arguments = ["--output", shop.path("out")] + (isRetired ? ["--retired"] : [])
            let run = try await ExampleProcess("order-documents", arguments)
            #expect(run.status == 0 && run.output.contains("  delivery note"))
        }
    }

    @Test("PDF files have the pages", .enabled(if: Self.hasPrinter))
    func pdf() async throws {
        try await open { shop in
            let order = try #require(try await shop.orders(days: 30).first { $0.progress == .shipped })
            var environment = ExampleProcess.keys
            environment["RMS_BASE_URL"] = shop.mock.url
            for name in ["PATH", "HOME"] { environment[name] = ProcessInfo.processInfo.environment[name] }
            let run = try await ExampleProcess(
                "order-documents",
                ["--live", "--pdf", order.orderNumber] + output(of: shop).filter { $0 != "--no-pdf" },
                environment: environment
            )
            #expect(run.status == 0 && run.error.isEmpty)
            let file = shop.path("out/receipt-\(order.orderNumber).pdf")
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: Data("%PDF".utf8)))
            #expect(try mode(of: file) == 0o600)
        }
    }

    private static let hasPrinter = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["weasyprint", "chromium", "google-chrome"].contains { program in
            folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
        }
    }()

    private func open(seed: String? = nil, _ test: (AppShop) async throws -> Void) async throws {
        try await AppShop.open("order-documents", name, seed: seed, test)
    }

    private func output(of shop: AppShop) -> [String] {
        ["--no-pdf", "--output", shop.path("out"), "--seller", "見本商店", "--registration-number", "T1234567890123"]
    }

    /// Nearly all orders of the demo shop.
    private let start = Date(timeIntervalSinceNow: -95 * 86_400)
    private var period: [String] {
        ["--from", start.addingTimeInterval(9 * 3600).formatted(.iso8601.year().month().day())]
    }

    private func yen(_ amount: Int) -> String {
        amount < 1000 ? "\(amount)円" : "\(amount / 1000),\(String(amount % 1000 + 1000).dropFirst())円"
    }

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}
