"""text-dedup: its script text_dedup.minhash with its defaults (word 5-grams, 250 permutations, 0.7).

--debug makes it write its clusters, --idx_column names them by the ids. It runs in this process.
"""
import json
import pickle
import tempfile

from text_dedup import minhash

import corpus


def main():
    docs, clusters = corpus.arguments()
    ids, texts = corpus.read(docs)
    with tempfile.TemporaryDirectory() as folder:
        # The rows may have other columns, whose types may differ from row to row.
        rows = folder + "/rows.jsonl"
        with open(rows, "w", encoding="utf-8") as file:
            for one, text in zip(ids, texts):
                file.write(json.dumps({"id": one, "text": text}) + "\n")
        minhash.main(["--path", "json", "--data_files", rows, "--split", "train",
                      "--cache_dir", folder + "/cache", "--output", folder + "/output",
                      "--column", "text", "--idx_column", "id", "--num_proc", "1", "--debug"],
                     standalone_mode=False)
        with open(folder + "/output/uf.pkl", "rb") as file:
            parents = pickle.load(file).parent
    found = corpus.Clusters(len(ids))
    ordinals = {one: document for document, one in enumerate(ids)}
    for one, other in parents.items():
        found.unite(ordinals[one], ordinals[other])
    found.write(ids, clusters)


main()
