@testable import RMSClient

extension FuzzTarget {
    /// The XML reader: the result does not depend on the chunks, nor on whether records are handed out one by one. The
    /// bytes of the first line are the chunk sizes.
    static let xmlReader = FuzzTarget(name: "xml-reader") { bytes throws(FuzzFinding) in
        let input = FuzzInput(bytes)
        let path = recordPaths[input.head.count % recordPaths.count]
        let whole = ReadDocument(input.body, chunkSizes: [])
        let cut = ReadDocument(input.body, chunkSizes: input.head)
        guard whole == cut else { throw FuzzFinding("in one piece: \(whole)\nin chunks: \(cut)") }
        let streamed = ReadDocument(input.body, chunkSizes: input.head, recordPath: path)
        let expected = whole.handingOut(path)
        guard streamed == expected else { throw FuzzFinding("handed out: \(streamed)\nexpected: \(expected)") }
    }

    private static let recordPaths: [[XMLName]] = [
        [XMLName("result"), XMLName("itemSearchResult"), XMLName("items"), XMLName("item")],
        [XMLName("a"), XMLName("b")],
        OrderAPI1.GetOrder.function.wire.envelope?.path(to: OrderAPI1.GetOrder.recordPath) ?? [],
    ]
}
