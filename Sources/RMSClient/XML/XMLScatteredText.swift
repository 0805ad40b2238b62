/// The text before the children of open elements, by the element's depth.
struct XMLScatteredText {
    private var byDepth: [Int: [UInt8]] = [:]
    private(set) var byteCount = 0

    mutating func setAside(_ text: UnsafeBufferPointer<UInt8>, _ depth: Int) {
        byDepth[depth, default: []] += text
        byteCount += text.count
    }

    mutating func take(_ depth: Int) -> [UInt8]? {
        guard byteCount > 0, let text = byDepth.removeValue(forKey: depth) else { return nil }
        byteCount -= text.count
        return text
    }

    /// The length of an element's whole text: `rest` plus what was set aside.
    @inline(__always)
    func textCount(with rest: Int, _ depth: Int) -> Int {
        byteCount == 0 ? rest : rest + (byDepth[depth]?.count ?? 0)
    }
}
