"""What a canonical sentence lost of the text it was written for. Shares no code and no table with goallint.

Every number, name and word of content of the old text must stand in the new one, or be one of the replacements below,
each of which was read by a person.
"""
import calendar, datetime, re

MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "jan feb mar apr may jun jul aug sep oct nov dec", "jan feb mar apr maj jun jul aug sep okt nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
# Words of grammar, of frames ("our goal is to", "målet är att") and of deadlines ("no later than") that may go or come.
GRAMMAR = set(
    """
    a an the to of in on at by before until till no later than end during within from with for and is are be been being
    will shall should must would have has had we we'll we’ll our us i i'll i’ll my it its their goal goals aim objective target want need going
    that this so get as latest due over between let's
    att låt ska skall bör måste vill vi vår vårt våra oss jag min mitt mina det den de en ett är vara bli blir ha har haft mål målet
    målsättningen målsättning ambitionen ambition ambitionens senast tom till före innan under slutet utgången utgång av inom vid avser åtar från med på i för och år året som
    """.split()
)
# What a date in full stands for.
TIMES = set(
    """
    year years quarter half month months week weeks day days next this coming first second third fourth last end q1 q2 q3 q4 h1 h2
    year-end yearend mid midnight monday tuesday wednesday thursday friday saturday sunday new eve christmas easter midsummer eoy turn
    q quarters h w v wk today tomorrow
    kvartal kvartalet halvår halvåret år året årsskiftet årets månad månads månaden månader års halvårsskiftet vecka veckan veckor dag dagar nästa denna
    detta kommande första andra tredje fjärde sista siste måndag tisdag onsdag torsdag fredag lördag söndag nyår nyårsafton
    midsommar midsommarafton julafton påskafton slut kv t1 t2 t3 tertial innevarande year's today's
    måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen
    one two three four five six seven eight nine ten twelve två tre fyra fem sex sju åtta nio tio tolv
    """.split()
)
# Comparatives for which the verb and the figures of a field may stand.
COMPARED = set("more less fewer better higher lower faster fler färre mer mindre bättre högre lägre snabbare kortare".split())
# Perfects that do not begin as their verb does.
IRREGULAR = {
    "break": "broken", "imrpove": "improved", "anläggas": "anlagts", "textsätta": "textsatt", "buy": "bought", "bring": "brought", "teach": "taught", "make": "made", "makes": "made", "go": "gone", "win": "won", "hold": "held",
    "find": "found", "sell": "sold", "sells": "sold", "tell": "told", "lead": "led", "meet": "met", "leave": "left", "keep": "kept", "lose": "lost",
    "pay": "paid", "pays": "paid", "seek": "sought", "feed": "fed", "build": "built", "get": "got", "gets": "got", "sit": "sat", "run": "run",
    "bryta": "brutit", "binda": "bundit", "finna": "funnit", "vinna": "vunnit", "springa": "sprungit", "säga": "sagt",
    "lägga": "lagt", "göra": "gjort", "välja": "valt", "sälja": "sålt", "sätta": "satt", "se": "sett", "ta": "tagit",
    "tar": "tagit", "ge": "gett", "ger": "gett", "ligga": "legat", "dricka": "druckit", "få": "fått", "får": "fått", "gå": "gått",
    "går": "gått", "stå": "stått", "nå": "nått", "når": "nått", "bo": "bott", "dra": "dragit", "drar": "dragit", "bygga": "byggt",
    "sings": "sung", "hang": "hung", "ring": "rung", "översätter": "översatt", "minksa": "minskat",
    "har": "haft", "hinna": "hunnit", "slippa": "sluppit", "skära": "skurit", "bära": "burit", "ät": "ätit", "gör": "gjort",
}
NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?![\d])|\d+(?:[.,]\d+)?")
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def number(text):
    """A number with its groups joined and a full stop for its decimal sign."""
    if re.fullmatch(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+", text):
        return re.sub(r"\D", "", text)
    value = text.replace(",", ".")
    return value.rstrip("0").rstrip(".") if "." in value else value


def dates(text):
    """The last days that the dates of a text may mean, and the text without them."""
    found, low = set(), text.lower()
    months = "|".join(sorted(MONTHS, key=len, reverse=True))

    def end(year, month):
        return datetime.date(year, month, calendar.monthrange(year, month)[1])

    def add(make):
        def replace(match):
            try:
                day = make(match)
            except (ValueError, KeyError):
                return match[0]
            found.add(day)
            found.add(day - datetime.timedelta(days=1))  # "before" it
            before = low[max(0, match.start() - 7):match.start()]
            if re.search(r"mid-$", before):
                found.add(day.replace(day=15))
            elif re.search(r"(?:före|innan|before) $", before) and day.day > 27:
                found.add(day.replace(day=1) - datetime.timedelta(days=1))  # a month is over when the one before it ends
            return " "
        return replace

    for pattern, make in (
        (r"\b(\d{4})-(\d\d)-(\d\d)\b", lambda m: datetime.date(int(m[1]), int(m[2]), int(m[3]))),
        (rf"\b(\d{{1,2}})(?:st|nd|rd|th|:e|:a|\.)?(?: of)? ({months})\.?,? (\d{{4}})\b", lambda m: datetime.date(int(m[3]), MONTHS[m[2]], int(m[1]))),
        (rf"\b({months})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", lambda m: datetime.date(int(m[3]), MONTHS[m[1]], int(m[2]))),
        (rf"\b({months})\.?,? (\d{{4}})\b", lambda m: end(int(m[2]), MONTHS[m[1]])),
        (r"\b(?:v\.?|veck\w*|weeks?|w\.?) ?\d{1,2} ?[–-] ?(\d{1,2}) (\d{4})\b", lambda m: datetime.date.fromisocalendar(int(m[2]), int(m[1]), 7)),
        (r"\bq([1-4])[ -/]?(\d{4})\b", lambda m: end(int(m[2]), int(m[1]) * 3)),
        (r"\b(\d{4})[ -]?q([1-4])\b", lambda m: end(int(m[1]), int(m[2]) * 3)),
    ):
        low = re.sub(pattern, add(make), low)
    # A day whose year the file tells, or whose order a reader must know: no proof is had of which day it is.
    low = re.sub(rf"\b\d{{1,2}}(?:st|nd|rd|th)? ({months})\b|\b({months}) \d{{1,2}}\b(?!\d)", " ", low)
    low = re.sub(r"\b\d{1,2}/\d{1,2}(?:/| )\d{4}\b|\b\d{4}/\d\d\b", " ", low)
    return found, low


def leading_date(text):
    """The date in full with which a canonical sentence begins; None where there is none."""
    match = re.match(r"(?:By|Senast den) (\d{1,2}) (\w+) (\d{4})\b", text)
    return datetime.date(int(match[3]), MONTHS[match[2].lower()], int(match[1])) if match and match[2].lower() in MONTHS else None


def stem(word, others):
    """Whether one of the others is another form of a word: they begin alike."""
    if IRREGULAR.get(word) in others:
        return True
    length = max(2, min(len(word) - 1, (len(word) * 3 + 4) // 5))
    return any(other[:length] == word[:length] for other in others)


def losses(old, new, has_fields=False, fields=""):
    """The words, numbers and dates that were lost or invented, in words."""
    result = []
    day = leading_date(new)
    old_days, rest = dates(old)
    _, new_rest = dates(new)
    if day and old_days and not has_fields and day not in old_days:
        result.append(f"the date {day} is not one that the text says")
    new_low = new.lower()
    there = {number(n) for n in NUMBER.findall(new_low)}
    said = {number(n) for n in NUMBER.findall(rest)}
    words = set(WORD.findall(new_low))
    parts = {part for word in words for part in word.split("-")} | words
    for value in sorted(said - there):
        # A week, a year or a length of time that the date in full stands for.
        if day and re.search(rf"(?:week|vecka|v\.?|w|within|inom|next|nästa|by|in|till|under|during|senast|quarter|q|kvartal|h|of|end of|av|kv)\W*{value}\b", rest):
            continue
        if day and re.fullmatch(r"20\d\d", value):
            continue
        result.append(f"the number {value} is lost")
    for word in sorted(set(WORD.findall(rest))):
        if word in parts or word in GRAMMAR or (day and (word in TIMES or word in MONTHS)):
            continue
        if has_fields and word in COMPARED:
            continue
        # "costs down from 9 to 7": the verb says which way.
        if {"up": "increased", "down": "reduced"}.get(word) in words:
            continue
        if word in ("percent", "procent", "cent", "per") and "%" in new:
            continue
        if stem(word, parts):
            continue
        result.append(f"the word “{word}” is lost")
    known = said | {number(n) for n in NUMBER.findall((old + " " + fields).lower())}
    for value in sorted({number(n) for n in NUMBER.findall(new_rest)} - known):
        result.append(f"the number {value} is invented")
    return result
