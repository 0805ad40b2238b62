/// Why an answer could not be read: where, and what was expected; never the content itself.
public struct DecodingProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path of element names, with positions if names repeat.
    public let path: String
    /// What was wrong.
    public let problem: String

    /// Creates a problem.
    public init(path: String, problem: String) {
        self.path = path
        self.problem = problem
    }

    init(_ damage: (path: String, problem: String)) {
        self.init(path: damage.path, problem: damage.problem)
    }

    /// The path and the problem.
    public var description: String { path.isEmpty ? problem : "\(path) \(problem)" }
}
