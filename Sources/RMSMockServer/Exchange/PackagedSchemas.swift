internal import Foundation
internal import RMSFixtures

/// The files that come with the package.
enum PackagedSchemas {
    /// A schema or description; the package is broken if it is missing.
    static func bytes(of file: String) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path(of: file)) else {
            preconditionFailure("\(file), which belongs to the package, is missing")
        }
        return [UInt8](data)
    }

    static func path(of file: String) -> String { RMSFixtures.schemas.appendingPathComponent(file).path }
}
