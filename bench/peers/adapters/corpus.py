"""What all adapters share: reading documents, and writing which of them are copies."""
import json
import sys


def arguments():
    """DOCS.jsonl and CLUSTERS.jsonl, the two arguments of every adapter."""
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} DOCS.jsonl CLUSTERS.jsonl")
    return sys.argv[1], sys.argv[2]


def read(path):
    """The ids and the texts of rows {"id", "text"}."""
    ids, texts = [], []
    with open(path, encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            ids.append(row["id"])
            texts.append(row["text"])
    return ids, texts


class Clusters:
    """Documents by their ordinals, united by matches. The first of a cluster stands for it."""

    def __init__(self, documents):
        self._parent = list(range(documents))

    def find(self, document):
        while self._parent[document] != document:
            self._parent[document] = self._parent[self._parent[document]]
            document = self._parent[document]
        return document

    def unite(self, one, other):
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def write(self, ids, path):
        """Writes a row {"id", "copies": [{"id"}, ...]} for each cluster."""
        copies = {}
        for document, one in enumerate(ids):
            first = self.find(document)
            if first == document:
                copies[document] = []
            else:
                copies[first].append({"id": one})
        with open(path, "w", encoding="utf-8") as rows:
            for document, others in copies.items():
                rows.write(json.dumps({"id": ids[document], "copies": others}) + "\n")
