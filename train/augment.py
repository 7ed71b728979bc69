"""Pages made of others, so that the model meets what the sets lack: text that is clean already, in the forms it
comes in, and pages without an article."""
import textwrap

from pages import Page

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


def derive(page, kind, text, gold):
    made = Page(page.set, {'id': f'{page.set} {page.id} {kind}', 'text': text}, gold, page.site)
    made.augmented = True
    return made


def augment(pages, rng):
    """One clean text and, of some, the furniture alone, of each page. Sites stay those of the pages."""
    made = []
    for page in pages:
        form = FORMS[int(rng.integers(len(FORMS)))]
        text = clean_text(page.gold, form, rng)
        if len(text) > 100:
            made.append(derive(page, form, text, text))
        furniture = [t for t, share, settled in zip(page.texts, page.body, page.settled) if share < 0.5]
        if rng.random() < 0.3 and len(furniture) > 5:
            made.append(derive(page, 'furniture', '\n'.join(furniture), ''))
    return made
