import Source

/// Adds what `edits` change in `bytes`, as lines with three lines around them, as `diff -u` writes it.
func addUnifiedDiff(_ bytes: [UInt8], _ edits: [Edit], path: String, into text: inout [UInt8]) {
    guard !edits.isEmpty else { return }
    let lines = Lines(bytes)
    var changes: [Change] = []
    for edit in edits {
        let first = lines.line(at: edit.range.start)
        let last = lines.line(at: max(edit.range.start, edit.range.end - 1))
        if let before = changes.last, first <= before.last + 1 {
            changes[changes.count - 1].last = max(before.last, last)
            changes[changes.count - 1].edits.append(edit)
        } else {
            changes.append(Change(first: first, last: last, edits: [edit]))
        }
    }
    text += Array("--- \(quotedName(path))\n+++ \(quotedName(path))\n".utf8)
    var grown = 0
    var index = 0
    while index < changes.count {
        var end = index + 1
        while end < changes.count, changes[end].first - changes[end - 1].last <= 6 { end += 1 }
        addHunk(changes[index..<end], lines, grown: &grown, into: &text)
        index = end
    }
}

/// Lines that change, from `first` to `last`, counted from 0.
private struct Change {
    var first: Int
    var last: Int
    var edits: [Edit]
}

/// Where the lines of a text begin.
private struct Lines {
    let bytes: [UInt8]
    /// The offset of each line, and behind the last the length of the text.
    private(set) var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        for (offset, byte) in bytes.enumerated() where byte == 10 { starts.append(offset + 1) }
        if starts.last != bytes.count || bytes.isEmpty { starts.append(bytes.count) }
    }

    var count: Int { starts.count - 1 }

    func line(at offset: Int) -> Int {
        var low = 0
        var high = count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    func text(_ line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<starts[line + 1]] }
}

private func addHunk(_ changes: ArraySlice<Change>, _ lines: Lines, grown: inout Int, into text: inout [UInt8]) {
    guard let firstChange = changes.first, let lastChange = changes.last else { return }
    let first = max(0, firstChange.first - 3)
    let last = min(lines.count - 1, lastChange.last + 3)
    var body: [UInt8] = []
    var added = 0
    var removed = 0
    var line = first
    for change in changes {
        while line < change.first {
            addLine(UInt8(ascii: " "), lines.text(line), into: &body)
            line += 1
        }
        let start = lines.starts[change.first]
        let old = Array(lines.bytes[start..<lines.starts[change.last + 1]])
        let moved = change.edits.map { Edit($0.range.shifted(by: -start), $0.text) }
        let (before, after) = (linesOf(old[...]), linesOf(applying(moved, to: old)[...]))
        // A line that is put before another touches both; what both have in common did not change.
        let least = min(before.count, after.count)
        var shared = 0
        while shared < least, before[shared].elementsEqual(after[shared]) { shared += 1 }
        var tail = 0
        while tail < least - shared, before[before.count - 1 - tail].elementsEqual(after[after.count - 1 - tail]) {
            tail += 1
        }
        for line in before[..<shared] { addLine(UInt8(ascii: " "), line, into: &body) }
        for line in before[shared..<before.count - tail] { addLine(UInt8(ascii: "-"), line, into: &body) }
        for line in after[shared..<after.count - tail] { addLine(UInt8(ascii: "+"), line, into: &body) }
        for line in before[(before.count - tail)...] { addLine(UInt8(ascii: " "), line, into: &body) }
        removed += before.count - tail - shared
        added += after.count - tail - shared
        line = change.last + 1
    }
    while line <= last {
        addLine(UInt8(ascii: " "), lines.text(line), into: &body)
        line += 1
    }
    let count = last - first + 1
    let newCount = count - removed + added
    text += Array("@@ -\(first + 1),\(count) +\(first + 1 + grown),\(newCount) @@\n".utf8)
    text += body
    grown += added - removed
}

private func linesOf(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var rest = text
    while !rest.isEmpty {
        let end = rest.firstIndex(of: 10).map { $0 + 1 } ?? rest.endIndex
        result.append(rest[..<end])
        rest = rest[end...]
    }
    return result
}

private func addLine(_ mark: UInt8, _ line: ArraySlice<UInt8>, into text: inout [UInt8]) {
    text.append(mark)
    text += line
    if line.last != 10 { text += Array("\n\\ No newline at end of file\n".utf8) }
}

private func quotedName(_ path: String) -> String { String(quoted(path).dropFirst().dropLast()) }
