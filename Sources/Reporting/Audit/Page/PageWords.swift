import Diagnostics
import Summaries

/// The words of the page that its script needs, and others that only the page has.
enum PageWords {
    static let skip = Texts("Skip to the goals", "Hoppa till målen")
    static let contents = Texts("Contents", "Innehåll")
    static let summary = Texts("Summary", "Sammanfattning")
    static let marks = Texts("Marks by criterion", "Omdömen per kriterium")
    static let marksHelp = Texts(
        "How many goals meet each criterion, partly or not.",
        "Hur många mål som uppfyller varje kriterium, delvis eller inte alls.")
    static let timeline = Texts("Deadlines by month", "Slutdatum per månad")
    static let timelineHelp = Texts(
        "Open goals by the month in which they are due.", "Öppna mål efter månaden då de ska vara nådda.")
    static let earlier = Texts("earlier", "tidigare")
    static let later = Texts("later", "senare")
    static let due = Texts("to come", "kommande")
    static let asTable = Texts("The same as a table", "Samma som tabell")
    static let month = Texts("Month", "Månad")
    static let allGoals = Texts("All goals", "Alla mål")
    static let search = Texts("Search goals, owners, files and findings", "Sök bland mål, ägare, filer och fynd")
    static let noScript = Texts(
        "The list of goals, search and the tree need JavaScript; all else on this page does not.",
        "Listan över mål, sökningen och trädet kräver JavaScript; allt annat på sidan gör det inte.")
    static let treeHelp = Texts(
        "Goals under the goals that they support; open one to see what stands under it.",
        "Mål under de mål som de stöder; öppna ett för att se vad som står under det.")
    static let documents = Texts("Findings in files", "Fynd i filer")
    static let madeBy = Texts(
        "Made by goallint {0}. A mark is missing where an error speaks of the goal or nothing answers the criterion, and partly met where a warning does. The score is the mean of all marks: met 1, partly ½, missing 0.",
        "Gjord av goallint {0}. Ett omdöme saknas där ett fel gäller målet eller inget svarar på kriteriet, och är delvis uppfyllt där en varning gäller det. Poängen är medelvärdet av alla omdömen: uppfyllt 1, delvis ½, saknas 0."
    )
    static let cut = Texts(
        "The list shows the {0} goals with the lowest marks, of {1}.",
        "Listan visar de {0} mål som har lägst omdömen, av {1}.")

    /// By name in the script.
    static let script: [(name: String, texts: Texts)] = [
        ("goal", AuditWords.goal), ("owner", AuditWords.owner), ("deadline", AuditWords.deadline),
        ("place", AuditWords.place), ("status", AuditWords.status),
        ("met", AuditWords.mark(.met)), ("partly", AuditWords.mark(.partly)), ("missing", AuditWords.mark(.missing)),
        ("unmarked", Texts("not marked", "ej bedömt")),
        ("specific", AuditWords.criterion(.specific)), ("measurable", AuditWords.criterion(.measurable)),
        ("attainable", AuditWords.criterion(.attainable)), ("relevant", AuditWords.criterion(.relevant)),
        ("timeBound", AuditWords.criterion(.timeBound)),
        ("none", AuditWords.none),
        ("shown", Texts("{0} of {1} goals", "{0} av {1} mål")),
        ("page", Texts("Page {0} of {1}", "Sida {0} av {1}")),
        ("previous", Texts("Previous page", "Föregående sida")), ("next", Texts("Next page", "Nästa sida")),
        ("perPage", Texts("Goals per page", "Mål per sida")),
        ("filter", Texts("Show", "Visa")), ("all", Texts("all goals", "alla mål")),
        ("smartOnly", Texts("wholly SMART", "helt SMARTa")),
        ("notSmart", Texts("not wholly SMART", "inte helt SMARTa")),
        ("overdueOnly", Texts("overdue", "försenade")), ("undatedOnly", Texts("without a day", "utan dag")),
        ("lacking", Texts("{0}: partly or missing", "{0}: delvis eller saknas")),
        ("details", Texts("Details", "Detaljer")),
        ("couldBe", Texts("It could read:", "Det kan lyda:")),
        ("error", Texts("Error", "Fel")), ("warning", Texts("Warning", "Varning")),
        ("note", Texts("Note", "Anmärkning")),
        ("line", Texts("line", "rad")), ("nothing", Texts("Nothing is wrong with it.", "Inget är fel med det.")),
        ("noneFound", Texts("No goal fits.", "Inget mål passar.")),
        ("children", Texts("{0} under it", "{0} under det")), ("more", Texts("Show {0} more", "Visa {0} till")),
        ("takenBy", Texts("taken by {0}", "taget av {0}")), ("overdue", Texts("overdue", "försenat")),
        (
            "alone",
            Texts(
                "Goals that stand under none, with none under them: {0}.",
                "Mål som står under inget, med inget under sig: {0}.")
        ),
        ("noTree", Texts("No goal stands under another.", "Inget mål står under ett annat.")),
        ("sort", Texts("sort", "sortera")),
        ("draft", Texts("draft", "utkast")), ("open", Texts("open", "öppet")), ("done", Texts("done", "klart")),
        ("dropped", Texts("dropped", "struket")),
    ]
}
