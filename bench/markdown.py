"""Tables in documents, made anew by the script that measures them."""
import pathlib
import sys

BEGIN, END = "<!-- table -->\n", "<!-- end -->"


def put_into(path, text):
    """Replaces what stands between the lines <!-- table --> and <!-- end --> of a document."""
    document = pathlib.Path(path)
    before, _, rest = document.read_text(encoding="utf-8").partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        sys.exit(f"{path}: no lines {BEGIN.strip()} and {END}")
    document.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
