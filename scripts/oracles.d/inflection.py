"""The perfect of verbs: what `format` would write, against lemminflect (English) and apertium (Swedish)."""
import re

import verbs
from comparison import Comparison

ENGLISH_PARTICLES = ["up", "out", "down", "off", "in", "on", "over", "back"]
SWEDISH_PARTICLES = ["upp", "ut", "ner", "av", "in", "på", "över", "fram", "bort", "igenom", "om", "till"]


GOAL_EN, GOAL_SV = "We will {} the thing by 31 December 2027", "Vi ska {} saken senast den 31 december 2027"


def compare(tool, sample):
    most = sample or 2000
    english, swedish = verbs.english(most), verbs.swedish(most)
    yield perfects(
        tool, Comparison("english-verbs", "English verbs in the perfect", "lemminflect", 0.99), english,
        GOAL_EN, r"we will have (?P<verb>\S+) the thing\.")
    yield perfects(
        tool, Comparison("english-particle-verbs", "English verbs with a particle", "lemminflect", 0.99, "english-verbs"),
        with_particles(english, most // 5, ENGLISH_PARTICLES),
        GOAL_EN, r"we will have (?P<verb>\S+ \S+) the thing\.", lambda verb: verb.split(" ")[0])
    yield perfects(
        tool, Comparison("swedish-verbs", "Swedish verbs in the perfect", "apertium", 0.99), swedish,
        GOAL_SV, r"ska vi ha (?P<verb>\S+) saken\.")
    yield perfects(
        tool, Comparison("swedish-particle-verbs", "Swedish verbs with a particle", "apertium", 0.99, "swedish-verbs"),
        with_particles(swedish, most // 5, SWEDISH_PARTICLES),
        GOAL_SV, r"ska vi ha (?P<verb>\S+ \S+) saken\.", lambda verb: verb.split(" ")[0])
    deponents = verbs.swedish(most // 5, "dep")
    passives = {verb: forms for verb, forms in verbs.swedish(most // 2, "pasv").items() if verb not in deponents}
    yield perfects(
        tool, Comparison("swedish-passives", "Swedish passives in -s", "apertium", 0.99, "swedish-verbs"), passives,
        "Saken ska {} senast den 31 december 2027", r"ska saken ha (?P<verb>\S+)\.", lambda verb: verb[:-1])
    yield perfects(
        tool, Comparison("swedish-deponents", "Swedish deponents", "apertium", 0.99), deponents,
        "Vi ska {} i saken senast den 31 december 2027", r"ska vi ha (?P<verb>\S+) i saken\.")


def with_particles(perfects, most, particles):
    """Each of the most frequent verbs with one particle, in turn."""
    made = {}
    for number, (verb, forms) in enumerate(list(perfects.items())[:most]):
        particle = particles[number % len(particles)]
        made[f"{verb} {particle}"] = {f"{form} {particle}" for form in forms}
    return made


def perfects(tool, comparison, expected, goal, sentence, reviewed_as=lambda verb: verb):
    goals = tool.read([goal.format(verb) for verb in expected], comparison.key[:2].replace("sw", "sv"))
    for (verb, forms), read in zip(expected.items(), goals):
        written = read["sentence"] or read["text"]
        found = re.search(sentence, written)
        got = found["verb"] if found else written
        # apertium writes one supine and reads all: gett beside givit.
        agrees = got in forms or found and comparison.oracle == "apertium" and is_supine(got, verb)
        comparison.case(verb, got, " or ".join(sorted(forms)), agrees, reviewed_as(verb))
    return comparison


def is_supine(form, verb):
    """Whether apertium reads the form as the verb's supine; both may carry a particle."""
    form, verb = form.split(" "), verb.split(" ")
    return form[1:] == verb[1:] and verb[0] in verbs.verbs_of(form[0])
