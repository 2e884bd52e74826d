import Source
import TestSupport
import Testing

@testable import Commands

@Suite struct UnifiedDiffTests {
    @Test("patch(1) makes the new text of the old one", arguments: [1, 2, 3, 5, 9], [true, false])
    func patches(_ step: Int, _ endsInLineBreak: Bool) throws {
        var lines = (0..<40).map { "line \($0) åäö" }
        if !endsInLineBreak { lines.append("last") }
        let text = Array((lines.joined(separator: "\n") + (endsInLineBreak ? "\n" : "")).utf8)
        var edits: [Edit] = []
        var offset = 0
        for (number, line) in lines.enumerated() {
            if number % step == 0 {
                switch number % 4 {
                case 0: edits.append(Edit(ByteRange(offset, offset + 4), Array("LINE".utf8)))
                case 1: edits.append(Edit(ByteRange(offset, offset), Array("new\nand new\n".utf8)))
                case 2: edits.append(Edit(ByteRange(offset, offset + line.utf8.count), Array("a\nb".utf8)))
                default: edits.append(Edit(ByteRange(offset + 2, offset + 2), Array("X".utf8)))
                }
            }
            offset += line.utf8.count + 1
        }
        var diff: [UInt8] = []
        addUnifiedDiff(text, edits, path: "a.yaml", into: &diff)
        let folder = TemporaryFolder()
        folder.write("a.yaml", bytes: text)
        folder.write("diff", bytes: diff)
        let outcome = shell("git apply -p0 --unidiff-zero diff", in: folder)
        #expect(outcome.status == 0, "\(outcome.error)\(String(decoding: diff, as: UTF8.self))")
        #expect(folder.read("a.yaml") == applying(edits, to: text))
    }
}
