#!/usr/bin/env python3
"""Precision and recall of the fields title, author and published.

usage: fields.py GOLD.jsonl CLEAN.jsonl [--wrong FIELD] [--missing FIELD] [--half 0|1]

GOLD rows: {"id", "title", "author", "published"}, null where not known. CLEAN rows: newsieve's.
Precision is the share of right values among those given where the gold knows one; recall the share
of right values among those that the gold knows. How values are compared:

title      equal after folding case, punctuation and white space, or nine tenths of the words of each
           stand in the other
author     the same names: every word, in any order, but for labels ("by"), titles ("Dr"), and roles and
           degrees behind a comma; an author that only one side names makes it wrong
published  the same calendar day

--wrong and --missing list the rows; --half counts the pages of one half of the sites only, by a
checksum of the site's name.
"""
import argparse
import collections
import json
import re
import unicodedata
import urllib.parse
import zlib

FIELDS = ("title", "author", "published")
TITLE_SHARE = 0.9
NOT_NAMES = {"by", "and", "with", "written", "posted", "author", "authors", "dr", "mr", "mrs", "ms", "prof",
             "professor", "the"}
ROLE = re.compile(r"\b(editor|writer|author|contributor|reporter|correspondent|expert|director|manager|analyst|ceo|"
                  r"founder|dietitian|specialist|officer|president|columnist|photographer|engineer|partner)s?\b", re.I)
DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,2}\.){1,4}[A-Z]?|[A-Z][A-Za-z]*[A-Z]+[A-Za-z]*")


def words_of(text):
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def same_title(gold, given):
    a, b = collections.Counter(words_of(gold)), collections.Counter(words_of(given))
    both = sum((a & b).values())
    return a == b or both >= TITLE_SHARE * max(sum(a.values()), sum(b.values()))


def names_of(text):
    """The words of the names, without roles and degrees behind a comma or in brackets, and without labels."""
    parts = re.split(r"\s*[,|(\[]\s*", re.sub(r"[®™)\]]", "", text))
    kept = [part for i, part in enumerate(parts) if i == 0 or not (ROLE.search(part) or DEGREE.fullmatch(part.strip()))]
    return set(words_of(" ".join(kept))) - NOT_NAMES


def same_author(gold, given):
    return names_of(gold) == names_of(given)


def same_day(gold, given):
    return gold[:10] == given[:10]


SAME = {"title": same_title, "author": same_author, "published": same_day}


def rows_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def in_half(row, half):
    site = urllib.parse.urlsplit(row.get("url") or row["id"]).netloc.removeprefix("www.")
    return half is None or zlib.crc32(site.encode()) % 2 == half


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("clean")
    parser.add_argument("--wrong", choices=FIELDS)
    parser.add_argument("--missing", choices=FIELDS)
    parser.add_argument("--half", type=int, choices=(0, 1))
    options = parser.parse_args()
    gold = {row["id"]: row for row in rows_of(options.gold)}
    clean = {row["id"]: row for row in rows_of(options.clean) if row.get("role", "main") == "main"}
    print(f"{'field':<10} {'known':>6} {'given':>6} {'right':>6} {'precision':>10} {'recall':>7} {'unchecked':>10}")
    for field in FIELDS:
        known = given = right = unchecked = 0
        for identifier, truth in gold.items():
            row = clean.get(identifier, {"id": identifier})
            if not in_half(row, options.half):
                continue
            value = row.get(field)
            if not truth.get(field):
                unchecked += value is not None
                continue
            known += 1
            given += value is not None
            good = value is not None and SAME[field](truth[field], value)
            right += good
            if options.wrong == field and value is not None and not good:
                print(f"  {truth[field]!r}  <>  {value!r}  {row.get('url')}")
            if options.missing == field and value is None:
                print(f"  {truth[field]!r}  {row.get('url')}")
        print(f"{field:<10} {known:>6} {given:>6} {right:>6} {right / max(given, 1):>10.3f} {right / max(known, 1):>7.3f}"
              f" {unchecked:>10}")


if __name__ == "__main__":
    main()
