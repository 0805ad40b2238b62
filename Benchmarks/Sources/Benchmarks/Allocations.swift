import CBaselines

/// Counts the memory blocks that the program allocates.
enum Allocations {
    /// The number for some work, which must be the only work in progress.
    static func count(_ work: () async throws -> Void) async rethrows -> Double {
        allocations_begin()
        try await work()
        return Double(allocations_end())
    }
}
