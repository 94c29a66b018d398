# SPDX-License-Identifier: GPL-3.0-or-later
"""The vendors' packages of npm, installed once into a cache; a test skips with the reason where they cannot be had."""
import fcntl
import os
import pathlib
import shutil
import subprocess
import unittest

PACKAGES = {"prism": ["@stoplight/prism-cli@5.14.2"],
            "typings": ["@azure/arm-network@36", "@googleapis/compute@42", "oci-core@2.139", "typescript@5"]}


def folder_with(name):
    if shutil.which("npm") is None or shutil.which("node") is None:
        raise unittest.SkipTest("npm is not installed (Debian's packages nodejs and npm)")
    cache = pathlib.Path(os.environ.get("ISTHMUS_NPM_CACHE") or pathlib.Path.home() / ".cache/isthmus-vendor") / name
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (cache / "done").exists():
            try:
                done = subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(cache),
                                       *PACKAGES[name]], capture_output=True, text=True, timeout=240, check=False)
            except subprocess.TimeoutExpired:
                raise unittest.SkipTest("npm did not get the packages in time") from None
            if done.returncode != 0:
                raise unittest.SkipTest("npm cannot get " + ", ".join(PACKAGES[name]) + ": " + done.stderr[-300:])
            (cache / "done").touch()
    return cache
