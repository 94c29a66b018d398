# SPDX-License-Identifier: GPL-3.0-or-later
"""Every request of whole deploys, checked against the vendors' descriptions of their APIs."""
import json
import os
import pathlib
import unittest
import urllib.parse

from recorder import deploy
from shapes import AwsModel, GoogleModel, facts

SOURCE = pathlib.Path(os.environ["ISTHMUS_SOURCE"])
DESIGNS = sorted([*(SOURCE / "resources/examples").glob("*.isthmus"), *(SOURCE / "tests/data/deploy").glob("*.isthmus")])


class Shapes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = facts()
        if folder is None:
            raise unittest.SkipTest("no ../shared/facts/api beside the source")
        cls.aws = {name: AwsModel(name, folder) for name in ("ec2", "directconnect", "interconnect", "networkmanager", "networkmonitor")}
        cls.google = GoogleModel(folder / "google-networkconnectivity-v1.json")

    def problems(self, one):
        """What is wrong with a request; None: none of those that are described here."""
        target = one.headers.get("x-amz-target", "")
        if target.startswith("OvertureService."):
            return self.aws["directconnect"].check(target.split(".")[1], one.json)
        if target.startswith("Interconnect."):
            return self.aws["interconnect"].check(target.split(".")[1], one.json)
        if one.headers.get("content-type", "").startswith("application/x-www-form-urlencoded") and one.path == "/":
            form = dict(urllib.parse.parse_qsl(one.body.decode(), keep_blank_values=True))
            return self.aws["ec2"].check_form(form["Action"], form) if form["Version"] == "2016-11-15" else []
        for service in ("networkmanager", "networkmonitor"):
            if f"/{service}/aws4_request" in one.headers.get("authorization", ""):
                return self.aws[service].check_rest(one.method, one.path, dict(one.query), one.json or {})
        if one.path.startswith("/v1/projects/"):
            return self.google.check(one.method, one.path[1:], one.query, one.json)
        return None

    def test_every_request_is_one_that_the_vendor_knows(self):
        checked = set()
        for path in DESIGNS:
            for first in (True, False):
                design = json.loads(path.read_text())
                bridges = [link for link in design["links"] if link["kind"] == "interconnect"]
                if not first and not bridges:
                    continue
                for link in bridges if not first else []:
                    self.turn(design, link)
                with self.subTest(design=path.name, turned=not first):
                    def ended(done):
                        self.assertEqual(done.returncode, 0, done.stderr[-1500:])
                    for one in deploy(design, ended):
                        found = self.problems(one)
                        self.assertIn(found, ([], None), f"{one.method} {one.path}")
                        if found is not None:
                            checked.add(one.headers.get("x-amz-target") or one.body[:40] or one.path)
        self.assertGreater(len(checked), 25)

    @staticmethod
    def turn(design, link):
        """The other side starts."""
        kinds = {node["id"]: node for node in design["nodes"]}
        partner = next(kinds[link[end]] for end in ("to", "from") if not kinds[link[end]]["kind"].startswith("aws."))
        other = partner.get("properties", {}).get("provider") or partner["kind"].split(".")[0]
        near = "aws" if any(kinds[link[end]]["kind"].startswith("aws.") for end in ("to", "from")) else "gcp"
        if near == "gcp" and partner["kind"] == "gcp.network":
            return
        link["properties"]["initiator"] = other if link["properties"].get("initiator", near) == near else near

    def test_wrong_requests_are_found(self):
        ec2, dx, bridge = self.aws["ec2"], self.aws["directconnect"], self.aws["interconnect"]
        self.assertEqual(ec2.check_form("CreateVpc", {"Action": "CreateVpc", "CidrBlock": "10.0.0.0/16"}), [])
        self.assertTrue(ec2.check_form("CreateVpc", {"CidrBlok": "10.0.0.0/16"}))
        self.assertTrue(ec2.check_form("CreateVpc", {"AmazonProvidedIpv6CidrBlock": "yes"}))
        self.assertTrue(ec2.check_form("CreateVpnGateway", {"Type": "ipsec.2"}))
        self.assertTrue(ec2.check_form("CreateVpnGateway", {}))
        self.assertTrue(ec2.check_form("NoSuchAction", {}))
        self.assertEqual(dx.check("CreateDirectConnectGateway", {"directConnectGatewayName": "a"}), [])
        self.assertTrue(dx.check("CreateDirectConnectGateway", {"amazonSideAsn": 64512}))
        self.assertTrue(dx.check("CreateDirectConnectGateway", {"directConnectGatewayName": "a", "amazonSideAsn": "x"}))
        self.assertTrue(bridge.check("CreateConnection", {"bandwidth": "1000"}))
        self.assertTrue(self.google.check("GET", "v1/projects/p/locations/l/transport", {}, None))
        start = ("POST", "v1/projects/p/locations/l/transports")
        self.assertEqual(self.google.check(*start, {"transportId": "a"}, {"network": "n", "bandwidth": "BPS_1G"}), [])
        self.assertTrue(self.google.check(*start, {"transportID": "a"}, {"network": "n"}))
        self.assertTrue(self.google.check(*start, {}, {"network": 1}))
        self.assertTrue(self.google.check(*start, {}, {"bandwidth": "1G"}))
        self.assertTrue(self.google.check(*start, {}, {"state": "ACTIVE"}))


if __name__ == "__main__":
    unittest.main()
