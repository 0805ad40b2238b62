internal import Foundation

/// The R-Cabinet of a seed: its quota, folders and images.
struct SeedCabinet: Sendable {
    private let quota: CabinetBook.Quota
    private let entries: [Entry]

    /// A folder with what it holds, or an image.
    private enum Entry {
        case folder(name: String, directory: String?, [Entry])
        case file(name: String, stem: String, type: String, bytes: Int, width: Int, height: Int, daysAgo: Double)

        /// The last part of its address, which no other one in its folder may have; nil if it is chosen later.
        var address: String? {
            switch self {
            case .folder(_, let directory, _): directory
            case .file(_, let stem, let type, _, _, _, _): "\(stem).\(type)"
            }
        }
    }

    /// An R-Cabinet with nothing but the base folder.
    init() {
        quota = CabinetBook.Quota()
        entries = []
    }

    /// - Parameter node: The element `cabinet`.
    init(_ node: SeedNode) throws(SeedError) {
        try node.check(attributes: ["space", "folders", "files"], children: ["folder", "file"])
        var quota = CabinetBook.Quota()
        quota.space = try node.integer("space", in: 0...1_000_000) ?? quota.space
        quota.folders = try node.integer("folders", in: 1...100_000) ?? quota.folders
        quota.filesPerFolder = try node.integer("files", in: 0...100_000) ?? quota.filesPerFolder
        self.quota = quota
        entries = try Self.entries(of: node, depth: 0)
    }

    private static func entries(of node: SeedNode, depth: Int) throws(SeedError) -> [Entry] {
        var entries: [Entry] = []
        var known: Set<String> = []
        for child in node.children {
            let entry = try entry(child, depth: depth + 1)
            if let address = entry.address, !known.insert(address).inserted {
                throw child.error("has \(address) twice in a folder")
            }
            entries.append(entry)
        }
        return entries
    }

    private static func entry(_ node: SeedNode, depth: Int) throws(SeedError) -> Entry {
        guard let name = try node.text("name", atMost: 75) else {
            throw node.error("needs a name for each \(node.name)")
        }
        if node.name == "folder" {
            if depth > 3 { throw node.error("has more than 3 levels of folders") }
            try node.check(attributes: ["name", "directory"], children: ["folder", "file"])
            let directory = try node.text("directory")
            if let rule = directory.flatMap({ CabinetBook.StemRule(brokenBy: $0) }) {
                throw node.error("directory \(rule.rawValue)")
            }
            return .folder(name: name, directory: directory, try entries(of: node, depth: depth))
        }
        try node.check(attributes: ["name", "path", "width", "height", "bytes", "daysAgo"])
        let path = (try node.text("path") ?? "").split(separator: ".", omittingEmptySubsequences: false).map(
            String.init
        )
        guard path.count == 2, ["jpg", "gif"].contains(path[1]) else {
            throw node.error("needs a path with .jpg or .gif for each file")
        }
        if let rule = CabinetBook.StemRule(brokenBy: path[0]) { throw node.error("path \(rule.rawValue)") }
        return .file(
            name: name,
            stem: path[0],
            type: path[1],
            bytes: try node.integer("bytes", in: 1...2_097_152) ?? 1024,
            width: try node.integer("width", in: 1...3840) ?? 1,
            height: try node.integer("height", in: 1...3840) ?? 1,
            daysAgo: try node.number("daysAgo", in: 0...10_000) ?? 0
        )
    }

    /// The folders and images, with dates relative to now. Ids follow the order of the seed.
    func book(at now: Date) -> CabinetBook {
        var book = CabinetBook(quota: quota, at: now)
        func add(_ entries: [Entry], to folder: Int) {
            for entry in entries {
                switch entry {
                case .folder(let name, let directory, let inner):
                    let parent = folder == CabinetBook.base ? nil : folder
                    add(inner, to: book.addFolder(name, directory: directory, below: parent, at: now))
                case .file(let name, let stem, let type, let bytes, let width, let height, let daysAgo):
                    let date = now.addingTimeInterval(-daysAgo * 86_400)
                    book.addFile(name, in: folder, stem: stem, (type, bytes, width, height), at: date)
                }
            }
        }
        add(entries, to: CabinetBook.base)
        return book
    }
}
