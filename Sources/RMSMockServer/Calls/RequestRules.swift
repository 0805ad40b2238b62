internal import Foundation

extension MockCall {
    /// The documented rules that the call breaks: libxml2 and the schemas judge the elements, counts are counted here, and
    /// families add what they know.
    func violations(at now: Date) -> [Violation] {
        let form = tree.map { schemaViolations($0) + countViolations($0) } ?? []
        let query = tree == nil && json == nil ? served.row.query?.violations(of: self) ?? [] : []
        return request.queryViolations + form + query + served.family.violations(of: self, at: now)
    }

    private func schemaViolations(_ tree: XMLTree) -> [Violation] {
        guard let schema = served.family.schema else { return [] }
        return schema.schema.complaints(about: tree).map { complaint in
            Violation(withoutPersonalValue(complaint), schema.source, isRefused: schema.refuses)
        }
    }

    /// A complaint of libxml2, without the value that it quotes if that is personal.
    private func withoutPersonalValue(_ complaint: String) -> String {
        guard let match = complaint.prefixMatch(of: /Element '(?:\{[^}]*\})?(\w+)'/),
            JournalMask(key: nil, personal: served.personal).substitute(for: String(match.1)) != nil
        else { return complaint }
        return "\(match.0): its value does not match the schema"
    }

    /// Counts that the schemas leave open.
    private func countViolations(_ tree: XMLTree) -> [Violation] {
        served.row.counts.compactMap { limit in
            let count = tree.nodes("//*[local-name()='\(limit.name)']").count
            guard count > limit.maximum else { return nil }
            return Violation(
                "\(count) times \(limit.name) in one call, where at most \(limit.maximum) are allowed",
                served.row.source
            )
        }
    }
}
