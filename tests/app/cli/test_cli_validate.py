# SPDX-License-Identifier: GPL-3.0-or-later
"""validate and rules."""
import re

from support import DESIGN, CliTest, changed, element, main


def outside(design):
    element(design, "nodes", "sub")["properties"]["cidr"] = "10.99.1.0/24"


class Validate(CliTest):
    def test_sound_design(self):
        self.write(DESIGN)
        out, err = self.run_cli("validate", "design.isthmus")
        self.assertEqual(err, "")
        self.assertRegex(out.splitlines()[-1], r"^0 errors, \d+ warnings?, \d+ hints?\. Facts as of \d{4}-\d\d-\d\d\.$")

    def test_error_gives_1(self):
        self.write(changed(outside))
        out, _ = self.run_cli("validate", "design.isthmus", status=1)
        self.assertRegex(out, r"(?m)^error   subnet\.outside-network  sub")
        self.assertIn("1 error, ", out)
        self.assertNotIn("\x1b", out)

    def test_json_members(self):
        self.write(changed(outside))
        report = self.run_json("validate", "design.isthmus", status=1)
        self.assertEqual(list(report), ["findings", "summary"])
        self.assertEqual(list(report["summary"]), ["errors", "warnings", "hints", "waived"])
        finding = next(one for one in report["findings"] if one["rule"] == "subnet.outside-network")
        self.assertEqual([key for key in finding if key != "fix"], ["rule", "severity", "message", "subjects", "source", "waived"])
        self.assertEqual(finding["severity"], "error")
        self.assertEqual(finding["subjects"][0], "sub")
        self.assertIs(finding["waived"], False)

    def test_waiver(self):
        def change(design):
            outside(design)
            design["policies"] = {"waivers": [{"rule": "subnet.outside-network", "subjects": ["sub"], "reason": "lab",
                                               "by": "ann", "until": "2027-01-31"}]}
        self.write(changed(change))
        report = self.run_json("validate", "design.isthmus", "--today", "2027-01-31")
        self.assertEqual(report["summary"]["waived"], 1)
        self.assertEqual(report["summary"]["errors"], 0)
        self.run_cli("validate", "design.isthmus", "--today", "2027-02-01", status=1)
        self.run_cli("validate", "design.isthmus", "--today", "tomorrow", status=2)

    def test_duplicate_id_is_a_finding(self):
        self.write(changed(lambda d: d["nodes"].append(dict(element(d, "nodes", "vpc")))))
        rules = [one["rule"] for one in self.run_json("validate", "design.isthmus", status=1)["findings"]]
        self.assertIn("id.duplicate", rules)


if __name__ == "__main__":
    main()
