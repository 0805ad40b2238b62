internal import Foundation

/// The keys that a client uses: asked of their source, and kept for a while.
actor KeyRing {
    private let source: any CredentialSource
    private let lifetime: Duration
    private let time: TimeSource
    private var kept: (access: ShopAccess, at: Duration)?

    init(_ source: any CredentialSource, lifetime: Duration, time: TimeSource = .system) {
        self.source = source
        self.lifetime = lifetime
        self.time = time
    }

    /// The keys of the moment.
    func access() async throws(RMSError) -> ShopAccess {
        if let kept, time.now() - kept.at < lifetime { return kept.access }
        return try await load()
    }

    /// Other keys than those that were refused, if the source has any by now.
    func renewed(since refused: ShopAccess) async -> ShopAccess? {
        // Another call may have fetched them already.
        if let kept, kept.access != refused { return kept.access }
        guard let access = try? await load(), access != refused else { return nil }
        return access
    }

    private func load() async throws(RMSError) -> ShopAccess {
        let access = try await source.load()
        kept = (access, time.now())
        return access
    }
}

/// How a client comes by its keys.
enum ClientKeys: Sendable {
    /// They were given, and stay.
    case fixed(ShopAccess)
    /// They are asked for.
    case ring(KeyRing)

    func access() async throws(RMSError) -> ShopAccess {
        switch self {
        case .fixed(let access): access
        case .ring(let ring): try await ring.access()
        }
    }

    func renewed(since refused: ShopAccess) async -> ShopAccess? {
        switch self {
        case .fixed: nil
        case .ring(let ring): await ring.renewed(since: refused)
        }
    }
}
