import TestSupport
import Testing

@testable import Workspace

@Suite struct FileSearchTests {
    private func found(_ arguments: [String], in folder: TemporaryFolder) -> [String] {
        var search = FileSearch()
        for argument in arguments { search.add(Path(argument.isEmpty ? folder.path : folder.path + "/" + argument)) }
        search.finish()
        return (0..<search.paths.count).map { String(search.paths[$0].text.dropFirst(folder.path.count + 1)) }
            + search.problems.map { "! " + String($0.path.text.dropFirst(folder.path.count + 1)) }
    }

    private let folder = TemporaryFolder([
        "b.yaml": "", "a.yml": "", "a/z.yaml": "", "a-b.yaml": "", ".hidden/x.yaml": "", ".x.yaml": "",
        ".goallint.yaml": "",
        "notes.txt": "", "x.yaml/in.yaml": "", ".yaml": "",
    ])

    @Test(arguments: [
        ([""], [".x.yaml", "a-b.yaml", "a.yml", "a/z.yaml", "b.yaml", "x.yaml/in.yaml"]),
        (["notes.txt"], ["notes.txt"]),
        (["a"], ["a/z.yaml"]),
        (["a", "a/z.yaml", "./a//z.yaml"], ["a/z.yaml"]),
        ([".hidden"], [".hidden/x.yaml"]),
        ([".hidden/x.yaml", "gone.yaml"], [".hidden/x.yaml", "! gone.yaml"]),
        (["b.yaml/"], ["! b.yaml/"]),
    ])
    func paths(_ arguments: [String], _ wanted: [String]) {
        #expect(found(arguments, in: folder) == wanted)
    }

    @Test("links are not followed, pipes not found, and a link in a circle ends nothing")
    func linksAndPipes() {
        let folder = TemporaryFolder(["a.yaml": "", "deep/b.yaml": ""])
        _ = shell("ln -s . loop; ln -s a.yaml link.yaml; ln -s gone dangling.yaml; mkfifo pipe.yaml", in: folder)
        #expect(found([""], in: folder) == ["a.yaml", "deep/b.yaml"])
        #expect(found(["link.yaml"], in: folder) == ["link.yaml"])
        #expect(found(["dangling.yaml"], in: folder) == ["! dangling.yaml"])
    }

    @Test(arguments: [
        ("./a/b", "a/b"), (".", ""), ("./", ""), ("a//b/", "a/b"), ("/", "/"), ("/a/./b", "/a/b"), ("../a", "../a"),
    ])
    func tidied(_ path: String, _ wanted: String) { #expect(Path(path).tidied.text == wanted) }
}
