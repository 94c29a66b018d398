#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the translation files up to date with the sources, or checks that they are.

usage: update.py            collect all strings of core, widgets and app into *.ts
       update.py --check    end with 1 when a string is missing from the German file or not translated

core has no Qt and so no tr(): its sentences are the message templates of the rules, found here by their form and given
to lupdate in the context that the window looks them up in. lupdate is called on named files, never through CMake: it
follows headers and does not come back from Boost.Graph.
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HERE = os.path.join(TOP, "translations")
LUPDATE = "/usr/lib/qt6/bin/lupdate"
LITERALS = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*')
ONE = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def sources(folder, endings=(".cpp", ".h")):
    for root, _, files in os.walk(os.path.join(TOP, folder)):
        for name in sorted(files):
            if name.endswith(endings):
                yield os.path.join(root, name)


def core_sentences():
    """Literals of core/rules that read like a sentence or a title: they have a space and no URL."""
    found = []
    for file in sources("core/rules", (".cpp",)):
        with open(file, encoding="utf-8") as handle:
            text = re.sub(r"^\s*(//|#).*$", "", handle.read(), flags=re.M)
        for match in LITERALS.finditer(text):
            sentence = "".join(ONE.findall(match.group(0)))
            if " " in sentence.strip() and "://" not in sentence and re.search(r"[A-Za-z]{2}", sentence):
                found.append(sentence)
    return sorted(set(found))


def collect(targets):
    with tempfile.TemporaryDirectory() as folder:
        noop = os.path.join(folder, "core_sentences.cpp")
        with open(noop, "w", encoding="utf-8") as handle:
            for sentence in core_sentences():
                handle.write(f'static const char* s = QT_TRANSLATE_NOOP("isthmus::Finding", "{sentence}");\n')
        files = [noop] + [f for room in ("widgets", "app") for f in sources(room)]
        listing = os.path.join(folder, "files.lst")
        with open(listing, "w", encoding="utf-8") as handle:
            handle.write("\n".join(files))
        for target, options in targets:
            subprocess.run([LUPDATE, "-silent", "-locations", "none", "-no-obsolete", "-I", TOP, "-I", os.path.join(TOP, "core"),
                            *options, f"@{listing}", "-ts", target], check=True, cwd=TOP)


def unfinished(path):
    missing = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") == "unfinished" or not all(texts):
                missing.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return missing


def main():
    german = os.path.join(HERE, "isthmus_de.ts")
    english = os.path.join(HERE, "isthmus_en.ts")
    targets = [(german, ["-target-language", "de_DE"]), (english, ["-pluralonly", "-target-language", "en_GB"])]
    if "--check" not in sys.argv:
        collect(targets)
        return 0
    if not os.path.exists(LUPDATE):
        print(f"skipped: there is no {LUPDATE}")
        return 0
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for path, options in targets:
            copy = os.path.join(folder, os.path.basename(path))
            with open(path, encoding="utf-8") as handle, open(copy, "w", encoding="utf-8") as out:
                out.write(handle.read())
            collect([(copy, options)])
            missing = unfinished(copy)
            for line in missing[:40]:
                print(f"{os.path.basename(path)} lacks: {line}")
            bad += len(missing)
    print("translations: complete" if bad == 0 else f"translations: {bad} strings to do; run translations/update.py and fill them in")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
