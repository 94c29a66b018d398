#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the translation files up to date with the sources, or checks that they are.

usage: update.py            collect all strings of core, widgets and app into *.ts
       update.py --check    end with 1 when a string is missing from the German file or not translated
       update.py --placeholders   end with 1 when a translation has other %1, %n or & than its source

core has no Qt and so no tr(): its sentences are the message templates of the rules, found here by their form and given
to lupdate in the context that the window looks them up in. lupdate is called on named files, never through CMake: it
follows headers and does not come back from Boost.Graph.
"""
import itertools
import json
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


def literals(text, before=r""):
    """Adjacent literals count as one, as they do for the compiler."""
    for match in re.finditer(before + f"({LITERALS.pattern})", text):
        yield "".join(ONE.findall(match.group(1)))


def read(file):
    with open(file, encoding="utf-8") as handle:
        return handle.read()


def core_sentences():
    """The templates of the rules: literals that are whole sentences, of core/rules and of the check of documents."""
    checks = (file for file in sources("core/spec", (".cpp",)) if os.path.basename(file).startswith("documentcheck"))
    for file in itertools.chain(sources("core/rules", (".cpp",)), checks):
        text = re.sub(r"^\s*(//|#).*$", "", read(file), flags=re.M)
        for sentence in literals(text):
            if sentence.endswith(".") and " " in sentence.strip() and "://" not in sentence:
                yield sentence.strip()


def helper_sentences():
    """What is said through a file's own `say("...")`, which lupdate does not know: (context, text)."""
    helper = re.compile(r'(\w+)(?: = \[\])?\(const char\* text[^{]*\{[^}]*translate\("([^"]+)", text')
    for room in ("widgets", "app"):
        for file in sources(room, (".cpp",)):
            text = read(file)
            for name, context in helper.findall(text):
                for sentence in literals(text, rf"(?<![\w.>])(?<!::){name}\(\s*"):
                    yield context, sentence


def catalogue_titles():
    """Titles and help texts of the kinds and their properties, as the window shows them."""
    def walk(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("title", "help") and isinstance(inner, str) and inner:
                    yield inner
                yield from walk(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(inner)
    for file in sources("resources/catalog", (".json",)):
        if "schema" in os.path.relpath(file, TOP):
            continue
        tree = json.loads(read(file))
        for part in ("nodeKinds", "linkKinds"):
            yield from walk(tree.get(part, []) if isinstance(tree, dict) else [])


def rule_titles():
    """Titles of the rules: what stands after a rule's id and severity."""
    told = re.compile(rf'"[a-z0-9]+\.[a-z0-9-]+",\s*Severity::\w+,\s*({LITERALS.pattern})')
    for file in itertools.chain(sources("core/rules", (".cpp",)), sources("core/spec", (".cpp",))):
        for match in told.finditer(read(file)):
            yield "".join(ONE.findall(match.group(1)))


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def written_for_lupdate():
    lines = {f'QT_TRANSLATE_NOOP("isthmus::Finding", "{text}")' for text in core_sentences()}
    lines |= {f'QT_TRANSLATE_NOOP("{context}", "{text}")' for context, text in helper_sentences()}
    lines |= {f'QT_TRANSLATE_NOOP("isthmus::Rule", "{text}")' for text in rule_titles()}
    lines |= {f'QT_TRANSLATE_NOOP("isthmus::Catalog", {quoted(text)})' for text in catalogue_titles()}
    return "".join(f"static const char* s = {line};\n" for line in sorted(lines))


def collect(targets):
    with tempfile.TemporaryDirectory() as folder:
        noop = os.path.join(folder, "collected.cpp")
        with open(noop, "w", encoding="utf-8") as handle:
            handle.write(written_for_lupdate())
        # Only what speaks: lupdate's time goes into the files that it reads.
        speaks = re.compile(r"\btr\(|translate\(|QT_TR")
        files = [noop] + [f for room in ("widgets", "app") for f in sources(room) if speaks.search(read(f))]
        files = [f for f in files if not os.path.relpath(f, TOP).startswith(("app/cli/", "app/sandbox/"))]
        listing = os.path.join(folder, "files.lst")
        with open(listing, "w", encoding="utf-8") as handle:
            handle.write("\n".join(files))
        for target, options in targets:
            # It warns of every namespace alias and forward declaration, so it is heard only when it fails.
            run = subprocess.run([LUPDATE, "-silent", "-I", TOP, "-locations", "none", "-no-obsolete", *options, f"@{listing}", "-ts", target],
                                 cwd=TOP, capture_output=True, text=True)
            if run.returncode != 0:
                sys.exit(f"lupdate failed: {run.stderr.strip() or run.stdout.strip()}")


def unfinished(path):
    missing = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") == "unfinished" or not all(texts):
                missing.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return missing


def strayed(path):
    """Translations whose %1, %n or mnemonics are not those of the source."""
    def marks(text):
        return sorted(set(re.findall(r"%\d|%n", text))), text.count("&")
    wrong = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            for text in [form.text for form in translation.iter("numerusform")] or [translation.text]:
                if text and marks(text) != marks(source):
                    wrong.append(f"{context.findtext('name')}: {source} | {text}")
    return wrong


def main():
    german = os.path.join(HERE, "isthmus_de.ts")
    english = os.path.join(HERE, "isthmus_en.ts")
    targets = [(german, ["-target-language", "de_DE"]), (english, ["-pluralonly", "-target-language", "en_GB"])]
    if "--placeholders" in sys.argv:
        wrong = [line for path, _ in targets for line in strayed(path)]
        for line in wrong:
            print(f"placeholders differ: {line}")
        return 1 if wrong else 0
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
