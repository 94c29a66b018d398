# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and edits a design in the running window through AT-SPI alone, as a screen reader does.

Runs under in_display.sh and a session bus of its own; pyatspi is Debian's, so it needs Debian's python3.
"""
import json
import os
import subprocess
import time
import unittest

try:
    import pyatspi
except ImportError as error:
    raise SystemExit("python3-pyatspi is missing; ./dev test installs it") from error

BIN = os.environ["ISTHMUS_BIN"]
SOURCE = os.environ["ISTHMUS_SOURCE"]
DESIGN = f"{SOURCE}/tests/data/designs/n01-asn-clash-hub-router.isthmus"
# What a user can work; each must say what it is.
WORKED = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
          pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER,
          pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_TABLE, pyatspi.ROLE_CANVAS, pyatspi.ROLE_MENU_ITEM,
          pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_PROGRESS_BAR}


def wait_for(what, seconds=20):
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found or time.monotonic() > end:
            return found
        time.sleep(0.1)


def below(accessible):
    yield accessible
    for index in range(accessible.childCount):
        child = accessible.getChildAtIndex(index)
        if child is not None:
            yield from below(child)


class Accessibility(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(DESIGN, encoding="utf-8") as file:
            cls.design = json.load(file)
        cls.nodes = {node["id"]: node for node in cls.design["nodes"]}
        environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
        cls.program = subprocess.Popen([f"{BIN}/isthmus", "--sandbox", DESIGN], env=environment)
        cls.window = wait_for(cls.find_window)
        assert cls.window is not None, "the window is not on the accessibility bus"
        cls.canvas = cls.find(pyatspi.ROLE_CANVAS, "Design")
        assert wait_for(lambda: cls.canvas.childCount > 0), "the drawing is empty"

    @classmethod
    def tearDownClass(cls):
        cls.program.terminate()
        cls.program.wait(20)

    @classmethod
    def find_window(cls):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == cls.program.pid and application.childCount:
                # What the client remembers of the window is a step behind what the window is.
                application.setCacheMask(pyatspi.cache.NONE)
                return application.getChildAtIndex(0)
        return None

    @classmethod
    def find(cls, role, name):
        for accessible in below(cls.window):
            if accessible.getRole() == role and accessible.name == name:
                return accessible
        raise AssertionError(f"nothing is called {name!r}")

    def title(self, node_id):
        return self.nodes[node_id].get("name") or node_id

    def item(self, node_id):
        """The item on the canvas that stands for a node."""
        for accessible in below(self.canvas):
            parts = accessible.name.split(", ")
            if len(parts) > 1 and parts[1] == self.title(node_id):
                return accessible
        raise AssertionError(f"the canvas has no item for {node_id}")

    def findings(self):
        checked = subprocess.run([f"{BIN}/isthmusctl", "validate", DESIGN, "--format", "json"],
                                 capture_output=True, text=True, check=False)
        result = json.loads(checked.stdout)
        return result["findings"] if isinstance(result, dict) else result

    def test_canvas_mirrors_the_design(self):
        for node_id, node in self.nodes.items():
            item = self.item(node_id)
            inside = [child for child in self.nodes.values() if child.get("parent") == node_id]
            self.assertEqual(item.getRole(), pyatspi.ROLE_PANEL if inside else item.getRole(), node_id)
            self.assertEqual(item.childCount, len(inside), node_id)
            around = item.parent
            if node.get("parent"):
                self.assertIn(self.title(node["parent"]), around.name)
                self.assertEqual(around.getChildAtIndex(item.getIndexInParent()).name, item.name)
            else:
                self.assertEqual(around.getRole(), pyatspi.ROLE_CANVAS)

    def test_canvas_tells_every_link_with_its_ends(self):
        names = [accessible.name for accessible in below(self.canvas)]
        for link in self.design["links"]:
            ends = f" from {self.title(link['from'])} to {self.title(link['to'])}"
            self.assertTrue(any(ends in name for name in names), f"{link['id']}{ends} is not told")

    def test_outline_says_where_things_stand(self):
        outline = self.find(pyatspi.ROLE_TREE, "Outline of the design")
        cells = {cell.name: cell.description for cell in below(outline)}
        for node_id, node in self.nodes.items():
            self.assertIn(self.title(node_id), cells)
            if node.get("parent"):
                self.assertIn(f"in {self.title(node['parent'])}", cells[self.title(node_id)])

    def test_findings_can_be_read(self):
        findings = self.findings()
        self.assertTrue(any(finding["severity"] == "error" for finding in findings))
        self.find(pyatspi.ROLE_MENU_ITEM, "Next problem").queryAction().doAction(0)
        tree = self.find(pyatspi.ROLE_TREE, "Findings")
        self.assertTrue(wait_for(lambda: tree.getState().contains(pyatspi.STATE_SHOWING)))
        messages = [finding["message"] for finding in findings if finding["severity"] == "error"]

        def told():
            return "\n".join(cell.name for cell in below(tree))

        wait_for(lambda: all(message in told() for message in messages))
        for message in messages:
            self.assertIn(message, told())
        for finding in findings:
            if finding["severity"] == "error" and finding["subjects"][0] in self.nodes:
                self.assertIn(finding["message"], self.item(finding["subjects"][0]).description)

    def test_whatever_can_be_worked_has_a_name(self):
        nameless = []
        for accessible in below(self.window):
            if accessible.getRole() in WORKED and not accessible.name and not accessible.description:
                path = []
                above = accessible
                while above is not None and above.getRole() != pyatspi.ROLE_FRAME:
                    path.append(f"{above.getRoleName()} {above.name!r}")
                    above = above.parent
                nameless.append(" in ".join(path))
        self.assertEqual(nameless, [])

    def test_design_can_be_edited(self):
        node_id = next(node_id for node_id, node in self.nodes.items() if node.get("name"))
        before = self.title(node_id)
        self.item(node_id).queryAction().doAction(0)
        self.assertTrue(wait_for(lambda: self.item(node_id).getState().contains(pyatspi.STATE_SELECTED)))
        field = wait_for(lambda: next((a for a in below(self.window) if a.name == "Name" and before in self.text(a)), None))
        self.assertIsNotNone(field, "the inspector has no field with the name")
        field.queryEditableText().setTextContents("renamed unseen")
        field.queryComponent().grabFocus()
        self.canvas.queryComponent().grabFocus()
        renamed = wait_for(lambda: any("renamed unseen" in a.name for a in below(self.canvas)))
        self.assertTrue(renamed, "the new name is not on the canvas")
        undo = next(a for a in below(self.window)
                    if a.getRole() == pyatspi.ROLE_PUSH_BUTTON and a.name.startswith("Undo"))
        undo.queryAction().doAction(0)
        self.assertTrue(wait_for(lambda: not any("renamed unseen" in a.name for a in below(self.canvas))))

    @staticmethod
    def text(accessible):
        try:
            return accessible.queryText().getText(0, -1)
        except NotImplementedError:
            return ""


if __name__ == "__main__":
    unittest.main()
