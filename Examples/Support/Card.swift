extension Product {
    /// What a page shows of the item, for the templates of ``Card``.
    public var values: [String: Any] {
        var values: [String: Any] = ["name": name]
        values["price"] = price?.yen
        values["picture"] = picture.map { ["url": $0] }
        values["page"] = page.map { ["url": $0] }
        return values
    }
}

/// An item of a page: its picture, and beside it its name and what the page adds.
public enum Card {
    /// The template of the picture.
    public static let picture = """
        <div class="picture">{{#picture}}<img src="{{url}}" alt="">{{/picture}}{{^picture}}画像なし{{/picture}}</div>
        """
    /// The template of the name, which links to the item's page.
    public static let name = """
        {{#page}}<a href="{{url}}">{{/page}}{{name}}{{#page}}</a>{{/page}}
        """
    /// The rules of CSS for a list of cards.
    public static let style = """
        .card { display: flex; gap: 1rem; padding: .8rem 0; border-bottom: 1px solid #ddd }
        .picture { flex: 0 0 5rem; height: 5rem; overflow: hidden; background: #f0f0f0; color: #999; font-size: .75rem; line-height: 5rem; text-align: center }
        .picture img { width: 100% }
        .price { color: #bf0000; font-weight: bold }
        .note { color: #666; font-size: .85rem }
        a { color: #1d54a7; text-decoration: none }
        """
}
