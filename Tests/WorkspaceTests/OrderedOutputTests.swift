import TestSupport
import Testing

@testable import Workspace

@Suite struct OrderedOutputTests {
    @Test(
        "pieces come in the order of the files, with separators between them, whoever is first", arguments: [1, 2, 5])
    func order(_ threads: Int) throws {
        let folder = TemporaryFolder()
        let output = OrderedOutput([try .creating(Path(folder.path + "/out"))], separators: [","])
        let queue = WorkQueue(count: 500)
        onThreads(threads) { _ in
            while let number = queue.next() {
                var pieces = output.noPieces
                if number % 3 != 0 {
                    pieces[0] = Array("\(number)a".utf8)
                    output.offer(number, &pieces)
                    if !pieces[0].isEmpty { pieces[0] += Array(",".utf8) }
                    pieces[0] += Array("\(number)b".utf8)
                }
                output.finish(number, &pieces)
            }
        }
        #expect(output.close() == [nil])
        let wanted = (0..<500).filter { $0 % 3 != 0 }.map { "\($0)a,\($0)b" }.joined(separator: ",")
        #expect(folder.text("out") == wanted)
    }

    @Test("a full disk is said")
    func fullDisk() throws {
        let output = OrderedOutput([try .creating(Path("/dev/full"))], separators: [""])
        output.write(Array("text".utf8), to: 0)
        #expect(output.close() == [FileError("the disk is full")])
    }
}
