extension KeyMeanings {
    /// The keys of the calls about genres and attributes.
    static let catalogue = """
        NavigationAPI2.GetGenre
          genreId: the genre, six digits; 0 for the genres of the first level
          showAncestors: true also shows the genres above it; RMS's default is false
          showSiblings: true also shows the genres beside it; RMS's default is false
          showChildren: true also shows the genres below it; RMS's default is false
        NavigationAPI2.GetAttributes
          genreId: the genre, six digits; 0 for the genres of the first level
          attributeId: only this attribute, 1 to 4,294,967,295
          showAncestors: true also shows the genres above it; RMS's default is false
          showSiblings: true also shows the genres beside it; RMS's default is false
          showChildren: true also shows the genres below it; RMS's default is false
        NavigationAPI2.GetDictionaryValues
          genreId: the genre, six digits; 0 for the genres of the first level
          attributeId: the attribute, 1 to 4,294,967,295, or - for all of the genre
          showAncestors: true also shows the genres above it; RMS's default is false
          showSiblings: true also shows the genres beside it; RMS's default is false
          showChildren: true also shows the genres below it; RMS's default is false
          page: the page number, 1 to 10,000; with limit and one attribute only
          limit: the number of values on a page, 1 to 10,000; with page and one attribute only
        """
}
