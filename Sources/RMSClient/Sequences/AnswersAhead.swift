/// Answers that are requested before they are needed, the first one first. Those that nobody waits for are cancelled with
/// this object.
final class AnswersAhead<Value: Sendable> {
    typealias Request = Task<Result<Value, RMSError>, Never>

    private var requests: [Request] = []

    deinit { cancel() }

    var count: Int { requests.count }

    /// Makes a request in a task of its own.
    @discardableResult
    func request(_ call: @escaping @Sendable () async throws(RMSError) -> Value) -> Request {
        let request = Request {
            do throws(RMSError) { return .success(try await call()) } catch { return .failure(error) }
        }
        requests.append(request)
        return request
    }

    /// The first answer, which must have been requested. A failure cancels the requests after it.
    func next(isolation actor: isolated (any Actor)?) async throws(RMSError) -> Value {
        let request = requests.removeFirst()
        let result = await withTaskCancellationHandler {
            await request.value
        } onCancel: {
            request.cancel()
        }
        if case .failure = result { cancel() }
        return try result.get()
    }

    func cancel() {
        requests.forEach { $0.cancel() }
        requests = []
    }
}
