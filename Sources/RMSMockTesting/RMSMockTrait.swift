public import Testing

/// Gives each test a shop of its own on a mock, and a client at it: ``RMSMock/current``.
public struct RMSMockTrait: TestTrait, SuiteTrait, TestScoping {
    let app: String?

    /// Every test of a suite gets its own.
    public var isRecursive: Bool { true }

    /// Runs a test with a mock.
    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        // A suite has no shop; its tests have.
        guard testCase != nil else { return try await function() }
        try await RMSMock.with(app: app) { mock in
            try await RMSMock.$running.withValue(mock) { try await function() }
        }
    }
}

extension Trait where Self == RMSMockTrait {
    /// A shop of its own for each test, with everything ticked.
    public static var rmsMock: Self { Self(app: nil) }

    /// A shop of its own for each test, with the functions ticked that an app needs.
    ///
    /// - Parameter app: The app's name, as `rms apps` lists it.
    public static func rmsMock(app: String) -> Self { Self(app: app) }
}
