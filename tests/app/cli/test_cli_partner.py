# SPDX-License-Identifier: GPL-3.0-or-later
"""A cloud of which no catalogue knows, on the command line: with AWS and with Google, whoever starts."""
import json
import os
import pathlib

from support import BIN, CliTest, element, main

SOURCE = pathlib.Path(os.environ["ISTHMUS_SOURCE"])
DESIGNS = pathlib.Path(os.environ["ISTHMUS_SOURCE"]) / "tests/data/deploy"


class Partner(CliTest):
    def setUp(self):
        super().setUp()
        if not (BIN / "isthmus-sandbox").exists():
            self.skipTest("isthmus-sandbox is not built")

    def up_and_down(self, name, initiator, states):
        design = json.loads((DESIGNS / f"{name}.isthmus").read_text())
        element(design, "links", "bridge")["properties"]["initiator"] = initiator
        self.write(design)
        applied = self.run_json("apply", "design.isthmus", "--yes")
        self.assertEqual({one["state"] for one in applied["operations"]}, {"done"})
        status = self.run_json("status", "design.isthmus")["operations"]
        self.assertEqual({one["provider"]: one["state"] for one in status if one["subject"] == "bridge" and
                          "peering" not in one["type"]}, states)
        self.assertEqual(self.run_json("plan", "design.isthmus")["operations"], [])
        destroyed = self.run_json("destroy", "design.isthmus", "--yes")
        self.assertEqual({one["state"] for one in destroyed["operations"]}, {"done"})
        self.assertEqual(self.run_json("status", "design.isthmus")["operations"], [])

    def test_aws(self):
        self.up_and_down("aws-partner", "aws", {"aws": "available", "nimbus": "VERIFICATION_STATE_VERIFIED"})

    def test_google(self):
        self.up_and_down("google-partner", "nimbus", {"gcp": "ACTIVE", "nimbus": "VERIFICATION_STATE_VERIFIED"})


class NextRuns(CliTest):
    """What one process has deployed, the next ones find again, though the sandbox then has another port."""

    def setUp(self):
        super().setUp()
        if not (BIN / "isthmus-sandbox").exists():
            self.skipTest("isthmus-sandbox is not built")

    def test_every_cloud(self):
        for path in ("resources/examples/aws-azure-preview", "resources/examples/aws-oracle", "tests/data/designs/d03-aws-google-ha-vpn",
                     "tests/data/deploy/hubs"):
            with self.subTest(design=path):
                self.write((SOURCE / f"{path}.isthmus").read_text())
                self.run_cli("apply", "design.isthmus", "--yes")
                self.assertEqual(self.run_json("plan", "design.isthmus")["operations"], [])
                out, err = self.run_cli("drift", "design.isthmus")
                self.assertNotIn("could not be compared", out + err)
                destroyed = self.run_json("destroy", "design.isthmus", "--yes")
                self.assertEqual({one["state"] for one in destroyed["operations"]}, {"done"})
                self.assertEqual(self.run_json("status", "design.isthmus")["operations"], [])


if __name__ == "__main__":
    main()
