# SPDX-License-Identifier: GPL-3.0-or-later
"""path and routes."""
from support import DESIGN, CliTest, changed, main


def without_return(design):
    """The transit gateway announces a prefix that does not hold the network."""
    for link in design["links"]:
        if link["kind"] == "association":
            link["properties"]["allowedPrefixes"] = ["10.250.0.0/16"]


class Path(CliTest):
    def test_reachable(self):
        self.write(DESIGN)
        report = self.run_json("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub")
        for member in ("verdict", "hops", "why", "mtu", "bandwidthMbps"):
            self.assertIn(member, report)
            self.assertIn(member, report["back"])
        self.assertEqual(report["verdict"], "reachable")
        way = [hop.get("node") or hop.get("link") for hop in report["hops"]]
        self.assertEqual(way[0], "sub")
        self.assertEqual(way[-1], "gcp-sub")
        for element in ("vpc", "tgw", "dxgw", "ix-1", "gcp-net"):
            self.assertIn(element, way)
        back = [hop.get("node") or hop.get("link") for hop in report["back"]["hops"]]
        self.assertEqual(back, way[::-1])
        self.assertIs(report["asymmetric"], False)
        self.assertEqual(report["overall"], "reachable")
        self.assertEqual(report["mtu"], 8500)
        self.assertEqual(report["bandwidthMbps"], 1000)
        out, _ = self.run_cli("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub")
        self.assertTrue(out.startswith("sub to gcp-sub: reachable\ngcp-sub to sub: reachable\n\nThere:\n"))
        self.assertIn("\nBack:\n", out)
        self.assertIn("MTU 8500 bytes, set by ", out)
        self.assertIn("Narrowest: ix-1, 1 Gbps.", out)

    def test_unreachable(self):
        self.write(changed(lambda d: d["links"].pop()))
        report = self.run_json("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub", status=1)
        self.assertEqual(report["verdict"], "unreachable")
        self.assertTrue(report["why"])

    def test_one_way_only(self):
        self.write(changed(without_return))
        report = self.run_json("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub", status=1)
        self.assertEqual(report["verdict"], "reachable")
        self.assertEqual(report["back"]["verdict"], "unreachable")
        self.assertEqual(report["overall"], "unreachable")
        self.assertIn("allowedPrefixes", report["back"]["why"])
        out, _ = self.run_cli("path", "design.isthmus", "--from", "sub", "--to", "gcp-sub", status=1)
        self.assertTrue(out.startswith("sub to gcp-sub: reachable\ngcp-sub to sub: unreachable\n    gcp-net has no route"))

    def test_asymmetric(self):
        def add_tunnel(design):
            site = {"id": "site", "kind": "onprem.site", "properties": {"cidrs": ["192.168.0.0/24"]}}
            router = {"id": "cpe", "kind": "onprem.router", "parent": "site", "properties": {"asn": 65010}}
            design["nodes"] += [site, router]
            design["links"] += [{"id": "dx", "kind": "private-line", "from": "dxgw", "to": "cpe"},
                                {"id": "tunnel", "kind": "vpn", "from": "tgw", "to": "cpe"}]
            for link in design["links"]:
                if link["kind"] == "association":
                    link["properties"]["allowedPrefixes"] = ["10.0.0.0/8"]
        self.write(changed(add_tunnel))
        report = self.run_json("path", "design.isthmus", "--from", "sub", "--to", "site")
        self.assertIs(report["asymmetric"], True)
        out, _ = self.run_cli("path", "design.isthmus", "--from", "sub", "--to", "site")
        self.assertIn("Asymmetric: there over ", out)
        self.assertIn("; back over tunnel.\n", out)

    def test_flow(self):
        def add_flow(design):
            design["flows"] = [{"id": "orders", "from": "sub", "to": "gcp-sub"}]
        self.write(changed(add_flow))
        report = self.run_json("path", "design.isthmus", "--flow", "orders")
        self.assertEqual((report["flow"], report["from"], report["to"]), ("orders", "sub", "gcp-sub"))
        for words in (["--flow", "none"], ["--flow", "orders", "--from", "sub", "--to", "gcp-sub"], [], ["--to", "sub"]):
            out, err = self.run_cli("path", "design.isthmus", *words, status=2)
            self.assertEqual(out, "")
            self.assertTrue(err)

    def test_no_such_node(self):
        self.write(DESIGN)
        for words, name in ((["--from", "nowhere", "--to", "sub"], "nowhere"), (["--from", "sub", "--to", "ix-1"], "ix-1")):
            out, err = self.run_cli("path", "design.isthmus", *words, status=2)
            self.assertEqual(out, "")
            self.assertIn(f'"{name}"', err)
        self.run_cli("path", "design.isthmus", "--from", "sub", status=2)


class Routes(CliTest):
    def test_table(self):
        self.write(DESIGN)
        report = self.run_json("routes", "design.isthmus", "--node", "gcp-net")
        self.assertEqual(report["node"], "gcp-net")
        learned = [route for route in report["routes"] if route["source"] == "learned"]
        self.assertTrue(learned)
        self.assertEqual(learned[0]["via"][-1], "dxgw")
        self.assertEqual(len(learned[0]["asPath"]), 1)
        self.assertIs(learned[0]["chosen"], True)
        out, _ = self.run_cli("routes", "design.isthmus", "--node", "gcp-net")
        self.assertIn("ix-1 > dxgw", out)
        out, _ = self.run_cli("routes", "design.isthmus", "--node", "gcp-sub")
        self.assertTrue(out.startswith("gcp-sub stands in gcp-net, whose table this is.\n"))

    def test_refused(self):
        self.write(changed(without_return))
        report = self.run_json("routes", "design.isthmus", "--node", "dxgw")
        self.assertTrue(any("allowedPrefixes" in one["why"] for one in report["refused"]))
        out, _ = self.run_cli("routes", "design.isthmus", "--node", "dxgw", "--refused")
        self.assertIn("allowedPrefixes", out)

    def test_no_such_node(self):
        self.write(DESIGN)
        out, err = self.run_cli("routes", "design.isthmus", "--node", "nowhere", status=2)
        self.assertEqual(out, "")
        self.assertIn('"nowhere"', err)


if __name__ == "__main__":
    main()
