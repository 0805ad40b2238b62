extension RMSError {
    /// A record of a batch that was not sent.
    static func notSent(_ function: RMSFunction) -> RMSError {
        RMSError(
            .cancelled,
            function: function.name,
            problem: "not sent, because an earlier call failed",
            advice: "Send it again when that is fixed."
        )
    }

    /// A record of a batch that breaks a rule.
    static func heldBack(_ function: RMSFunction, _ problems: [FieldProblem]) -> RMSError {
        RMSError(
            .invalidRequest,
            function: function.name,
            problem: problems.map(\.description).joined(separator: "; "),
            advice: "Correct it; it was not sent."
        )
    }
}
