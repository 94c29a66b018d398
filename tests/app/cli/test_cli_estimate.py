# SPDX-License-Identifier: GPL-3.0-or-later
"""cost and latency."""
import json
import os
import pathlib

from support import DESIGN, CliTest, changed, element, main

RESOURCES = pathlib.Path(os.environ["ISTHMUS_RESOURCES"])


class Cost(CliTest):
    def test_json(self):
        self.write(DESIGN)
        report = self.run_json("cost", "design.isthmus")
        self.assertEqual(list(report), ["totalUsdPerMonth", "items", "unknown"])
        for item in report["items"]:
            for member in ("subject", "payer", "what", "quantity", "unit", "unitPriceUsd", "usdPerMonth", "source", "asOf"):
                self.assertIn(member, item)
            self.assertTrue(item["source"] and item["asOf"])
        self.assertAlmostEqual(report["totalUsdPerMonth"], sum(item["usdPerMonth"] for item in report["items"]), places=1)
        payers = {item["payer"] for item in report["items"] if item["subject"] == "ix-1"}
        self.assertEqual(payers, {"aws", "gcp"})

    def test_published_example(self):
        """1 Gbps, tier 1: 1.37 USD an hour at AWS, 3.50 at Google, 730 hours (facts/aws.md 4.2, 4.4)."""
        self.write(DESIGN)
        items = [item for item in self.run_json("cost", "design.isthmus")["items"] if item["subject"] == "ix-1"]
        self.assertEqual({item["payer"]: item["usdPerMonth"] for item in items}, {"aws": 1000.1, "gcp": 2555.0})

    def test_own_facts(self):
        """A row in the user's folder replaces the shipped one; a broken one is named and nothing is computed."""
        self.write(DESIGN)
        prices = json.loads((RESOURCES / "catalog" / "prices.json").read_text(encoding="utf-8"))["prices"]
        row = next(r for r in prices if r["provider"] == "aws" and r["service"] == "interconnect-multicloud"
                   and r["item"] == "connection-hour" and r.get("sizeMbps") == 1000 and r.get("tier") == 1)
        own = self.folder / "config" / "isthmus" / "catalog" / "contract.json"
        own.parent.mkdir(parents=True)
        own.write_text(json.dumps({"format": "isthmus-catalog/1", "prices": [
            dict(row, usd=1.0, source="contract 4711", asOf="2026-11-01")]}), encoding="utf-8")
        items = [item for item in self.run_json("cost", "design.isthmus")["items"] if item["subject"] == "ix-1"]
        self.assertEqual({item["payer"]: item["usdPerMonth"] for item in items}, {"aws": 730.0, "gcp": 2555.0})
        self.assertIn("contract 4711", [item["source"] for item in items])
        own.write_text('{"format": "isthmus-catalog/1", "prices": [{"provider": 5}]}', encoding="utf-8")
        _, err = self.run_cli("cost", "design.isthmus", status=2)
        self.assertIn("contract.json", err)

    def test_budget(self):
        self.write(changed(lambda d: d.update(policies={"budgetUsdPerMonth": 100})))
        out, _ = self.run_cli("cost", "design.isthmus", status=1)
        self.assertIn("exceeded by USD", out)
        self.write(changed(lambda d: d.update(policies={"budgetUsdPerMonth": 100000})))
        out, _ = self.run_cli("cost", "design.isthmus")
        self.assertIn("kept with USD", out)

    def test_text(self):
        self.write(DESIGN)
        out, _ = self.run_cli("cost", "design.isthmus")
        self.assertRegex(out, r"(?m)^Subject +Payer +What +Quantity +Unit +USD each +USD a month +Facts of$")
        self.assertRegex(out, r"(?m)^ix-1 +aws .* 1,000\.10  \d{4}-")
        self.assertRegex(out, r"(?m)^Total: USD [\d,]+\.\d\d a month")

    def test_as_of(self):
        self.write(DESIGN)
        now = self.run_json("cost", "design.isthmus")
        before = self.run_json("cost", "design.isthmus", "--as-of", "2000-01-01")
        self.assertEqual(before["totalUsdPerMonth"], 0)
        self.assertGreater(len(before["unknown"]), len(now["unknown"]))
        self.run_cli("cost", "design.isthmus", "--as-of", "2026-13-45", status=2)


class Latency(CliTest):
    def test_json(self):
        self.write(DESIGN)
        report = self.run_json("latency", "design.isthmus")
        self.assertEqual(list(report), ["flows"])
        flow = report["flows"][0]
        self.assertEqual(flow["id"], "orders")
        for member in ("rttMs", "lowMs", "highMs", "hops", "meetsTarget"):
            self.assertIn(member, flow)
        self.assertLessEqual(flow["lowMs"], flow["rttMs"])
        self.assertLessEqual(flow["rttMs"], flow["highMs"])
        self.assertIs(flow["meetsTarget"], True)
        for hop in flow["hops"]:
            self.assertTrue(("node" in hop) != ("link" in hop))
            self.assertTrue(hop["basis"])
        self.assertIn("ix-1", [hop.get("link") for hop in flow["hops"]])

    def test_too_slow(self):
        self.write(changed(lambda d: element(d, "flows", "orders").update(maxRttMs=0.001)))
        self.assertIs(self.run_json("latency", "design.isthmus", status=1)["flows"][0]["meetsTarget"], False)

    def test_one_flow(self):
        self.write(changed(lambda d: d["flows"].append({"id": "second", "from": "sub", "to": "gcp-sub"})))
        self.assertEqual([flow["id"] for flow in self.run_json("latency", "design.isthmus", "--flow", "second")["flows"]], ["second"])
        _, err = self.run_cli("latency", "design.isthmus", "--flow", "third", status=2)
        self.assertIn('"third"', err)

    def test_no_way(self):
        self.write(changed(lambda d: d["links"].pop()))
        flow = self.run_json("latency", "design.isthmus")["flows"][0]
        self.assertIsNone(flow["rttMs"])
        self.assertTrue(flow["why"])
        out, _ = self.run_cli("latency", "design.isthmus")
        self.assertIn("orders: unknown. ", out)

    def test_no_flow(self):
        self.write(changed(lambda d: d.update(flows=[])))
        self.assertEqual(self.run_json("latency", "design.isthmus"), {"flows": []})
        self.assertIn("no flow", self.run_cli("latency", "design.isthmus")[0])


if __name__ == "__main__":
    main()
