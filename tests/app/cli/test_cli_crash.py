# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends isthmusctl as kill -9 does at every position of its journal, resumes, and compares with a run that nobody disturbed.

ISTHMUS_CRASH=FILE takes that design instead of the small one; ./dev crash does so with the bigger example.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import signal
import tempfile
import unittest

from cloudsupport import Cloud
from support import BIN, DESIGN, main

SMALL = {
    "format": "isthmus/1",
    "name": "Crash",
    "accounts": DESIGN["accounts"],
    "nodes": [one for one in DESIGN["nodes"] if one["id"] in ("dxgw", "gcp-net")],
    "links": [one for one in DESIGN["links"] if one["id"] == "ix-1"],
}
WORKERS = 2


class CrashCloud(Cloud):
    """Counts what is made, and lets a command die at a position of its journal."""

    def __init__(self, folder, design):
        super().__init__(folder, design)
        self.count = 0

    def fresh_state(self):
        self.count += 1
        self.state = f"sqlite:{self.folder}/state-{self.count}.db"
        self.first_call = self.made_calls()

    def run(self, *words, kill_at=""):
        return super().run(*words, environment={"ISTHMUS_TEST_KILL_AT": kill_at})

    def made_calls(self):
        """Calls that make something and were answered with success, so far."""
        lines = (self.folder / "calls.log").read_text(encoding="utf-8").splitlines()
        return collections.Counter(words[2] for words in map(str.split, lines)
                                   if len(words) > 2 and words[1].startswith("2") and
                                   any(verb in words[2] for verb in (":Create", ":Accept", ":Associate", ":Attach", ".insert", ".create", ".addPeering")))

    def made(self):
        return self.made_calls() - self.first_call


class CrashTest(unittest.TestCase):
    def setUp(self):
        if not (BIN / "isthmus-sandbox").exists():
            self.skipTest("isthmus-sandbox is not built")
        self.folder = tempfile.TemporaryDirectory(prefix="isthmus-crash-")
        self.addCleanup(self.folder.cleanup)
        chosen = os.environ.get("ISTHMUS_CRASH")
        self.base = json.loads(pathlib.Path(chosen).read_text(encoding="utf-8")) if chosen else SMALL

    def clouds(self, initiator):
        design = json.loads(json.dumps(self.base))
        for link in design["links"]:
            if link["kind"] == "interconnect":
                link["properties"]["initiator"] = initiator
        clouds = [CrashCloud(f"{self.folder.name}/{initiator}-{number}", design) for number in range(WORKERS)]
        for cloud in clouds:
            self.addCleanup(cloud.close)
        return clouds

    def good(self, done):
        self.assertEqual(done.returncode, 0, f"{done.args}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")

    def every_position(self, clouds, one_position, least=10):
        """Positions 1, 2, ... before and after each line, until a run survives; each worker has a cloud of its own."""
        tried = []

        def work(worker):
            for line in range(1 + worker, 10000, WORKERS):
                for moment in ("before", "after"):
                    position = f"{line}:{moment}"
                    if not one_position(clouds[worker], position):
                        return
                    tried.append(position)

        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            for done in [pool.submit(work, number) for number in range(WORKERS)]:
                done.result()
        print(f"{self.id().split('.')[-1]}: {len(tried)} positions")
        self.assertGreater(len(tried), least)


class Crash(CrashTest):
    def deploy(self, initiator):
        clouds = self.clouds(initiator)
        reference = clouds[0]
        reference.fresh_state()
        self.good(reference.run("apply", "--yes", "--force"))
        expected, calls = reference.resources(), reference.made()
        self.good(reference.run("destroy", "--yes"))
        self.assertEqual(reference.resources(), [])

        def one_position(cloud, position):
            cloud.fresh_state()
            killed = cloud.run("apply", "--yes", "--force", kill_at=position)
            if killed.returncode != -signal.SIGKILL:
                self.good(killed)
                self.good(cloud.run("destroy", "--yes"))
                return False
            self.good(cloud.run("resume", "--yes", "--force"))
            self.assertEqual(cloud.resources(), expected, f"killed at {position}")
            self.assertEqual(cloud.made(), calls, f"killed at {position}: something was made twice")
            self.good(cloud.run("destroy", "--yes"))
            self.assertEqual(cloud.resources(), [], f"killed at {position}")
            return True

        self.every_position(clouds, one_position)

    def test_deploy_aws_first(self):
        self.deploy("aws")

    def test_deploy_google_first(self):
        self.deploy("gcp")

    def test_destroy(self):
        def one_position(cloud, position):
            cloud.fresh_state()
            self.good(cloud.run("apply", "--yes", "--force"))
            killed = cloud.run("destroy", "--yes", kill_at=position)
            if killed.returncode != -signal.SIGKILL:
                self.good(killed)
                return False
            # Before the first line nothing has begun that could be resumed, and after the last one nothing is left to do.
            if cloud.resources():
                self.good(cloud.run("destroy", "--yes") if position == "1:before" else cloud.run("resume"))
            self.assertEqual(cloud.resources(), [], f"killed at {position}")
            return True

        self.every_position(self.clouds("aws"), one_position)

    def test_destroy_after_a_killed_deploy(self):
        """What the killed deploy made without learning of it goes as well, also when it is no longer drawn."""
        def one_position(cloud, position):
            cloud.fresh_state()
            killed = cloud.run("apply", "--yes", "--force", kill_at=position)
            if killed.returncode != -signal.SIGKILL:
                self.good(killed)
                self.good(cloud.run("destroy", "--yes"))
                return False
            drawn = cloud.design.read_text(encoding="utf-8")
            cloud.design.write_text(json.dumps({"format": "isthmus/1", "name": self.base["name"]}), encoding="utf-8")
            self.good(cloud.run("destroy", "--yes"))
            cloud.design.write_text(drawn, encoding="utf-8")
            self.assertEqual(cloud.resources(), [], f"killed at {position}")
            return True

        self.every_position(self.clouds("gcp"), one_position)


if __name__ == "__main__":
    main()
