/// Runs calls of any operation, from the keys to the end of the middleware chain.
///
/// The client holds its runner without the type. The compiler would otherwise make a copy of all of it for each operation,
/// which was an eighth of the package's code and more of its build time. That is also why the protocol is not internal.
package protocol CallRunning: Sendable {
    /// Makes a call with the current keys, and once more if they are refused and the source now has others.
    ///
    /// - Parameters:
    ///   - prepare: Makes the call for the keys.
    ///   - end: Makes an attempt.
    func run<Value: Sendable>(
        _ prepare: (ShopAccess) throws(RMSError) -> RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value>
}

struct CallRunner: CallRunning {
    let keys: ClientKeys
    let chain: MiddlewareChain

    func run<Value: Sendable>(
        _ prepare: (ShopAccess) throws(RMSError) -> RMSCall,
        _ end: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        let access = try await keys.access()
        do throws(RMSError) {
            return try await chain.run(try prepare(access), end)
        } catch {
            // A LicenseGuard distinguishes the two; either way RMS did not accept the key and did nothing.
            guard [.unauthorized, .licenseExpired].contains(error.kind),
                let renewed = await keys.renewed(since: access)
            else { throw error }
            return try await chain.run(try prepare(renewed), end)
        }
    }
}
