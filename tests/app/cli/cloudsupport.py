# SPDX-License-Identifier: GPL-3.0-or-later
"""A sandbox of a test's own, and profiles that see all of it or one cloud only."""
import json
import os
import pathlib
import subprocess
import urllib.request

from support import BIN, PROGRAM


class Cloud:
    def __init__(self, folder, design, speed=30000, faults=None):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.design = self.folder / "design.isthmus"
        self.design.write_text(json.dumps(design), encoding="utf-8")
        self.calls = open(self.folder / "calls.log", "w", encoding="utf-8")
        words = [str(BIN / "isthmus-sandbox"), "--speed", str(speed), "--dir", str(self.folder)]
        if faults:
            (self.folder / "faults.json").write_text(json.dumps(faults), encoding="utf-8")
            words += ["--faults", str(self.folder / "faults.json")]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=self.calls, text=True)
        ready = json.loads(self.process.stdout.readline())
        self.profile, self.port = ready["profile"], ready["port"]
        self.state = f"sqlite:{self.folder}/state.db"

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.calls.close()

    def only(self, provider):
        """A profile of the team that has this cloud's credentials and no other."""
        profile = json.loads(pathlib.Path(self.profile).read_text(encoding="utf-8"))
        for other in ("aws", "gcp", "azure", "oci"):
            if other != provider:
                profile.pop(other, None)
        path = self.folder / f"profile-{provider}.json"
        path.write_text(json.dumps(profile), encoding="utf-8")
        return str(path)

    def run(self, *words, profile=None, state=None, stdin="", environment=None):
        return subprocess.run([str(PROGRAM), *words[:1], str(self.design), *words[1:], "--profile", profile or self.profile,
                               "--state", state or self.state],
                              input=stdin, capture_output=True, text=True, timeout=120, check=False,
                              env=dict(os.environ, **(environment or {})), start_new_session=True)

    def discover(self, *words):
        subprocess.run([str(PROGRAM), "discover", *words, "--profile", self.profile, "--state", self.state], check=True, timeout=120,
                       capture_output=True)

    def resources(self):
        """What exists on both sides, without the ids that differ in every run."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/sandbox/resources") as answer:
            everything = json.load(answer)
        return sorted((one["type"], one["name"], one["region"], one["state"]) for side in ("aws", "gcp") for one in everything[side])
