"""The most frequent verbs of a language and their perfects, from lexicons of the field."""
import functools, subprocess

import wordfreq

ANALYSER = "/usr/share/apertium/apertium-swe-nor/swe-nno.automorf.bin"
GENERATOR = "/usr/share/apertium/apertium-swe-nor/nor-swe.autogen.bin"
# So many of the most frequent words are looked at for verbs.
VOCABULARY = 150_000


def ranked(forms, language, most):
    """Verbs by the frequency of the rarest of their forms: a noun that is seldom a verb ("people") is rare as one."""
    def rarest(verb):
        return min(max(wordfreq.zipf_frequency(form, language) for form in group) for group in forms[verb])

    return sorted((verb for verb in forms if rarest(verb) > 0), key=lambda verb: (-rarest(verb), verb))[:most]


def words(language):
    frequent = wordfreq.top_n_list(language, VOCABULARY)
    return [word for word in frequent if word.isalpha() and len(word) > 1]


def english(most):
    """verb → its past participles, by lemminflect."""
    import lemminflect

    perfects, forms = {}, {}
    for word in words("en"):
        if not word.isascii() or word not in lemminflect.getAllLemmas(word, "VERB").get("VERB", ()):
            continue
        inflected = lemminflect.getAllInflections(word, "VERB")
        # A participle that is as the past is not listed on its own.
        participles = inflected.get("VBN") or inflected.get("VBD")
        if participles and inflected.get("VBG"):
            perfects[word] = set(participles)
            forms[word] = [(word,), participles, inflected["VBG"]]
    return {verb: perfects[verb] for verb in ranked(forms, "en", most)}


@functools.cache
def _analyses():
    """word → its analyses in apertium's lexicon of Swedish."""
    listed = words("sv")
    return dict(zip(listed, analyse(listed)))


def analyse(texts):
    """The analyses of each text, as `lemma<tag><tag>`."""
    run = subprocess.run(["lt-proc", "-w", ANALYSER], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True)
    return [line.strip("^$").split("/")[1:] for line in run.stdout.splitlines()]


def generate(analyses):
    """The form of each analysis, or None."""
    lines = "\n".join(f"^{each}$" for each in analyses)
    run = subprocess.run(["lt-proc", "-g", GENERATOR], input=lines + "\n", capture_output=True, text=True, check=True)
    return [None if line.startswith(("#", "*", "@")) or not line else line for line in run.stdout.splitlines()]


def bare(analysis):
    """The lemma without the number that tells homographs apart."""
    return analysis.split("<")[0].rstrip("¹²³⁴⁵")


def swedish(most, voice="actv"):
    """verb → its supines in the voice; of a deponent verb (voice "dep") its only one."""
    tags = "<vblex><inf><pasv>" if voice != "actv" else "<vblex><inf><actv>"
    lemmas = {}
    for word, analyses in _analyses().items():
        for each in analyses:
            lemma = bare(each)
            wanted = lemma == word if voice in ("actv", "dep") else lemma + "s" == word
            if each.endswith(tags) and wanted:
                lemmas.setdefault(word, set()).add(each.split("<")[0])
    pairs = [(word, lemma) for word, found in lemmas.items() for lemma in sorted(found)]
    ending = "actv" if voice == "actv" else "pasv"
    made = generate([f"{lemma}<vblex><supn><{ending}>" for _, lemma in pairs])
    perfects = {}
    for (word, _), form in zip(pairs, made):
        if form:
            perfects.setdefault(word, set()).add(form)
    forms = {word: [(word,), tuple(found)] for word, found in perfects.items()}
    return {verb: perfects[verb] for verb in ranked(forms, "sv", most)}


@functools.cache
def verbs_of(supine):
    """The infinitives whose supine the form is, by apertium's analysis: gett and givit are both of ge."""
    found = set()
    for each in analyse([supine])[0]:
        if "<vblex><supn>" in each:
            voice = "s" if "<pasv>" in each and not bare(each).endswith("s") else ""
            found.add(bare(each) + voice)
    return found
