extension RMSClient {
    /// An image outside the trash box; nil if there is none with that id.
    fileprivate func cabinetFile(_ id: CabinetAPI.FileID) async throws(RMSError) -> CabinetAPI.File? {
        try await forVerdicts.send(CabinetAPI.SearchFiles(fileID: id)).files.first { $0.fileID == id }
    }
}

extension CabinetAPI.InsertFolder: VerifiableWrite {
    /// Reads the folders. A folder with the name at the wanted path is what was asked for; one that only has the name may
    /// be older.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        var folders: [CabinetAPI.Folder] = []
        for try await folder in client.forVerdicts.cabinet.folders() { folders.append(folder) }
        let named = folders.filter { CabinetAPI.Rules.isSameName($0.name, folderName) }
        guard !named.isEmpty else { return .notDone }
        guard let directoryName, !directoryName.isEmpty else {
            return .unclear("a folder with that name exists, and may be an older one")
        }
        var upper = ""
        if let upperFolderID {
            guard let path = folders.first(where: { $0.folderID == upperFolderID })?.path else {
                return .unclear("a folder with that name exists, but RMS does not show the path of the one above")
            }
            upper = path
        }
        return named.contains { $0.path == upper + "/" + directoryName } ? .done : .notDone
    }
}

extension CabinetAPI.InsertFile: VerifiableWrite {
    /// Searches the folder by path, or by the name that RMS keeps if there is no path. An image that is found may be an
    /// older one, so it never shows that this one was uploaded.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        let path = filePath.flatMap { $0.isEmpty ? nil : $0 }
        let search = CabinetAPI.SearchFiles(
            filePath: path,
            fileName: path == nil ? CabinetAPI.Rules.kept(of: fileName) : nil,
            folderID: folderID
        )
        for try await file in client.forVerdicts.cabinet.search(search) {
            let isMeant = path.map { CabinetAPI.Rules.isSamePath(file.path, $0) } ?? true
            if isMeant, CabinetAPI.Rules.isSameName(file.name, fileName) {
                let member = path == nil ? "name" : "path and name"
                return .unclear("an image with that \(member) is in the folder, and may be an older one")
            }
        }
        return .notDone
    }
}

extension CabinetAPI.UpdateFile: VerifiableWrite {
    /// Reads the image and compares its name and path; no read shows whether the image itself was replaced.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.cabinetFile(fileID) else {
            return .unclear("RMS does not return file \(fileID.rawValue)")
        }
        let hasName = fileName.map { CabinetAPI.Rules.isSameName(found.name, $0) } ?? true
        let hasPath = newPath.map { CabinetAPI.Rules.isSamePath(found.path, $0) } ?? true
        guard hasName, hasPath else { return .notDone }
        return file == nil ? .done : .unclear("no read shows whether the image itself was replaced")
    }
}

extension CabinetAPI.DeleteFile: VerifiableWrite {
    /// Searches for the image, which must be gone.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await client.cabinetFile(fileID) == nil ? .done : .notDone
    }
}

extension CabinetAPI.RevertFile: VerifiableWrite {
    /// Searches for the image, which must be in the folder.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.cabinetFile(fileID) else { return .notDone }
        return found.folderID == folderID ? .done : .unclear("the image is in another folder")
    }
}

extension CabinetAPI.Rules {
    /// Whether a name is what RMS keeps of the one that was sent.
    fileprivate static func isSameName(_ found: String?, _ sent: String) -> Bool {
        found.map { kept(of: $0) } == kept(of: sent)
    }

    /// Whether an address ends with a path that was sent, with or without its extension.
    fileprivate static func isSamePath(_ found: String?, _ sent: String) -> Bool {
        guard let found else { return false }
        return found == sent || found.prefix { $0 != "." } == sent
    }
}
