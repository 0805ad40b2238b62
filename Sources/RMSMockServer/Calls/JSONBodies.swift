internal import RMSClient

/// The JSON schemas of a function's bodies, by the names of their files below `Fixtures/schemas/json`.
struct JSONBodies: Sendable {
    /// The schema of the request; nil if it has no body.
    let request: String?
    /// The schema of the answer; nil if it has no body.
    let answer: String?
    /// The schemas of refusals.
    let refusals: [String]
    /// The statuses of a success.
    let statuses: [Int]

    /// - Parameter folder: The folder of all of them.
    init(
        _ folder: String,
        request: String? = nil,
        answer: String? = nil,
        refusals: [String] = ["errors.response"],
        statuses: [Int]? = nil
    ) {
        self.request = request.map { "\(folder)/\($0)" }
        self.answer = answer.map { "\(folder)/\($0)" }
        self.refusals = refusals.map { "\(folder)/\($0)" }
        self.statuses = statuses ?? [answer == nil ? 204 : 200]
    }
}
