#if URLSession || !canImport(CCurl)
internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

/// The exchanges of one URLSession, which tells its delegate what happens to them.
final class URLExchanges: NSObject, URLSessionDataDelegate {
    private let configuration: URLSessionTransport.Configuration
    private let exchanges = Locked<[Int: URLExchange]>([:])
    private let session = Locked<URLSession?>(nil)

    init(_ configuration: URLSessionTransport.Configuration) {
        self.configuration = configuration
        super.init()
        let settings = URLSessionConfiguration.ephemeral
        settings.httpCookieStorage = nil
        settings.httpShouldSetCookies = false
        settings.urlCache = nil
        settings.requestCachePolicy = .reloadIgnoringLocalCacheData
        settings.httpMaximumConnectionsPerHost = 32
        settings.timeoutIntervalForRequest = configuration.idleTimeout / .seconds(1)
        settings.timeoutIntervalForResource = configuration.totalTimeout / .seconds(1)
        // The session keeps this delegate until it has ended.
        session.withLock { $0 = URLSession(configuration: settings, delegate: self, delegateQueue: nil) }
    }

    func start(_ request: URLRequest) -> URLExchange {
        guard let session = session.withLock({ $0 }) else {
            preconditionFailure("an exchange is started after the end")
        }
        let task = session.dataTask(with: request)
        let exchange = URLExchange(task, configuration)
        exchanges.withLock { $0[task.taskIdentifier] = exchange }
        exchange.start()
        return exchange
    }

    /// Lets the exchanges in progress come to their end, and releases the session.
    func end() {
        let session = session.withLock { session in
            defer { session = nil }
            return session
        }
        session?.finishTasksAndInvalidate()
    }

    private subscript(task: URLSessionTask) -> URLExchange? { exchanges.withLock { $0[task.taskIdentifier] } }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        self[dataTask]?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        self[dataTask]?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.complete(error)
    }
}
#endif
