# SPDX-License-Identifier: GPL-3.0-or-later
"""path."""
from support import DESIGN, CliTest, changed, main


class Path(CliTest):
    def test_reachable(self):
        self.write(DESIGN)
        report = self.run_json("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub")
        for member in ("verdict", "hops", "why", "mtu", "bandwidthMbps"):
            self.assertIn(member, report)
        self.assertEqual(report["verdict"], "reachable")
        way = [hop.get("node") or hop.get("link") for hop in report["hops"]]
        self.assertEqual(way[0], "sub")
        self.assertEqual(way[-1], "gcp-sub")
        for element in ("vpc", "tgw", "dxgw", "ix-1", "gcp-net"):
            self.assertIn(element, way)
        self.assertEqual(report["mtu"], 8500)
        self.assertEqual(report["bandwidthMbps"], 1000)
        out, _ = self.run_cli("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub")
        self.assertTrue(out.startswith("sub to gcp-sub: reachable\n"))

    def test_unreachable(self):
        self.write(changed(lambda d: d["links"].pop()))
        report = self.run_json("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub", status=1)
        self.assertEqual(report["verdict"], "unreachable")
        self.assertTrue(report["why"])

    def test_no_such_node(self):
        self.write(DESIGN)
        for words, name in ((["--from", "nowhere", "--to", "sub"], "nowhere"), (["--from", "sub", "--to", "ix-1"], "ix-1")):
            out, err = self.run_cli("path", "design.isthmus", *words, status=2)
            self.assertEqual(out, "")
            self.assertIn(f'"{name}"', err)
        self.run_cli("path", "design.isthmus", "--from", "sub", status=2)


if __name__ == "__main__":
    main()
