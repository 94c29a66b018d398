# SPDX-License-Identifier: GPL-3.0-or-later
"""The EC2 calls of a deploy against moto, which somebody else wrote: networks up and down again."""
import json
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.request
import xml.etree.ElementTree as ElementTree

from recorder import BIN

DESIGN = {"format": "isthmus/1", "name": "moto", "accounts": [{"id": "a", "provider": "aws", "identifier": "123456789012"}],
          "nodes": [{"id": "sub-a", "kind": "aws.subnet", "parent": "vpc-a", "properties": {"cidr": "10.1.1.0/24", "zone": "us-east-1a"}},
                    {"id": "sub-b", "kind": "aws.subnet", "parent": "vpc-b", "properties": {"cidr": "10.2.1.0/24", "zone": "us-east-1b"}},
                    {"id": "tgw", "kind": "aws.transit-gateway", "account": "a", "region": "us-east-1", "properties": {"asn": 64530}},
                    {"id": "vgw", "kind": "aws.virtual-private-gateway", "account": "a", "region": "us-east-1"},
                    {"id": "vpc-a", "kind": "aws.vpc", "account": "a", "region": "us-east-1", "properties": {"cidrs": ["10.1.0.0/16"]}},
                    {"id": "vpc-b", "kind": "aws.vpc", "account": "a", "region": "us-east-1", "properties": {"cidrs": ["10.2.0.0/16"]}}],
          "links": [{"id": "att-a", "kind": "attachment", "from": "vpc-a", "to": "tgw"},
                    {"id": "att-b", "kind": "attachment", "from": "vpc-b", "to": "tgw"},
                    {"id": "att-v", "kind": "attachment", "from": "vpc-b", "to": "vgw", "properties": {"propagate": False}}]}


class Moto(unittest.TestCase):
    def setUp(self):
        program = shutil.which("moto_server")
        if program is None:
            self.skipTest("moto is not on this machine (Debian has no package of it)")
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.server = subprocess.Popen([program, "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        self.addCleanup(self.server.wait, 20)
        self.addCleanup(self.server.terminate)
        for _ in range(300):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        self.skipTest("moto_server does not start")

    def alive(self, action, entry):
        """States of what a Describe call lists; the default networks that moto makes by itself left out."""
        header = {"Authorization": "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260101/us-east-1/ec2/aws4_request, "
                                   "SignedHeaders=host, Signature=0"}  # moto reads the service from it and checks nothing
        form = f"Action={action}&Version=2016-11-15".encode()
        with urllib.request.urlopen(urllib.request.Request(self.url, form, header), timeout=20) as reply:
            root = ElementTree.fromstring(re.sub(r' xmlns="[^"]+"', "", reply.read().decode()))
        states = [item.findtext("state") or "" for item in root.findall(f"{entry}/item") if item.findtext("isDefault") != "true"
                  and item.findtext("defaultForAz") != "true"]
        return [state for state in states if state not in ("deleted", "deleting")]

    def test_networks(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "aws").write_text("[default]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = canary\n")
            services = {service: self.url for service in ("ec2", "directconnect", "interconnect", "sts")}
            (folder / "profile.json").write_text(json.dumps(
                {"name": "moto", "sandbox": True, "state": f"sqlite:{folder}/state.db",
                 "aws": {"endpoints": services, "credentials": {"source": "shared", "file": "aws", "profile": "default"}}}))
            (folder / "design.isthmus").write_text(json.dumps(DESIGN))

            def run(command):
                done = subprocess.run([str(BIN / "isthmusctl"), command, str(folder / "design.isthmus"), "--yes", "--profile",
                                       str(folder / "profile.json")], capture_output=True, text=True, timeout=200, check=False)
                self.assertEqual(done.returncode, 0, done.stderr[-3000:])
                self.assertNotIn("canary", done.stdout + done.stderr)
            run("apply")
            self.assertEqual(self.alive("DescribeVpcs", "vpcSet"), ["available"] * 2)
            self.assertEqual(len(self.alive("DescribeTransitGatewayVpcAttachments", "transitGatewayVpcAttachments")), 2)
            self.assertEqual(len(self.alive("DescribeVpnGateways", "vpnGatewaySet")), 1)
            run("destroy")
            for action, entry in (("DescribeVpcs", "vpcSet"), ("DescribeSubnets", "subnetSet"),
                                  ("DescribeTransitGateways", "transitGatewaySet"), ("DescribeVpnGateways", "vpnGatewaySet"),
                                  ("DescribeTransitGatewayVpcAttachments", "transitGatewayVpcAttachments")):
                self.assertEqual(self.alive(action, entry), [], action)


if __name__ == "__main__":
    unittest.main()
