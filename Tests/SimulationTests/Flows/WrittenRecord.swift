@testable import RMSMockServer

/// A record, and what the shop shows of it before and after the write.
struct WrittenRecord {
    let name: String
    /// Whether writing it twice changes nothing.
    let isRepeatable: Bool
    let before: String?
    /// Nil if RMS refuses the write.
    let after: String?
    let read: @Sendable (ShopState) -> String?
}

extension WrittenRecord {
    /// What is wrong with the shop at any moment: it shows neither what was there nor what was written.
    func problem(in shop: ShopState) -> String? {
        let found = read(shop)
        return found == before || found == after ? nil : "\(name) is \(found ?? "gone"), which nobody wrote"
    }
}
