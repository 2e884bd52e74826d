"""The language of goals: the project's own against lingua, made ones of twelve languages against what they were made in."""
import datetime, pathlib, random

import yaml
from babel.dates import format_date
from comparison import Comparison
from num2words import num2words

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# lingua is asked only where a reader could tell: so many words, and so sure.
FEWEST_WORDS = 4
SUREST = 0.9
TOOLS = {"en", "sv"}


def compare(tool, sample):
    yield fixtures(tool, sample)
    yield made(tool, sample)


def detector():
    from lingua import Language, LanguageDetectorBuilder

    names = "ENGLISH SWEDISH BOKMAL NYNORSK DANISH GERMAN DUTCH FINNISH FRENCH SPANISH ITALIAN PORTUGUESE POLISH"
    return LanguageDetectorBuilder.from_languages(*(getattr(Language, name) for name in names.split())).build()


def fixtures(tool, sample):
    """Every text of the fixtures of which lingua is sure."""
    comparison = Comparison("language-of-fixtures", "language of the goals of fixtures", "lingua", 0.98)
    paths = sorted((ROOT / "fixtures").rglob("*.yaml"))
    goals = [goal for goal in tool.goals(paths) if goal["text"] and not goal["placeholder"]]
    labelled = [ROOT / "fixtures" / "accuracy" / f"{code}.yaml" for code in sorted(TOOLS)]
    goals += tool.read([record["text"] for path in labelled for record in yaml.safe_load(path.read_text(encoding="utf-8"))])
    texts = {goal["text"]: goal["language"] for goal in goals}
    lingua = detector()
    for text in list(texts)[: sample or None]:
        if len(text.split()) < FEWEST_WORDS:
            continue
        best = lingua.compute_language_confidence_values(text)[0]
        if best.value < SUREST:
            continue
        want = best.language.iso_code_639_1.name.lower()
        want = want if want in TOOLS else "neither"
        got = texts[text] if texts[text] in TOOLS else "neither"
        comparison.case(text, got, want, got == want)
    return comparison


def made(tool, sample):
    """Goals from templates.yaml, with numbers in words and days as each language writes them."""
    comparison = Comparison("language-of-made-goals", "language of goals made in 12 languages", "num2words, Babel", 0.98)
    templates = yaml.safe_load((pathlib.Path(__file__).parent / "templates.yaml").read_text(encoding="utf-8"))
    chance = random.Random(1)
    texts = []
    for code, goals in templates.items():
        for goal in goals:
            for _ in range(2 if sample else 10):
                day = datetime.date(2026, 12, 1) + datetime.timedelta(days=chance.randrange(1000))
                number = chance.randrange(2, 400)
                text = goal.format(
                    number=number if chance.random() < 0.5 else num2words(number, lang="no" if code == "nb" else code),
                    day=format_date(day, "d MMMM y", locale=code))
                texts.append((text, code if code in TOOLS else "neither"))
    for (text, want), goal in zip(texts, tool.read([text for text, _ in texts])):
        got = goal["language"] if goal["language"] in TOOLS else "neither"
        comparison.case(text, got, want, got == want)
    return comparison
