import Goals
import Testing
import YAML

/// The shapes in which teams keep goals, in words of our own.
@Suite struct ShapeTests {
    static let containers: [Shape] = [
        Shape(
            "a list under goals", file: "team.yaml",
            """
            goals:
              - slug: bins
                title: Empty 40 bins a day
                due_date: 2027-04-30
                status: active
              - slug: roof
                title: Roof mended
                status: achieved
            """,
            ["goals[0].title: Empty 40 bins a day id=bins by=2027-04-30", "goals[1].title: Roof mended id=roof done"]),
        Shape(
            "a list at the top", "- title: Map the wells\n  WP: [1]\n- title: Test the water\n  WP: [2]\n",
            ["[0].title: Map the wells", "[1].title: Test the water"]),
        Shape(
            "milestones at the top", file: "milestones.yml",
            "- {id: 1, name: First boat afloat, date: 2026-05-01, status: planned}\n",
            ["[0].name: First boat afloat id=1 by=2026-05-01"]),
        Shape(
            "keyed by id under goals",
            "goals:\n  shed:\n    name: New shed\n    target_amount: 900\n    target_date: null\n",
            ["goals.shed.name: New shed id=shed target=900"]),
        Shape(
            "keyed by id at the top", file: "okrs.yml",
            "ponds:\n  title: ponds\n  objective: clean ponds in every park\n  key_results:\n    - 9 ponds dredged\n  period_end: 2027-03-31\n",
            [
                "ponds.objective: clean ponds in every park objective label=ponds id=ponds by=2027-03-31",
                "ponds.key_results[0]: 9 ponds dredged measure inherits=2027-03-31 under=0",
            ]),
        Shape(
            "keyed strings", "goals:\n  run: Run a marathon\n  sing: Sing in public\n",
            ["goals.run: Run a marathon id=run", "goals.sing: Sing in public id=sing"]),
        Shape(
            "mål is a number: the target", file: "mal.yaml",
            "kunder:\n  etikett: Fler kunder\n  mått: kort\n  mål: 850\n",
            ["kunder.etikett: Fler kunder id=kunder target=850"]),
        Shape(
            "groups by status",
            "achieved:\n  - {short: Free buses, topic: roads}\nfailed:\n  - {short: Night trains, topic: rail}\nwip:\n  - {short: Plant trees}\n",
            [
                "achieved[0].short: Free buses done", "failed[0].short: Night trains dropped",
                "wip[0].short: Plant trees",
            ]),
        Shape(
            "groups by area in lists", file: "plan.yml",
            "områden:\n  - område: Ekonomi\n    ansvarig: Bo\n    mål:\n      - {beskrivning: Sänka hyran med 4 %, status: aktiv}\n",
            ["områden[0].mål[0].beskrivning: Sänka hyran med 4 % owner=Bo"]),
        Shape(
            "groups by theme in mappings",
            "horizon: 2026-Q4 through 2027-Q3\nthemes:\n  boats:\n    weight: 5\n    goals:\n      - {id: keel, title: Lay the keel}\nnot_doing:\n  - A second boat\n",
            ["themes.boats.goals[0].title: Lay the keel id=keel inherits=2027-09-30"]),
        Shape(
            "groups by quarter of plain strings",
            "kvartal:\n  - id: Q1-2027\n    etikett: Q1 2027\n    mål: [Ny vy lanserad ✅, Snabbare svar]\n    status: pågår\n",
            [
                "kvartal[0].mål[0]: Ny vy lanserad ✅ inherits=2027-03-31 done",
                "kvartal[0].mål[1]: Snabbare svar inherits=2027-03-31",
            ]),
        Shape(
            "groups of plain strings by area", "health:\n  - Run 10 km\nwork:\n  - Learn to weld\nnotes: [a b]\n",
            ["health[0]: Run 10 km", "work[0]: Learn to weld"]),
        Shape(
            "groups under goals", "goals:\n  short_term: [Read ten books]\n  completed:\n    - title: Learn to swim\n",
            ["goals.short_term[0]: Read ten books", "goals.completed[0].title: Learn to swim done"]),
        Shape(
            "years and quarters as keys", "2026:\n  Q1:\n    objectives:\n      - name: Grow sales abroad\n",
            ["2026.Q1.objectives[0].name: Grow sales abroad objective inherits=2026-03-31"]),
        Shape(
            "lists named by their end", file: "plan.yaml",
            "squad_key_results:\n  - {squad: red, key_result: 'KR1: 18% more orders', accountable: Ida}\n",
            ["squad_key_results[0].key_result: KR1: 18% more orders measure owner=Ida"]),
        Shape(
            "named single goals",
            "annual_target:\n  id: Y1\n  title: Live on the pots\n  horizon: '2026'\nprimary_note: x\n",
            ["annual_target.title: Live on the pots id=Y1 by=2026-12-31"]),
        Shape(
            "a sentence under a name that ends in goal",
            "primary_goal: Swim a mile by May 2027\nrules:\n  - Never alone\n",
            ["primary_goal: Swim a mile by May 2027"]),
        Shape(
            "one goal a file", file: "goal.yaml",
            """
            goal_id: LP-4
            name: Faster search
            description: Cut the search from 25 to 10 minutes
            meta: {created: 2026-02-02, target_completion: 2026-11-30, owner: counter, status: in_progress}
            sub_goals:
              - {id: LP-4-1, name: Codes on every shelf, status: completed, acceptance_criteria: [No shelf without]}
            links: {related_goals: [LP-2], parent_goal: SV-1}
            """,
            [
                "description: Cut the search from 25 to 10 minutes label=Faster search id=LP-4 owner=counter by=2026-11-30 supports=SV-1",
                "sub_goals[0].name: Codes on every shelf measure id=LP-4-1 owner=counter inherits=2026-11-30 under=0 done",
            ]),
        Shape(
            "weeks at the top", "- week_of: 2026-10-05\n  goals: [Write two chapters, Call mother ✅]\n",
            [
                "[0].goals[0]: Write two chapters inherits=2026-10-11",
                "[0].goals[1]: Call mother ✅ inherits=2026-10-11 done",
            ]),
        Shape(
            "objectives and key results by key", file: "okr.yaml",
            "period: {start: 2026-01-01, end: 2026-03-31}\nobjectives:\n  O1:\n    title: Win the north\n    key_results: {KR1: Open 3 shops}\n",
            [
                "objectives.O1.title: Win the north objective id=O1 inherits=2026-03-31",
                "objectives.O1.key_results.KR1: Open 3 shops measure id=KR1 inherits=2026-03-31 under=0",
            ]),
        Shape(
            "other languages", file: "ziele.yml",
            "- {titel: Mehr lesen, beschreibung: 20 Bücher lesen, status: fertig}\n",
            ["[0].beschreibung: 20 Bücher lesen label=Mehr lesen done"]),
        Shape(
            "metrics where nothing else is", file: "kpis.yaml", "metrics:\n  - {name: Churn, target: 2%}\n",
            ["metrics[0].name: Churn target=2%"]),
        Shape(
            "a wrapper", "goal:\n  title: Open the park\n  deadline: 2027-05-01\n",
            ["goal.title: Open the park by=2027-05-01"]),
        Shape(
            "metrics as sentences", file: "kpis.yaml",
            "kpis:\n  - {metric: Churn, target: < 2%}\n  - {kpi: Weekly users, target: 500}\n",
            ["kpis[0].metric: Churn target=< 2%", "kpis[1].kpi: Weekly users target=500"]),
    ]

