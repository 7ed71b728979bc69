#!/usr/bin/env python3
"""Trains the body model and writes data/models/body.model.

usage: train.py --features newsieve_features --data FOLDER… [--out body.model] [--folds 5] [--runs 3]
       train.py --blank body.model

Each FOLDER has pages.jsonl ({id, url, text}) and gold.jsonl ({id, text}: the article's body). First the model is
cross-validated by site: no page is scored by a model that has seen its site. Then one is trained on all.
See train/README.md.
"""
import argparse
import pathlib
import pickle
import re
import struct
import time

import jax
import jax.numpy as jnp
import numpy as np

import network
from augment import augment
from pages import TITLE, fold_of, load, mean_score, score, with_features, without_foreign_words

FEATURE_VERSION = 1
# As in src/strip/body.cc and text_alone.cc and, for the classes, include/newsieve/ledger.h: tags and what follows, but self copies and
# debris.
STRAY_LINES, DOUBT, PROSE_WORDS, EDGE_WORDS = 1, 1.5, 12, 8
MENU_LINES, SURE, MENU_WORDS = 3, 4, 8
TABLE, SELF_COPY = 3, 18
ENDS_AS_A_SENTENCE, SENTENCE_ENDS, TWO_ENDS = 6, 17, 1.5  # features; log2(1 + 2) is a little more
FURNITURE = np.array([11 <= i and i not in (18, 19) for i in range(64)])
WINDOW = 256  # lines of a page that are trained on at once
BATCH = 24
LENGTHS = (32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 65536, 1 << 20)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--features', help='the program newsieve_features')
    parser.add_argument('--data', nargs='+', default=[])
    parser.add_argument('--blank', metavar='FILE', help='write a model that knows nothing, and do no more')
    parser.add_argument('--out')
    parser.add_argument('--folds', type=int, default=5, help='0: no cross-validation')
    parser.add_argument('--only', type=int, default=99, help='stop after as many folds')
    parser.add_argument('--runs', type=int, default=1, help='models whose mean teaches the one that is written; 1: none teaches')
    parser.add_argument('--epochs', type=int, default=10)
    parser.add_argument('--rate', type=float, default=4e-3)
    parser.add_argument('--decay', type=float, default=0.02)
    parser.add_argument('--drop', type=float, default=0.3)
    parser.add_argument('--deaf', type=float, default=0.2, help='share of pages whose words are not heard')
    parser.add_argument('--made', type=float, default=0.3, help='weight of augmented pages')
    parser.add_argument('--old', type=float, default=0.5, help='weight of dragnet')
    parser.add_argument('--f1', type=float, default=1.0, help='weight of 1 - F1 in the loss')
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--scores', help='file for the cross-validated scores')
    parser.add_argument('--cache', help='file that keeps the features between runs')
    return parser.parse_args()


def length_of(lines):
    return next(length for length in LENGTHS if lines <= length)


def padded(arrays, length):
    out = np.zeros((len(arrays), length) + arrays[0].shape[1:], arrays[0].dtype)
    for i, array in enumerate(arrays):
        out[i, :len(array)] = array
    return out


