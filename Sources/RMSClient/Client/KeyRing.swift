internal import Foundation

/// The keys that a client uses, loaded from their source and cached for a while.
actor KeyRing {
    private let source: any CredentialSource
    private let lifetime: Duration
    private let time: TimeSource
    private var kept: (access: ShopAccess, at: Duration)?
    /// The load in progress, which all callers share.
    private var question: Task<Result<ShopAccess, RMSError>, Never>?

    init(_ source: any CredentialSource, lifetime: Duration, time: TimeSource = .system) {
        self.source = source
        self.lifetime = lifetime
        self.time = time
    }

    /// The current keys.
    ///
    /// Keys that have worked stay in use while their source fails: only RMS decides that they are no longer valid.
    func access() async throws(RMSError) -> ShopAccess {
        guard let kept else { return try await load() }
        if time.now() - kept.at < lifetime { return kept.access }
        do throws(RMSError) {
            return try await load()
        } catch {
            self.kept = (kept.access, time.now())
            return kept.access
        }
    }

    /// Keys other than the refused ones, if the source has any by now.
    func renewed(since refused: ShopAccess) async -> ShopAccess? {
        // Another call may have fetched them already.
        if let kept, kept.access != refused { return kept.access }
        guard let access = try? await load(), access != refused else { return nil }
        return access
    }

    private func load() async throws(RMSError) -> ShopAccess {
        let question =
            question
            ?? Task { [source] in
                do throws(RMSError) { return .success(try await source.load()) } catch { return .failure(error) }
            }
        self.question = question
        let answer = await question.value
        if self.question == question { self.question = nil }
        let access = try answer.get()
        kept = (access, time.now())
        return access
    }
}

/// Where a client gets its keys.
enum ClientKeys: Sendable, CustomReflectable {
    /// Keys that never change.
    case fixed(ShopAccess)
    /// Keys that are loaded from a source.
    case ring(KeyRing)

    /// A mirror without children: the caller's own source may hold keys as plain text.
    var customMirror: Mirror { Mirror(self, children: [:]) }

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
