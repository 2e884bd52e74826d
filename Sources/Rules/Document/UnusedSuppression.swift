import Diagnostics

extension Rule {
    static let unusedSuppression = Rule(
        document: RuleInfo(
            "unused-suppression", .document, .last, .warning,
            summary: Texts(
                "a suppression that suppresses nothing, or names no rule",
                "ett undantag som inte undantar något, eller inte nämner någon regel"),
            reason: Texts(
                """
                A comment that silences a rule is a promise to come back. Where nothing is left to silence it hides what comes \
                next, and one with a misspelt name never worked.
                """,
                """
                En kommentar som tystar en regel är ett löfte att återkomma. När inget finns kvar att tysta döljer den det som \
                kommer härnäst, och en med felstavat namn har aldrig fungerat.
                """),
            bad: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - By 31 March 2027, we will have increased paid seats from 400 to 480.  # goallint: ignore[⟦vague⟧]\n"
                ),
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - By 31 March 2027, we will have increased paid seats from 400 to 480.  # goallint: ignore[⟦vagu⟧]\n"
                ),
            ],
            good: [
                .init(
                    .english,
                    "goallint: 1\nowner: Web\ngoals:\n  - Get more visitors  # goallint: ignore[vague, unmeasurable, undated, not-canonical]\n"
                )
            ],
            wordings: [
                Wording(
                    Texts("there is nothing of “{0}” to ignore here", "här finns inget av ”{0}” att bortse från"),
                    Texts("Can the comment go?", "Kan kommentaren tas bort?")),
                Wording(
                    Texts("there is no rule “{0}”", "det finns ingen regel ”{0}”"),
                    Texts("Which rule shall keep silent?", "Vilken regel ska vara tyst?")),
                Wording(
                    Texts("there is no rule “{0}”", "det finns ingen regel ”{0}”"),
                    Texts("Did you mean {1}?", "Menade du {1}?")),
                Wording(
                    Texts("the comment names no rule", "kommentaren nämner ingen regel"),
                    Texts("Which rule shall keep silent: ignore[rule]?", "Vilken regel ska vara tyst: ignore[regel]?")),
                Wording(
                    Texts("the comment does not say why", "kommentaren säger inte varför"),
                    Texts("Why may it stand: because …?", "Varför får det stå kvar: because …?")),
                Wording(
                    Texts("“{0}” is no word of goallint's", "”{0}” är inget av goallints ord"),
                    Texts("Did you mean {1}?", "Menade du {1}?")),
                Wording(
                    Texts(
                        "“{0}” was to be ignored until {1}, which has passed",
                        "”{0}” skulle förbigås till {1}, som har passerat"),
                    Texts("Is it mended, or does it need another day?", "Är det åtgärdat, eller behövs en ny dag?")),
                Wording(
                    Texts(
                        "“{0}” is no day until which something could be ignored",
                        "”{0}” är ingen dag till vilken något kan förbigås"),
                    Texts("Until which day: until 2027-01-31?", "Till vilken dag: until 2027-01-31?")),
            ],
            fix: FixInfo(
                .safe,
                Texts(
                    """
                    The fix takes out the name of a rule that has nothing to silence, and the comment with its last name. One \
                    that names no rule, or lacks its reason, stays for whoever wrote it.
                    """,
                    """
                    Rättningen tar bort namnet på en regel som inte har något att tysta, och kommentaren med sitt sista namn. \
                    Den som inte nämner någon regel, eller saknar skäl, står kvar åt den som skrev den.
                    """),
                [
                    .init(
                        .english, "- Get more visitors  # goallint: ignore[vague, wrong-direction]\n",
                        "- Get more visitors  # goallint: ignore[vague]\n"),
                    .init(
                        .english, "# Shop\n# goallint: ignore[wrong-direction] because of the board\n- Open the shop\n",
                        "# Shop\n- Open the shop\n"),
                    .init(
                        .english, "- Open the shop  # goallint: ignore[wrong-directoin]\n",
                        "- Open the shop  # goallint: ignore[wrong-directoin]\n"),
                ]))
    ) { _, _ in }
}
