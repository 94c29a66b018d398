# SPDX-License-Identifier: GPL-3.0-or-later
"""A cloud of which no catalogue knows, on the command line: with AWS and with Google, whoever starts."""
import json
import os
import pathlib

from support import BIN, CliTest, element, main

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


if __name__ == "__main__":
    main()
