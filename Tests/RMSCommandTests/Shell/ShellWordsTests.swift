import RMSClient
import Testing

@testable import rms

/// What the shell reads, completes and keeps of a line.
@Suite struct ShellWordsTests {
    @Test(arguments: [
        ("item.get itemUrl=a", ["item.get", "itemUrl=a"]), ("  a\t b ", ["a", "b"]), ("# a", []),
        ("a#b c # d", ["a#b", "c"]),
        (#"a 'b  "c' "d 'e""#, ["a", #"b  "c"#, "d 'e"]), (#"a "" ''b"#, ["a", "", "b"]),
        (#"a\ b \'c"#, ["a b", "'c"]),
        (#""a\"b\\c\d" '\'"#, [#"a"b\c\d"#, #"\"#]), ("a \\\n  b", ["a", "b"]), ("'a\nb'", ["a\nb"]), ("a # '", ["a"]),
    ])
    func `a line is split into words as a POSIX shell does`(line: String, words: [String]) {
        #expect(ShellWords(line).words == words)
        #expect(!ShellWords(line).isOpen)
    }

    @Test(arguments: ["a \\", "a 'b", "a \"b", "'a\nb", #""a\""#])
    func `a line continues after a backslash and within quotation marks`(line: String) {
        #expect(ShellWords(line).isOpen)
    }

    @Test(arguments: [
        ("item.s", "earch "), ("call item.s", "earch "), ("sho", ""), ("las", "t "), ("item.search itemN", "ame="),
        ("item.search sortOrder=d", "esc "),
        ("help item.se", "arch "), ("item.update item.itemPr", "ice="), ("item.update item.point", "."),
        ("set colo", "r "),
        ("set color al", "ways "), ("item.update item.isSaleButton=t", "rue "), ("last --r", "aw "),
        ("nothing.get a", ""),
        ("orders exp", "ort "),
        ("itemapi_2.0.items.inventory-related-settings.update variants.sku-1.restock", "OnCancel="),
    ])
    func `Tab inserts what is certain`(text: String, insertion: String) {
        #expect(ShellCompleter().completion(of: text).insertion == insertion)
    }

    @Test func `Tab lists what is possible`() {
        let functions = ShellCompleter().completion(of: "item.").candidates
        #expect(functions == ["item.delete", "item.get", "item.insert", "item.search", "item.update"])
        #expect(
            ShellCompleter().completion(of: "item.search sortOrder=").candidates == ["sortOrder=asc", "sortOrder=desc"]
        )
        #expect(ShellCompleter().completion(of: "").candidates.count > RMSFunction.all.count)
    }

    @Test func `every function is completed from its own name`() {
        for function in RMSFunction.all {
            let completion = ShellCompleter().completion(of: String(function.name.dropLast()))
            #expect((completion.candidates).contains(function.name), "\(function)")
        }
    }

    @Test func `known values are those of the help page`() throws {
        let get = try #require(RMSFunction.operations.first { $0.function == .itemUpdate })
        let keys = FunctionKey.all(of: get)
        #expect(keys.first { $0.path == "item.catalogIdExemptionReason" }?.knownValues == ["1", "2", "3", "4", "5"])
        #expect(keys.first { $0.path == "item.displayPrice" }?.knownValues == [])
        for operation in RMSFunction.operations {
            for key in FunctionKey.all(of: operation) where key.meaning.contains("known: ") {
                #expect(!key.knownValues.isEmpty, "\(operation.function) \(key.path)")
            }
        }
    }

    @Test(arguments: [
        ("item.get  itemUrl=abc", "item.get  itemUrl=abc"), ("a  b # x", "a b"), ("", nil), ("# x", nil),
        ("show # SL123456_abcdef", nil),
        ("license.expiryDate.get licenseKey=abc", nil), ("item.get itemUrl=SP123456_abcdef", nil),
        ("item.search itemName=ESA x", "item.search itemName=ESA x"), ("item.get 'a=ESA U1AxMjM='", nil),
        ("set base-url \\\n x", "set base-url x"), ("item.get 'itemUrl=a\nb'", nil),
        ("f.x a.familyName=山田 b=c", "f.x 'a.familyName=…' b=c"), ("f.x a=b@c.example", "f.x 'a=…'"),
        ("f.x a=@b.txt", "f.x a=@b.txt"),
        ("item.get itemUrl=sports-SP-1", "item.get itemUrl=sports-SP-1"),
    ])
    func `a history keeps no key and no personal value`(line: String, kept: String?) {
        #expect(HistoryLine.kept(line) == kept)
    }
}
