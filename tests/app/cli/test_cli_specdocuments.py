# SPDX-License-Identifier: GPL-3.0-or-later
"""validate on documents of the open specification."""
import base64
import json

from support import DESIGN, CliTest, main

KEY = {"version": 1, "destinationEnvironmentUri": "x.example/providers/aws/environments/env-1",
       "sharedConnectionUuid": "0f8fad5b-d9cb-469f-a165-70867728950e", "connectionSizeMbps": 1000,
       "destinationAccountId": "acme-analytics-prod"}
INTERCONNECT = {"name": "providers/gcp/environments/e/interconnects/i", "state": "OPEN"}


class SpecificationDocuments(CliTest):
    def put(self, name, content):
        file = self.folder / name
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        return name

    def test_export_is_clean(self):
        self.write(DESIGN)
        self.run_cli("export", "design.isthmus", "--to", "spec", "-o", "out")
        report = self.run_json("validate", "out", "--design", "design.isthmus")
        self.assertEqual((report["summary"]["errors"], report["summary"]["warnings"]), (0, 0))

    def test_error_names_file_and_place(self):
        self.put("interconnect.json", INTERCONNECT)
        out, _ = self.run_cli("validate", "interconnect.json", status=1)
        self.assertRegex(out, r"(?m)^error   spec\.schema  interconnect\.json#/state$")
        self.assertRegex(out.splitlines()[-1], r"^1 error, .* 1 document of the specification, as of \d{4}-\d\d-\d\d\.$")

    def test_standard_input(self):
        out, _ = self.run_cli("validate", "-", stdin=json.dumps(INTERCONNECT).encode(), status=1)
        self.assertIn("standard input#/state", out)
        self.run_cli("validate", "-", stdin=json.dumps(DESIGN).encode())

    def test_sarif(self):
        self.put("interconnect.json", INTERCONNECT)
        run = json.loads(self.run_cli("validate", "interconnect.json", "--format", "sarif", status=1)[0])["runs"][0]
        result = next(one for one in run["results"] if one["ruleId"] == "spec.schema")
        self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "interconnect.json")
        self.assertIn("spec.l3", {rule["id"] for rule in run["tool"]["driver"]["rules"]})

    def test_key_is_never_quoted(self):
        text = base64.b64encode(json.dumps(dict(KEY, sharedConnectionUuid="top-secret-word")).encode()).decode()
        self.put("key.txt", text)
        out, err = self.run_cli("validate", "key.txt", status=1)
        self.assertIn("spec.activation-key", out)
        for part in ("top-secret-word", text[:20]):
            self.assertNotIn(part, out + err)

    def test_rules_are_listed(self):
        rules = {one["id"]: one for one in self.run_json("rules")["rules"]}
        family = [one for one in rules if one.startswith("spec.")]
        self.assertEqual(len(family), 12)
        self.assertTrue(all(rules[one]["source"].startswith("https://") for one in family))

    def test_bad_input(self):
        (self.folder / "empty").mkdir()
        self.run_cli("validate", "empty", status=2)
        self.put("broken.json", '{"name": ')
        self.run_cli("validate", "broken.json", status=2)
        self.put("key.json", KEY)
        self.run_cli("validate", "key.json", "--design", "absent.isthmus", status=2)
        self.write(DESIGN)
        self.run_cli("validate", "design.isthmus", "--design", "design.isthmus", status=2)


if __name__ == "__main__":
    main()
