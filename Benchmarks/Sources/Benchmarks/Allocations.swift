import CBaselines

/// Counts the blocks of memory that the program asks for.
enum Allocations {
    /// Those of some work, which must be the only work there is.
    static func count(_ work: () async throws -> Void) async rethrows -> Double {
        allocations_begin()
        try await work()
        return Double(allocations_end())
    }
}
