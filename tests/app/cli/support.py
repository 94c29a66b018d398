# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs isthmusctl as a user would and looks at what comes out."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(os.environ.get("ISTHMUS_BIN", "build/dev/bin"))
PROGRAM = BIN / "isthmusctl"

DESIGN = {
    "format": "isthmus/1",
    "name": "Two regions, one interconnect",
    "accounts": [
        {"id": "aws-prod", "provider": "aws", "identifier": "111122223333"},
        {"id": "gcp-prod", "provider": "gcp", "identifier": "acme-analytics-prod"},
    ],
    "nodes": [
        {"id": "dxgw", "kind": "aws.direct-connect-gateway", "name": "multicloud", "account": "aws-prod"},
        {"id": "gcp-net", "kind": "gcp.network", "name": "analytics", "account": "gcp-prod", "properties": {"mtu": 8896}},
        {"id": "gcp-sub", "kind": "gcp.subnet", "name": "analytics-us-east4", "account": "gcp-prod", "region": "us-east4",
         "parent": "gcp-net", "properties": {"cidr": "10.120.0.0/20"}},
        {"id": "sub", "kind": "aws.subnet", "name": "app", "account": "aws-prod", "parent": "vpc",
         "properties": {"cidr": "10.20.1.0/24", "zone": "us-east-1a"}},
        {"id": "tgw", "kind": "aws.transit-gateway", "name": "tgw", "account": "aws-prod", "region": "us-east-1",
         "properties": {"asn": 64520}},
        {"id": "vpc", "kind": "aws.vpc", "name": "prod", "account": "aws-prod", "region": "us-east-1",
         "properties": {"cidrs": ["10.20.0.0/16"]}},
    ],
    "links": [
        {"id": "assoc", "kind": "association", "from": "dxgw", "to": "tgw", "properties": {"allowedPrefixes": ["10.20.0.0/16"]}},
        {"id": "att", "kind": "attachment", "from": "vpc", "to": "tgw", "properties": {"subnets": ["sub"]}},
        {"id": "ix-1", "kind": "interconnect", "from": "dxgw", "to": "gcp-net",
         "properties": {"bandwidthMbps": 1000, "initiator": "aws", "region": "us-east-1", "partnerRegion": "us-east4",
                        "advertisedRoutes": ["10.120.0.0/20"], "description": "prod primary"}},
    ],
    "flows": [{"id": "orders", "from": "sub", "to": "gcp-sub", "mbps": 200, "gbPerMonth": 5000, "maxRttMs": 10}],
}


def changed(change):
    """A copy of DESIGN after `change(copy)`."""
    copy = json.loads(json.dumps(DESIGN))
    change(copy)
    return copy


def element(design, kind, name):
    return next(one for one in design[kind] if one["id"] == name)


class CliTest(unittest.TestCase):
    """A temporary folder, and commands that run in it without colour and with a state of their own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="isthmus-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.environment = dict(os.environ, XDG_STATE_HOME=str(self.folder / "state"),
                                XDG_CONFIG_HOME=str(self.folder / "config"), HOME=str(self.folder),
                                ISTHMUS_SANDBOX_SPEED="2000", LC_ALL="C.UTF-8")

    def write(self, content, name="design.isthmus"):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else json.dumps(content, indent=2) + "\n", encoding="utf-8")
        return path

    def run_cli(self, *words, status=0, stdin=b"", timeout=120):
        """(standard output, standard error) as text; fails unless the exit status is `status`."""
        done = subprocess.run([str(PROGRAM), *map(str, words)], input=stdin, capture_output=True, timeout=timeout,
                              cwd=self.folder, env=self.environment, check=False)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")
        self.assertEqual(done.returncode, status, f"isthmusctl {' '.join(map(str, words))}\n{out[-2000:]}\n{err[-2000:]}")
        return out, err

    def run_json(self, *words, status=0, stdin=b""):
        """The one JSON document on standard output."""
        out, _ = self.run_cli(*words, "--format", "json", status=status, stdin=stdin)
        return json.loads(out)


def main():
    if not PROGRAM.exists():
        sys.exit(f"{PROGRAM} is not there: build isthmusctl, or set ISTHMUS_BIN.")
    unittest.main(verbosity=1)
