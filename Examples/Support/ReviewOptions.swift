public import ArgumentParser
import Foundation

/// Where the reviews come from.
public struct ReviewOptions: ParsableArguments {
    @Option(help: "The CSV file with the reviews (default: made-up reviews, unless --live is given).")
    var reviews: String?

    @Flag(help: "Write the page again whenever the file changes, until Ctrl-C.")
    var watch = false

    public init() {}

    /// Whether the page is written again when the file changes.
    public var isWatching: Bool { watch }

    /// Hands out the reviews: once, or each time that the file changes.
    ///
    /// Reports rows that can't be read, and while it watches, a whole file that can't be.
    ///
    /// - Parameters:
    ///   - name: The app's name, for its messages.
    ///   - body: What to do with the reviews.
    public func forEach(
        in shop: Shop,
        app name: String,
        _ body: @escaping @Sendable (ReviewFile) async throws -> Void
    ) async throws {
        guard let reviews else {
            guard shop.isDemo, !watch else { throw AppError("name the file with --reviews") }
            return try await body(try ReviewFile(ReviewFile.sample))
        }
        let file = URL(fileURLWithPath: reviews)
        guard watch else { return try await body(try Self.read(file, app: name)) }
        try await untilInterrupted {
            var version: FileVersion?
            while true {
                let current = FileVersion(of: file)
                if current != version || version == nil {
                    version = current
                    do {
                        try await body(try Self.read(file, app: name))
                    } catch let error as AppError {
                        Self.report("\(error)", app: name)
                    }
                }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private static func read(_ file: URL, app name: String) throws -> ReviewFile {
        let found = try ReviewFile(contentsOf: file)
        for problem in found.problems { report("\(file.path): \(problem)", app: name) }
        return found
    }

    private static func report(_ text: String, app name: String) {
        FileHandle.standardError.write(Data("\(name): \(text)\n".utf8))
    }
}

/// What differs between two versions of a file.
private struct FileVersion: Equatable {
    let size: Int?
    let date: Date?

    init?(of file: URL) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path) else { return nil }
        size = attributes[.size] as? Int
        date = attributes[.modificationDate] as? Date
    }
}

extension ReviewFile {
    /// Made-up reviews of the mock's items and of its shop.
    static let sample = """
        投稿時間,商品管理番号,評価,タイトル,レビュー本文
        2026/11/28 20:15,demo-item-03,5,香ばしくておいしい,毎朝いただいています。香りがよく、家族にも好評です。
        2026/11/27 09:40,demo-item-12,4,色がきれい,写真どおりの青でした。取っ手がもう少し大きいとうれしいです。
        2026/11/25 22:05,,5,梱包がていねい,割れ物でしたが、しっかり包まれていて安心しました。
        2026/11/24 18:30,demo-item-18,3,少し大きめ,普段のサイズで注文しましたが、ゆったりしています。
        2026/11/22 12:00,demo-item-03,4,リピートです,二回目の購入です。
        2026/11/20 07:55,,4,早く届きました,翌日に届いて助かりました。
        2026/11/18 21:10,demo-item-09,2,味が薄い,好みの問題かもしれませんが、私には薄く感じました。
        2026/11/15 13:45,,3,メールが多い,商品には満足ですが、お知らせのメールが多いと思います。
        2026/11/12 10:20,demo-item-27,5,見ていて楽しい,写真が美しく、贈り物にもよいと思います。
        2026/11/10 16:00,,5,また利用します,問い合わせにもすぐに返事をいただきました。
        """
}
