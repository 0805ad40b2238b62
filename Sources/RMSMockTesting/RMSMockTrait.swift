public import Testing

/// A trait that gives each test its own shop on a mock, and a client for it: ``RMSMock/current``.
public struct RMSMockTrait: TestTrait, SuiteTrait, TestScoping {
    let app: String?

    /// True: every test of a suite gets its own mock.
    public var isRecursive: Bool { true }

    /// Runs a test with a mock.
    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        // Only tests get a shop, not the suite itself.
        guard testCase != nil else { return try await function() }
        try await RMSMock.with(app: app) { mock in
            try await RMSMock.$running.withValue(mock) { try await function() }
        }
    }
}

extension Trait where Self == RMSMockTrait {
    /// Gives each test its own shop, with every function ticked.
    public static var rmsMock: Self { Self(app: nil) }

    /// Gives each test its own shop, with only the functions ticked that an app needs.
    ///
    /// - Parameter app: The app's name, as `rms apps` lists it.
    public static func rmsMock(app: String) -> Self { Self(app: app) }
}
