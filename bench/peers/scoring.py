"""Scores clusters of documents against labelled pairs."""
import collections
import json

WANTED, UNWANTED = ("DUP", "CONTAINED"), ("TEMPLATE", "NOT")


class Score:
    """How many pairs of each label there are, and how many of them are in one cluster."""

    def __init__(self, documents, kept, pairs=(), merged=()):
        self.documents, self.kept = documents, kept
        self.pairs, self.merged = collections.Counter(pairs), collections.Counter(merged)

    def _merged(self, labels):
        return sum(self.merged[label] for label in labels)

    @property
    def recall(self):
        pairs = sum(self.pairs[label] for label in WANTED)
        return self._merged(WANTED) / pairs if pairs else 0.0

    @property
    def precision(self):
        merged = self._merged(WANTED + UNWANTED)
        return self._merged(WANTED) / merged if merged else 0.0

    @property
    def f1(self):
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def merges_any(self):
        return self._merged(WANTED + UNWANTED) > 0

    def share(self, label):
        """The share of its pairs that are merged, as a table shows it."""
        pairs = self.pairs[label]
        return f"{100 * self.merged[label] / pairs:.1f} %" if pairs else "–"


def score(docs, labels, clusters):
    """`clusters` are rows {"id", "copies": [{"id"}]}: each document must stand in one, once."""
    with open(docs, encoding="utf-8") as rows:
        documents = {json.loads(row)["id"] for row in rows}
    leader, kept = {}, 0
    with open(clusters, encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            kept += 1
            for one in [row["id"]] + [copy["id"] for copy in row["copies"] or []]:
                if one in leader or one not in documents:
                    raise RuntimeError(f"document {one} stands twice, or is unknown")
                leader[one] = row["id"]
    if len(leader) != len(documents):
        raise RuntimeError(f"{len(documents) - len(leader)} documents are lost")
    result = Score(len(documents), kept)
    with open(labels, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            one, other, label = line.rstrip("\n").split("\t")
            if one in leader and other in leader:
                result.pairs[label] += 1
                result.merged[label] += leader[one] == leader[other]
    return result
