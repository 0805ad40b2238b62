public import struct Foundation.Date

/// Whether a key may call a function.
public struct PermissionFinding: Sendable {
    /// The function in question.
    public let function: RMSFunction
    /// What was found.
    public let state: State

    /// What can be found.
    public enum State: Sendable {
        /// RMS answered.
        case granted
        /// RMS does not accept the key for it.
        case refused(RMSError)
        /// Something else kept it from answering.
        case unclear(RMSError)
        /// Only a write would tell.
        case notCheckable

        /// In a word or two.
        public var label: String {
            switch self {
            case .granted: "granted"
            case .refused: "refused"
            case .unclear: "unclear"
            case .notCheckable: "not checkable without writing"
            }
        }

        /// Why it is refused or unclear.
        public var error: RMSError? {
            switch self {
            case .refused(let error), .unclear(let error): error
            default: nil
            }
        }
    }
}

/// Whether a key is good for an app.
public struct Diagnosis: Sendable {
    /// The app.
    public let profile: AppProfile
    /// When the key ends, or why that could not be asked: the function for it may not be ticked.
    public let license: Result<LicenseAPI.Expiry, RMSError>
    /// Each function of the app.
    public let findings: [PermissionFinding]

    /// How many calendar days of Japan the key is still good for, if that could be asked.
    public func daysLeft(now: Date = Date()) -> Int? {
        (try? license.get())?.daysLeft(now: now)
    }
}

extension RMSClient {
    /// Checks the key against what an app needs, by reads that change nothing.
    ///
    /// A call is made for each function that a read can check, one after the other.
    public func diagnose(_ profile: AppProfile, now: Date = Date()) async -> Diagnosis {
        let license: Result<LicenseAPI.Expiry, RMSError>
        do {
            license = .success(try await self.license.expiry())
        } catch {
            license = .failure(error)
        }
        var findings: [PermissionFinding] = []
        for function in profile.functions {
            let state = await PermissionProbe(of: function, now: now)?.permission(self)
            findings.append(PermissionFinding(function: function, state: state ?? .notCheckable))
        }
        return Diagnosis(profile: profile, license: license, findings: findings)
    }
}
