internal import Foundation
internal import RMSFixtures

/// The files that come with the package.
enum RMSSchemas {
    /// A schema or description; the package is broken if it is missing.
    static func bytes(of file: String) -> [UInt8] {
        guard let data = try? Data(contentsOf: RMSFixtures.schemas.appendingPathComponent(file)) else {
            preconditionFailure("\(file), which belongs to the package, is missing")
        }
        return [UInt8](data)
    }
}