    static let texts: [Shape] = [
        Shape(
            "the figure decides", "goals:\n  - {name: More youths, description: Raise members from 46 to 60}\n",
            ["goals[0].description: Raise members from 46 to 60 label=More youths"]),
        Shape(
            "then the verb", "goals:\n  - {name: Own tools, description: Buy a plane before winter}\n",
            ["goals[0].description: Buy a plane before winter label=Own tools"]),
        Shape(
            "then the first", "goals:\n  - {title: Warm rooms, outcome: Cosy evenings}\n",
            ["goals[0].title: Warm rooms label=Cosy evenings"]),
        Shape(
            "an empty text is none", "goals:\n  - {name: Sharpen every blade, description: ''}\n",
            ["goals[0].name: Sharpen every blade"]),
        Shape(
            "a numbered goal is a label", "- {goal: 2. Sleep, description: Sleep more, max: 260.0}\n",
            ["[0].description: Sleep more label=2. Sleep target=260.0"]),
        Shape(
            "a goal without the figure is a label",
            "- {goal: Save money, description: 'Save £5,000 by 31 December 2027'}\n",
            ["[0].description: Save £5,000 by 31 December 2027 label=Save money"]),
        Shape(
            "a goal keeps its place elsewhere", "- {goal: Save £10, description: For a rainy day}\n",
            ["[0].goal: Save £10 label=For a rainy day"]),
        Shape(
            "a target with a date is the sentence",
            "objectives:\n  - {name: Second oven, target: Open the second oven by June 15, key_results: []}\n",
            ["objectives[0].target: Open the second oven by June 15 objective label=Second oven"]),
        Shape(
            "a target without is none", "goals:\n  - {title: Speak Finnish, target: at least C2 level}\n",
            ["goals[0].title: Speak Finnish target=at least C2 level"]),
        Shape(
            "a definition is never the sentence", file: "nyckeltal.yaml",
            "nyckeltal:\n  - {namn: Hyrpersonal, definition: Kostnaden i procent av lönerna 2026, målvärde: '2,5'}\n",
            ["nyckeltal[0].namn: Hyrpersonal label=Kostnaden i procent av lönerna 2026 target=2,5"]),
        Shape(
            "a theme only where nothing else is",
            "goals:\n  - {theme: safety, title: Guard all gates}\n  - {theme: Photographs for the shop}\n",
            ["goals[0].title: Guard all gates", "goals[1].theme: Photographs for the shop"]),
        Shape(
            "a slug under goal is its parent", "goals:\n  - {title: Learn Morse, goal: radio-exam, status: doing}\n",
            ["goals[0].title: Learn Morse supports=radio-exam"]),
        Shape(
            "templates",
            "goals:\n  - {id: a, label: '[Your goal]', status: 'active|done', notes: ''}\n  - {label: '', status: ''}\n",
            ["goals[0].label: [Your goal] id=a template", "goals[1].label:  template"]),
    ]

