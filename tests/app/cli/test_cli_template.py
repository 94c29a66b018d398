# SPDX-License-Identifier: GPL-3.0-or-later
"""template: list, and write one to start from."""
from support import CliTest, main


class Template(CliTest):
    def test_list(self):
        rows = self.run_json("template")["templates"]
        names = [row["name"] for row in rows]
        for name in ("branch", "dr-pair", "hub-and-spoke", "three-clouds", "transit-gateway-region", "two-cloud-pair"):
            self.assertIn(name, names)
        self.assertFalse(any(row["own"] for row in rows))

    def test_each_is_sound(self):
        for row in self.run_json("template")["templates"]:
            self.run_cli("template", row["name"], "-o", "made.isthmus")
            summary = self.run_json("validate", "made.isthmus")["summary"]
            self.assertEqual(summary["errors"], 0, row["name"])

    def test_unknown(self):
        _, error = self.run_cli("template", "nothing", "-o", "made.isthmus", status=2)
        self.assertIn("two-cloud-pair", error)
        self.assertFalse((self.folder / "made.isthmus").exists())


if __name__ == "__main__":
    main()
