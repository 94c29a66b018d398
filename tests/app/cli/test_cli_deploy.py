# SPDX-License-Identifier: GPL-3.0-or-later
"""plan, apply, status, resume and destroy against the sandbox that ships with the project."""
import base64
import os
import re
import signal
import subprocess
import time

from support import BIN, DESIGN, PROGRAM, CliTest, changed, element, main

STATES = {"pending", "running", "waiting", "done", "failed", "cancelled", "skipped"}


class Deploy(CliTest):
    def setUp(self):
        super().setUp()
        if not (BIN / "isthmus-sandbox").exists():
            self.skipTest("isthmus-sandbox is not built")
        self.write(DESIGN)

    def test_plan(self):
        report = self.run_json("plan", "design.isthmus")
        operations = report["operations"]
        ids = [one["id"] for one in operations]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertIn("interconnect:CreateConnection", [one["api"] for one in operations])
        done = set()
        for one in operations:
            for member in ("id", "action", "subject", "provider", "api", "dependsOn"):
                self.assertIn(member, one)
            self.assertTrue(set(one["dependsOn"]) <= done, f"{one['id']} comes before what it needs")
            done.add(one["id"])
        self.assertEqual([one["id"] for one in self.run_json("plan", "design.isthmus")["operations"]], ids)

    def test_says_that_it_is_the_sandbox(self):
        _, err = self.run_cli("plan", "design.isthmus")
        self.assertIn("sandbox on this machine, not to a cloud", err)

    def test_whole_life(self):
        self.run_cli("apply", "design.isthmus", status=2)  # nobody to ask
        self.assertEqual(self.run_json("status", "design.isthmus"), {"operations": []})
        applied = self.run_json("apply", "design.isthmus", "--yes")
        self.assertEqual({one["state"] for one in applied["operations"]}, {"done"})
        self.assertEqual(applied["errors"], [])
        self.assertEqual(self.run_json("plan", "design.isthmus")["operations"], [])
        status = self.run_json("status", "design.isthmus")["operations"]
        states = {(one["subject"], one["provider"]): one["state"] for one in status if "connection" in one["type"] or "transport" in one["type"]}
        self.assertEqual(states[("ix-1", "aws")], "available")
        self.assertEqual(states[("ix-1", "gcp")], "ACTIVE")
        self.assertEqual(self.run_json("resume", "design.isthmus")["operations"], [])
        destroyed = self.run_json("destroy", "design.isthmus", "--yes")
        self.assertEqual({one["state"] for one in destroyed["operations"]}, {"done"})
        self.assertEqual(self.run_json("status", "design.isthmus"), {"operations": []})
        self.assertNotEqual(self.run_json("plan", "design.isthmus")["operations"], [])

    def test_partner_first_in_any_account(self):
        def change(design):
            element(design, "accounts", "aws-prod")["identifier"] = "444455556666"
            element(design, "links", "ix-1")["properties"]["initiator"] = "gcp"
        self.write(changed(change))
        applied = self.run_json("apply", "design.isthmus", "--yes")
        self.assertEqual({one["state"] for one in applied["operations"]}, {"done"})
        self.assertIn("interconnect:AcceptConnectionProposal", [one["api"] for one in applied["operations"]])

    def test_refuses_errors(self):
        self.write(changed(lambda d: element(d, "nodes", "sub")["properties"].update(cidr="10.99.1.0/24")))
        out, err = self.run_cli("apply", "design.isthmus", "--yes", status=1)
        self.assertEqual(out, "")
        self.assertIn("subnet.outside-network", err)
        self.assertFalse((self.folder / "state").exists(), "the sandbox was started for nothing")

    def test_interrupted_and_resumed(self):
        self.environment["ISTHMUS_SANDBOX_SPEED"] = "30"
        child = subprocess.Popen([PROGRAM, "apply", "design.isthmus", "--yes"], cwd=self.folder, env=self.environment,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for line in child.stderr:
            if line.startswith("done "):
                break
        child.send_signal(signal.SIGINT)
        rest = child.stderr.read()
        self.assertEqual(child.wait(timeout=60), 130)
        child.stderr.close()
        self.assertIn("resume", rest)
        self.environment["ISTHMUS_SANDBOX_SPEED"] = "2000"
        left = self.run_json("resume", "design.isthmus")["operations"]
        self.assertTrue(left)
        self.assertEqual({one["state"] for one in left}, {"done"})
        self.assertEqual(self.run_json("plan", "design.isthmus")["operations"], [])
        status = self.run_json("status", "design.isthmus")["operations"]
        vpcs = [one for one in status if one["type"] == "ec2:vpc"]
        self.assertEqual(len(vpcs), 1)

    def sandboxes(self):
        """Command lines of processes that use our state folder."""
        mine = str(self.folder / "state")
        found = []
        for process in os.listdir("/proc"):
            if process.isdigit():
                try:
                    with open(f"/proc/{process}/cmdline", "rb") as file:
                        line = file.read().decode("utf-8", "replace")
                except OSError:
                    continue
                if mine in line:
                    found.append(line)
        return found

    def test_no_sandbox_stays_behind(self):
        self.run_cli("plan", "design.isthmus")
        self.assertEqual(self.sandboxes(), [])

    def test_killed_and_resumed(self):
        self.environment["ISTHMUS_SANDBOX_SPEED"] = "30"
        child = subprocess.Popen([PROGRAM, "apply", "design.isthmus", "--yes"], cwd=self.folder, env=self.environment,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for line in child.stderr:
            if line.startswith("done "):
                break
        self.assertNotEqual(self.sandboxes(), [])
        child.kill()
        child.wait(timeout=60)
        child.stderr.close()
        for _ in range(100):
            if not self.sandboxes():
                break
            time.sleep(0.05)
        self.assertEqual(self.sandboxes(), [])
        self.environment["ISTHMUS_SANDBOX_SPEED"] = "2000"
        self.assertEqual({one["state"] for one in self.run_json("resume", "design.isthmus")["operations"]}, {"done"})
        status = self.run_json("status", "design.isthmus")["operations"]
        for kind, count in (("ec2:vpc", 1), ("ec2:transit-gateway", 1), ("interconnect:connection", 1)):
            self.assertEqual(len([one for one in status if one["type"] == kind]), count, kind)
        self.assertEqual({one["state"] for one in self.run_json("destroy", "design.isthmus", "--yes")["operations"]}, {"done"})

    def test_no_secret_in_what_is_kept_or_printed(self):
        """An activation key is base64 of an object with sharedConnectionUuid: no file and no message may hold one."""
        out, err = self.run_cli("apply", "design.isthmus", "--yes")
        folder = self.folder / "state" / "isthmus" / "sandbox"
        texts = {"standard output": out.encode(), "standard error": err.encode()}
        texts.update({str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
        self.assertGreater(len(texts), 4)
        for name, text in texts.items():
            for word in re.findall(rb"eyJ[A-Za-z0-9+/=]{40,}", text):
                self.assertNotIn(b"sharedConnectionUuid", base64.b64decode(word + b"==="[: -len(word) % 4]), name)

    def test_wrong_speed(self):
        self.environment["ISTHMUS_SANDBOX_SPEED"] = "fast"
        self.run_cli("plan", "design.isthmus", status=2)

    def test_bad_profile(self):
        self.write("{", "profile.json")
        _, err = self.run_cli("plan", "design.isthmus", "--profile", "profile.json", status=2)
        self.assertIn("profile.json", err)

    def test_state_store_that_cannot_be_opened(self):
        self.write({"name": "nowhere", "state": "sqlite:/proc/no/such/folder/state.db"}, "profile.json")
        out, err = self.run_cli("plan", "design.isthmus", "--profile", "profile.json", status=3)
        self.assertEqual(out, "")
        self.assertIn("/proc/no/such/folder", err)


if __name__ == "__main__":
    main()
