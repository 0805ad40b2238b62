/// CategoryAPI 2.0 (カテゴリAPI), which is in use: a shop's own categories, their tree, and the categories of items.
///
/// A category and its place are two things: ``Create`` registers a category that is in no tree, and RMS deletes it some time
/// later unless the tree of its set contains it (`rms.category.changeTree(of:)`). A tree is always written as a whole, and a
/// category that it leaves out is deleted for good together with the mappings of its items. Source: <doc:WireCategory2>.
public enum CategoryAPI2 {}

extension RMSClient {
    /// The calls of CategoryAPI 2.0 (カテゴリAPI).
    public var category: CategoryAPI2.Calls { CategoryAPI2.Calls(client: self) }
}
