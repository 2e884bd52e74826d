"""Days in many spellings, against dateparser."""
import datetime, random

import dateparser
from babel.dates import format_date
from comparison import Comparison
from tool import ANCHOR

NAMES = {"en": "English", "sv": "Swedish"}
GOALS = {"en": "We will open the shop by {}", "sv": "Vi ska öppna butiken senast {}"}
WITHIN = {"en": "We will open the shop within {}", "sv": "Vi ska öppna butiken inom {}"}
# Patterns of Unicode's locale data; {th} is the ending of an English ordinal.
PATTERNS = {
    "en": [
        "d MMMM y", "d MMM y", "MMMM d, y", "MMM d, y", "MMM d y", "EEEE d MMMM y", "EEE d MMM y", "EEEE, MMMM d, y",
        "y-MM-dd", "d'{th}' MMMM y", "d'{th} of' MMMM y", "'the' d'{th} of' MMMM y", "MMMM d'{th}', y", "d MMM. y", "d-MMM-y",
        "y/MM/dd", "dd MMMM, y",
    ],
    "sv": [
        "d MMMM y", "'den' d MMMM y", "d MMM y", "d MMM. y", "EEEE d MMMM y", "EEEE 'den' d MMMM y", "EEE d MMM y",
        "y-MM-dd", "d/M y", "d/M/y", "d.M.y", "'den' d MMMM, y",
    ],
}
MONTHS = {"en": ["MMMM y", "MMM y", "MMMM, y", "MMM. y", "MMM-y"], "sv": ["MMMM y", "MMM y"]}
SPANS = {
    "en": ["{} days", "{} weeks", "{} months", "{} years"],
    "sv": ["{} dagar", "{} veckor", "{} månader", "{} år"],
}


def compare(tool, sample):
    for code in GOALS:
        yield days(tool, code, sample)
        yield months(tool, code)
        yield spans(tool, code)


def parsed(text, code, **settings):
    base = datetime.datetime.fromisoformat(ANCHOR)
    found = dateparser.parse(text, languages=[code], settings={"RELATIVE_BASE": base, "DATE_ORDER": "DMY", **settings})
    return found.date().isoformat() if found else None


def deadlines(tool, code, goals):
    return [(goal["slots"].get("deadline") or {}).get("date") for goal in tool.read(goals, code)]


def ending(day):
    return "th" if 4 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def days(tool, code, sample):
    comparison = Comparison(f"{NAMES[code].lower()}-days", f"{NAMES[code]} days", "dateparser", 0.99)
    chance = random.Random(1)
    # The days of a month's end in a leap year are among them.
    chosen = [datetime.date(2027, month, 28) for month in range(1, 13)] + [datetime.date(2028, 2, 29)]
    chosen += [datetime.date(2026, 12, 1) + datetime.timedelta(days=chance.randrange(1500)) for _ in range(10 if sample else 50)]
    cases = []
    for day in chosen:
        for pattern in PATTERNS[code]:
            text = format_date(day, pattern, locale=code).replace("{th}", ending(day.day)).replace("..", ".")
            # 3/4/2027 is another finding: which is the month?
            if "M/y" in pattern and day.day <= 12:
                continue
            cases.append((text, day.isoformat()))
    cases = list(dict(cases).items())
    for (text, _), got in zip(cases, deadlines(tool, code, [GOALS[code].format(text) for text, _ in cases])):
        want = parsed(text, code, DATE_ORDER="YMD" if text[:4].isdigit() else "DMY")
        if want:
            comparison.case(text, got, want, got == want)
    return comparison


def months(tool, code):
    """A month is its last day."""
    comparison = Comparison(f"{NAMES[code].lower()}-months", f"{NAMES[code]} months", "dateparser", 0.99)
    texts = [
        format_date(datetime.date(year, month, 1), pattern, locale=code)
        for year in (2027, 2028) for month in range(1, 13) for pattern in MONTHS[code]
    ]
    texts = list(dict.fromkeys(texts))
    for text, got in zip(texts, deadlines(tool, code, [GOALS[code].format(text) for text in texts])):
        want = parsed(text, code, PREFER_DAY_OF_MONTH="last")
        if want:
            comparison.case(text, got, want, got == want)
    return comparison


def spans(tool, code):
    """A relative deadline, counted from the day that the file names."""
    comparison = Comparison(f"{NAMES[code].lower()}-spans", f"{NAMES[code]} relative deadlines", "dateparser", 0.99)
    texts = [span.format(number) for span in SPANS[code] for number in range(2, 25)]
    for text, got in zip(texts, deadlines(tool, code, [WITHIN[code].format(text) for text in texts])):
        want = parsed({"en": "in ", "sv": "om "}[code] + text, code)
        if want:
            comparison.case(text, got, want, got == want)
    return comparison
