# SPDX-License-Identifier: GPL-3.0-or-later
"""plan, apply, status, resume and destroy against the sandbox that ships with the project."""
import os
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
        self.assertNotEqual(self.run_json("plan", "design.isthmus")["operations"], [])

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

    def test_no_sandbox_stays_behind(self):
        self.run_cli("plan", "design.isthmus")
        time.sleep(0.2)
        mine = str(self.folder / "state")
        for process in os.listdir("/proc"):
            if process.isdigit():
                try:
                    with open(f"/proc/{process}/cmdline", "rb") as line:
                        self.assertNotIn(mine, line.read().decode("utf-8", "replace"))
                except OSError:
                    pass

    def test_no_secret_on_disk(self):
        """The activation key that the sandbox mints is in its clouds, and in nothing that we keep or print."""
        out, err = self.run_cli("apply", "design.isthmus", "--yes")
        folder = self.folder / "state" / "isthmus" / "sandbox"
        import json
        import re
        clouds = (folder / "clouds.json").read_text(encoding="utf-8")
        keys = set(re.findall(r'"activationKey": ?"([^"]{40,})"', clouds))
        self.assertTrue(keys, "the sandbox minted no key")
        kept = [path for path in folder.rglob("*") if path.is_file() and path.name != "clouds.json"]
        for key in keys:
            self.assertNotIn(key, out + err)
            for path in kept:
                self.assertNotIn(key.encode(), path.read_bytes(), path)
        self.assertTrue(json.loads(clouds))

    def test_wrong_speed(self):
        self.environment["ISTHMUS_SANDBOX_SPEED"] = "fast"
        self.run_cli("plan", "design.isthmus", status=2)

    def test_bad_profile(self):
        self.write("{", "profile.json")
        _, err = self.run_cli("plan", "design.isthmus", "--profile", "profile.json", status=2)
        self.assertIn("profile.json", err)

    def test_unreachable_cloud(self):
        self.write({"name": "nowhere", "aws": {"endpoints": {service: "http://127.0.0.1:9" for service in
                                                              ("ec2", "directconnect", "interconnect", "networkmanager", "sts")},
                                               "credentials": {"source": "environment"}},
                    "state": f"sqlite:{self.folder}/state.db"}, "profile.json")
        self.environment.update(AWS_ACCESS_KEY_ID="AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY="example")
        self.write(changed(lambda d: d.update(
            nodes=[node for node in d["nodes"] if node["id"] in ("vpc", "sub")], links=[], flows=[])))
        _, err = self.run_cli("apply", "design.isthmus", "--yes", "--profile", "profile.json", status=3)
        self.assertNotIn("AWS_SECRET", err)


if __name__ == "__main__":
    main()
