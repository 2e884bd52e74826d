import Goals
import Testing
import YAML

/// YAML that holds no goals, however much it looks like it.
@Suite struct NegativeTests {
    static let shapes: [Shape] = [
        Shape(
            "a robot's poses",
            "goals:\n  - name: dock\n    position: {x: 1, y: 2}\n  - name: Lift lobby\n    position: {x: 3, y: 4}\n", []
        ),
        Shape("poses by name", "goals:\n  a: {x: 1.0, y: 2.0}\n  b: [1.0, 2.0]\n", []),
        Shape("build steps", "- displayName: Compile\n  image: temurin\n  goals: [clean, verify]\n", []),
        Shape("build goals", file: "build.yaml", "goals:\n  - clean install\n  - deploy site\n", []),
        Shape(
            "a plug-in", file: "pom.yml", "build:\n  plugins:\n    - executions:\n        - goals: [clean, compile]\n",
            []),
        Shape(
            "a workflow", file: "ci.yml",
            "name: Reduce the size\non: push\njobs:\n  a:\n    steps:\n      - name: Fail above 5%\n        run: x\n",
            []),
        Shape(
            "services", file: "compose.yaml",
            "name: x\nservices:\n  web: {labels: {description: Serve 95% in 200 ms, owner: me}}\n", []),
        Shape(
            "a playbook", file: "play.yml",
            "- name: Bring servers up by tonight\n  hosts: web\n  tasks:\n    - name: Reduce swap to 10\n", []),
        Shape(
            "agents", file: "agents.yaml",
            "writer:\n  role: Writer\n  goal: Write better texts\n  backstory: Old hand.\n", []),
        Shape(
            "a persona", file: "persona.yaml",
            "name: Kim\nage: 40\ngoals:\n  - Find the right bus\nfrustrations: [Queues]\n", []),
        Shape("a lesson", file: "lesson.yml", "title: Cells\nobjectives:\n  - Understand how cells divide\n", []),
        Shape("an optimiser", file: "sweep.yaml", "metric: {name: loss, goal: minimize}\nprogram: train.py\n", []),
        Shape(
            "service levels", file: "slo.yaml",
            "apiVersion: v1\nspec:\n  objectives:\n    - {description: Serve fast, target: 0.99}\n", []),
        Shape(
            "a to-do list", file: "todo.yml", "tasks:\n  - {title: Fix the roof, status: open, due: 2026-01-01}\n", []),
        Shape("people", file: "team.yml", "team:\n  - {name: Ann, role: Head of the lab, status: active}\n", []),
        Shape(
            "translations", file: "mal.yml",
            "1-title: Se till att alla har ett hem\n1-1-title: Senast 2030 bor alla väl\n", []),
        Shape(
            "a helper beside goals", file: "roadmap.yaml",
            "goal: radio-exam\ntopics:\n  - {id: a, name: Rules and bands, required_level: 3}\n", []),
        Shape("a bare list of strings", file: "minimal.yaml", "- sleep more\n- read more\n", []),
        Shape("build targets", file: "deploy.yml", "targets:\n  - {name: prod, target: prod-env, status: up}\n", []),
        Shape("test cases", file: "tests.yaml", "- task: login\n  goal: Find the login page\n  steps: [a]\n", []),
        Shape("a scalar", "sleep more\n", []),
        Shape("nothing", "", []),
        Shape("web goals", file: "analytics.yaml", "goals:\n  - {name: Signup, url: /thanks, type: page}\n", []),
        Shape(
            "site settings", file: "site.yaml",
            "title: Weavers\nbaseURL: x\nmenu: {main: [{name: Courses, weight: 10}]}\n", []),
    ]

    @Test(arguments: shapes)
    func passesOver(shape: Shape) {
        let file = GoalFile.read(.parse(Array(shape.yaml.utf8)), fileName: shape.file)
        #expect(summary(shape.yaml, named: shape.file) == [])
        #expect(file.form == .none)
        #expect(file.figures == 0)
        #expect(file.problems.isEmpty)
    }

    @Test func readsWhatTheConfigurationNames() {
        let tree = YAMLTree.parse(Array("- sleep more\n- read more\n".utf8))
        #expect(
            GoalFile.read(tree, fileName: "minimal.yaml", options: GoalReading(isNamedByConfig: true)).goals.count == 2)
    }

    /// Whatever the bytes, reading ends and gives nodes that are there.
    @Test(arguments: ShapeTests.containers + ShapeTests.values + OwnFormTests.shapes)
    func surviveDamage(shape: Shape) {
        let bytes = Array(shape.yaml.utf8)
        for end in stride(from: 0, to: bytes.count, by: 3) {
            let cut = YAMLTree.parse(Array(bytes[..<end]))
            #expect(GoalFile.read(cut, fileName: "goals.yaml").goals.allSatisfy { Int($0.entry) < cut.nodes.count })
            var bent = bytes
            bent[end] = [0x3A, 0x5B, 0x2A, 0x0A, 0x7B][end % 5]
            let tree = YAMLTree.parse(bent)
            #expect(GoalFile.read(tree, fileName: "goals.yaml").goals.allSatisfy { Int($0.entry) < tree.nodes.count })
        }
    }
}
