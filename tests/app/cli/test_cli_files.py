# SPDX-License-Identifier: GPL-3.0-or-later
"""export, generate and catalog."""
import json
import pathlib

from support import DESIGN, CliTest, changed, element, main


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in pathlib.Path(folder).rglob("*") if path.is_file()}


class Export(CliTest):
    def test_spec(self):
        self.write(DESIGN)
        report = self.run_json("export", "design.isthmus", "--to", "spec", "-o", "out")
        self.assertEqual(list(report), ["files"])
        files = tree(self.folder / "out")
        self.assertEqual(sorted(report["files"]), sorted(files))
        index = json.loads(files["index.json"])
        self.assertEqual(index["interconnects"][0]["link"], "ix-1")
        listed = [one["path"] for one in index["interconnects"][0]["files"]]
        self.assertEqual(sorted(listed + ["index.json"]), sorted(files))
        features = json.loads(files["ix-1/features.json"])["features"]
        self.assertEqual(len(features), 4)
        for feature in features:
            config = feature["featureConfig"]["l3BaseConfig"]
            self.assertGreater(config["vlanId"], 1024)
            self.assertEqual(config["mtuBytes"], 8500)
        self.assertEqual(json.loads(files["ix-1/request-aws.json"])["body"]["bandwidth"], "1Gbps")

    def test_same_bytes(self):
        self.write(DESIGN)
        self.run_cli("export", "design.isthmus", "--to", "spec", "-o", "one")
        self.run_cli("export", "design.isthmus", "--to", "spec", "-o", "two")
        self.assertEqual(tree(self.folder / "one"), tree(self.folder / "two"))

    def test_no_interconnect(self):
        self.write(changed(lambda d: d["links"].pop()))
        self.assertEqual(self.run_json("export", "design.isthmus", "--to", "spec", "-o", "out")["files"], ["index.json"])

    def test_refused(self):
        self.write(changed(lambda d: element(d, "links", "ix-1")["properties"].update(partnerRegion="us-west1")))
        out, err = self.run_cli("export", "design.isthmus", "--to", "spec", "-o", "out", status=2)
        self.assertEqual(out, "")
        self.assertIn("ix-1", err)
        self.assertFalse((self.folder / "out").exists())

    def test_folder_cannot_be_made(self):
        self.write(DESIGN)
        self.write("a file", "taken")
        _, err = self.run_cli("export", "design.isthmus", "--to", "spec", "-o", "taken", status=2)
        self.assertIn("taken", err)


class Generate(CliTest):
    def design(self, *words):
        return self.run_cli("generate", *words)[0]

    def test_sizes_without_errors(self):
        for words, networks, nodes in ((["--vpcs", "1"], 1, None), (["--vpcs", "2"], 2, None), (["--vpcs", "40"], 40, None),
                                       (["--nodes", "1"], None, 1), (["--nodes", "8"], None, 8), (["--nodes", "300"], None, 300)):
            text = self.design(*words)
            design = json.loads(text)
            if nodes is not None:
                self.assertEqual(len(design["nodes"]), nodes)
            else:
                kinds = [node["kind"] for node in design["nodes"]]
                self.assertEqual(sum(kinds.count(kind) for kind in ("aws.vpc", "gcp.network", "azure.vnet", "oci.vcn")), networks)
            report = self.run_json("validate", "-", stdin=text.encode())
            self.assertEqual(report["summary"]["errors"], 0, words)

    def test_seed(self):
        self.assertEqual(self.design("--vpcs", "30"), self.design("--vpcs", "30", "--seed", "1"))
        self.assertNotEqual(self.design("--vpcs", "30"), self.design("--vpcs", "30", "--seed", "2"))

    def test_density_and_positions(self):
        design = json.loads(self.design("--nodes", "3000"))
        self.assertTrue(1.3 < len(design["links"]) / len(design["nodes"]) < 1.7)
        positions = design["views"][0]["positions"]
        self.assertEqual(set(positions), {node["id"] for node in design["nodes"]})
        for node in design["nodes"]:
            if "parent" in node:
                x, y, width, height = positions[node["id"]]
                left, top, across, down = positions[node["parent"]]
                self.assertTrue(left <= x and top <= y and x + width <= left + across and y + height <= top + down, node["id"])

    def test_ranges_are_unique(self):
        import ipaddress
        design = json.loads(self.design("--nodes", "3000"))
        ranges = sorted(ipaddress.ip_network(cidr) for node in design["nodes"] for cidr in node.get("properties", {}).get("cidrs", []))
        for one, next_one in zip(ranges, ranges[1:]):
            self.assertFalse(one.overlaps(next_one))

    def test_output_file(self):
        out, _ = self.run_cli("generate", "--vpcs", "5", "-o", "made.isthmus")
        self.assertEqual(out, "")
        self.assertEqual((self.folder / "made.isthmus").read_text(encoding="utf-8"), self.design("--vpcs", "5"))
        self.run_cli("generate", "--vpcs", "5", "-o", "no/such/folder/made.isthmus", status=2)


class CatalogCommand(CliTest):
    def test_check(self):
        report = self.run_json("catalog", "check")
        self.assertEqual(report["problems"], [])
        self.assertGreater(report["rows"], 1000)

    def test_show(self):
        for topic, member in (("summary", "providers"), ("regions", "regions"), ("pairs", "pairs"), ("limits", "limits"),
                              ("prices", "prices"), ("kinds", "kinds")):
            report = self.run_json("catalog", "show", topic)
            self.assertEqual(list(report), [member, "factsAsOf"])
            self.assertTrue(report[member])
            out, _ = self.run_cli("catalog", "show", topic)
            self.assertIn(f"Facts as of {report['factsAsOf']}.", out)
        for pair in self.run_json("catalog", "show", "pairs")["pairs"]:
            self.assertTrue(pair["source"] and pair["asOf"])

    def test_no_facts(self):
        self.environment["ISTHMUS_RESOURCES"] = str(self.folder)
        _, err = self.run_cli("catalog", "check", status=2)
        self.assertIn("catalog", err)


if __name__ == "__main__":
    main()
