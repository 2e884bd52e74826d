"""What one comparison with an oracle found."""
import dataclasses, pathlib, re

import yaml

REVIEWED = yaml.safe_load((pathlib.Path(__file__).parent / "reviewed.yaml").read_text(encoding="utf-8")) or {}


@dataclasses.dataclass
class Difference:
    name: str  # what was compared: a verb, a number, a spelling of a day
    tool: str
    oracle: str
    why: str | None = None  # of a reviewed one, why it stands


class Comparison:
    """Counts cases; a difference that reviewed.yaml names stands, and says why."""

    def __init__(self, key, title, oracle, floor, reviewed=None):
        self.key, self.title, self.oracle, self.floor = key, title, oracle, floor
        # Whose reviewed differences hold for this comparison too.
        self.reviewed = reviewed or key
        self.compared = self.agreed = 0
        self.differences = []

    def case(self, name, tool, oracle, agrees, reviewed_as=None):
        self.compared += 1
        if agrees:
            self.agreed += 1
        else:
            self.differences.append(Difference(name, str(tool), str(oracle), reason(self.reviewed, reviewed_as or name)))

    @property
    def stand(self):
        return sum(difference.why is not None for difference in self.differences)

    @property
    def share(self):
        return (self.agreed + self.stand) / self.compared if self.compared else 0

    @property
    def holds(self):
        return self.compared > 0 and self.share >= self.floor


def reason(key, name):
    for entry in REVIEWED.get(key, []):
        if name in entry.get("names", []) or ("pattern" in entry and re.fullmatch(entry["pattern"], name)):
            return entry["why"]
    return None
