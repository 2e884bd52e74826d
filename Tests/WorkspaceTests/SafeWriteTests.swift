import TestSupport
import Testing

@testable import Workspace

@Suite struct SafeWriteTests {
    private func replace(_ path: String, _ text: String, in folder: TemporaryFolder, between: String = ":")
        -> FileError?
    {
        let path = Path(folder.path + "/" + path)
        do throws(FileError) {
            let content = try readFile(path)
            _ = shell(between, in: folder)
            try replaceFile(path, with: Array(text.utf8), ifStill: content.identity)
        } catch { return error }
        return nil
    }

    private func names(_ folder: TemporaryFolder) -> String { shell("ls -A", in: folder).output }

    @Test("mode stays, nothing is left beside it")
    func mode() {
        let folder = TemporaryFolder(["a.yaml": "old"])
        _ = shell("chmod 640 a.yaml", in: folder)
        #expect(replace("a.yaml", "new", in: folder) == nil)
        #expect(folder.text("a.yaml") == "new")
        #expect(shell("stat -c %a a.yaml", in: folder).output == "640\n")
        #expect(names(folder) == "a.yaml\n")
    }

    @Test("a link stays a link")
    func link() {
        let folder = TemporaryFolder(["real/a.yaml": "old"])
        _ = shell("ln -s real/a.yaml link.yaml", in: folder)
        #expect(replace("link.yaml", "new", in: folder) == nil)
        #expect(folder.text("real/a.yaml") == "new")
        #expect(shell("test -L link.yaml", in: folder).status == 0)
    }

    @Test(
        "a file that changed meanwhile is left",
        arguments: ["echo more >> a.yaml", "echo n > b; mv b a.yaml", "rm a.yaml", "touch -d 2001-01-01 a.yaml"])
    func changed(_ between: String) {
        let folder = TemporaryFolder(["a.yaml": "old"])
        let before = between.contains("rm") ? "" : nil
        #expect(replace("a.yaml", "new", in: folder, between: between) != nil)
        #expect(folder.text("a.yaml") != "new")
        if let before { #expect(folder.text("a.yaml") == before) }
        #expect(!names(folder).contains("goallint"))
    }

    @Test("what is no file is refused")
    func refused() {
        let folder = TemporaryFolder(["d.yaml/": ""])
        _ = shell("mkfifo pipe.yaml; truncate -s 100000001 large.yaml; ln -s l2 l1; ln -s l1 l2", in: folder)
        for (name, words) in [
            ("d.yaml", "folder"), ("pipe.yaml", "pipe"), ("large.yaml", "100 MB"), ("gone.yaml", "no such"),
            ("l1", "circle"),
            ("../../dev/null", "pipe"),
        ] {
            do throws(FileError) {
                _ = try readFile(Path(folder.path + "/" + name))
                Issue.record("\(name) was read")
            } catch { #expect(error.message.contains(words), "\(name): \(error.message)") }
        }
    }

    @Test("a file of 100 MB is read, a larger one is not")
    func largest() {
        let folder = TemporaryFolder()
        _ = shell("truncate -s 100000000 fits; truncate -s 100000001 large", in: folder)
        #expect((try? readFile(Path(folder.path + "/fits")))?.bytes.count == 100_000_000)
        #expect((try? readFile(Path(folder.path + "/large"))) == nil)
    }

    @Test("files of every size are read whole", arguments: [0, 1, 4095, 65_536, 1_000_000])
    func sizes(_ size: Int) throws {
        let folder = TemporaryFolder()
        folder.write("a", bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        #expect(try readFile(Path(folder.path + "/a")).bytes == folder.read("a"))
    }
}
