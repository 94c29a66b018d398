# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are broken on purpose: refused with place and reason, quickly, and nothing written."""
import json

from support import DESIGN, CliTest, changed, element, main

TEXT = json.dumps(DESIGN, indent=2) + "\n"


class Hostile(CliTest):
    def refuse(self, content, *mentions):
        self.write(content)
        for words in (["validate"], ["cost"], ["export", "--to", "spec", "-o", "out"]):
            out, err = self.run_cli(words[0], "design.isthmus", *words[1:], status=2)
            self.assertEqual(out, "")
            self.assertIn("design.isthmus", err)
            for mention in mentions:
                self.assertIn(mention, err)
            self.assertLess(len(err), 20000)
        self.assertFalse((self.folder / "out").exists())

    def test_truncated_at_many_places(self):
        for cut in range(0, len(TEXT) - 2, 211):
            self.write(TEXT[:cut])
            out, err = self.run_cli("validate", "design.isthmus", status=2)
            self.assertEqual(out, "")
            self.assertIn("design.isthmus: ", err)

    def test_empty(self):
        self.refuse("")

    def test_not_json(self):
        self.refuse("<xml/>", "line 1")

    def test_wrong_root(self):
        self.refuse("[]")

    def test_other_format(self):
        self.refuse(changed(lambda d: d.update(format="isthmus/99")), "format")

    def test_wrong_type_names_line_and_member(self):
        def change(design):
            element(design, "nodes", "vpc")["region"] = 5
        text = json.dumps(changed(change), indent=2) + "\n"
        line = text[:text.index('"region": 5')].count("\n") + 1
        self.refuse(text, f"line {line}", "nodes[5].region")

    def test_wrong_container(self):
        self.refuse(changed(lambda d: d.update(nodes={})), "nodes")

    def test_deep_nesting(self):
        self.refuse(TEXT.replace('"properties": {', '"properties": {"deep": ' + "[" * 100000 + "]" * 100000 + ", ", 1))

    def test_unclosed_nesting(self):
        self.refuse('{"a":' * 200000)

    def test_bad_utf8(self):
        self.refuse(TEXT.encode().replace(b"multicloud", b"multi\xff\xfecloud"))

    def test_nul_bytes(self):
        self.refuse(TEXT.encode().replace(b"multicloud", b"multi\x00cloud"))

    def test_huge_number(self):
        self.refuse(TEXT.replace('"mbps": 200', '"mbps": 1e999'))

    def test_doubled_member(self):
        self.refuse(TEXT.replace('"name": "prod",', '"name": "prod", "name": "other",'))

    def test_bad_id(self):
        self.refuse(changed(lambda d: element(d, "nodes", "vpc").update(id="../../etc/passwd")))

    def test_odd_values_do_not_crash(self):
        """Wrong values inside properties are the rules' matter: findings, not a refused file."""
        for key, value in (("cidrs", "10.0.0.0/8"), ("cidrs", [1, None, {}]), ("cidrs", ["999.0.0.0/99"]), ("cidrs", {"a": []})):
            self.write(changed(lambda d: element(d, "nodes", "vpc")["properties"].update({key: value})))
            report = self.run_json("validate", "design.isthmus", status=1)
            self.assertGreater(report["summary"]["errors"], 0)
            for command in ("cost", "latency"):
                json.loads(self.run_cli(command, "design.isthmus", "--format", "json")[0])

    def test_terminal_control_characters_stay_out(self):
        self.write(changed(lambda d: element(d, "nodes", "vpc").update(name="a\u001b[31mred\u0007\u009b31m", region="us-\u001b]0;x\u0007")))
        out, err = self.run_cli("validate", "design.isthmus", status=1)
        for letter in ("\u001b", "\u0007", "\u009b"):
            self.assertNotIn(letter, out + err)


if __name__ == "__main__":
    main()
