internal import Foundation

/// The keys that a client uses: asked of their source, and kept for a while.
actor KeyRing {
    private let source: any CredentialSource
    private let lifetime: Duration
    private let time: TimeSource
    private var kept: (access: ShopAccess, at: Duration)?
    /// The question that is under way, which all who want keys share.
    private var question: Task<Result<ShopAccess, RMSError>, Never>?

    init(_ source: any CredentialSource, lifetime: Duration, time: TimeSource = .system) {
        self.source = source
        self.lifetime = lifetime
        self.time = time
    }

    /// The keys of the moment.
    ///
    /// Keys that were good so far stay in use while their source fails: RMS is the one to say that they are not.
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

    /// Other keys than those that were refused, if the source has any by now.
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

/// How a client comes by its keys.
enum ClientKeys: Sendable, CustomReflectable {
    /// They were given, and stay.
    case fixed(ShopAccess)
    /// They are asked for.
    case ring(KeyRing)

    /// Without children: a source of the caller's own may hold keys as plain text.
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
