#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that the window shows has a German translation, and every one with a number its English plurals."""
import os
import subprocess
import sys
import unittest

SOURCE = os.environ.get("ISTHMUS_SOURCE", os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))))
UPDATE = os.path.join(SOURCE, "translations", "update.py")


class Translations(unittest.TestCase):
    def test_complete(self):
        run = subprocess.run([sys.executable, UPDATE, "--check"], capture_output=True, text=True, timeout=300, check=False)
        if run.stdout.startswith("skipped"):
            self.skipTest(run.stdout.strip())
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertIn("complete", run.stdout)

    def test_placeholders(self):
        run = subprocess.run([sys.executable, UPDATE, "--placeholders"], capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)


if __name__ == "__main__":
    built = os.environ.get("ISTHMUS_BIN", "")
    if built and not os.path.exists(os.path.join(os.path.dirname(built), "translations")):
        print("skipped: this build has no window, so there is nothing to translate")
        sys.exit(0)
    unittest.main()
