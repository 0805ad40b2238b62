import Testing

/// The keys of the calls about genres, and how they become an address. Nothing is sent.
@Suite struct NavigationCallTests {
    private func target(_ function: String, _ keys: String...) throws -> String? {
        let process = try RMSProcess(["call", "navigation.\(function)"] + keys + ["--dry-run"], environment: [:])
        return process.status == 0 ? process.output.split(separator: "\n").first.map(String.init) : process.error
    }

    private let base = "GET https://api.rms.rakuten.co.jp/es/2.0/navigation"

    @Test func `a key of the path may be optional`() throws {
        let attributes = "genres.attributes.get"
        #expect(try target(attributes, "genreId=304571") == "\(base)/genres/304571/attributes")
        #expect(try target(attributes, "genreId=304571", "attributeId=3") == "\(base)/genres/304571/attributes/3")
        #expect(try target(attributes, "attributeId=3")?.contains("genreId must be given") == true)
    }

    @Test func `flags, a dash and pages are written as RMS expects them`() throws {
        #expect(try target("version.get") == "\(base)/version")
        let shown = try target("genres.get", "genreId=0", "showChildren=true", "showSiblings=false")
        #expect(shown == "\(base)/genres/0?showChildren=true")
        let values = "genres.attributes.dictionaryValues.get"
        #expect(
            try target(values, "genreId=304571", "attributeId=-")
                == "\(base)/genres/304571/attributes/-/dictionaryValues"
        )
        #expect(
            try target(values, "genreId=304571", "attributeId=3", "page=2", "limit=100")
                == "\(base)/genres/304571/attributes/3/dictionaryValues?page=2&limit=100"
        )
        #expect(try target(values, "genreId=304571", "attributeId=x")?.contains("attributeId must be") == true)
        #expect(try target(values, "genreId=1", "attributeId=3", "page=2")?.contains("limit must be given") == true)
    }
}
