internal import RMSClient

/// A rule for the parameters of R-Cabinet, as what is said about the parameter that breaks it.
enum CabinetRule: String, CaseIterable {
    case page = "must be a page number, from 1"
    case pageSize = "must be 1 to 100"
    case given = "must be given"
    case number = "must be a number"
    case folder = "must be the id of a folder"
    case upperFolder = "must be a folder other than the base folder"
    case level = "must be a folder on the first or second level"
    case file = "must be the id of an image outside the trash box"
    case trashedFile = "must be the id of an image in the trash box"
    case katakana = "must not contain half-width katakana"
    case nameSize = "must be at most 50 bytes"
    case free = "must not be in use in the folder"
    case type = "must end as the stored image does, with .jpg or .gif, or have no extension"
    case reserved = "must not be one that RMS gives itself"
    case changed = "must not be the one that the image has"
    case format = "must be a JPEG, GIF, PNG, TIFF or BMP"
    case bytes = "must have at most 2 MB"
    case pixels = "must have at most 3840 pixels"
    case folderCount = "must not have more folders than its contract permits"
    case fileCount = "must not have more images than the contract permits"
    case space = "must not be larger than the space that is left"
}

/// What is wrong with a call to R-Cabinet, in plain English.
struct CabinetProblem {
    let text: String

    init(_ subject: String, _ rule: CabinetRule) { text = "\(subject) \(rule.rawValue)" }

    init(_ subject: String, _ rule: CabinetBook.StemRule) { text = "\(subject) \(rule.rawValue)" }
}

/// The parameters of a call to R-Cabinet, and what is wrong with them.
///
/// RMS's own order of these checks is unknown, and so are its codes for most of them.
struct CabinetRules {
    let call: MockCall
    let cabinet: CabinetBook
    /// The element with the parameters of a write.
    private let sent: Element
    /// The image that was uploaded.
    let image: (header: ImageHeader, bytes: Int)?

    static let maximumBytes = 2 << 20
    static let maximumPixels = 3840

    init(_ call: MockCall, _ shop: ShopState) {
        self.call = call
        cabinet = shop.cabinet
        // request/…Request/file or request/folderInsertRequest/folder.
        sent = call.tree?.element()?.children.first?.children.first ?? Element("file")
        image = call.file.flatMap { file in ImageHeader(file.bytes).map { ($0, file.bytes.count) } }
    }

    /// The folder that the call names; by default the base folder.
    var folder: Int { number("folderId") ?? CabinetBook.base }

    /// A parameter, nil if it is missing or empty.
    func value(_ name: String) -> String? {
        let text = call.tree == nil ? call.request.values(name).first : sent.value(name)
        return text?.isEmpty == false ? text : nil
    }

