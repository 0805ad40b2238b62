import HTTPTypes
@testable import RMSClient
import Testing

/// The pages of recommended values, and the walk over the genres.
@Suite struct NavigationFlowTests {
    private func answer(_ body: String, status: Int = 200) -> CannedTransport.Step {
        .answer(status: status, body: body)
    }

    private func values(_ transport: CannedTransport, limit: Int = 2) async throws -> [Int] {
        try await Wire.client(transport).navigation.dictionaryValues(of: 1, in: 304_571, limit: limit)
            .reduce(into: []) { $0.append($1.id) }
    }

    private func queries(_ transport: CannedTransport) async -> [String] {
        await transport.requests.compactMap { $0.head.path?.split(separator: "?").last.map(String.init) }
    }

    @Test func `pages are read until one is not full`() async throws {
        let pages = CannedTransport([[1, 2], [3, 4], [5]].map { answer(Navigation2.values($0)) })
        #expect(try await values(pages) == [1, 2, 3, 4, 5])
        #expect(await queries(pages) == ["page=1&limit=2", "page=2&limit=2", "page=3&limit=2"])
    }

    @Test func `a page without values, or the refusal of one, is the end`() async throws {
        let full = answer(Navigation2.values([1, 2]))
        let none = answer(Navigation2.error("notDictionaryValueFound"), status: 404)
        for end in [none, answer(Navigation2.values([]))] {
            let pages = CannedTransport(full, end)
            #expect(try await values(pages) == [1, 2])
            #expect(await queries(pages).count == 2)
        }
        #expect(try await values(CannedTransport(none)) == [])
    }

    @Test func `another refusal is thrown`() async throws {
        let pages = CannedTransport(answer(Navigation2.error("notAttributeFound"), status: 404))
        let error = await #expect(throws: RMSError.self) { _ = try await values(pages) }
        #expect(error?.kind == .notFound && error?.failure?.code == "notAttributeFound")
    }

    @Test func `a call without a limit has one page, and none follows page 10,000`() throws {
        let tape = Navigation2.values([1, 2])
        let response = try JSONModelDecoder.decode(NavigationAPI2.GenreResponse.self, from: [UInt8](tape.utf8))
        let whole = NavigationAPI2.GetDictionaryValues(.one(1), in: 304_571)
        #expect(whole.nextPosition(after: response, unreadable: 0) == nil)
        let last = NavigationAPI2.GetDictionaryValues(.one(1), in: 304_571, page: 10_000, limit: 2)
        #expect(last.nextPosition(after: response, unreadable: 0) == nil)
        #expect(last.moved(to: .init(position: 9_999)).nextPosition(after: response, unreadable: 0) == 10_000)
    }

    /// Answers from a tree of genres, given by the children of each.
    private struct Tree: HTTPTransport {
        let children: [Int: [Int]]
        var refused: [Int: (status: Int, body: String)] = [:]
        let sent = CannedTransport(.answer(status: 200, body: ""))

        func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
            let path = request.head.path ?? ""
            let id = Int(path.split(separator: "?")[0].split(separator: "/").last ?? "") ?? -1
            _ = try await sent.send(request)
            let genres = (children[id] ?? []).map { Navigation2.genre($0, lowest: children[$0] == nil) }
            let (status, body) = refused[id] ?? (200, Navigation2.children(of: id, genres))
            return try await CannedTransport(.answer(status: status, body: body)).send(request)
        }

        var asked: [String] {
            get async {
                await sent.requests.compactMap {
                    $0.head.path.map { String($0.dropFirst("/es/2.0/navigation/".count)) }
                }
            }
        }
    }

    private func client(_ tree: Tree) throws -> RMSClient { try .canned(tree) }

    private let children = [
        0: [100_001, 100_002], 100_001: [200_001, 200_002], 200_001: [300_001, 300_002], 100_002: [200_003],
    ]

    @Test func `a walk is depth first, and asks for no genre of the lowest level`() async throws {
        let tree = Tree(children: children)
        let found = try await client(tree).navigation.genres().reduce(into: []) { $0.append($1.genreID) }
        #expect(found == [100_001, 200_001, 300_001, 300_002, 200_002, 100_002, 200_003])
        let asked = [0, 100_001, 200_001, 100_002].map { "genres/\($0)?showChildren=true" }
        #expect(await tree.asked == asked)
    }

    @Test func `a genre is opened only when the loop goes on`() async throws {
        let tree = Tree(children: children)
        var iterator = try client(tree).navigation.genres().makeAsyncIterator()
        #expect(await tree.asked.isEmpty)
        #expect(try await iterator.next()?.genreID == 100_001)
        #expect(await tree.asked.count == 1)
    }

    @Test(arguments: [(0, []), (1, [200_001, 200_002]), (2, [200_001, 300_001, 300_002, 200_002])] as [(Int, [Int])])
    func `a walk can begin anywhere and end at a level`(levels: Int, expected: [Int]) async throws {
        let tree = Tree(children: children)
        let found = try await client(tree).navigation.genres(below: 100_001, levels: levels)
            .reduce(into: []) { $0.append($1.genreID) }
        #expect(found == expected)
        #expect(await tree.asked.count == levels)
    }

    @Test func `no genre comes twice, not even in a circle`() async throws {
        let tree = Tree(children: [
            100_001: [200_001, 200_001, 200_002], 200_001: [100_001, 200_002], 200_002: [200_001],
        ])
        let found = try await client(tree).navigation.genres(below: 100_001).reduce(into: []) { $0.append($1.genreID) }
        #expect(found == [200_001, 200_002])
    }

    @Test func `a walk goes down five levels at most`() async throws {
        let endless = Dictionary(uniqueKeysWithValues: (100_000..<100_010).map { ($0, [$0 + 1]) })
        let tree = Tree(children: endless)
        let found = try await client(tree).navigation.genres(below: 100_000, levels: 99)
            .reduce(into: []) { $0.append($1.genreID) }
        #expect(found == Array(100_001...100_005))
    }

    @Test func `a genre that is gone has none below it, and one to begin at must exist`() async throws {
        let gone = (status: 404, body: Navigation2.error("notGenreFound"))
        let below = Tree(children: children, refused: [100_001: gone])
        let found = try await client(below).navigation.genres().reduce(into: []) { $0.append($1.genreID) }
        #expect(found == [100_001, 100_002, 200_003])
        var iterator = try client(Tree(children: [:], refused: [100_001: gone])).navigation.genres(below: 100_001)
            .makeAsyncIterator()
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.kind == .notFound)
        #expect(try await iterator.next() == nil)
    }

    @Test func `another failure ends the walk`() async throws {
        let tree = Tree(children: children, refused: [100_001: (500, "")])
        var iterator = try client(tree).navigation.genres().makeAsyncIterator()
        #expect(try await iterator.next()?.genreID == 100_001)
        let error = await rmsError { () async throws(RMSError) in try await iterator.next() }
        #expect(error?.kind == .serverFault)
        #expect(try await iterator.next() == nil)
    }
}
