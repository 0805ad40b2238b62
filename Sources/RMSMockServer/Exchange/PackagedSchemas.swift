internal import Foundation
internal import RMSFixtures

/// The schema files in the package.
enum PackagedSchemas {
    /// The bytes of a schema or service description. A missing file is a fatal error.
    static func bytes(of file: String) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path(of: file)) else {
            preconditionFailure("\(file) is missing from the package")
        }
        return [UInt8](data)
    }

    static func path(of file: String) -> String { RMSFixtures.schemas.appendingPathComponent(file).path }
}
