import Goals

/// Where the schemas stand, for editors with a YAML language server.
private let schemas = "https://goallint.dev/schema"

/// The configuration that `goallint init` writes.
let firstConfiguration = """
    # yaml-language-server: $schema=\(schemas)/config.schema.json
    # What goallint looks for in this folder and below it: https://goallint.dev/configuration
    # `goallint config` shows what holds, and from where.

    # Begin with a preset: strict (warnings fail too), relaxed (only what is vague, unmeasurable or undated), okr.
    # extends: relaxed

    # Rules or criteria to leave out; `goallint rules` lists them, `goallint explain RULE` says why they are there.
    # ignore: [not-canonical]

    # How much a rule matters here: error, warning, note or off.
    # severity: {vague-word: note}

    # The severity that fails a check: error, warning, note or never.
    fail-on: error

    # The language of goals that do not say theirs; without it goallint tells it from the words.
    # language: en

    # Words that your team finds vague, and words that it does not.
    # vocabulary:
    #   en: {vague: [synergy], allow: [better]}

    # Other options for some of the files.
    # overrides:
    #   - files: ["drafts/**"]
    #     ignore: [undated]

    """

/// The goal file that `goallint init` writes: one goal for the year after `today`.
func firstGoals(_ today: CalendarDay) -> String {
    let year = today.civil.year + 1
    return """
        # yaml-language-server: $schema=\(schemas)/goals.schema.json
        # Check it with `goallint lint goals.yaml`, write its sentences with `goallint format goals.yaml`.
        goallint: 1
        created: \(today.iso)
        owner: Marketing
        goals:
          # The smallest goal is a sentence: by when, who, what, how much.
          - By 31 March \(year), we will have launched the new booking page.
          # A goal with fields says also how it is measured and why it matters.
          - id: traffic
            goal: By 31 December \(year), we will have increased monthly site visits by 10% (from 20,000 to 22,000) by publishing 3 blog posts a week.
            measurable: {metric: monthly site visits, baseline: 20000, target: 22000, unit: visits, source: web analytics}
            attainable: Visits grew by 6% a quarter this year.
            relevant: More visits bring more leads to sales.
            time-bound:
              start: \(year)-01-01
              deadline: \(year)-12-31
              milestones: [{by: \(year)-06-30, target: 21000}]
            status: active

        """
}
