"""datatrove: its four MinHash stages with their defaults (folding, word 5-grams, 14 x 8), one task."""
import glob
import json
import os
import tempfile

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import (MinhashConfig, MinhashDedupBuckets,
                                              MinhashDedupCluster, MinhashDedupFilter)
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers.jsonl import JsonlWriter
from datatrove.utils.typeshelper import Languages

import corpus


def main():
    docs, clusters = corpus.arguments()
    config = MinhashConfig()

    def run(name, tasks, *steps):
        LocalPipelineExecutor(pipeline=list(steps), tasks=tasks, workers=1,
                              logging_dir=f"{folder}/logs/{name}").run()

    with tempfile.TemporaryDirectory() as folder:
        reader = JsonlReader(os.path.dirname(docs), glob_pattern=os.path.basename(docs))
        signatures, buckets, removed = (f"{folder}/{name}" for name in ("sig", "buckets", "remove"))
        run("signatures", 1, reader,
            MinhashDedupSignature(signatures, config=config, language=Languages.english))
        run("buckets", config.num_buckets,
            MinhashDedupBuckets(signatures, buckets, config=config))
        run("clusters", 1, MinhashDedupCluster(buckets, removed, config=config,
                                               save_cluster_id=True))
        run("filter", 1, reader,
            MinhashDedupFilter(removed, load_cluster_ids=True,
                               exclusion_writer=JsonlWriter(f"{folder}/copies", compression=None)),
            JsonlWriter(f"{folder}/kept", compression=None))
        ids, _ = corpus.read(docs)
        ordinals = {one: document for document, one in enumerate(ids)}
        found = corpus.Clusters(len(ids))
        first = {}
        # By id: its reader leaves out documents without text, so that ordinals are not the same.
        for path in sorted(glob.glob(f"{folder}/kept/*") + glob.glob(f"{folder}/copies/*")):
            with open(path, encoding="utf-8") as rows:
                for row in map(json.loads, rows):
                    cluster = row["metadata"]["minhash_cluster_id"]
                    if cluster >= 0:
                        document = ordinals[row["id"]]
                        found.unite(document, first.setdefault(cluster, document))
    found.write(ids, clusters)


main()
