"""Numbers in words and digits, against num2words and Babel."""
import random

from babel.numbers import format_decimal
from comparison import Comparison
from num2words import num2words

GOALS = {
    "en": "We will increase the number of members to {} by 31 December 2027",
    "sv": "Vi ska öka antalet medlemmar till {} senast den 31 december 2027",
}
NAMES = {"en": "English", "sv": "Swedish"}


def compare(tool, sample):
    chance = random.Random(1)
    for code in GOALS:
        # Every number below a hundred and ten, then a choice up to ten thousand, and round ones beyond.
        values = [*range(1, 111), *range(200, 1001, 100), *chance.sample(range(111, 10_001), (sample or 800) - 100)]
        values += [12_000, 100_000, 250_000, 1_000_000, 2_000_000]
        yield read(tool, code, "words", values, lambda n: in_words(n, code), 0.99)
        yield read(tool, code, "digits", values, lambda n: format_decimal(n, locale=code), 0.99)
        decimals = sorted({round(chance.uniform(0.1, 5_000), chance.choice((1, 2))) for _ in range(sample or 300)})
        yield read(tool, code, "decimals", decimals, lambda n: format_decimal(n, format="#,##0.##", locale=code), 0.99)
        spoken = [n + d / 10 for n in range(0, 20) for d in range(1, 10)]
        yield read(tool, code, "decimals-in-words", spoken, lambda n: in_words(n, code), 0.99)


def in_words(number, code):
    # num2words writes forty as some say it; the dictionaries have "fyrtio" alone.
    return num2words(number, lang=code).replace("förtio", "fyrtio")


def read(tool, code, kind, values, written, floor):
    oracle = "num2words" if "words" in kind else "Babel"
    comparison = Comparison(f"{NAMES[code].lower()}-{kind}", f"{NAMES[code]} numbers: {kind.replace('-', ' ')}", oracle, floor)
    texts = [written(value) for value in values]
    for value, text, goal in zip(values, texts, tool.read([GOALS[code].format(text) for text in texts], code)):
        got = (goal["slots"].get("target") or {}).get("value")
        comparison.case(text, got, value, got is not None and abs(got - value) < 1e-6)
    return comparison
