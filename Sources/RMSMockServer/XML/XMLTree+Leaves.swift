internal import CXML

/// The texts of elements of the same kind, and the XPath that finds exactly these.
struct XMLLeaves {
    /// The XPath, relative to the start of the search.
    var xpath: String
    /// The names of the elements around the texts, from the outside in.
    var names: [String]
    var texts: [String]

    fileprivate func inside(_ step: String, _ name: String) -> XMLLeaves {
        XMLLeaves(xpath: xpath.isEmpty ? step : "\(step)/\(xpath)", names: [name] + names, texts: texts)
    }
}

extension XMLTree {
    /// Every text below an element. Repeated records are combined into lists if all have the same structure; otherwise
    /// each is listed separately, so that documents with different texts never have the same lists.
    func leaves(below node: Node) -> [XMLLeaves] {
        groups(of: node).flatMap { group in
            let step = Self.step(to: group[0])
            let name = String(cString: group[0].pointee.name)
            let records = group.map { record in
                isLeaf(record)
                    ? [XMLLeaves(xpath: "", names: [], texts: [text(of: record)])] : leaves(below: record)
            }
            guard let first = records.first else { return [XMLLeaves]() }
            let isUniform = records.allSatisfy { record in
                record.map(\.xpath) == first.map(\.xpath) && record.map(\.texts.count) == first.map(\.texts.count)
            }
            if !isUniform {
                return records.enumerated().flatMap { index, record in
                    record.map { $0.inside("\(step)[\(index + 1)]", name) }
                }
            }
            return first.indices.map { index in
                var joined = first[index].inside(step, name)
                joined.texts = records.flatMap { $0[index].texts }
                return joined
            }
        }
    }

    /// The children of a node by name, in the order in which each name first appears.
    private func groups(of node: Node) -> [[Node]] {
        var groups: [[Node]] = []
        var places: [String: Int] = [:]
        var child = xmlFirstElementChild(node)
        while let current = child {
            let step = Self.step(to: current)
            if let place = places[step] {
                groups[place].append(current)
            } else {
                places[step] = groups.count
                groups.append([current])
            }
            child = xmlNextElementSibling(current)
        }
        return groups
    }

    /// XPaths in fixtures can't use namespace prefixes.
    private static func step(to node: Node) -> String {
        let name = String(cString: node.pointee.name)
        return node.pointee.ns == nil ? name : "*[local-name()='\(name)']"
    }
}
