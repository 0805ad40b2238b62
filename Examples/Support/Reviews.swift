public import Foundation

/// A review of an item or of the shop, without the name of who wrote it.
public struct Review: Sendable, Hashable {
    /// When it was written.
    public let date: Date
    /// The number of the item (商品管理番号); nil for a review of the shop.
    public let item: String?
    /// 1 to 5 stars.
    public let stars: Int
    /// The title, which may be empty.
    public let title: String
    /// The text.
    public let text: String
}

/// The reviews of a CSV file.
public struct ReviewFile: Sendable {
    /// The reviews, the newest first.
    public let reviews: [Review]
    /// The rows that were left out, each with its line and the reason.
    public let problems: [String]

    /// The explanation of the file for the help of an app.
    public static let help = """
        RMS has no call for reviews. The file is CSV in UTF-8 or Shift_JIS whose first line names its columns, in any order:

          投稿時間: when it was written, such as 2026/11/30 or 2026-11-30 14:05
          商品管理番号: the item's number; empty, or without the column, for a review of the shop
          評価: 1 to 5
          タイトル: the title, may be empty
          レビュー本文: the text

        Other columns are not read. A row that can't be read is reported with its line and left out.
        """

    private static let maximumBytes = 100_000_000

    /// Reads a file.
    public init(contentsOf file: URL) throws {
        guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else {
            throw AppError("\(file.path) can't be read")
        }
        guard data.count <= Self.maximumBytes else { throw AppError("\(file.path) has more than 100 MB: split it") }
        guard let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .shiftJIS) else {
            throw AppError("\(file.path) is neither UTF-8 nor Shift_JIS")
        }
        do {
            try self.init(text)
        } catch {
            throw AppError("\(file.path): \(error)")
        }
    }

    /// Reads the text of a file.
    public init(_ text: String) throws(AppError) {
        var rows = CSV.rows(text)
        guard let head = rows.first?.fields else { throw AppError("the file is empty") }
        rows.removeFirst()
        let columns = try Columns(head)
        var reviews: [Review] = []
        var problems: [String] = []
        for (line, fields) in rows {
            do {
                reviews.append(try columns.review(fields))
            } catch {
                problems.append("line \(line): \(error)")
            }
        }
        self.reviews = reviews.sorted { $0.date > $1.date }
        self.problems = problems
    }
}

/// Where the columns of a file of reviews are.
private struct Columns {
    private let count: Int
    private let date: Int
    private let item: Int?
    private let stars: Int
    private let title: Int
    private let text: Int

    init(_ head: [String]) throws(AppError) {
        func find(_ name: String) throws(AppError) -> Int {
            guard let index = head.firstIndex(of: name) else { throw AppError("the first line has no column \(name)") }
            return index
        }
        count = head.count
        date = try find("投稿時間")
        item = head.firstIndex(of: "商品管理番号")
        stars = try find("評価")
        title = try find("タイトル")
        text = try find("レビュー本文")
    }

    func review(_ fields: [String]) throws(AppError) -> Review {
        guard fields.count == count else {
            throw AppError("it has \(fields.count) columns, and the first line has \(count)")
        }
        guard let date = Date(shortTime: fields[date]) else { throw AppError("'\(fields[date])' is not a date") }
        guard let stars = Int(fields[stars]), 1...5 ~= stars else {
            throw AppError("the stars must be 1 to 5, not '\(fields[stars])'")
        }
        let number = item.map { fields[$0] } ?? ""
        guard number.utf8.count <= 32, number.utf8.allSatisfy(Self.isPermitted) else {
            throw AppError("'\(number)' is not an item number")
        }
        return Review(
            date: date,
            item: number.isEmpty ? nil : number.lowercased(),
            stars: stars,
            title: fields[title],
            text: fields[text]
        )
    }

    private static func isPermitted(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
