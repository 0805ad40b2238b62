internal import RMSClient

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
    var problem: String? {
        switch call.function {
        case .cabinetFoldersGet, .cabinetTrashboxFilesGet: pageProblem
        case .cabinetFolderFilesGet: pageProblem ?? folderProblem
        case .cabinetFilesSearch: pageProblem ?? searchProblem
        case .cabinetFolderInsert: folderInsertProblem
        case .cabinetFileInsert: fileInsertProblem
        case .cabinetFileUpdate: fileUpdateProblem
        case .cabinetFileDelete: file == nil ? "there is no such image outside the trash box" : nil
        case .cabinetTrashboxFileRevert: revertProblem
        default: nil
        }
    }

    /// The image that the call is about.
    var file: CabinetBook.File? { number("fileId").flatMap { cabinet.file($0) } }

    private var pageProblem: String? {
        if value("offset") != nil, !((number("offset") ?? 0) > 0) { return "offset must be a page number, from 1" }
        if value("limit") != nil, !(1...100 ~= (number("limit") ?? 0)) { return "limit must be 1 to 100" }
        return nil
    }

    private var folderProblem: String? {
        guard let id = number("folderId") else { return "folderId must be given, as a number" }
        return cabinet.folder(id) == nil ? "there is no folder \(id)" : nil
    }

    private var searchProblem: String? {
        if ["fileId", "filePath", "fileName"].allSatisfy({ value($0) == nil }) {
            return "one of fileId, filePath and fileName must be given"
        }
        let ids = ["fileId", "folderId"].filter { value($0) != nil && number($0) == nil }
        return ids.first.map { "\($0) must be a number" }
    }

    private var folderInsertProblem: String? {
        if let problem = nameProblem("folderName") { return problem }
        let parent = number("upperFolderId").flatMap { cabinet.folder($0) }
        if value("upperFolderId") != nil {
            guard let parent, parent.id != CabinetBook.base else {
                return "upperFolderId must be a folder other than the base folder"
            }
            if cabinet.node(of: parent) >= 3 { return "folders have at most 3 levels" }
        }
        if let directory = value("directoryName") {
            if let problem = CabinetBook.stemProblem(directory, "directoryName") { return problem }
            let siblings = cabinet.folders.filter { $0.id != CabinetBook.base && $0.parent == parent?.id }
            if siblings.contains(where: { $0.directory == directory }) { return "directoryName is in use there" }
        }
        return cabinet.folders.count >= cabinet.quota.folders ? "the shop has its maximum number of folders" : nil
    }

    private var fileInsertProblem: String? {
        if let problem = nameProblem("fileName") ?? folderProblem ?? imageProblem(isNeeded: true) { return problem }
        let path = stem.map { "\($0).\(image?.header.storedExtension ?? "")" }
        let old = path.flatMap { cabinet.file(at: $0, in: folder) }
        if let problem = pathProblem(image?.header.storedExtension) { return problem }
        if old != nil, !["true", "1"].contains(value("overWrite")) { return "filePath is in use in the folder" }
        return (old == nil ? roomProblem(in: folder) : nil) ?? spaceProblem(replacing: old)
    }

    private var fileUpdateProblem: String? {
        guard let file else { return "there is no such image outside the trash box" }
        if value("fileName") == nil, value("filePath") == nil, call.file == nil {
            return "one of fileName, filePath and file must be given"
        }
        if value("fileName") != nil, let problem = nameProblem("fileName") { return problem }
        if let problem = imageProblem(isNeeded: false) { return problem }
        let type = image?.header.storedExtension ?? String(file.path.drop { $0 != "." }.dropFirst())
        if let problem = pathProblem(type) { return problem }
        let path = "\(stem ?? String(file.stem)).\(type)"
        if value("filePath") != nil, path == file.path { return "filePath is the one that the image has" }
        if let other = cabinet.file(at: path, in: file.folder), other.id != file.id {
            return "filePath is in use in the folder"
        }
        return spaceProblem(replacing: file)
    }

    private var revertProblem: String? {
        guard let file = number("fileId").flatMap({ cabinet.file($0, inTrash: true) }) else {
            return "there is no such image in the trash box"
        }
        if let problem = folderProblem { return problem }
        if cabinet.file(at: file.path, in: folder) != nil { return "the folder has an image with that path" }
        if let problem = roomProblem(in: folder) { return problem }
        return spaceProblem(adding: file.bytes)
    }

    private func nameProblem(_ member: String) -> String? {
        guard let name = name(member), !name.isEmpty else { return "\(member) must be given" }
        if name.unicodeScalars.contains(where: { 0xFF61...0xFF9F ~= $0.value }) {
            return "\(member) must not contain half-width katakana"
        }
        // A full-width character counts as two bytes.
        let size = name.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return size > 50 ? "\(member) must be at most 50 bytes, not \(size)" : nil
    }

    /// - Parameter type: The extension of the image.
    private func pathProblem(_ type: String?) -> String? {
        guard let path = value("filePath") else { return nil }
        let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count > 1, parts[1] != type ?? "" {
            return "filePath must end with .\(type ?? "jpg") as the stored image does, or have no extension"
        }
        if parts[0].wholeMatch(of: /img[0-9]{8}|imgrc[0-9]{10}/) != nil {
            return "filePath must not be one that RMS gives itself"
        }
        return CabinetBook.stemProblem(String(parts[0]), "filePath")
    }

    private func imageProblem(isNeeded: Bool) -> String? {
        guard let file = call.file else { return isNeeded ? "the form has no part file" : nil }
        if file.bytes.count > Self.maximumBytes { return "the image has more than 2 MB" }
        guard let header = image?.header else { return "the image is not a JPEG, GIF, PNG, TIFF or BMP" }
        return max(header.width, header.height) > Self.maximumPixels ? "the image has more than 3840 pixels" : nil
    }

    private func roomProblem(in folder: Int) -> String? {
        cabinet.files(in: folder).count >= cabinet.quota.filesPerFolder
            ? "the folder has its maximum number of images" : nil
    }

    private func spaceProblem(replacing old: CabinetBook.File?) -> String? {
        image.flatMap { spaceProblem(adding: $0.bytes - (old?.bytes ?? 0)) }
    }

    private func spaceProblem(adding bytes: Int) -> String? {
        cabinet.usedBytes + bytes > cabinet.quota.space << 20 ? "the shop's space is used up" : nil
    }
}
