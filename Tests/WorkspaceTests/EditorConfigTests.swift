import TestSupport
import Testing

@testable import Workspace

@Suite struct EditorConfigTests {
    @Test(arguments: [
        ("[*]\nmax_line_length = 80\n", "a.yaml", 80),
        ("[*]\nmax_line_length = 80\n[*.yaml]\nmax_line_length = 100\n", "a.yaml", 100),
        ("[*.{yaml,yml}]\nMax_Line_Length=72 \n", "deep/a.yml", 72),
        ("[*]\nmax_line_length = 80\n[deep/**]\nmax_line_length = off\n", "deep/a.yml", nil),
        ("[/a.yaml]\nmax_line_length = 60\n", "deep/a.yaml", nil),
        ("[deep/*.yaml]\r\nmax_line_length = 60\r\n", "deep/a.yaml", 60),
        ("# [*]\n; [*]\nmax_line_length = 80\n", "a.yaml", nil),
        ("[*]\nmax_line_length = many\n", "a.yaml", nil),
        ("[*]\nmax_line_length = -1\n", "a.yaml", nil),
        ("[*.md]\nmax_line_length = 80\n", "a.yaml", nil),
    ])
    func lengths(_ text: String, _ path: String, _ wanted: Int?) {
        let folder = TemporaryFolder([".editorconfig": "root = true\n" + text, path: ""])
        var config = EditorConfig()
        #expect(config.maxLineLength(for: Path(folder.path + "/" + path)) == wanted)
    }

    @Test("the nearest file wins, and root = true ends the search")
    func nearest() {
        let folder = TemporaryFolder([
            ".editorconfig": "root = true\n[*]\nmax_line_length = 80\n",
            "a/.editorconfig": "[*.yaml]\nmax_line_length = 100\n", "b/.editorconfig": "root = true\n",
        ])
        var config = EditorConfig()
        for (path, wanted) in [("a/x.yaml", 100), ("a/x.yml", 80), ("b/x.yaml", nil), ("c.yaml", 80)]
            as [(String, Int?)]
        {
            _ = shell("mkdir -p a b", in: folder)
            #expect(config.maxLineLength(for: Path(folder.path + "/" + path)) == wanted, "\(path)")
        }
    }
}
