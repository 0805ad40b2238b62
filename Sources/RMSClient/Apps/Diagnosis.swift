public import struct Foundation.Date

/// Whether a key may call a function.
public struct PermissionFinding: Sendable {
    /// The function in question.
    public let function: RMSFunction
    /// What was found.
    public let state: State

    /// The possible findings.
    public enum State: Sendable {
        /// RMS accepted the key for the function.
        case granted
        /// RMS does not accept the key for the function.
        case refused(RMSError)
        /// Something else prevented an answer.
        case unclear(RMSError)
        /// Only a write could check it.
        case notCheckable

        /// A short description.
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

/// Whether a key permits what an app needs.
public struct Diagnosis: Sendable {
    /// The app that was checked.
    public let profile: AppProfile
    /// When the key expires, or why that could not be determined: the function for it may not be ticked.
    public let license: Result<LicenseAPI.Expiry, RMSError>
    /// Each function of the app.
    public let findings: [PermissionFinding]

    /// The findings that keep the app from working: functions that are refused or unclear, unless the key permits the
    /// other generation of them as far as a read can check.
    public var problems: [PermissionFinding] {
        let hindered = findings.filter { $0.state.error != nil }
        let functions = Set(hindered.map(\.function))
        return hindered.filter { finding in
            profile.needed.contains(finding.function)
                || !profile.generations.contains {
                    $0.retired.contains(finding.function) && functions.isDisjoint(with: $0.current)
                        || $0.current.contains(finding.function) && functions.isDisjoint(with: $0.retired)
                }
        }
    }

    /// The number of calendar days in Japan for which the key is still valid, if that could be determined.
    public func daysLeft(now: Date = Date()) -> Int? {
        (try? license.get())?.daysLeft(now: now)
    }
}

extension RMSClient {
    /// Checks the key against what an app needs, with reads that change nothing.
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
