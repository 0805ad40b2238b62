extension KeyMeanings {
    /// The keys of R-Cabinet.
    static let cabinet = """
        CabinetAPI.GetFolders
          offset: the number of the page, from 1
          limit: the page size, 1 to 100; RMS's default is not known
        CabinetAPI.GetFiles like CabinetAPI.GetFolders
          folderId: the folder; 0 is the base folder
        CabinetAPI.SearchFiles like CabinetAPI.GetFolders
          fileId: the image's id; if it is given, filePath and fileName count for nothing
          filePath: the last part of the image's address; if it is given, fileName counts for nothing
          fileName: the image's name, or perhaps a part of it
          folderId: only images in this folder; if it is given, folderPath counts for nothing
          folderPath: only images in the folder with this path
        CabinetAPI.GetTrash like CabinetAPI.GetFolders
        CabinetAPI.InsertFolder
          folderName: what the console shows, at most 50 bytes (25 full-width characters)
          directoryName: its name in addresses, at most 20 bytes of a-z 0-9 - _; by default its id in at least 8 digits
          upperFolderId: the folder above it, which can't be the base folder; absent for the first level of three
        CabinetAPI.InsertFile
          fileName: what the console shows, at most 50 bytes (25 full-width characters)
          folderId: the folder; 0 is the base folder
          filePath: the last part of its address, at most 20 bytes of a-z 0-9 - _; by default RMS chooses one
          overWrite: true replaces the image with the same filePath; by default false
          file: the image, as file=@photo.jpg: JPEG, GIF, PNG, TIFF or BMP, at most 2 MB and 3840 x 3840 pixels
        CabinetAPI.UpdateFile
          fileId: the image
          fileName: what the console shows, at most 50 bytes (25 full-width characters)
          filePath: the last part of its address, at most 20 bytes of a-z 0-9 - _, other than the one it has
          file: another image, as file=@photo.jpg: JPEG, GIF, PNG, TIFF or BMP, at most 2 MB and 3840 x 3840 pixels
        CabinetAPI.DeleteFile
          fileId: the image, which goes to the trash box
        CabinetAPI.RevertFile
          fileId: the image in the trash box
          folderId: the folder to put it in; 0 is the base folder
        """
}
