# SPDX-License-Identifier: GPL-3.0-or-later
"""rules, and the page that is made from it."""
import os
import pathlib
import re

from support import CliTest, main

SOURCE = pathlib.Path(os.environ.get("ISTHMUS_SOURCE", "."))


class Rules(CliTest):
    def test_json(self):
        listed = self.run_json("rules")
        self.assertEqual(list(listed), ["rules"])
        ids = [rule["id"] for rule in listed["rules"]]
        self.assertEqual(ids, sorted(set(ids)))
        self.assertIn("cidr.host-bits", ids)
        self.assertIn("spec.schema", ids)
        for rule in listed["rules"]:
            self.assertEqual(list(rule), ["id", "severity", "title", "source", "explanation", "mend", "fix", "reads"])
            self.assertRegex(rule["id"], r"^[a-z0-9-]+(\.[a-z0-9-]+)*$")
            self.assertIn(rule["severity"], ("error", "warning", "hint"))
            for member in ("title", "source", "explanation", "mend", "reads"):
                self.assertTrue(rule[member], f"{rule['id']} has no {member}")
            self.assertRegex(rule["explanation"], r"^[A-Z].*\.$")

    def test_text(self):
        ids = [rule["id"] for rule in self.run_json("rules")["rules"]]
        out, _ = self.run_cli("rules")
        self.assertEqual(len(out.splitlines()), len(ids) + 1)
        self.assertTrue(re.match(r"Rule +Severity +Reports\n", out))

    def test_page_is_up_to_date(self):
        page = (SOURCE / "docs/rules.md").read_text(encoding="utf-8")
        out, _ = self.run_cli("rules", "--format", "markdown")
        self.assertEqual(page, out, "docs/rules.md is stale: run ./dev docs")

    def test_page_has_an_anchor_for_each_rule(self):
        page, _ = self.run_cli("rules", "--format", "markdown")
        for rule in self.run_json("rules")["rules"]:
            anchor = rule["id"].replace(".", "-")
            self.assertEqual(page.count(f'<a id="{anchor}"></a>'), 1)
            self.assertEqual(page.count(f"(#{anchor})"), 1)
            self.assertIn(rule["explanation"], page)
        self.assertNotIn("## Others", page)

    def test_explain(self):
        out, _ = self.run_cli("rules", "--explain", "cidr.overlap")
        self.assertTrue(out.startswith("cidr.overlap  (error)\n"))
        self.assertTrue(all(len(line) <= 80 or "://" in line for line in out.splitlines()))
        self.assertIn("\nSource\n  https://", out)
        self.assertEqual([one["id"] for one in self.run_json("rules", "--explain", "spec.l3")["rules"]], ["spec.l3"])
        _, err = self.run_cli("rules", "--explain", "cidr.nothing", status=2)
        self.assertIn("cidr.nothing", err)


if __name__ == "__main__":
    main()
