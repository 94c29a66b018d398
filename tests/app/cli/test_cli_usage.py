# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, usage errors, exit statuses."""
from support import DESIGN, CliTest, main

COMMANDS = ["validate", "rules", "cost", "latency", "path", "routes", "export", "plan", "apply", "resume", "destroy", "status", "catalog", "generate"]


class Usage(CliTest):
    def test_help_lists_every_command(self):
        out, err = self.run_cli("--help")
        self.assertEqual(err, "")
        for command in COMMANDS:
            self.assertRegex(out, rf"(?m)^  {command} ")
        self.assertIn("130 interrupted", out)

    def test_every_command_has_help(self):
        for command in COMMANDS:
            out, err = self.run_cli(command, "--help")
            self.assertEqual(err, "")
            self.assertIn("Usage:", out)

    def test_version(self):
        out, _ = self.run_cli("--version")
        self.assertRegex(out, r"^isthmusctl \d+\.\d+\.\d+\n$")

    def test_no_command(self):
        out, err = self.run_cli(status=2)
        self.assertEqual(out, "")
        self.assertIn("--help", err)

    def test_unknown_command(self):
        out, err = self.run_cli("valdate", status=2)
        self.assertEqual(out, "")
        self.assertEqual(err, 'isthmusctl: There is no command "valdate". Run isthmusctl --help to see all.\n')

    def test_wrong_options(self):
        design = self.write(DESIGN)
        for words in (["validate"], ["validate", design, "--format", "xml"], ["validate", design, "--frmat", "json"],
                      ["validate", design, "extra"], ["latency", design, "--flow"], ["export", design, "--to", "spec"],
                      ["export", design, "--to", "pdf", "-o", "out"], ["catalog"], ["catalog", "show", "nonsense"],
                      ["generate", "--vpcs", "-5"], ["generate", "--vpcs", "x"], ["generate"],
                      ["generate", "--vpcs", "1", "--nodes", "1"], ["plan", design, "--profile", "missing.json"]):
            out, err = self.run_cli(*words, status=2)
            self.assertEqual(out, "", words)
            self.assertNotEqual(err, "", words)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["design.isthmus"])

    def test_missing_file(self):
        for command in ("validate", "cost", "latency", "plan"):
            out, err = self.run_cli(command, "nowhere.isthmus", status=2)
            self.assertEqual(out, "")
            self.assertIn("nowhere.isthmus", err)

    def test_folder_instead_of_file(self):
        self.run_cli("validate", self.folder, status=2)

    def test_standard_input(self):
        text = self.write(DESIGN).read_bytes()
        for command in ("validate", "cost", "latency"):
            from_file, _ = self.run_cli(command, "design.isthmus")
            from_input, _ = self.run_cli(command, "-", stdin=text)
            self.assertEqual(from_file, from_input)


if __name__ == "__main__":
    main()
