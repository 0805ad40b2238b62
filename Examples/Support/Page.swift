public import Foundation
import Mustache

/// An HTML page made from a Mustache template, which escapes all values.
public struct Page {
    private let text: String

    /// - Parameters:
    ///   - title: The page's title.
    ///   - template: The template of the body, with HTML of its own.
    ///   - values: What the template shows: dictionaries, arrays, texts and numbers.
    ///   - style: Rules of CSS that only this page needs.
    ///   - refresh: After how many seconds a browser loads the page again; nil for never.
    public init(
        _ title: String,
        template: String,
        values: [String: Any],
        style: String = "",
        refresh: Int? = nil
    ) throws {
        let body = try Self.fragment(template, values)
        let frame: [String: Any?] = [
            "title": title, "style": style, "body": body, "refresh": refresh.map { ["seconds": $0] },
        ]
        text = try MustacheTemplate(string: Self.frame).render(frame)
    }

    /// A part of a page made from a template, with all values escaped.
    public static func fragment(_ template: String, _ values: [String: Any]) throws -> String {
        try MustacheTemplate(string: template).render(values)
    }

    /// Writes the page, so that a browser never sees half of it.
    public func write(to file: URL) throws {
        try file.write(text)
    }

    private static let frame = """
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        {{#refresh}}<meta http-equiv="refresh" content="{{seconds}}">{{/refresh}}
        <meta name="viewport" content="width=device-width">
        <title>{{title}}</title>
        <style>
        body { font: 16px/1.6 "Noto Sans CJK JP", "Hiragino Sans", sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
        h1 { font-size: 1.5rem; border-bottom: 3px solid #bf0000; padding-bottom: .3rem }
        table { border-collapse: collapse; width: 100% }
        th, td { padding: .4rem .6rem; border-bottom: 1px solid #ddd; text-align: left }
        .number { text-align: right; font-variant-numeric: tabular-nums }
        {{{style}}}
        </style>
        </head>
        <body>
        {{{body}}}
        </body>
        </html>

        """
}
