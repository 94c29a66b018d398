# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends isthmusctl as kill -9 does at every position of the journal of a change in place and of a replacement, and resumes."""
import json
import signal

from support import main
from test_cli_crash import CrashTest


class CrashChanges(CrashTest):
    def redrawn(self, change):
        """Deploys, draws something otherwise, and dies at every position of what follows from that."""
        def draw(cloud, design):
            cloud.design.write_text(json.dumps(design), encoding="utf-8")

        clouds = self.clouds("aws")
        before = json.loads(clouds[0].design.read_text(encoding="utf-8"))
        after = json.loads(json.dumps(before))
        change(after)
        reference = clouds[0]
        reference.fresh_state()
        self.good(reference.run("apply", "--yes", "--force"))
        draw(reference, after)
        self.good(reference.run("apply", "--yes", "--force"))
        expected, calls = reference.resources(), reference.made()
        self.good(reference.run("destroy", "--yes"))

        def one_position(cloud, position):
            cloud.fresh_state()
            draw(cloud, before)
            self.good(cloud.run("apply", "--yes", "--force"))
            draw(cloud, after)
            killed = cloud.run("apply", "--yes", "--force", kill_at=position)
            if killed.returncode != -signal.SIGKILL:
                self.good(killed)
                self.good(cloud.run("destroy", "--yes"))
                return False
            # Killed before its first line, a run is not there to be resumed.
            self.good(cloud.run("apply" if position == "1:before" else "resume", "--yes", "--force"))
            self.assertEqual(cloud.resources(), expected, f"killed at {position}")
            self.assertEqual(cloud.made(), calls, f"killed at {position}: something was made twice")
            # Live, recorded and drawn are the same again: the change has arrived.
            self.good(cloud.run("drift"))
            left = json.loads(cloud.run("plan", "--format", "json").stdout)["operations"]
            self.assertEqual(left, [], f"killed at {position}")
            self.good(cloud.run("destroy", "--yes"))
            self.assertEqual(cloud.resources(), [], f"killed at {position}")
            return True

        self.every_position(clouds, one_position, 6)

    def test_change_in_place(self):
        def change(design):
            link = next(one for one in design["links"] if one["kind"] == "interconnect")
            link["properties"].update(description="prod secondary", advertisedRoutes=["10.120.0.0/21"])
        self.redrawn(change)

    def test_replacement(self):
        """The gateway cannot change its ASN: it is made anew, and with it both ends of the interconnect."""
        def change(design):
            next(one for one in design["nodes"] if one["id"] == "dxgw").setdefault("properties", {})["asn"] = 64999
        self.redrawn(change)


if __name__ == "__main__":
    main()
