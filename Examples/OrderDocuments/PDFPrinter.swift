import ExampleSupport
import Foundation

/// A program that makes PDF files of HTML pages: WeasyPrint, or Chromium without a window.
struct PDFPrinter {
    private let program: URL
    private let isWeasyPrint: Bool

    /// The first of the programs in `PATH`.
    static func find() -> PDFPrinter? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for name in ["weasyprint", "chromium", "google-chrome"] {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                let program = URL(fileURLWithPath: "\(folder)/\(name)")
                return PDFPrinter(program: program, isWeasyPrint: name == "weasyprint")
            }
        }
        return nil
    }

    /// Prints a page. The program works in a folder of its own, so that the PDF appears in one step.
    func print(_ page: URL, to file: URL) async throws {
        let folder = file.deletingLastPathComponent().appendingPathComponent(".pdf-\(UUID().uuidString)")
        try PrivateFile.createFolder(folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = folder.appendingPathComponent("page.pdf")
        let status = try await run(arguments(page, result, profile: folder.appendingPathComponent("profile")))
        guard status == 0, let pdf = try? Data(contentsOf: result), pdf.starts(with: Data("%PDF".utf8)) else {
            throw AppError("\(program.lastPathComponent) made no PDF of '\(page.path)' (exit code \(status))")
        }
        try PrivateFile.write(pdf, to: file)
    }

    private func arguments(_ page: URL, _ result: URL, profile: URL) -> [String] {
        if isWeasyPrint { return [page.path, result.path] }
        return [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run",
            "--user-data-dir=\(profile.path)", "--print-to-pdf=\(result.path)",
        ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    }

    /// Runs the program without a shell, for two minutes at most: WeasyPrint takes its time with Japanese fonts.
    private func run(_ arguments: [String]) async throws -> Int32 {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: AppError("\(program.path) can't be started"))
                return
            }
            let id = process.processIdentifier
            DispatchQueue.global().asyncAfter(deadline: .now() + 120) { if process.isRunning { kill(id, SIGKILL) } }
        }
    }
}
