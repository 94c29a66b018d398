# SPDX-License-Identifier: GPL-3.0-or-later
"""Two teams, each with the credentials of one cloud, deploy one design; and no secret stays anywhere."""
import base64
import json
import pathlib
import re
import tempfile
import unittest

from cloudsupport import Cloud
from support import BIN, DESIGN, main


class Teams(unittest.TestCase):
    def setUp(self):
        if not (BIN / "isthmus-sandbox").exists():
            self.skipTest("isthmus-sandbox is not built")
        self.folder = tempfile.TemporaryDirectory(prefix="isthmus-teams-")
        self.addCleanup(self.folder.cleanup)

    def cloud(self, change=None, **options):
        design = json.loads(json.dumps(DESIGN))
        if change:
            change(design)
        cloud = Cloud(f"{self.folder.name}/cloud", design, **options)
        self.addCleanup(cloud.close)
        return cloud

    def check(self, done, status=0):
        self.assertEqual(done.returncode, status, f"{done.args}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done

    @staticmethod
    def key_in(text):
        """The longest line that is base64: the key as it is shown for the other team."""
        lines = [line for line in text.splitlines() if re.fullmatch(r"[A-Za-z0-9+/=]{60,}", line)]
        return lines[-1] if lines else None

    def hand_over(self, first, second):
        def initiator(design):
            next(one for one in design["links"] if one["id"] == "ix-1")["properties"]["initiator"] = first
        cloud = self.cloud(initiator)
        states = {side: f"sqlite:{cloud.folder}/{side}.db" for side in (first, second)}
        profiles = {side: cloud.only(side) for side in (first, second)}

        def team(side, *words, **more):
            return cloud.run(*words, profile=profiles[side], state=states[side], **more)

        # The second team cannot go on without the key, and that is no failure.
        early = self.check(team(second, "apply", "--yes", "--format", "json"))
        self.assertIn("counterparty", {one["state"] for one in json.loads(early.stdout)["operations"]})

        begun = self.check(team(first, "apply", "--yes", "--format", "json", "--show-key"))
        report = json.loads(begun.stdout)
        pending = report["pending"]
        self.assertEqual([(one["link"], one["owedBy"], one["overdue"]) for one in pending], [("ix-1", second, False)])
        self.assertLess(pending[0]["since"], pending[0]["deadline"])
        key = self.key_in(begun.stderr)
        self.assertIsNotNone(key, begun.stderr)
        self.assertNotIn(key, begun.stdout)

        # Without a terminal the key is not shown unless asked for.
        again = self.check(team(first, "apply", "--yes"))
        self.assertNotIn(key, again.stdout + again.stderr)
        self.assertIn("--show-key", again.stderr)

        before = cloud.resources()
        self.check(team(second, "apply", "--yes", "--key-file", "-", stdin="no key at all"), 2)
        fields = json.loads(base64.b64decode(key))
        fields["connectionSizeMbps"] = 777
        wrong = base64.b64encode(json.dumps(fields).encode()).decode()
        refused = self.check(team(second, "apply", "--yes", "--key-file", "-", stdin=wrong), 1)
        self.assertIn("does not fit", refused.stderr)
        self.assertNotIn(wrong, refused.stderr)
        self.assertEqual(cloud.resources(), before)

        key_file = cloud.folder / "key"
        key_file.write_text(key + "\n", encoding="utf-8")
        self.check(team(second, "apply", "--yes", "--key-file", f"ix-1={key_file}"))
        key_file.unlink()
        self.check(team(first, "apply", "--yes"))
        kinds = {kind: state for kind, _, _, state in cloud.resources()}
        self.assertEqual((kinds["interconnect:connection"], kinds["networkconnectivity:transport"]), ("available", "ACTIVE"))
        status = json.loads(self.check(team(first, "status", "--format", "json")).stdout)
        self.assertEqual([one["provider"] for one in status["links"][0]["sides"]], [first])

        for side in (first, second):
            for word in ("plan", "resume", "drift"):
                self.check(team(side, word, *(["--yes"] if word == "resume" else [])))
        # Google's end goes first: AWS does not let its own go while that is there.
        for side in sorted((first, second), reverse=True):
            self.check(team(side, "destroy", "--yes"))
        self.assertEqual(cloud.resources(), [])
        self.nowhere(cloud, [key])

    def nowhere(self, cloud, secrets):
        """No file below the cloud's folder has one of the secrets, in any of the forms that they may take."""
        for path in pathlib.Path(cloud.folder).rglob("*"):
            if not path.is_file():
                continue
            content = path.read_bytes()
            for secret in secrets:
                self.assertNotIn(secret.encode(), content, f"{path} has a secret")

    def test_aws_first(self):
        self.hand_over("aws", "gcp")

    def test_google_first(self):
        self.hand_over("gcp", "aws")

    def test_no_secret_stays_anywhere(self):
        """Canaries in credentials, environment, keys and broken answers; then everything that was written is searched."""
        faults = [{"match": "interconnect:", "nth": 2, "count": 2, "fault": "error"}, {"match": "compute.", "nth": 2, "fault": "lost-answer"},
                  {"match": "interconnect:CreateConnection", "nth": 1, "fault": "lost-answer"}]
        cloud = self.cloud(faults=faults)
        credentials = (cloud.folder / "aws-credentials").read_text(encoding="utf-8")
        secret = re.search(r"aws_secret_access_key\s*=\s*(\S+)", credentials).group(1)
        account = json.loads((cloud.folder / "google-service-account.json").read_text(encoding="utf-8"))
        private = "".join(account["private_key"].splitlines()[1:-1])[40:120]
        canaries = {"AWS_SECRET_ACCESS_KEY": "canary-aws-secret-77", "AWS_SESSION_TOKEN": "canary-session-token-78",
                    "PGPASSWORD": "canary-pg-password-79"}
        output = ""
        for words in (("plan",), ("apply", "--yes", "--show-key", "--format", "json"), ("status", "--format", "json"), ("status", "--case", "ix-1"),
                      ("drift", "--format", "json"), ("log", "--format", "jsonl"), ("log",), ("destroy", "--yes")):
            done = self.check(cloud.run(*words, environment=canaries))
            output += done.stdout + done.stderr
        unreachable = cloud.run("plan", state="postgresql://someone:canary-url-password-80@127.0.0.1:1/state", environment=canaries)
        self.check(unreachable, 3)
        output += unreachable.stdout + unreachable.stderr
        secrets = [secret, private, "canary-url-password-80", *canaries.values()]
        for one in secrets:
            self.assertNotIn(one, output)
        self.assertIsNone(self.key_in(output), "an activation key was shown")
        self.assertNotIn("ctivationKey\":", output)
        written = cloud.folder / "written"
        written.mkdir()
        for path in cloud.folder.iterdir():
            if path.is_file() and path.name not in ("aws-credentials", "google-service-account.json"):
                path.rename(written / path.name)
        searched = [path.name for path in written.iterdir()]
        self.assertIn("state.db", searched)
        for path in written.iterdir():
            content = path.read_bytes()
            for one in secrets:
                self.assertNotIn(one.encode(), content, f"{path} has a secret")
            self.assertNotRegex(content, rb"sharedConnectionUuid|c2hhcmVkQ29ubmVjdGlvblV1aWQ")  # a key, plain or as base64

    def test_takes_back_what_waited_too_long(self):
        cloud = self.cloud()
        profile = cloud.only("aws")
        self.check(cloud.run("apply", "--yes", profile=profile))
        self.assertIn("interconnect:connection", [one[0] for one in cloud.resources()])
        facts = cloud.folder / "config" / "isthmus" / "catalog"
        facts.mkdir(parents=True)
        (facts / "limits.json").write_text(json.dumps({"format": "isthmus-catalog/1", "limits": [
            {"provider": "", "key": "interconnect.unfinalisedDays", "value": 0, "unit": "days", "source": "a test", "asOf": "2026-11-22"}]}),
            encoding="utf-8")
        later = {"XDG_CONFIG_HOME": str(cloud.folder / "config")}
        kept = self.check(cloud.run("apply", "--yes", "--on-failure", "keep", "--format", "json", profile=profile, environment=later))
        self.assertTrue(json.loads(kept.stdout)["pending"][0]["overdue"])
        self.check(cloud.run("apply", "--yes", "--on-failure", "rollback", profile=profile, environment=later))
        kinds = [one[0] for one in cloud.resources()]
        self.assertNotIn("interconnect:connection", kinds)
        self.assertIn("ec2:transit-gateway", kinds)

    def test_log_says_who_did_what_where(self):
        cloud = self.cloud()
        self.check(cloud.run("apply", "--yes"))
        lines = [json.loads(line) for line in self.check(cloud.run("log", "--format", "jsonl")).stdout.splitlines()]
        made = next(one for one in lines if one["operation"] == "create:vpc" and one["phase"] == "done")
        self.assertTrue(made["who"] and made["host"] and made["at"] and made["requests"], made)
        self.assertEqual((made["side"], made["api"]), ("aws", "ec2:CreateVpc"))
        begun = [one["phase"] for one in lines if one["operation"] == "create:vpc"]
        self.assertEqual(begun, ["begin", "done", "ready"])
        self.assertEqual((lines[0]["phase"], lines[-1]["phase"], lines[-1]["detail"]), ("run", "ended", "done"))
        entries = json.loads(self.check(cloud.run("log", "--format", "json", "--run", lines[0]["run"])).stdout)["entries"]
        self.assertEqual(entries, lines)

    def test_discovers_what_was_deployed(self):
        cloud = self.cloud()
        self.check(cloud.run("apply", "--yes"))
        found = pathlib.Path(cloud.folder) / "found.isthmus"
        cloud.discover("-o", str(found), "--account", "gcp=acme-analytics-prod", "--region", "us-east-1", "--region", "us-east4")
        drawn = json.loads(found.read_text(encoding="utf-8"))
        self.assertEqual(sorted(one["kind"] for one in drawn["nodes"]), sorted(one["kind"] for one in DESIGN["nodes"]))
        self.assertEqual(sorted(one["kind"] for one in drawn["links"]), sorted(one["kind"] for one in DESIGN["links"]))

    def test_failure_names_both_sides_and_rolls_back(self):
        cloud = self.cloud(faults=[{"match": "interconnect:CreateConnection", "fault": "fail-provisioning"}])
        failed = self.check(cloud.run("apply", "--yes", "--on-failure", "rollback", "--format", "json"), 3)
        report = json.loads(failed.stdout)
        failure = next(one for one in report["failures"] if one["subject"] == "ix-1")
        self.assertEqual({side["provider"] for side in failure["sides"]}, {"aws", "gcp"})
        self.assertIn("aws", [one["owedBy"] for one in report["failures"]])
        self.assertIn("The step is with aws", failed.stderr)
        self.assertIn("Rolled back", failed.stderr)
        self.assertEqual(cloud.resources(), [])

    def test_failure_is_kept_and_mended(self):
        cloud = self.cloud(faults=[{"match": "interconnect:CreateConnection", "fault": "fail-provisioning"}])
        self.check(cloud.run("apply", "--yes", "--on-failure", "keep"), 3)
        plan = json.loads(self.check(cloud.run("plan", "--format", "json")).stdout)
        actions = {one["id"]: one["action"] for one in plan["operations"]}
        self.assertEqual(actions["create:ix-1:aws"], "replace")
        self.assertNotIn("create:vpc", actions)
        self.check(cloud.run("apply", "--yes"))
        self.assertEqual(json.loads(self.check(cloud.run("plan", "--format", "json")).stdout)["operations"], [])


if __name__ == "__main__":
    main()