    static let values: [Shape] = [
        Shape(
            "a band", "goals:\n  - {title: Beds in use, mål_lägst: 85, mål_högst: 92}\n",
            ["goals[0].title: Beds in use target=85…92"]),
        Shape(
            "a band in a list", "goals:\n  - {title: Beds in use, target: [85, 92]}\n",
            ["goals[0].title: Beds in use target=85…92"]),
        Shape(
            "levels", "goals:\n  - {title: Revenue up, scenarios: {threshold: 6, target: 7, overachieve: 9}}\n",
            ["goals[0].title: Revenue up target=7"]),
        Shape(
            "a ladder", "music:\n  - {name: Save up, value: 4K, goals: [5K, 20K, 100K]}\n",
            ["music[0].name: Save up target=20K"]),
        Shape(
            "a year from the file", "year: 2027\ngoals:\n  - {name: Run far, deadline: 31 May}\n",
            ["goals[0].name: Run far by=2027-05-31 inherits=2027-12-31"]),
        Shape(
            "flags and days of completion",
            "goals:\n  - {title: Cut hedge, done: true}\n  - {title: Sow peas, completed: 2026-05-01}\n  - {title: Dig pond, done: false}\n",
            ["goals[0].title: Cut hedge done", "goals[1].title: Sow peas done", "goals[2].title: Dig pond"]),
        Shape(
            "a window",
            "commitments:\n  - {title: Lead pipes gone, target_date: null, pledge_window: [2023-01-01, 2027-06-30]}\n",
            ["commitments[0].title: Lead pipes gone by=2027-06-30"]),
        Shape(
            "the week of a day",
            "weekly_goals:\n  - {id: W41, week_of: '2026-10-05', title: Glaze 20 pots, parent: Q4}\n",
            ["weekly_goals[0].title: Glaze 20 pots id=W41 by=2026-10-11 supports=Q4"]),
        Shape(
            "a quarter and a year apart", file: "okr.yml",
            "year: 2026\nquarter: 2\nobjectives:\n  - objective: Faster trains\n",
            ["objectives[0].objective: Faster trains objective inherits=2026-06-30"]),
        Shape(
            "the nearer period wins",
            "period: 2026\nobjectives:\n  - name: Grow abroad\n    quarter: Q2-2026\n    key_results:\n      - {kr: Sell 5, due: 2026-05-01}\n      - Sell more\n",
            [
                "objectives[0].name: Grow abroad objective by=2026-06-30 inherits=2026-12-31",
                "objectives[0].key_results[0].kr: Sell 5 measure by=2026-05-01 inherits=2026-06-30 under=0",
                "objectives[0].key_results[1]: Sell more measure inherits=2026-06-30 under=0",
            ]),
        Shape(
            "meta of the file", "meta: {quarter: Q2-Q3-2026, owner: Ann}\nobjectives:\n  - title: Empty the store\n",
            ["objectives[0].title: Empty the store objective owner=Ann inherits=2026-09-30"]),
        Shape(
            "an indicator beside a text is the metric", file: "mal.yml",
            "mål:\n  - {text: Fler ska läsa, indikator: andel elever, nuläge: 81}\n",
            ["mål[0].text: Fler ska läsa baseline=81"]),
        Shape(
            "indicators under a goal", file: "plan.yml",
            "period: 2027\nnämndmål:\n  - nummer: 1\n    nämndmål: Alla elever når målen\n    ansvarig: Bo\n    indikatorer:\n      - {indikator: Andel i årskurs 9, utfall 2025: 84, målvärde: minst 90 %}\n",
            [
                "nämndmål[0].nämndmål: Alla elever når målen objective id=1 owner=Bo inherits=2027-12-31",
                "nämndmål[0].indikatorer[0].indikator: Andel i årskurs 9 measure owner=Bo target=minst 90 % inherits=2027-12-31 under=0",
            ]),
        Shape(
            "children and plain steps",
            "- id: press\n  title: Print a book\n  children:\n    - {id: type, title: Set type by hand}\n  tasks: [Buy ink]\n  success_criteria: [One copy]\n",
            ["[0].title: Print a book id=press", "[0].children[0].title: Set type by hand measure id=type under=0"]),
    ]

