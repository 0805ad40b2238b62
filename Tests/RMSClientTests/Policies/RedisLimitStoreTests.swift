#if SharedLimits
import Foundation
import TestSupport
import Testing

@testable import RMSClient

/// With a server that the test starts.
@Suite struct RedisLimitStoreTests {
    private let hour = Duration.seconds(3600)

    @Test func `a value is replaced only by who knows it, and all see one clock`() async throws {
        let server = try await RedisServer()
        let one = try RedisLimitStore(server.address())
        let two = try RedisLimitStore(server.socketAddress)
        #expect(try await one.read("a").value == nil)
        // Bytes that a text could not hold.
        let (first, second): ([UInt8], [UInt8]) = ([0, 255, 10, 13], [1])
        #expect(try await one.replace("a", nil, with: first, expiresAfter: hour))
        #expect(try await !two.replace("a", nil, with: second, expiresAfter: hour))
        #expect(try await two.read("a").value == first)
        #expect(try await two.replace("a", first, with: second, expiresAfter: hour))
        #expect(try await !one.replace("a", first, with: first, expiresAfter: hour))
        let earlier = try await one.read("a")
        let later = try await two.read("b")
        #expect(earlier.value == second && later.value == nil)
        #expect(earlier.now <= later.now)
        #expect(later.now > .seconds(1_700_000_000))
    }

    @Test func `a value is forgotten when its time is over`() async throws {
        let server = try await RedisServer()
        let store = try RedisLimitStore(server.address())
        #expect(try await store.replace("a", nil, with: [1], expiresAfter: .milliseconds(1)))
        try await eventually("it is gone") { try await store.read("a").value == nil }
    }

    @Test func `of many who change a value at once, none overwrites another one's change`() async throws {
        let server = try await RedisServer()
        let address = server.address()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let store = try RedisLimitStore(address)
                    for _ in 0..<25 {
                        while true {
                            let old = try await store.read("a").value
                            if try await store.replace("a", old, with: [(old?[0] ?? 0) + 1], expiresAfter: hour) {
                                break
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await RedisLimitStore(address).read("a").value == [100])
    }

    @Test func `a password and a database are used, and a wrong password is reported without it`() async throws {
        let server = try await RedisServer(["--requirepass", "geheim/1"])
        let store = try RedisLimitStore(server.address(login: ":geheim%2F1@", database: "/2"))
        #expect(try await store.replace("a", nil, with: [1], expiresAfter: hour))
        let other = try RedisLimitStore(server.address(login: "default:geheim%2F1@"))
        #expect(try await other.read("a").value == nil)
        let address = server.address().dropFirst("redis://".count)
        let wrong = try RedisLimitStore(server.address(login: ":secret@"))
        #expect(await failure { _ = try await wrong.read("a") } == "\(address): user and password were refused")
        let none = try RedisLimitStore(server.address())
        #expect(await failure { _ = try await none.read("a") } == "the server refused the script (NOAUTH)")
        let far = try RedisLimitStore(server.address(login: ":geheim%2F1@", database: "/99"))
        #expect(await failure { _ = try await far.read("a") } == "\(address): database 99 was refused (ERR)")
    }

    @Test func `a server that is killed is reported, and after its restart the store goes on`() async throws {
        let server = try await RedisServer()
        let store = try RedisLimitStore(server.address())
        #expect(try await store.replace("a", nil, with: [1], expiresAfter: hour))
        server.kill()
        let address = server.address().dropFirst("redis://".count)
        #expect(await failure { _ = try await store.read("a") } == "\(address): Connection refused")
        try await server.start()
        #expect(try await store.read("a").value == nil)
        // The connection is of before this restart.
        server.kill()
        try await server.start()
        #expect(try await store.replace("a", nil, with: [2], expiresAfter: hour))
    }

    @Test func `a server that does not answer ends the exchange`() async throws {
        let silent = try HostileServer { $0.waitForClose() }
        defer { silent.stop() }
        let store = try RedisLimitStore("redis://127.0.0.1:\(silent.port)")
        #expect(await failure { _ = try await store.read("a") } != nil)
    }

    @Test(arguments: [
        ("redis://localhost", "localhost:6379", nil, nil, 0), ("redis://[::1]:7000/3", "::1:7000", nil, nil, 3),
        ("redis://:p%40ss@host/", "host:6379", nil, "p@ss", 0),
        ("REDIS://me:p@host:1", "host:1", "me", "p", 0), ("unix:///run/redis.sock", "/run/redis.sock", nil, nil, 0),
    ])
    func `an address has a host or a path, a login and a database`(
        text: String,
        description: String,
        user: String?,
        password: String?,
        database: Int
    ) throws {
        let address = try RedisAddress(text)
        #expect("\(address)" == description && String(reflecting: address) == description)
        #expect(address.user == user && address.password == password && address.database == database)
        var dumped = ""
        dump(address, to: &dumped)
        #expect(password.map { !dumped.contains($0) } ?? true)
    }

    @Test(arguments: [
        "", "localhost:6379", "http://secret@host", "redis://", "redis://secret@host", "redis://host:0",
        "redis://host/secret", "redis://host?db=secret", "unix://host/secret", "unix://", "rediss://:secret@host",
    ])
    func `an address that can't be used is refused without being shown`(text: String) async {
        let error = await rmsError { () throws(RMSError) in _ = try RedisLimitStore(text) }
        #expect(error?.kind == .invalidRequest)
        #expect(error.map { !"\($0)".contains("secret") } ?? false)
        #expect("\(error!)".contains("TLS") == text.hasPrefix("rediss"))
    }

    private func failure(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch { return "\(error)" }
    }
}
#endif
