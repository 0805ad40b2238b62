import Foundation
import RMSFixtures
import TestSupport

/// `xmllint` with the package's schemas: a validator that is not ours judges what we write.
enum SchemaJudge {
    /// What it complains of in each document, in their order; nothing if a document is valid.
    static func complaints(about documents: [String], schema: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-judge-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = documents.indices.map { folder.appendingPathComponent("\($0).xml").path }
        for (file, document) in zip(files, documents) { try Data(document.utf8).write(to: URL(fileURLWithPath: file)) }
        let schema = RMSFixtures.schemas.appendingPathComponent("\(schema).xsd").path
        let process = try FinishedChild("xmllint", ["--noout", "--nonet", "--schema", schema] + files)
        let lines = String(decoding: process.error, as: UTF8.self).split(separator: "\n")
        // 3 is "some are invalid"; everything else means that nothing was judged.
        guard [0, 3, 4].contains(process.end.status) else {
            throw NoVerdict(text: lines.joined(separator: "\n"))
        }
        return try files.map { file in
            let ours = lines.filter { $0.hasPrefix(file) }
            guard let verdict = ours.last else { throw NoVerdict(text: "xmllint says nothing of \(file)") }
            return verdict == "\(file) validates" ? "" : ours.map { $0.dropFirst(file.count) }.joined(separator: "\n")
        }
    }

    struct NoVerdict: Error {
        let text: String
    }
}
