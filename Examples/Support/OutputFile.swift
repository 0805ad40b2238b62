public import Foundation

extension URL {
    /// Writes a file that other programs read, so that they never see half of it.
    public func write(_ text: String) throws(AppError) {
        do {
            try Data(text.utf8).write(to: self, options: .atomic)
        } catch {
            throw AppError("\(path) can't be written")
        }
    }
}
