"""rensa: RMinHashDeduplicator as in its README, on words, 128 permutations, LSH, threshold 0.8.

A document joins the kept ones that it is reported to duplicate; only documents without such are kept.
"""
from rensa import RMinHash, RMinHashDeduplicator

import corpus

PERMUTATIONS, THRESHOLD, SEED = 128, 0.8, 42


def main():
    docs, clusters = corpus.arguments()
    ids, texts = corpus.read(docs)
    sketches = RMinHash.from_token_sets([text.split() for text in texts], PERMUTATIONS, SEED)
    kept = RMinHashDeduplicator(threshold=THRESHOLD, num_perm=PERMUTATIONS, use_lsh=True)
    found = corpus.Clusters(len(ids))
    for document, sketch in enumerate(sketches):
        key = str(document)
        if not kept.is_duplicate(key, sketch):
            kept.add(key, sketch)
            continue
        for other in kept.get_duplicates(sketch):
            found.unite(document, int(other))
    found.write(ids, clusters)


main()
