internal import Foundation

/// Folders and images as R-Cabinet's answers show them.
enum CabinetView {
    static func folder(_ folder: CabinetBook.Folder, _ cabinet: CabinetBook) -> Element {
        let files = cabinet.files(in: folder.id)
        return Element(
            "folder",
            place(of: folder, cabinet) + [
                Element("FileCount", "\(files.count)"),
                Element("FileSize", Kilobytes(bytes: files.reduce(0) { $0 + $1.bytes }).text),
                Element("TimeStamp", folder.updated.cabinetTime),
            ]
        )
    }

    static func file(_ file: CabinetBook.File, _ cabinet: CabinetBook) -> Element {
        guard let folder = cabinet.folder(file.folder) else { return Element("file") }
        let path = cabinet.path(of: folder)
        let address = "https://image.rakuten.co.jp/demo/cabinet\(path == "/" ? "" : path)/\(file.path)"
        return Element(
            "file",
            place(of: folder, cabinet) + [
                Element("FileId", "\(file.id)"), Element("FileName", file.name), Element("FileUrl", address),
                Element("FilePath", file.path),
                // The only value that was seen.
                Element("FileType", "1"), Element("FileSize", Kilobytes(bytes: file.bytes).text),
                Element("FileWidth", "\(file.width)"), Element("FileHeight", "\(file.height)"),
                // Since 2018, the day on which the image was registered.
                Element("FileAccessDate", String(file.registered.cabinetTime.prefix(10))),
                Element("TimeStamp", file.updated.cabinetTime),
            ]
        )
    }

    private static func place(of folder: CabinetBook.Folder, _ cabinet: CabinetBook) -> [Element] {
        [
            Element("FolderId", "\(folder.id)"), Element("FolderName", folder.name),
            Element("FolderNode", "\(cabinet.node(of: folder))"), Element("FolderPath", cabinet.path(of: folder)),
        ]
    }
}

/// A size in KB of 1,024 bytes, to three decimals.
struct Kilobytes {
    private let thousandths: Int

    init(bytes: Int) {
        thousandths = (bytes * 1000 + 512) / 1024
    }

    private init(thousandths: Int) {
        self.thousandths = thousandths
    }

    static func - (left: Kilobytes, right: Kilobytes) -> Kilobytes {
        Kilobytes(thousandths: max(0, left.thousandths - right.thousandths))
    }

    var text: String { "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())" }
}

extension Date {
    /// `2019-10-22 00:19:05` in Japan.
    fileprivate var cabinetTime: String { String(japaneseTime.prefix(19)).replacing("T", with: " ") }
}
