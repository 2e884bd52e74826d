import Testing

@testable import Workspace

@Suite struct GlobTests {
    @Test(arguments: [
        ("a.yaml", "a.yaml", true), ("a.yaml", "b.yaml", false), ("*.yaml", "a.yaml", true),
        ("*.yaml", "a/b.yaml", false),
        ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("?.yaml", "å.yaml", true),
        ("?.yaml", "ab.yaml", false),
        ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[^a-c]x", "dx", true), ("[]]", "]", true),
        ("[a", "[a", true),
        ("**/a", "a", true), ("**/a", "x/y/a", true), ("**/a", "x/ya", false), ("a/**", "a/b/c", true),
        ("a/**", "a", false),
        ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/xb", false), ("a**b", "axb", true),
        ("a**b", "a/b", false), (#"\*"#, "*", true), (#"\*"#, "a", false), ("{a,b}", "{a,b}", true),
        ("{a,b}", "a", false),
    ])
    func git(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(Glob(Array(pattern.utf8), .git).matches(Array(path.utf8)[...]) == matches)
    }

    @Test(arguments: [
        ("*.{yaml,yml}", "a.yml", true), ("*.{yaml,yml}", "a.json", false), ("{a,{b,c}d}", "cd", true),
        ("{a,{b,c}d}", "c", false), ("f{1..3}", "f2", true), ("f{1..3}", "f4", false), ("{single}", "{single}", true),
        ("{,x}a", "a", true), ("{,x}a", "xa", true), ("a**", "a/b", true), ("a*", "a/b", false), ("[!ab]", "c", true),
    ])
    func editorConfig(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(Glob(Array(pattern.utf8), .editorConfig).matches(Array(path.utf8)[...]) == matches)
    }

    @Test("many stars cost no more than the length of path and pattern")
    func manyStars() {
        let pattern = Glob(Array((String(repeating: "a*", count: 200) + "b").utf8), .git)
        #expect(!pattern.matches(Array(repeating: UInt8(ascii: "a"), count: 2000)[...]))
    }
}
