extension Int {
    /// Stars of five: `★★★☆☆`.
    public var stars: String {
        String(repeating: "★", count: self) + String(repeating: "☆", count: Swift.max(0, 5 - self))
    }
}
