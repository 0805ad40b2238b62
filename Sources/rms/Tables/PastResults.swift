/// The results that a result file holds.
struct PastResults: Sendable {
    /// The columns after those of the key.
    static let columns = ["outcome", "code", "message"]

    /// The keys, in the order of the file.
    private(set) var order: [[String]] = []
    private var results: [[String]: WriteResult] = [:]
    /// The keys whose outcome is unknown, by what they change.
    private var unknown: [[String]: Set<[String]>] = [:]
    /// The last key that was done, by what it changes.
    private var latest: [[String]: [String]] = [:]
    private let layout: ResultLayout

    /// Without results.
    init(_ layout: ResultLayout) { self.layout = layout }

    /// Reads a result file, if there is one, and what was being sent when its last run ended.
    init(_ path: String, _ layout: ResultLayout, _ encoding: TextEncoding) throws(UsageError) {
        self.init(layout)
        for row in try layout.rows(of: path, layout.keyColumns + Self.columns, encoding) {
            guard let outcome = row["outcome"].flatMap(WriteResult.Outcome.init(rawValue:)) else {
                throw UsageError("'\(path)': row \(row.number) has no outcome")
            }
            let result = WriteResult(outcome, code: row["code"] ?? "", message: row["message"] ?? "")
            note(result, of: layout.key(of: row))
        }
        for row in try layout.rows(of: Self.sendingPath(of: path), layout.keyColumns, .utf8) {
            noteLost(layout.key(of: row))
        }
    }

    subscript(key: [String]) -> WriteResult? { results[key] }

    /// What the earlier runs left of a record. If its outcome is not known to be a success, an unknown one of another
    /// record that changes the same counts: RMS may still carry it out.
    func standing(of key: [String]) -> WriteResult? {
        let own = results[key]
        guard own?.outcome.isDone != true, let other = unknown[layout.subject(of: key)]?.first else { return own }
        return results[other]
    }

    /// Whether another change of the same was done after this one.
    func isOverruled(_ key: [String]) -> Bool { latest[layout.subject(of: key)].map { $0 != key } ?? false }

    static func sendingPath(of path: String) -> String { path + ".sending" }

    /// Notes a result. An unknown one stays until RMS has judged the record. Then it is settled for all that change the same.
    ///
    /// - Returns: Whether the result is new.
    @discardableResult mutating func note(_ result: WriteResult, of key: [String]) -> Bool {
        let earlier = results[key]
        if earlier?.outcome == .unknown, !result.settles, result.outcome != .unknown { return false }
        if earlier == nil { order.append(key) }
        results[key] = result
        if result.outcome.isDone { latest[layout.subject(of: key)] = key }
        if result.outcome == .unknown {
            unknown[layout.subject(of: key), default: []].insert(key)
        } else if result.settles {
            let others = unknown.removeValue(forKey: layout.subject(of: key))?.filter { $0 != key } ?? []
            for other in others { results[other] = nil }
            if !others.isEmpty { order.removeAll(where: others.contains) }
        }
        return true
    }

    /// Notes a record that was being sent, or was accepted, when the run ended.
    mutating func noteLost(_ key: [String]) {
        if results[key] == nil { note(.lost, of: key) }
    }

    /// Drops the results of records that are about to be sent, except unknown ones.
    mutating func drop(_ keys: Set<[String]>) {
        let dropped = keys.filter { results[$0].map { $0.outcome != .unknown } ?? false }
        for key in dropped { results[key] = nil }
        order.removeAll(where: dropped.contains)
    }
}
