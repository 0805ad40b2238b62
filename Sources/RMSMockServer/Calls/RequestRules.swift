internal import Foundation

extension MockCall {
    /// The documented rules that the call breaks: libxml2 validates elements against the schemas, the limits on counts
    /// are checked here, and families add their own rules.
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

    /// A libxml2 message, without the quoted value if that is personal data.
    private func withoutPersonalValue(_ complaint: String) -> String {
        guard let match = complaint.prefixMatch(of: /Element '(?:\{[^}]*\})?(\w+)'/),
            JournalMask(key: nil, personal: served.personal).substitute(for: String(match.1)) != nil
        else { return complaint }
        return "\(match.0): its value does not match the schema"
    }

    /// The violated limits on counts that the schemas do not cover.
    private func countViolations(_ tree: XMLTree) -> [Violation] {
        served.row.counts.compactMap { limit in
            let count = tree.nodes("//*[local-name()='\(limit.name)']").count
            guard count > limit.maximum else { return nil }
            return Violation(
                "\(count) \(limit.name) elements in one call: at most \(limit.maximum) are allowed",
                served.row.source
            )
        }
    }
}
