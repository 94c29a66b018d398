# SPDX-License-Identifier: GPL-3.0-or-later
"""validate --fix."""
import json

from support import DESIGN, CliTest, changed, element, main


def broken(design):
    element(design, "nodes", "sub")["properties"]["cidr"] = "10.20.1.7/24"
    del element(design, "links", "assoc")["properties"]["allowedPrefixes"]
    element(design, "links", "ix-1")["properties"]["description"] = "prod: primary"
    element(design, "nodes", "tgw")["properties"]["asn"] = 64512


class Fix(CliTest):
    def test_writes_back_with_backup(self):
        before = self.write(changed(broken)).read_bytes()
        out, err = self.run_cli("validate", "design.isthmus", "--fix")
        self.assertEqual(err, "")
        self.assertIn("Mended cidr.host-bits  sub\n        Write 10.20.1.0/24\n", out)
        self.assertRegex(out, r"(?m)^\d findings mended in design\.isthmus; the text from before is in design\.isthmus~\. What remains:$")
        self.assertIn("0 errors, ", out)
        self.assertEqual((self.folder / "design.isthmus~").read_bytes(), before)
        design = json.loads((self.folder / "design.isthmus").read_text())
        self.assertEqual(element(design, "nodes", "sub")["properties"]["cidr"], "10.20.1.0/24")
        self.assertEqual(element(design, "links", "assoc")["properties"]["allowedPrefixes"], ["10.20.0.0/16"])
        self.assertNotEqual(element(design, "nodes", "tgw")["properties"]["asn"], 64512)
        self.assertRegex(element(design, "links", "ix-1")["properties"]["description"], r"^[-a-zA-Z0-9_ ]+$")

    def test_touches_nothing_else(self):
        self.write(changed(broken))
        self.run_cli("validate", "design.isthmus", "--fix")
        design = json.loads((self.folder / "design.isthmus").read_text())
        for kind in ("accounts", "nodes", "links", "flows"):
            for one in DESIGN[kind]:
                if one["id"] not in ("sub", "assoc", "ix-1", "tgw", "gcp-net"):
                    self.assertEqual(element(design, kind, one["id"]), one)

    def test_second_run_has_nothing_to_do(self):
        self.write(changed(broken))
        self.run_cli("validate", "design.isthmus", "--fix")
        once = (self.folder / "design.isthmus").read_bytes()
        (self.folder / "design.isthmus~").unlink()
        out, _ = self.run_cli("validate", "design.isthmus", "--fix")
        self.assertIn("Nothing that can be mended.", out)
        self.assertEqual((self.folder / "design.isthmus").read_bytes(), once)
        self.assertFalse((self.folder / "design.isthmus~").exists())

    def test_dry_run_writes_nothing(self):
        before = self.write(changed(broken)).read_bytes()
        out, _ = self.run_cli("validate", "design.isthmus", "--fix", "--dry-run")
        self.assertIn("Would mend asn.dxgw-tgw-equal  tgw, dxgw\n", out)
        self.assertIn("nothing was written", out)
        self.assertEqual((self.folder / "design.isthmus").read_bytes(), before)
        self.assertEqual([one.name for one in self.folder.glob("design*")], ["design.isthmus"])

    def test_writes_elsewhere(self):
        before = self.write(changed(broken)).read_bytes()
        report = self.run_json("validate", "design.isthmus", "--fix", "-o", "mended.isthmus")
        self.assertEqual(list(report), ["mended", "findings", "summary"])
        self.assertEqual([key for key in report["mended"][0]], ["rule", "subjects", "fix"])
        self.assertIn("cidr.host-bits", [one["rule"] for one in report["mended"]])
        self.assertEqual((self.folder / "design.isthmus").read_bytes(), before)
        self.assertEqual(self.run_json("validate", "mended.isthmus")["findings"], report["findings"])

    def test_standard_input_needs_a_place(self):
        text = json.dumps(changed(broken)).encode()
        _, err = self.run_cli("validate", "-", "--fix", status=2, stdin=text)
        self.assertIn("-o", err)
        self.run_cli("validate", "-", "--fix", "-o", "mended.isthmus", stdin=text)
        self.assertTrue((self.folder / "mended.isthmus").exists())

    def test_remaining_error_gives_1(self):
        def both(design):
            broken(design)
            element(design, "nodes", "gcp-sub")["properties"]["cidr"] = "224.0.0.0/20"
        self.write(changed(both))
        out, _ = self.run_cli("validate", "design.isthmus", "--fix", status=1)
        self.assertIn("cidr.reserved", out)

    def test_refuses_what_it_would_lose(self):
        before = self.write(changed(lambda d: d["nodes"].append(dict(element(d, "nodes", "vpc"))))).read_bytes()
        _, err = self.run_cli("validate", "design.isthmus", "--fix", status=2)
        self.assertIn("vpc", err)
        self.assertEqual((self.folder / "design.isthmus").read_bytes(), before)

    def test_usage(self):
        self.write(DESIGN)
        for words in (("--dry-run",), ("-o", "x.isthmus"), ("--fix", "-o", "-")):
            self.run_cli("validate", "design.isthmus", *words, status=2)
        self.assertEqual([one.name for one in self.folder.glob("*.isthmus")], ["design.isthmus"])
        _, err = self.run_cli("validate", "design.isthmus", "--fix", "-o", "no/such/folder/x.isthmus", status=2)
        self.assertIn("no/such/folder", err)

    def test_documents_are_not_mended(self):
        self.write({"name": "providers/gcp"}, "one.json")
        _, err = self.run_cli("validate", "one.json", "--fix", status=2)
        self.assertIn("--fix", err)


if __name__ == "__main__":
    main()
