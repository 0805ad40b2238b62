internal import Foundation

/// A read that changes nothing and whose answer shows whether a key may call a function.
struct PermissionProbe {
    private let call: @Sendable (RMSClient) async throws(RMSError) -> Void

    /// The probe of a function; nil if only a write could check it.
    init?(of function: RMSFunction, now: Date) {
        guard let type = RMSFunction.operations.first(where: { $0.function == function }) else { return nil }
        self.init(type, now)
    }

    private init?<O: RMSOperation>(_ type: O.Type, _ now: Date) {
        guard let operation = O.permissionProbe(at: now) else { return nil }
        call = { client throws(RMSError) in
            do throws(RMSError) {
                _ = try await client.send(operation)
            } catch {
                if !O.meansNone(error) { throw error }
            }
        }
    }

    /// Makes the call and interprets the answer.
    func permission(_ client: RMSClient) async -> PermissionFinding.State {
        do {
            try await call(client)
            return .granted
        } catch {
            switch error.kind {
            case .unauthorized, .licenseExpired, .notPermitted: return .refused(error)
            // RMS understood the call and answered it with a code; a refusal by HTTP status may be the gateway's.
            case .serviceCode where error.httpStatus == 200, .notFound where error.httpStatus == 200: return .granted
            default: return .unclear(error)
            }
        }
    }
}
