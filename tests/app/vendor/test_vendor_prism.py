# SPDX-License-Identifier: GPL-3.0-or-later
"""A deploy to a partner through Prism, which checks each request and each answer against the open specification."""
import json
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import unittest

from npm import folder_with
from recorder import BIN, partners_of, Sandbox

SOURCE = pathlib.Path(os.environ["ISTHMUS_SOURCE"])
SPEC = next((path / "connection-coordinator.openapi.json" for path in (SOURCE / "../shared/spec", SOURCE / "../../shared/spec")
             if path.exists()), None)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Prism(unittest.TestCase):
    def setUp(self):
        if SPEC is None:
            self.skipTest("no ../shared/spec beside the source")
        self.packages = folder_with("prism")

    def proxied(self, folder, sandbox, partner):
        """Prism before the partner; its URL."""
        text = SPEC.read_text().replace('"type": "uint32"', '"type": "integer"')  # no type of JSON Schema
        (folder / "spec.json").write_text(text)
        port = free_port()
        with open(folder / "prism.log", "w") as log:
            self.prism = subprocess.Popen(["node", str(self.packages / "node_modules/@stoplight/prism-cli/dist/index.js"),
                                           "proxy", "--errors", "-h", "127.0.0.1", "-p", str(port), str(folder / "spec.json"),
                                           sandbox.profile["partners"][partner]["endpoint"]], stdout=log,
                                          stderr=subprocess.STDOUT)
        self.addCleanup(self.prism.wait, 20)
        self.addCleanup(self.prism.terminate)
        for _ in range(300):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    return f"http://127.0.0.1:{port}"
            time.sleep(0.1)
        self.fail((folder / "prism.log").read_text())

    def test_partner(self):
        for initiator in ("aws", "nimbus"):
            design = json.loads((SOURCE / "tests/data/deploy/aws-partner.isthmus").read_text())
            next(link for link in design["links"] if link["kind"] == "interconnect")["properties"]["initiator"] = initiator
            with self.subTest(initiator=initiator), tempfile.TemporaryDirectory() as name, \
                    Sandbox(*partners_of(design), speed=2000) as sandbox:
                folder = pathlib.Path(name)
                sandbox.profile["partners"]["nimbus"]["endpoint"] = self.proxied(folder, sandbox, "nimbus")
                (folder / "profile.json").write_text(json.dumps(sandbox.profile))
                (folder / "design.isthmus").write_text(json.dumps(design))
                for command in ("apply", "destroy"):
                    done = subprocess.run([str(BIN / "isthmusctl"), command, str(folder / "design.isthmus"), "--yes", "--profile",
                                           str(folder / "profile.json")], capture_output=True, text=True, timeout=200, check=False)
                    log = (folder / "prism.log").read_text()
                    self.assertEqual(done.returncode, 0, done.stderr[-2000:] + log[-1000:])
                    self.assertNotIn("Violation", log)
                    self.assertIn("/connections", log)


if __name__ == "__main__":
    unittest.main()
