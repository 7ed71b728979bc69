"""gaoya: MinHashStringIndex with its defaults (Jaccard 0.75, 20 bands of 5, single words), lower case as in its README.

A document joins those that were inserted before it and that its query returns.
"""
from gaoya.minhash import MinHashStringIndex

import corpus


def main():
    docs, clusters = corpus.arguments()
    ids, texts = corpus.read(docs)
    index = MinHashStringIndex(lowercase=True)
    found = corpus.Clusters(len(ids))
    for document, text in enumerate(texts):
        for other in index.query(text):
            found.unite(document, other)
        index.insert_document(document, text)
    found.write(ids, clusters)


main()
