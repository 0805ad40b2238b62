internal import RMSClient

/// The calls that change R-Cabinet.
///
/// That an overwritten image keeps its id, that an image counts with the size that was uploaded, and that a new image
/// changes the extension of its path are our choice.
enum CabinetWrites {
    static func insertFolder(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop) { rules, shop in
            let id = shop.cabinet.addFolder(
                rules.name("folderName") ?? "",
                directory: rules.value("directoryName"),
                below: rules.number("upperFolderId"),
                at: shop.clock.now
            )
            return [Element("FolderId", "\(id)")]
        }
    }

    static func insertFile(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop) { rules, shop in
            guard let image = rules.image else { return [] }
            let folder = rules.folder
            let name = rules.name("fileName") ?? ""
            let type = image.header.storedExtension
            if let stem = rules.stem, let old = shop.cabinet.file(at: "\(stem).\(type)", in: folder) {
                shop.cabinet.change(old.id, at: shop.clock.now) { file in
                    file.name = name
                    file.set(image)
                }
                return [Element("FileId", "\(old.id)")]
            }
            let stored = (type, image.bytes, image.header.width, image.header.height)
            let id = shop.cabinet.addFile(name, in: folder, stem: rules.stem, stored, at: shop.clock.now)
            return [Element("FileId", "\(id)")]
        }
    }

    static func updateFile(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop) { rules, shop in
            shop.cabinet.change(rules.file?.id ?? 0, at: shop.clock.now) { file in
                let type = file.path.drop { $0 != "." }.dropFirst()
                file.name = rules.name("fileName") ?? file.name
                file.path = "\(rules.stem ?? String(file.stem)).\(type)"
                if let image = rules.image { file.set(image) }
            }
            return []
        }
    }

    static func deleteFile(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop) { rules, shop in
            shop.cabinet.change(rules.file?.id ?? 0, at: shop.clock.now) { $0.isTrashed = true }
            return []
        }
    }

    static func revertFile(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        write(call, &shop) { rules, shop in
            shop.cabinet.change(rules.number("fileId") ?? 0, at: shop.clock.now) { file in
                file.isTrashed = false
                file.folder = rules.folder
            }
            return []
        }
    }

    /// Answers a write; the change is made only if no parameter is wrong.
    private static func write(
        _ call: MockCall,
        _ shop: inout ShopState,
        _ change: (CabinetRules, inout ShopState) -> [Element]
    ) -> ShopAnswer {
        var changed = shop
        let answer = call.answer(shop, requests: .empty) { rules in change(rules, &changed) }
        shop = changed
        return answer
    }
}

extension CabinetBook.File {
    /// Replaces the image itself.
    fileprivate mutating func set(_ image: (header: ImageHeader, bytes: Int)) {
        (bytes, width, height) = (image.bytes, image.header.width, image.header.height)
        path = "\(stem).\(image.header.storedExtension)"
    }
}
