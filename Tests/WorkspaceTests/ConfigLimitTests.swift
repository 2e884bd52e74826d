import Goals
import Rules
import TestSupport
import Testing

@testable import Workspace

/// The limits of docs/limits.md on configurations, on both sides.
@Suite struct ConfigLimitTests {
    @Test("32 configurations may extend each other in a row", arguments: [(32, true), (33, false)])
    func chain(_ steps: Int, _ isTaken: Bool) {
        var files = ["c\(steps).yaml": "ignore: [vague]\n"]
        for step in 0..<steps { files[step == 0 ? ".goallint.yaml" : "c\(step).yaml"] = "extends: c\(step + 1).yaml\n" }
        let folder = TemporaryFolder(files)
        var paths = PathList()
        paths.append(Path(folder.path + "/goals.yaml"), isNamed: true)
        let plan = ConfigPlan(
            paths, ConfigRequest(version: "0.1.0", base: LintSettings(today: .init(number: 20_000))))
        let said = plan.problems.map(\.message)
        #expect(said == (isTaken ? [] : ["more than 32 configurations extend each other"]))
    }

    @Test("{1..1000} stands for numbers, {1..1001} for itself", arguments: [(1_000, true), (1_001, false)])
    func numbers(_ last: Int, _ isTaken: Bool) {
        let folder = TemporaryFolder([
            ".editorconfig": "root = true\n[{1..\(last)}.yaml]\nmax_line_length = 80\n", "7.yaml": "",
        ])
        var config = EditorConfig()
        #expect((config.maxLineLength(for: Path(folder.path + "/7.yaml")) == 80) == isTaken)
    }
}
