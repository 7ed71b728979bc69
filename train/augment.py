"""Pages made of others, so that the model meets what the sets lack: text that is clean already, in the forms it
comes in, pages without an article, and small pages."""
import textwrap

import numpy as np

from pages import TITLE, Page

FORMS = ('as it is', 'one line', 'lines of a printer', 'a lead', 'one blank line between paragraphs')


def clean_text(gold, form, rng):
    paragraphs = [line.strip() for line in gold.split('\n') if line.strip()]
    if form == 'one line':
        return ' '.join(paragraphs)
    if form == 'lines of a printer':
        width = int(rng.integers(55, 90))
        indent = '   ' if rng.random() < 0.5 else ''
        between = '\n\n' if rng.random() < 0.5 else '\n'
        return between.join(textwrap.fill(p, width, initial_indent=indent) for p in paragraphs)
    if form == 'a lead':
        return '\n'.join(paragraphs[:int(rng.integers(1, 4))])
    if form == 'one blank line between paragraphs':
        return '\n\n'.join(paragraphs)
    return '\n'.join(paragraphs)


def small(page, rng):
    """A few lines of the body, in a few lines of what stands above and below it."""
    inside = np.flatnonzero(page.body >= 0.5)
    if len(inside) < 2:
        return None
    first, last = inside[0], inside[-1]
    titles = [i for i in np.flatnonzero(page.classes[:first] == TITLE) if rng.random() < 0.8]
    above = [i for i in range(max(0, first - int(rng.integers(0, 12))), first) if i not in titles]
    body = range(first, min(last + 1, first + int(rng.integers(2, 9))))
    below = range(last + 1, min(len(page.texts), last + 1 + int(rng.integers(0, 12))))
    gap = '\n\n' if rng.random() < 0.3 else '\n'
    lines = [page.texts[i] for i in sorted([*above, *titles, *body, *below])]
    return gap.join(lines), '\n'.join(page.texts[i] for i in body if page.body[i] >= 0.5)


def derive(page, kind, text, gold):
    made = Page(page.set, {'id': f'{page.set} {page.id} {kind}', 'text': text}, gold, page.site)
    made.augmented = True
    return made


def augment(pages, rng):
    """One clean text, one small page and, of some, the furniture alone, of each page. Sites stay those of the pages."""
    made = []
    for page in pages:
        form = FORMS[int(rng.integers(len(FORMS)))]
        text = clean_text(page.gold, form, rng)
        if len(text) > 100:
            made.append(derive(page, form, text, text))
        cropped = small(page, rng)
        if cropped:
            made.append(derive(page, 'small', *cropped))
        furniture = [t for t, share, settled in zip(page.texts, page.body, page.settled) if share < 0.5]
        if rng.random() < 0.3 and len(furniture) > 5:
            made.append(derive(page, 'furniture', '\n'.join(furniture), ''))
    return made
