/// The items of a shop by `itemUrl`, which are in the order of their numbers.
struct ItemShelf: Sendable, Sequence {
    // As a sequence, it has an `Element` of its own.
    typealias Item = RMSMockServer.Element

    private var byNumber: [String: Item]
    /// The numbers in order, so that a page of a large shop is found without sorting it.
    private(set) var numbers: [String]
    /// Counts the changes, so that results about the items can be kept until the next one.
    private(set) var changes = 0

    init(_ items: [String: Item]) {
        byNumber = items
        numbers = items.keys.sorted()
    }

    var count: Int { numbers.count }

    /// The items in no order.
    var values: Dictionary<String, Item>.Values { byNumber.values }

    subscript(number: String) -> Item? {
        get { byNumber[number] }
        set {
            changes += 1
            let old = byNumber[number]
            byNumber[number] = newValue
            switch (old, newValue) {
            case (nil, .some): numbers.insert(number, at: Self.place(of: number, in: numbers))
            case (.some, nil): numbers.remove(at: Self.place(of: number, in: numbers))
            default: break
            }
        }
    }

    func makeIterator() -> some IteratorProtocol<(key: String, value: Item)> {
        numbers.lazy.compactMap { number in byNumber[number].map { (key: number, value: $0) } }.makeIterator()
    }

    /// The place of a number in a sorted list: that of the first one which is not less.
    static func place(of number: String, in numbers: [String]) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
