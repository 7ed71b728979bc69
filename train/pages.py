"""Pages with gold bodies: what newsieve_features prints of them, and which lines are the body's."""
import collections
import hashlib
import json
import pathlib
import re
import struct
import subprocess
import tempfile
from urllib.parse import urlparse

import numpy as np

WORD = re.compile(r'\w+', re.UNICODE)
SHINGLE = 4  # words, as in the public article-extraction benchmark
TITLE = 0  # SpanClass::kTitle


def shingles(words):
    return [tuple(words[i:i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)) if words[i:i + SHINGLE]]


class Page:
    """One page: `numbers` (lines × features), `words` (lines × hashes), `classes`, `settled`, `texts`, and of the
    gold `body` (share of each line's words that are in it), `weight` (words of each line)."""

    def __init__(self, set_name, row, gold, site):
        self.set, self.id, self.text, self.gold, self.site = set_name, row['id'], row['text'], gold, site
        self.augmented = False

    def label(self):
        owners, words = [], []
        for i, line in enumerate(self.texts):
            for word in WORD.findall(line):
                owners.append(i)
                words.append(word)
        self.weight = np.zeros(len(self.texts), np.float32)
        for i in owners:
            self.weight[i] += 1
        covered = in_gold(words, collections.Counter(shingles(WORD.findall(self.gold))))
        self.body = np.zeros(len(self.texts), np.float32)
        for i, yes in zip(owners, covered):
            self.body[i] += yes
        self.body /= np.maximum(self.weight, 1)


def in_gold(words, gold):
    """Which words of a page are in the gold text: those of shingles that it has, long runs first, each shingle as
    often as the gold has it."""
    hits = [gold.get(tuple(words[i:i + SHINGLE]), 0) > 0 for i in range(len(words) - SHINGLE + 1)]
    runs = [0] * len(hits)
    i = 0
    while i < len(hits):
        end = i
        while end < len(hits) and hits[end]:
            end += 1
        for k in range(i, end):
            runs[k] = end - i
        i = max(end, i + 1)
    covered = [False] * len(words)
    used = collections.Counter()
    for i in sorted((i for i, hit in enumerate(hits) if hit), key=lambda i: (-runs[i], i)):
        shingle = tuple(words[i:i + SHINGLE])
        if used[shingle] < gold[shingle]:
            used[shingle] += 1
            covered[i:i + SHINGLE] = [True] * SHINGLE
    return covered


def hash_of_word(word):
    """As in src/strip/line_features.cc, for words of ASCII letters in lower case."""
    mask = (1 << 64) - 1
    hash_ = 0
    for letter in word.encode():
        hash_ = ((hash_ ^ letter) * 0x9E3779B97F4A7C15) & mask
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        hash_ = ((hash_ ^ (hash_ >> shift)) * factor) & mask
    return 1 + ((hash_ ^ (hash_ >> 31)) >> 32) % (VOCABULARY - 1)


VOCABULARY = 8192
ENGLISH = [hash_of_word(w) for w in 'the and to for of with was that are from this'.split()]


def without_foreign_words(page):
    """Of a page that is not English the words are not heard: see src/strip/body_model.cc."""
    known = page.words[:, :-3]
    if np.isin(known, ENGLISH).sum() * 25 < (known > 0).sum():
        page.words = np.zeros_like(page.words)


def site_of(url):
    host = (urlparse(url).hostname or '') if url else ''
    return host[4:] if host.startswith('www.') else host


def fold_of(site, folds):
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % folds


def read_features(tool, pages, path, alone):
    """Fills in what the tool prints of the file's pages, which are `pages` in order."""
    command = [tool] + (['--alone'] if alone else []) + [path]
    data = memoryview(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    magic = b'newsieve features 1\n'
    assert data[:len(magic)] == magic, 'not the output of newsieve_features'
    at = len(magic)
    numbers, hashes = struct.unpack_from('<2I', data, at)
    at += 8
    line_type = np.dtype([('start', '<u4'), ('length', '<u4'), ('class', 'u1'), ('settled', 'u1'),
                          ('numbers', '<f4', numbers), ('words', '<u2', hashes)])
    by_id = {page.id: page for page in pages}
    for _ in pages:
        size, = struct.unpack_from('<I', data, at)
        page = by_id[bytes(data[at + 4:at + 4 + size]).decode()]
        at += 4 + size
        lines, _headline = struct.unpack_from('<Ii', data, at)
        at += 8
        table = np.frombuffer(data, line_type, lines, at)
        at += lines * line_type.itemsize
        raw = page.text.encode()
        page.texts = [raw[s:s + n].decode('utf-8', 'ignore') for s, n in zip(table['start'], table['length'])]
        page.numbers, page.words = np.array(table['numbers']), table['words'].astype(np.int32)
        page.classes, page.settled = table['class'], table['settled'].astype(bool)
        page.label()
    assert at == len(data)


def with_features(tool, pages, alone):
    """The pages through the tool; ids must be unique."""
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        for page in pages:
            file.write(json.dumps({'id': page.id, 'text': page.text, 'url': getattr(page, 'url', None)}) + '\n')
        file.flush()
        read_features(tool, pages, file.name, alone)
    return pages


def load(tool, folder):
    """The pages of a set: folder/pages.jsonl and folder/gold.jsonl."""
    folder = pathlib.Path(folder)
    with open(folder / 'gold.jsonl', encoding='utf-8') as file:
        gold = {row['id']: row['text'] or '' for row in map(json.loads, file)}
    pages = []
    with open(folder / 'pages.jsonl', encoding='utf-8') as file:
        for row in map(json.loads, file):
            site = site_of(row.get('url')) or f"{folder.name}:{row['id']}"
            page = Page(folder.name, row, gold[row['id']], site)
            page.url = row.get('url')
            pages.append(page)
    return with_features(tool, pages, alone=False)


def score(page, keep):
    """Precision and recall of the kept lines in word shingles; None where undefined."""
    gold = collections.Counter(shingles(WORD.findall(page.gold)))
    kept = collections.Counter(shingles(WORD.findall('\n'.join(t for t, k in zip(page.texts, keep) if k))))
    right = sum((gold & kept).values())
    wrong, missed = sum(kept.values()) - right, sum(gold.values()) - right
    if wrong == missed == 0:
        return 1.0, 1.0
    return (right / (right + wrong) if right + wrong else None), (right / (right + missed) if right + missed else None)


def mean_score(scores):
    """Precision, recall, F1 of a set: means over pages, as the benchmark takes them."""
    precision = np.mean([p for p, _ in scores if p is not None])
    recall = np.mean([r for _, r in scores if r is not None])
    return precision, recall, 2 * precision * recall / (precision + recall)
