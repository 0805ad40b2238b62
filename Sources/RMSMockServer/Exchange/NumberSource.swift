/// The source of ids: random, or the same in every run.
struct NumberSource: Sendable, RandomNumberGenerator {
    private var state: UInt64
    private var ticket: Int
    private var serial = 0

    /// - Parameter seed: The seed; nil for unpredictable numbers.
    init(seed: UInt64?) {
        state = seed ?? UInt64.random(in: .min ... .max)
        // In RMS, all shops share one counter for tickets; the tickets recorded in 2019 were near this number.
        ticket = 900_000_000 + Int(state % 1_000_000)
    }

    /// The next number, by SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The number of the next asynchronous call.
    mutating func nextTicket() -> Int {
        ticket += Int(next() % 7) + 1
        return ticket
    }

    mutating func nextSerial() -> Int {
        serial += 1
        return serial
    }

    /// `XXXX-XXXX-XXXX-XXXX`.
    mutating func couponCode() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        return (0..<4).map { _ in String((0..<4).map { _ in letters[Int(next() % 36)] }) }.joined(separator: "-")
    }

    /// A lowercase UUID of version 4.
    mutating func uuid() -> String {
        var bytes = [next(), next()].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let cuts = [0, 8, 12, 16, 20, 32]
        return zip(cuts, cuts.dropFirst()).map { digits.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
    }
}
