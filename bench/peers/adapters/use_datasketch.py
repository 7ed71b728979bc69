"""datasketch: MinHash of 128 permutations and MinHashLSH at 0.7; all that a query returns are copies.

Its documentation hashes single words; --shingle N hashes runs of N words, as is common practice.
"""
import sys

from datasketch import MinHash, MinHashLSH

import corpus

PERMUTATIONS, THRESHOLD = 128, 0.7


def shingles(text, size):
    words = text.lower().split()
    return {" ".join(words[i:i + size]).encode() for i in range(max(1, len(words) - size + 1))}


def main():
    size = 1
    if sys.argv[1:2] == ["--shingle"]:
        size = int(sys.argv[2])
        del sys.argv[1:3]
    docs, clusters = corpus.arguments()
    ids, texts = corpus.read(docs)
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    found = corpus.Clusters(len(ids))
    for document, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch(list(shingles(text, size)))
        for other in index.query(sketch):
            found.unite(document, other)
        index.insert(document, sketch)
    found.write(ids, clusters)


main()
