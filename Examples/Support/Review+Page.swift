extension Review {
    /// What a page shows of the review, for ``template``.
    public var values: [String: Any] {
        ["stars": stars.stars, "date": date.shortDay, "title": title, "text": text]
    }

    /// The template of a review.
    public static let template = """
        <div><span class="stars">{{stars}}</span> <b>{{title}}</b> <span class="note">{{date}}</span></div>
        <div class="text">{{text}}</div>
        """

    /// The rules of CSS for reviews, besides those of ``Card/style``.
    public static let style = """

        .stars { color: #e08a00; letter-spacing: .05em }
        .text { white-space: pre-line }
        """
}
