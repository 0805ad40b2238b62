/// Finds the file among the members of an operation.
struct FileCollector: WireVisitor {
    private var file: UploadFile?

    /// The file that is sent beside an operation's document; nil if there is none.
    static func file<O: WireModel>(of operation: O) throws -> UploadFile? {
        var (copy, collector) = (operation, FileCollector())
        try copy.visit(&collector)
        return collector.file
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        if field.presence.isPart { file = value as? UploadFile ?? file }
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) {}

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {}

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) {}
}
