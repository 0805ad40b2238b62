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
            let found = rules.cabinet.files(in: rules.number("folderId") ?? CabinetBook.base)
            return list("file", found, rules) { CabinetView.file($0, rules.cabinet) }
        }
    }

    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        call.answer(shop, requests: .echoed) { rules in
            let cabinet = rules.cabinet
            let found = cabinet.files.filter { file in
                guard !file.isTrashed, let folder = cabinet.folder(file.folder) else { return false }
                // Of the three conditions only the first counts, and of the two for the folder as well.
                let isMeant =
                    if let id = rules.number("fileId") { file.id == id } else if let path = rules.value("filePath") {
                        file.path.contains(path)
                    } else { file.name.contains(rules.value("fileName") ?? "") }
                let isThere =
                    if let id = rules.number("folderId") { folder.id == id } else {
                        rules.value("folderPath").map { cabinet.path(of: folder).contains($0) } ?? true
                    }
                return isMeant && isThere
            }
            return list("file", found, rules) { CabinetView.file($0, cabinet) }
        }
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
