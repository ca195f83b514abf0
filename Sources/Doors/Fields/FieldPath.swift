internal import Values

/// A form's field name such as `shares[0].weight`, taken apart.
enum FieldStep: Hashable {
    case name(String)
    case index(Int)
}

extension FieldTree {
    /// The most rows that a repeated group of a form may have; a higher index is refused as a wrong name.
    static let mostRows = 500

    /// The tree of a form's pairs: `a`, `a.b`, `rows[0].c`, and the same name several times for a list.
    /// Rows in which nothing was typed are left out, so that an empty row of a form is no fault.
    /// - Returns: nil with the offending name where a name is not of that shape.
    package static func form(_ pairs: [(String, FieldTree)]) -> (tree: FieldTree, wrongName: String?) {
        let root = Branch()
        for (name, value) in pairs {
            guard let steps = steps(of: name) else { return (.absent, name) }
            root.insert(steps[...], value)
        }
        return (root.tree, nil)
    }

    private static func steps(of name: String) -> [FieldStep]? {
        guard name.utf8.count <= 200 else { return nil }
        var steps: [FieldStep] = []
        for part in name.split(separator: ".", omittingEmptySubsequences: false) {
            var pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            let head = pieces.removeFirst()
            guard !head.isEmpty, head.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) })
            else { return nil }
            steps.append(.name(String(head)))
            for piece in pieces {
                guard piece.last == "]", let index = Int(piece.dropLast()), (0..<mostRows).contains(index) else {
                    return nil
                }
                steps.append(.index(index))
            }
        }
        return steps.count <= 8 ? steps : nil
    }
}

/// A node while the tree of a form is being put together.
private final class Branch {
    private var values: [FieldTree] = []
    private var names: [String: Branch] = [:]
    private var rows: [Int: Branch] = [:]

    func insert(_ steps: ArraySlice<FieldStep>, _ value: FieldTree) {
        guard let first = steps.first else { return values.append(value) }
        let branch: Branch
        switch first {
        case .name(let name):
            branch = names[name] ?? Branch()
            names[name] = branch
        case .index(let index):
            branch = rows[index] ?? Branch()
            rows[index] = branch
        }
        branch.insert(steps.dropFirst(), value)
    }

    var tree: FieldTree {
        if !rows.isEmpty {
            return .list(rows.sorted { $0.key < $1.key }.map(\.value.tree).filter { !$0.isBlank })
        }
        if !names.isEmpty { return .record(names.mapValues(\.tree)) }
        return values.count == 1 ? values[0] : .list(values)
    }
}