    @Test(arguments: containers)
    func findsGoals(shape: Shape) { #expect(summary(shape.yaml, named: shape.file) == shape.goals) }

    @Test(arguments: texts)
    func choosesTheSentence(shape: Shape) { #expect(summary(shape.yaml, named: shape.file) == shape.goals) }

    @Test(arguments: values)
    func readsValues(shape: Shape) { #expect(summary(shape.yaml, named: shape.file) == shape.goals) }

    @Test(arguments: containers + texts + values)
    func isForeign(shape: Shape) {
        let own = ["a goal keeps its place elsewhere", "a quarter and a year apart"]
        guard !own.contains(shape.name) else { return }
        #expect(form(shape.yaml, named: shape.file) == .foreign)
    }

    @Test(arguments: [
        (
            "domains:\n  body:\n    outcomes: {lift_kg: 140, swim_km: 90, grade: high}\n    habits:\n      piano: {cadence: daily, target: 300}\nyear: 2027\n",
            3
        ),
        (
            "climbing:\n  crimp: {value: 2x10, goals: [1x10, 2x10]}\n  core: {}\n  grade: {value: 6A, goals: [6B, 6C]}\n",
            2
        ),
    ])
    func countsFiguresWithoutWords(yaml: String, figures: Int) {
        let file = GoalFile.read(.parse(Array(yaml.utf8)), fileName: "goals.yaml")
        #expect(file.goals.isEmpty)
        #expect(file.figures == figures)
    }

    @Test func countsWhatMeasures() {
        let yaml = """
            goals:
              - title: Print a book
                key_results: [One, Two]
                success_criteria: {a: 1, b: 2}
                tasks: [Buy ink, {title: Cut paper, status: done}]
            """
        let file = GoalFile.read(.parse(Array(yaml.utf8)), fileName: "goals.yaml")
        #expect(file.goals.first?.measures == 6)
    }
}
