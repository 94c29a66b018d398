# SPDX-License-Identifier: GPL-3.0-or-later
"""validate --format sarif, as GitHub's code scanning takes it.

What GitHub asks for is described here in our own words (its documentation: "SARIF support for code scanning"). The
published schema of SARIF 2.1.0 is used too where ./dev test could fetch it, which is not always.
"""
import json
import os
import pathlib
import re
import unittest

from support import CliTest, changed, element, main

SCHEMA = pathlib.Path(os.environ.get("ISTHMUS_SOURCE", ".")) / "build/sarif-schema/sarif-2.1.0.json"
URI = re.compile(r"^[A-Za-z0-9._~/%:-]+$")


def outside(design):
    element(design, "nodes", "sub")["properties"]["cidr"] = "10.99.1.0/24"


def waived(design):
    outside(design)
    design["policies"] = {"waivers": [{"rule": "subnet.outside-network", "subjects": ["sub"], "reason": "lab",
                                       "by": "ann", "until": "2027-01-31"}]}


class Sarif(CliTest):
    def log(self, *words, status=1, stdin=b""):
        out, _ = self.run_cli("validate", *words, "--format", "sarif", "--today", "2026-11-22", status=status, stdin=stdin)
        log = json.loads(out)
        self.github(log)
        return log

    def text(self, value):
        self.assertIsInstance(value, str)
        self.assertTrue(value.strip())

    def location(self, location):
        physical = location["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        self.assertRegex(uri, URI)
        self.assertFalse(uri.startswith("./"))
        region = physical["region"]
        self.assertGreaterEqual(region["startLine"], 1)
        self.assertGreaterEqual(region["endLine"], region["startLine"])

    def github(self, log):
        """What GitHub reads, and how it must be."""
        self.assertEqual(log["version"], "2.1.0")
        self.assertTrue(log["$schema"].endswith("sarif-2.1.0.json"))
        self.assertEqual(len(log["runs"]), 1)
        run = log["runs"][0]
        self.assertIs(run["invocations"][0]["executionSuccessful"], True)
        driver = run["tool"]["driver"]
        self.text(driver["name"])
        self.assertRegex(driver["semanticVersion"], r"^\d+\.\d+\.\d+")
        self.assertEqual(len({rule["id"] for rule in driver["rules"]}), len(driver["rules"]))
        for rule in driver["rules"]:
            self.text(rule["id"])
            self.text(rule["shortDescription"]["text"])
            self.assertLessEqual(len(rule["shortDescription"]["text"]), 1024)
            self.text(rule["fullDescription"]["text"])
            self.assertLessEqual(len(rule["fullDescription"]["text"]), 1024)
            self.text(rule["help"]["text"])
            self.text(rule["help"]["markdown"])
            self.assertIn(rule["defaultConfiguration"]["level"], ("note", "warning", "error"))
            self.assertLessEqual(len(rule["properties"]["tags"]), 10)
            self.assertIn(rule["properties"]["problem.severity"], ("error", "warning", "recommendation"))
            self.assertIn(rule["properties"]["precision"], ("very-high", "high", "medium", "low"))
            if "helpUri" in rule:
                self.assertRegex(rule["helpUri"], r"^https?://\S+$")
        prints = set()
        self.assertLessEqual(len(run["results"]), 25000)
        for result in run["results"]:
            self.assertEqual(driver["rules"][result["ruleIndex"]]["id"], result["ruleId"])
            self.assertIn(result["level"], ("error", "warning", "note"))
            self.text(result["message"]["text"])
            self.assertEqual(len(result["locations"]), 1)
            self.location(result["locations"][0])
            for related in result.get("relatedLocations", []):
                self.location(related)
                self.text(related["message"]["text"])
            fingerprint = result["partialFingerprints"]["primaryLocationLineHash"]
            self.assertRegex(fingerprint, r"^[0-9a-f]{16}:\d+$")
            self.assertNotIn(fingerprint, prints)
            prints.add(fingerprint)
            for suppression in result.get("suppressions", []):
                self.assertIn(suppression["kind"], ("external", "inSource"))

    def result(self, log, rule):
        return next(one for one in log["runs"][0]["results"] if one["ruleId"] == rule)

    def test_lines_are_those_of_the_element(self):
        path = self.write(changed(outside))
        place = self.result(self.log("design.isthmus"), "subnet.outside-network")["locations"][0]
        self.assertEqual(place["physicalLocation"]["artifactLocation"]["uri"], "design.isthmus")
        self.assertEqual(place["logicalLocations"][0]["fullyQualifiedName"], "sub")
        region = place["physicalLocation"]["region"]
        lines = path.read_text().splitlines()[region["startLine"] - 1:region["endLine"]]
        self.assertEqual(lines[0].strip(), "{")
        self.assertEqual(json.loads("\n".join(lines).rstrip().rstrip(","))["id"], "sub")

    def test_fingerprint_does_not_depend_on_lines(self):
        self.write(changed(outside))
        first = self.result(self.log("design.isthmus"), "subnet.outside-network")
        self.write(json.dumps(changed(outside), indent=8))
        second = self.result(self.log("design.isthmus"), "subnet.outside-network")
        self.assertEqual(first["partialFingerprints"], second["partialFingerprints"])

    def test_waived_is_suppressed(self):
        self.write(changed(waived))
        result = self.result(self.log("design.isthmus", status=0), "subnet.outside-network")
        self.assertEqual(result["suppressions"], [{"kind": "external", "status": "accepted", "justification": "lab"}])

    def test_other_names(self):
        (self.folder / "my nets").mkdir()
        self.write(changed(outside), "my nets/prod & lab.isthmus")
        place = self.log("./my nets/prod & lab.isthmus")["runs"][0]["results"][0]["locations"][0]
        self.assertEqual(place["physicalLocation"]["artifactLocation"]["uri"], "my%20nets/prod%20%26%20lab.isthmus")
        text = json.dumps(changed(outside)).encode()
        self.log("-", stdin=text)
        place = self.log(self.folder / "my nets/prod & lab.isthmus")["runs"][0]["results"][0]["locations"][0]
        self.assertTrue(place["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///"))

    def test_after_fix_lines_are_those_of_the_written_file(self):
        def both(design):
            outside(design)
            element(design, "nodes", "gcp-sub")["properties"]["cidr"] = "10.120.0.9/20"
        self.write(json.dumps(changed(both)))
        result = self.result(self.log("design.isthmus", "--fix"), "subnet.outside-network")
        line = result["locations"][0]["physicalLocation"]["region"]["startLine"]
        lines = (self.folder / "design.isthmus").read_text().splitlines()
        self.assertIn('"id": "sub"', lines[line])

    def test_documents(self):
        (self.folder / "docs").mkdir()
        self.write('{\n  "channels": [\n    {"name": "providers/gcp/environments/e/interconnects/i/channels/c",\n'
                   '     "adminState": "ON"}\n  ]\n}\n', "docs/channels.json")
        log = self.log("docs")
        places = [one["locations"][0]["physicalLocation"] for one in log["runs"][0]["results"]]
        self.assertEqual({place["artifactLocation"]["uri"] for place in places}, {"docs/channels.json"})
        self.assertTrue({3, 4} & {place["region"]["startLine"] for place in places})

    def test_published_schema(self):
        try:
            import jsonschema
        except ImportError:
            raise unittest.SkipTest("python3-jsonschema is not installed") from None
        if not SCHEMA.exists():
            raise unittest.SkipTest("the schema of SARIF could not be fetched by ./dev test")
        schema = json.loads(SCHEMA.read_text(encoding="utf-8-sig"))
        validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
        for change in (outside, waived):
            self.write(changed(change))
            log = self.log("design.isthmus", status=1 if change is outside else 0)
            self.assertEqual([f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(log)], [])
        log["runs"][0]["results"][0]["level"] = "fatal"
        self.assertTrue(list(validator.iter_errors(log)), "the schema finds nothing wrong with a level that does not exist")


if __name__ == "__main__":
    main()
