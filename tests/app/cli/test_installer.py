#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed beside the programs is well-formed, and its parts name each other rightly."""
import configparser
import os
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE = os.environ.get("ISTHMUS_SOURCE", os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))))
INSTALLER = os.path.join(SOURCE, "installer")
DESKTOP = os.path.join(INSTALLER, "org.isthmus.Isthmus.desktop")
METAINFO = os.path.join(INSTALLER, "org.isthmus.Isthmus.metainfo.xml")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(DESKTOP, encoding="utf-8")
    return parser["Desktop Entry"]


class Installer(unittest.TestCase):
    def run_or_skip(self, *command):
        if shutil.which(command[0]) is None:
            self.skipTest(f"{command[0]} is not installed")
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_desktop_entry(self):
        self.run_or_skip("desktop-file-validate", DESKTOP)

    def test_metainfo(self):
        self.run_or_skip("appstreamcli", "validate", "--no-net", METAINFO)

    def test_icon_is_there(self):
        self.assertEqual(ElementTree.parse(os.path.join(SOURCE, "resources", "icons", entry()["Icon"] + ".svg")).getroot().tag,
                         "{http://www.w3.org/2000/svg}svg")

    def test_parts_name_each_other(self):
        info = ElementTree.parse(METAINFO).getroot()
        self.assertEqual(info.findtext("launchable"), os.path.basename(DESKTOP))
        kind = ElementTree.parse(os.path.join(INSTALLER, "isthmus-mime.xml")).getroot().find(MIME + "mime-type")
        self.assertEqual(kind.get("type") + ";", entry()["MimeType"])
        self.assertEqual(kind.get("type"), info.findtext("provides/mediatype"))
        self.assertEqual(kind.find(MIME + "glob").get("pattern"), "*.isthmus")
        self.assertIn(entry()["Exec"].split()[0], [binary.text for binary in info.iter("binary")])


if __name__ == "__main__":
    unittest.main()
