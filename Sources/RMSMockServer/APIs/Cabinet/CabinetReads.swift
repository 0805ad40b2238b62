internal import RMSClient

/// The calls that read R-Cabinet.
///
/// That a search finds parts of names and paths, that a page after the last one is empty, and that the trash box takes
/// no space are our choice.
enum CabinetReads {
    static func usage(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        call.answer(shop, requests: .none) { rules in
            let (cabinet, quota) = (rules.cabinet, rules.cabinet.quota)
            let used = Kilobytes(bytes: cabinet.usedBytes)
            return [
                Element("MaxSpace", "\(quota.space)"), Element("FolderMax", "\(quota.folders)"),
                Element("FileMax", "\(quota.filesPerFolder)"), Element("UseSpace", used.text),
                Element("AvailSpace", (Kilobytes(bytes: quota.space << 20) - used).text),
                Element("UseFolderCount", "\(cabinet.folders.count)"),
                Element("AvailFolderCount", "\(quota.folders - cabinet.folders.count)"),
            ]
        }
    }

    static func folders(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        call.answer(shop, requests: .echoed) { rules in
            list("folder", rules.cabinet.folders, rules) { CabinetView.folder($0, rules.cabinet) }
        }
    }

    static func files(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        call.answer(shop, requests: .echoed) { rules in
            let found = rules.cabinet.files(in: rules.folder)
            return list("file", found, rules) { CabinetView.file($0, rules.cabinet) }
        }
    }

    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        call.answer(shop, requests: .echoed) { rules in
            let cabinet = rules.cabinet
            let (isMeant, folders) = (searched(rules), searchedFolders(rules))
            let found = cabinet.files.filter { file in
                !file.isTrashed && isMeant(file) && folders?.contains(file.folder) != false
            }
            return list("file", found, rules) { CabinetView.file($0, cabinet) }
        }
    }

    /// Whether a search asks for an image: of its three conditions only the first counts.
    private static func searched(_ rules: CabinetRules) -> (CabinetBook.File) -> Bool {
        if let id = rules.number("fileId") { return { $0.id == id } }
        if let path = rules.value("filePath") { return { $0.path.contains(path) } }
        let name = rules.value("fileName")
        return { file in name.map { file.name.contains($0) } ?? false }
    }

    /// The folders that a search is limited to: of the two conditions for them, too, only the first counts; nil without
    /// one.
    private static func searchedFolders(_ rules: CabinetRules) -> Set<Int>? {
        if let id = rules.number("folderId") { return [id] }
        guard let path = rules.value("folderPath") else { return nil }
        let cabinet = rules.cabinet
        return Set(cabinet.folders.filter { cabinet.path(of: $0).contains(path) }.map(\.id))
    }

    static func trash(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        call.answer(shop, requests: .echoed) { rules in
            list("file", rules.cabinet.files.filter(\.isTrashed), rules) { file in
                var shown = CabinetView.file(file, rules.cabinet)
                shown["FolderId"] = nil
                shown["FolderName"] = nil
                return shown
            }
        }
    }

    /// The counts and the records of a page.
    private static func list<Record>(
        _ name: String,
        _ all: [Record],
        _ rules: CabinetRules,
        _ view: (Record) -> Element
    ) -> [Element] {
        let (number, size) = rules.page
        let (skipped, isHuge) = (number - 1).multipliedReportingOverflow(by: size)
        let shown = isHuge ? [] : all.dropFirst(skipped).prefix(size).map(view)
        return [
            Element("\(name)AllCount", "\(all.count)"), Element("\(name)Count", "\(shown.count)"),
            Element("\(name)s", Array(shown)),
        ]
    }
}
