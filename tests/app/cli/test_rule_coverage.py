# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule on designs has, in the tests of core/rules, a design where it fires and one where it must not."""
import os
import pathlib
import re

from support import CliTest, main

TESTS = pathlib.Path(os.environ.get("ISTHMUS_SOURCE", ".")) / "tests/core/rules"
STRING = r'"((?:[^"\\\n]|\\.)*)"'


def rows(word, text):
    """Rules in the second argument of `word(...)`, a name of a `const char*` or `std::string` replaced by its text."""
    names = dict(re.findall(r'(?:const char\*|const std::string) (\w+) = ' + STRING + ";", text))
    for literal, name in re.findall(word + r"\(\s*" + STRING.replace("((", "(?:(") + r',\s*(?:"([^"]+)"|(\w+)(?:\.c_str\(\))?),', text):
        yield literal or names.get(name, "")


class Coverage(CliTest):
    def test_every_rule_fires_and_keeps_silent(self):
        fires, silent = set(), set()
        for file in TESTS.glob("tst_*.cpp"):
            # A name means one thing within one function.
            for part in re.split(r"\nvoid ", file.read_text(encoding="utf-8")):
                fires |= set(rows("(?:fires|mends)", part))
                silent |= set(rows("silent", part))
        rules = {rule["id"]: rule for rule in self.run_json("rules")["rules"] if not rule["id"].startswith("spec.")}
        self.assertEqual(sorted(set(rules) - fires), [], "no design where these fire")
        self.assertEqual(sorted(set(rules) - silent), [], "no design where these must not fire")


if __name__ == "__main__":
    main()
