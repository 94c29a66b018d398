# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault that the sandbox knows, at calls of both clouds: what comes right by itself does so within the run, what does
not is said and can be gone on with, and either way the end is that of an undisturbed deploy, with nothing made twice."""
import concurrent.futures
import tempfile
import unittest

from cloudsupport import Cloud
from support import BIN, main
from test_cli_crash import SMALL

AWS = "interconnect:CreateConnection"
GOOGLE = "compute.networks.insert"
READ = "networkconnectivity.transports.get"
ACCEPT = "networkconnectivity.transports.create"

# fault, calls, whether the run itself gets over it. A count of 0 strikes every call.
CASES = [
    ({"fault": "error", "count": 2}, (AWS, GOOGLE, READ, ACCEPT), True),
    ({"fault": "throttle", "count": 3, "seconds": 1}, (AWS, GOOGLE, READ, ACCEPT), True),
    ({"fault": "conflict"}, (AWS, GOOGLE, ACCEPT), True),
    ({"fault": "timeout", "seconds": 3}, (AWS, GOOGLE, READ), True),
    ({"fault": "lost-answer"}, (AWS, GOOGLE, ACCEPT, "directconnect:CreateDirectConnectGateway"), True),
    ({"fault": "slow", "seconds": 2}, (AWS, GOOGLE, READ), True),
    ({"fault": "expired-token"}, (GOOGLE, READ, ACCEPT), True),
    ({"fault": "unreachable", "count": 3}, ("cloud:aws", "cloud:gcp"), None),
    ({"fault": "fail-provisioning"}, (AWS, ACCEPT), False),
]


class Faults(unittest.TestCase):
    def setUp(self):
        if not (BIN / "isthmus-sandbox").exists():
            self.skipTest("isthmus-sandbox is not built")
        self.folder = tempfile.TemporaryDirectory(prefix="isthmus-faults-")
        self.addCleanup(self.folder.cleanup)

    def one(self, name, faults, survives, expected):
        cloud = Cloud(f"{self.folder.name}/{name}", SMALL, faults=faults)
        try:
            done = cloud.run("apply", "--yes", "--force")
            text = f"{name}: {done.stdout[-2000:]}\n{done.stderr[-3000:]}"
            if survives is not None:
                self.assertEqual(done.returncode == 0, survives, text)
            self.assertIn(done.returncode, (0, 3), text)
            if done.returncode != 0:
                self.assertNotIn("Traceback", done.stderr)
                self.assertRegex(done.stderr, r"Failed: .*The step is with|cannot be reached|could not", text)
                again = cloud.run("apply", "--yes", "--force")
                self.assertEqual(again.returncode, 0, f"{name}: {again.stdout[-2000:]}\n{again.stderr[-3000:]}")
            self.assertEqual(cloud.resources(), expected, name)
            gone = cloud.run("destroy", "--yes")
            self.assertEqual(gone.returncode, 0, f"{name}: {gone.stderr[-2000:]}")
            self.assertEqual(cloud.resources(), [], name)
        finally:
            cloud.close()

    def test_every_fault_at_calls_of_both_sides(self):
        reference = Cloud(f"{self.folder.name}/reference", SMALL)
        self.addCleanup(reference.close)
        self.assertEqual(reference.run("apply", "--yes", "--force").returncode, 0)
        expected = reference.resources()
        jobs = [(f"{fault['fault']}-{number}", [dict(fault, match=call)], survives)
                for fault, calls, survives in CASES for number, call in enumerate(calls)]
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for done in [pool.submit(self.one, name, faults, survives, expected) for name, faults, survives in jobs]:
                done.result()
        print(f"{len(jobs)} faults")


if __name__ == "__main__":
    main()
