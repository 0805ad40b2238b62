internal import RMSClient
internal import NIOConcurrencyHelpers
internal import RMSFixtures

/// The fixtures that come with the package. Those of a function are read when it first needs them: to read all of them takes
/// longer than everything else at a mock's start, and a shop answers most functions without them.
final class BundledFixtures: Sendable {
    static let shared = BundledFixtures()

    private let folder = FixtureFolder(RMSFixtures.responses)
    private let fixtures = NIOLockedValueBox<[RMSFunction: [Fixture]]>([:])

    /// The fixtures of a function, in order of precedence.
    func fixtures(of function: RMSFunction) -> [Fixture] {
        fixtures.withLockedValue { known in
            if let fixtures = known[function] { return fixtures }
            do {
                let fixtures = try folder.load(function)
                known[function] = fixtures
                return fixtures
            } catch {
                fatalError("the bundled fixtures are damaged: \(error)")
            }
        }
    }
}