    func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }

    /// The page that a list shows. RMS's default size is unknown: 100, the largest, is our choice.
    var page: (number: Int, size: Int) { (number("offset") ?? 1, number("limit") ?? 100) }

    /// The name that the call sets, as RMS keeps it: without tags, with half-width blanks and none at its ends.
    func name(_ member: String) -> String? {
        value(member).map { name in
            let plain = name.replacing(/<[^>]*>/, with: "").replacing("\u{3000}", with: " ")
            return String(plain.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The path that the call sets, without its extension.
    var stem: String? { value("filePath").map { String($0.prefix { $0 != "." }) } }

    /// The first thing that is wrong with the call; nil if nothing.
    var problem: CabinetProblem? {
        switch call.function {
        case .cabinetFoldersGet, .cabinetTrashboxFilesGet: pageProblem
        case .cabinetFolderFilesGet: pageProblem ?? folderProblem
        case .cabinetFilesSearch: pageProblem ?? searchProblem
        case .cabinetFolderInsert: folderInsertProblem
        case .cabinetFileInsert: fileInsertProblem
        case .cabinetFileUpdate: fileUpdateProblem
        case .cabinetFileDelete: file == nil ? .init("fileId", .file) : nil
        case .cabinetTrashboxFileRevert: revertProblem
        default: nil
        }
    }

    /// The image that the call is about.
    var file: CabinetBook.File? { number("fileId").flatMap { cabinet.file($0) } }

    private var pageProblem: CabinetProblem? {
        if value("offset") != nil, !((number("offset") ?? 0) > 0) { return .init("offset", .page) }
        if value("limit") != nil, !(1...100 ~= (number("limit") ?? 0)) { return .init("limit", .pageSize) }
        return nil
    }

    private var folderProblem: CabinetProblem? {
        number("folderId").flatMap { cabinet.folder($0) } == nil ? .init("folderId", .folder) : nil
    }

    private var searchProblem: CabinetProblem? {
        if ["fileId", "filePath", "fileName"].allSatisfy({ value($0) == nil }) {
            return .init("one of fileId, filePath and fileName", .given)
        }
        let ids = ["fileId", "folderId"].filter { value($0) != nil && number($0) == nil }
        return ids.first.map { .init($0, .number) }
    }

    private var folderInsertProblem: CabinetProblem? {
        if let problem = nameProblem("folderName") { return problem }
        let parent = number("upperFolderId").flatMap { cabinet.folder($0) }
        if value("upperFolderId") != nil {
            guard let parent, parent.id != CabinetBook.base else { return .init("upperFolderId", .upperFolder) }
            if cabinet.node(of: parent) >= 3 { return .init("upperFolderId", .level) }
        }
        if let directory = value("directoryName") {
            if let rule = CabinetBook.StemRule(brokenBy: directory) { return .init("directoryName", rule) }
            let siblings = cabinet.folders.filter { $0.id != CabinetBook.base && $0.parent == parent?.id }
            if siblings.contains(where: { $0.directory == directory }) { return .init("directoryName", .free) }
        }
        return cabinet.folders.count >= cabinet.quota.folders ? .init("the shop", .folderCount) : nil
    }

    private var fileInsertProblem: CabinetProblem? {
        if let problem = nameProblem("fileName") ?? folderProblem ?? imageProblem(isNeeded: true) { return problem }
        let path = stem.map { "\($0).\(image?.header.storedExtension ?? "")" }
        let old = path.flatMap { cabinet.file(at: $0, in: folder) }
        if let problem = pathProblem(image?.header.storedExtension) { return problem }
        if old != nil, !["true", "1"].contains(value("overWrite")) { return .init("filePath", .free) }
        return (old == nil ? roomProblem : nil) ?? spaceProblem(replacing: old)
    }

    private var fileUpdateProblem: CabinetProblem? {
        guard let file else { return .init("fileId", .file) }
        if value("fileName") == nil, value("filePath") == nil, call.file == nil {
            return .init("one of fileName, filePath and file", .given)
        }
        if value("fileName") != nil, let problem = nameProblem("fileName") { return problem }
        if let problem = imageProblem(isNeeded: false) { return problem }
        let type = image?.header.storedExtension ?? String(file.path.drop { $0 != "." }.dropFirst())
        if let problem = pathProblem(type) { return problem }
        let path = "\(stem ?? String(file.stem)).\(type)"
        if value("filePath") != nil, path == file.path { return .init("filePath", .changed) }
        if let other = cabinet.file(at: path, in: file.folder), other.id != file.id { return .init("filePath", .free) }
        return spaceProblem(replacing: file)
    }

    private var revertProblem: CabinetProblem? {
        guard let file = number("fileId").flatMap({ cabinet.file($0, inTrash: true) }) else {
            return .init("fileId", .trashedFile)
        }
        if let problem = folderProblem { return problem }
        if cabinet.file(at: file.path, in: folder) != nil { return .init("the path of the image", .free) }
        return roomProblem ?? spaceProblem(adding: file.bytes)
    }

    private func nameProblem(_ member: String) -> CabinetProblem? {
        guard let name = name(member), !name.isEmpty else { return .init(member, .given) }
        if name.unicodeScalars.contains(where: { 0xFF61...0xFF9F ~= $0.value }) { return .init(member, .katakana) }
        // A full-width character counts as two bytes.
        let size = name.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return size > 50 ? .init(member, .nameSize) : nil
    }

    /// - Parameter type: The extension of the image.
    private func pathProblem(_ type: String?) -> CabinetProblem? {
        guard let path = value("filePath") else { return nil }
        let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count > 1, parts[1] != type ?? "" { return .init("filePath", .type) }
        if parts[0].wholeMatch(of: /img[0-9]{8}|imgrc[0-9]{10}/) != nil { return .init("filePath", .reserved) }
        return CabinetBook.StemRule(brokenBy: String(parts[0])).map { .init("filePath", $0) }
    }

    private func imageProblem(isNeeded: Bool) -> CabinetProblem? {
        guard let file = call.file else { return isNeeded ? .init("file", .given) : nil }
        if file.bytes.count > Self.maximumBytes { return .init("file", .bytes) }
        guard let header = image?.header else { return .init("file", .format) }
        return max(header.width, header.height) > Self.maximumPixels ? .init("file", .pixels) : nil
    }

    private var roomProblem: CabinetProblem? {
        cabinet.files(in: folder).count >= cabinet.quota.filesPerFolder ? .init("the folder", .fileCount) : nil
    }

    private func spaceProblem(replacing old: CabinetBook.File?) -> CabinetProblem? {
        image.flatMap { spaceProblem(adding: $0.bytes - (old?.bytes ?? 0)) }
    }

    private func spaceProblem(adding bytes: Int) -> CabinetProblem? {
        cabinet.usedBytes + bytes > cabinet.quota.space << 20 ? .init("the image", .space) : nil
    }
}
