internal import Foundation

/// The folders and images of a shop's R-Cabinet. Of an image, only what the calls show is kept.
struct CabinetBook: Sendable, Equatable {
    /// What a shop's contract permits; the defaults are those of a shop recorded in 2019.
    struct Quota: Sendable, Equatable {
        /// In MB.
        var space = 5000
        var folders = 500
        var filesPerFolder = 2000
    }

    struct Folder: Sendable, Equatable {
        let id: Int
        /// The folder above; nil for the base folder and the first level.
        let parent: Int?
        let name: String
        /// The name in addresses.
        let directory: String
        let updated: Date
    }

    struct File: Sendable, Equatable {
        let id: Int
        var folder: Int
        var name: String
        /// The name in addresses, with its extension.
        var path: String
        var bytes: Int
        var width: Int
        var height: Int
        let registered: Date
        var updated: Date
        var isTrashed = false

        /// The path without the extension.
        var stem: Substring { path.prefix { $0 != "." } }
    }

    let quota: Quota
    private(set) var folders: [Folder]
    private(set) var files: [File] = []
    private var lastFolder = 1000
    private var lastFile = 20_000

    /// The id of the base folder.
    static let base = 0

    init(quota: Quota = Quota(), at now: Date) {
        self.quota = quota
        folders = [Folder(id: Self.base, parent: nil, name: "基本フォルダ", directory: "", updated: now)]
    }

    func folder(_ id: Int) -> Folder? { folders.first { $0.id == id } }

    /// An image outside the trash box, or one in it.
    func file(_ id: Int, inTrash isTrashed: Bool = false) -> File? {
        files.first { $0.id == id && $0.isTrashed == isTrashed }
    }

    /// The images in a folder, without those that were deleted from it.
    func files(in folder: Int) -> [File] { files.filter { $0.folder == folder && !$0.isTrashed } }

    /// The image of a folder with a name in addresses.
    func file(at path: String, in folder: Int) -> File? { files(in: folder).first { $0.path == path } }

    /// The space in use in bytes. The trash box does not count, which is our choice.
    var usedBytes: Int { files.reduce(0) { $0 + ($1.isTrashed ? 0 : $1.bytes) } }

    /// The depth of a folder: 0 for the base folder, 1 to 3 for others.
    func node(of folder: Folder) -> Int {
        if folder.id == Self.base { return 0 }
        return 1 + (folder.parent.flatMap(self.folder).map(node) ?? 0)
    }

    /// `/` for the base folder, otherwise the directories from the first level down.
    func path(of folder: Folder) -> String {
        if folder.id == Self.base { return "/" }
        return (folder.parent.flatMap(self.folder).map(path) ?? "") + "/" + folder.directory
    }

    /// Adds a folder; without a directory, it gets its id in at least 8 digits.
    @discardableResult
    mutating func addFolder(_ name: String, directory: String?, below parent: Int?, at now: Date) -> Int {
        lastFolder += 1
        let directory = directory ?? Self.digits(of: lastFolder)
        folders.append(Folder(id: lastFolder, parent: parent, name: name, directory: directory, updated: now))
        return lastFolder
    }

    /// Adds an image; without a stem, it gets `img` and its id in 8 digits.
    @discardableResult
    mutating func addFile(
        _ name: String,
        in folder: Int,
        stem: String?,
        _ image: (extension: String, bytes: Int, width: Int, height: Int),
        at now: Date
    ) -> Int {
        lastFile += 1
        let path = "\(stem ?? "img" + Self.digits(of: lastFile)).\(image.extension)"
        files.append(
            File(
                id: lastFile,
                folder: folder,
                name: name,
                path: path,
                bytes: image.bytes,
                width: image.width,
                height: image.height,
                registered: now,
                updated: now
            )
        )
        return lastFile
    }

    /// Changes an image.
    mutating func change(_ id: Int, at now: Date, _ body: (inout File) -> Void) {
        guard let index = files.firstIndex(where: { $0.id == id }) else { return }
        body(&files[index])
        files[index].updated = now
    }

    /// The rules for a name in addresses, without its extension.
    enum StemRule: String, CaseIterable {
        case size = "must be at most 20 bytes"
        case characters = "must have only a-z, 0-9, - and _"

        /// The rule that a name breaks; nil if it breaks none.
        init?(brokenBy text: String) {
            if text.utf8.count > 20 {
                self = .size
            } else if text.wholeMatch(of: /[0-9a-z_-]+/) == nil {
                self = .characters
            } else {
                return nil
            }
        }
    }

    private static func digits(of id: Int) -> String {
        let digits = String(id)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