class Trainer:
    def __init__(self, args, numbers):
        self.args = args
        stacked = np.vstack(numbers)
        self.mean, self.scale = stacked.mean(0), 1 / (stacked.std(0) + 1e-3)
        self.step = jax.jit(self._step)
        self.infer = jax.jit(lambda model, *batch: network.scores(model, *batch))

    def standard(self, numbers):
        most = network.MOST_DEVIATIONS
        return np.clip((numbers - self.mean) * self.scale, -most, most).astype(np.float32)

    def _loss(self, model, key, numbers, words, present, body, weight, kept, open_, importance):
        """Cross-entropy of the lines, long ones weighted, plus 1 - F1 of the page: lines that rules have settled
        count as kept or dropped, and do not teach."""
        logits = network.scores(model, numbers, words, present, key, self.args.drop, self.args.deaf)
        gold = (body * weight).sum(1)
        heed = open_ * (weight / (gold[:, None] + 50) * 300 + 0.1)
        entropy = jnp.maximum(logits, 0) - logits * body + jnp.log1p(jnp.exp(-jnp.abs(logits)))
        entropy = (heed * entropy).sum(1) / (heed.sum(1) + 1e-3)
        chosen = jnp.where(open_ > 0, jax.nn.sigmoid(logits), kept) * present
        f1 = (2 * (chosen * body * weight).sum(1) + 5.0) / ((chosen * weight).sum(1) + gold + 5.0)
        return ((entropy + self.args.f1 * (1 - f1)) * importance).sum() / importance.sum()

    def _step(self, model, momentum, variance, key, rate, steps, *batch):
        loss, slope = jax.value_and_grad(self._loss)(model, key, *batch)
        norm = jnp.sqrt(sum((x ** 2).sum() for x in jax.tree.leaves(slope)))
        slope = jax.tree.map(lambda x: x * jnp.minimum(1, 1 / norm), slope)
        momentum = jax.tree.map(lambda m, x: 0.9 * m + 0.1 * x, momentum, slope)
        variance = jax.tree.map(lambda v, x: 0.99 * v + 0.01 * x * x, variance, slope)

        def moved(p, m, v):
            adam = (m / (1 - 0.9 ** steps)) / (jnp.sqrt(v / (1 - 0.99 ** steps)) + 1e-8)
            return p - rate * (adam + self.args.decay * p)

        return jax.tree.map(moved, model, momentum, variance), momentum, variance, loss

    def train(self, pages, targets, seed):
        """A model of the pages; targets: for each page the body share of its lines to learn."""
        rng, key = np.random.default_rng(seed), jax.random.PRNGKey(seed)
        model = network.new(key, len(self.mean))
        momentum = variance = jax.tree.map(jnp.zeros_like, model)
        numbers = [self.standard(page.numbers) for page in pages]
        steps, total, start = 0, None, time.time()
        for epoch in range(self.args.epochs):
            batches = self._batches(pages, rng)
            total = total or len(batches) * self.args.epochs
            losses = []
            for batch in batches:
                steps += 1
                rate = self.args.rate * min(1, steps / 100) * max(0.02, 0.5 * (1 + np.cos(np.pi * min(1, steps / total))))
                key, dropout = jax.random.split(key)
                length = max(length_of(end - first) for _, first, end in batch)

                def cut(arrays):
                    return padded([arrays(i)[first:end] for i, first, end in batch], length)

                importance = np.array([self._importance(pages[i]) for i, _, _ in batch], np.float32)
                model, momentum, variance, loss = self.step(
                    model, momentum, variance, dropout, rate, float(steps), cut(lambda i: numbers[i]),
                    cut(lambda i: pages[i].words), cut(lambda i: np.ones(len(pages[i].texts), np.float32)),
                    cut(lambda i: targets[i]), cut(lambda i: pages[i].weight),
                    cut(lambda i: (pages[i].classes == TITLE).astype(np.float32)),
                    cut(lambda i: (~pages[i].settled).astype(np.float32)), importance)
                losses.append(float(loss))
        print(f'    {len(pages)} pages, loss {np.mean(losses):.4f}, {time.time() - start:.0f} s', flush=True)
        return jax.tree.map(np.array, model)

    def _importance(self, page):
        return (self.args.made if page.augmented else 1.0) * (self.args.old if page.set == 'dragnet' else 1.0)

    def _batches(self, pages, rng):
        windows = []
        for i, page in enumerate(pages):
            lines = len(page.texts)
            first = -int(rng.integers(0, WINDOW // 2)) if lines > WINDOW else 0
            while first < lines:
                windows.append((i, max(0, first), min(lines, first + WINDOW)))
                first += WINDOW
        # Half of the windows without any body are enough.
        windows = [w for w in windows if pages[w[0]].body[w[1]:w[2]].sum() > 0 or rng.random() < 0.5]
        rng.shuffle(windows)
        windows.sort(key=lambda w: length_of(w[2] - w[1]))
        batches = [windows[i:i + BATCH] for i in range(0, len(windows) - BATCH + 1, BATCH)]
        rng.shuffle(batches)
        return batches

    def fit(self, pages):
        """The model of the pages. With more runs than one, of what models that differ by chance agree on, half and
        half with the gold: their mean errs less than each (Hinton, Vinyals, Dean: Distilling the knowledge in a
        neural network, 2015)."""
        gold = [page.body for page in pages]
        if self.args.runs <= 1:
            return self.train(pages, gold, self.args.seed)
        teachers = [self.train(pages, gold, self.args.seed + 1 + run) for run in range(self.args.runs)]
        opinions = zip(*(self.scores(teacher, pages) for teacher in teachers))
        targets = [(0.5 * body + 0.5 / (1 + np.exp(-np.mean(rows, 0)))).astype(np.float32)
                   for body, rows in zip(gold, opinions)]
        return self.train(pages, targets, self.args.seed)

    def scores(self, model, pages):
        """The scores of the lines of each page."""
        out, by_length = [None] * len(pages), {}
        for i, page in enumerate(pages):
            by_length.setdefault(length_of(max(1, len(page.texts))), []).append(i)
        for length, members in by_length.items():
            size = max(1, 16384 // length)
            for at in range(0, len(members), size):
                batch = members[at:at + size]
                full = batch + [batch[-1]] * (size - len(batch))
                logits = np.array(self.infer(model, padded([self.standard(pages[i].numbers) for i in full], length),
                                             padded([pages[i].words for i in full], length),
                                             padded([np.ones(len(pages[i].texts), np.float32) for i in full], length)))
                for i, row in zip(batch, logits):
                    out[i] = row[:len(pages[i].texts)]
        return out


def has_menus(page, scores, prose, ends):
    """Short lines above the prose or below it that are menus, and of which the model is sure."""
    lines = np.flatnonzero(prose)
    if not len(lines):
        return False
    texts = page.texts + ['']
    short = np.array([words <= MENU_WORDS and not re.search('[0-9]', text) and not re.match('[a-z]', text)
                      and not text.endswith(',') for words, text in zip(page.weight, page.texts)])
    menu = short & ~page.settled & ~ends & (page.classes != TABLE)
    whole = np.array([not re.match('[a-z]', below) for below in texts[1:]])
    places = np.arange(len(menu))
    outside = (places < lines[0]) | (places > lines[-1])
    return (menu & whole & outside).sum() >= MENU_LINES and (menu & (scores < -SURE)).sum() >= MENU_LINES


def kept(page, scores):
    """The lines that newsieve keeps of a row of JSONL, as `choose` of src/strip/body.cc does: the headline goes to a
    field of its own; the body begins and ends with prose."""
    again = ~page.settled & (page.classes == SELF_COPY)
    ends = page.numbers[:, ENDS_AS_A_SENTENCE] > 0
    any_prose = (page.weight >= 8) & (ends | (page.numbers[:, SENTENCE_ENDS] >= TWO_ENDS))
    if np.sum(page.settled & FURNITURE[page.classes]) <= STRAY_LINES and not has_menus(page, scores, any_prose, ends):
        return ~page.settled & ~again
    open_ = np.flatnonzero(~page.settled & ~again)
    ends = ends[open_]
    prose = (page.weight[open_] >= PROSE_WORDS) & (ends | (page.numbers[open_, SENTENCE_ENDS] >= TWO_ENDS))
    long = (page.weight[open_] > EDGE_WORDS) | ends
    of_open = scores[open_]
    by_score = of_open > np.where(prose, -DOUBT, 0)
    below_body = np.append(False, by_score[:-1])
    below_headline = np.append(False, page.classes[:-1] == TITLE)[open_] & long
    above_body = np.append(by_score[1:], False)
    judged = by_score | ((below_body | below_headline) & above_body & (of_open > -DOUBT))
    edges = np.flatnonzero(judged & long)
    if len(edges):
        judged[:edges[0]] = judged[edges[-1] + 1:] = False
    body = np.zeros(len(scores), bool)
    body[open_] = judged
    # A paragraph that stood above is kept if what stood above is not.
    for line in np.flatnonzero(again & (scores > 0)):
        body[line] = not any(body[i] and page.texts[i] == page.texts[line] for i in range(line))
    return body


def figures(pages, scores):
    rows, sets = [], {}
    for page, of_page in zip(pages, scores):
        if not page.augmented:
            sets.setdefault(page.set, []).append(score(page, kept(page, of_page)))
    for name, of_set in sets.items():
        rows.append(f'{name} {len(of_set)} pages  P {mean_score(of_set)[0]:.3f}  R {mean_score(of_set)[1]:.3f}  '
                    f'F1 {mean_score(of_set)[2]:.3f}')
    clean = [((kept(p, s) | (p.classes == TITLE)) * p.weight).sum() / p.weight.sum() for p, s in zip(pages, scores)
             if p.augmented and p.gold and not p.id.endswith(' small') and p.weight.sum() > 0]
    furniture = [(kept(p, s) * p.weight).sum() / p.weight.sum() for p, s in zip(pages, scores)
                 if p.augmented and not p.gold and p.weight.sum() > 0]
    if clean:
        rows.append(f'clean text lost {1 - np.mean(clean):.4f}; pages without an article kept {np.mean(furniture):.4f}')
    return '\n'.join(rows)


def in_steps(table):
    """A table as signed bytes, and what a step is worth."""
    step = max(np.abs(table).max() / 127, 1e-9)
    return np.float32(step), np.round(table / step).astype(np.int8)


def write(path, model, trainer):
    """The file that src/strip/body_weights.cc reads."""
    word_step, words = in_steps(model['words'])
    phrase_step, phrases = in_steps(model['phrases'])
    parts = [word_step, phrase_step, words, phrases, trainer.mean, trainer.scale, model['input'], model['input_bias']]
    for layer in model['layers']:
        for way in (0, 1):
            parts += [layer['gate'][way], layer['gate_bias'][way], layer['candidate'][way], layer['candidate_bias'][way]]
        parts += [layer['joined'], layer['joined_bias']]
    parts += [model['out'], model['out_bias']]
    data = b''.join(p.tobytes() if p.dtype == np.int8 else np.asarray(p, '<f4').tobytes() for p in map(np.asarray, parts))
    header = struct.pack('<4I', FEATURE_VERSION, len(trainer.mean), network.VOCABULARY, len(data))
    pathlib.Path(path).write_bytes(b'newsieve body model 1\n' + header + data)


def write_blank(path):
    """A model of zeros, of the number of features that the sources name."""
    source = pathlib.Path(__file__).parent.parent / 'src/strip/line_features.h'
    numbers = len(re.findall(r'^    Feature\{', source.read_text(), re.MULTILINE))
    trainer = argparse.Namespace(mean=np.zeros(numbers), scale=np.ones(numbers))
    write(path, jax.tree.map(jnp.zeros_like, network.new(jax.random.PRNGKey(0), numbers)), trainer)


def main():
    args = parse()
    if args.blank:
        write_blank(args.blank)
        return
    if args.cache and pathlib.Path(args.cache).exists():
        pages = pickle.loads(pathlib.Path(args.cache).read_bytes())
    else:
        pages = [page for folder in args.data for page in load(args.features, folder)]
        pages += with_features(args.features, augment(pages, np.random.default_rng(1)), alone=True)
        pages = [page for page in pages if page.texts]
        if args.cache:
            pathlib.Path(args.cache).write_bytes(pickle.dumps(pages))
    for page in pages:
        without_foreign_words(page)
    trainer = Trainer(args, [page.numbers for page in pages])
    if args.folds:
        validated = [None] * len(pages)
        for fold in range(min(args.folds, args.only)):
            inside = [i for i, page in enumerate(pages) if fold_of(page.site, args.folds) == fold]
            outside = [i for i, page in enumerate(pages) if fold_of(page.site, args.folds) != fold]
            model = trainer.fit([pages[i] for i in outside])
            tested = [pages[i] for i in inside]
            for i, row in zip(inside, trainer.scores(model, tested)):
                validated[i] = row
        done = [i for i, row in enumerate(validated) if row is not None]
        print(f'cross-validated by site, {args.folds} folds')
        print(figures([pages[i] for i in done], [validated[i] for i in done]), flush=True)
        if args.scores:
            pathlib.Path(args.scores).write_bytes(pickle.dumps({pages[i].set + ' ' + pages[i].id: validated[i] for i in done}))
    if args.out:
        model = trainer.fit(pages)
        print('on the pages trained on')
        print(figures(pages, trainer.scores(model, pages)))
        write(args.out, model, trainer)


if __name__ == '__main__':
    main()
