# SPDX-License-Identifier: GPL-3.0-or-later
"""The program itself: its files, its page, restart, injected faults, a clean log, and a client of AWS's own making."""
import json
import os
import stat
import subprocess
import tempfile
import time
import unittest
import urllib.error

from networks import LOCATION, NETWORK, PROJECT, connection, environment, make_dxgw, make_network, make_vpc, transport
from sandboxclient import Sandbox, compute_done, connectivity_done, request, wait


class Program(unittest.TestCase):
    def test_files_are_private_and_go(self):
        sandbox = Sandbox()
        profile = sandbox.profile
        self.assertTrue(profile["sandbox"])
        files = [sandbox.ready["profile"], profile["aws"]["credentials"]["file"], profile["gcp"]["credentials"]["file"]]
        for file in files:
            self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        self.assertEqual(sandbox.stop(), 0)
        for file in files:
            self.assertFalse(os.path.exists(file))

    def test_overview(self):
        with Sandbox() as sandbox:
            make_vpc(sandbox, "10.20.0.0/16", "10.20.1.0/24")
            page = request("GET", sandbox.url + "/")
            self.assertIn("text/html", page.headers["Content-Type"])
            self.assertIn(b"ec2:vpc", page.body)
            listed = request("GET", sandbox.url + "/", {"Accept": "application/json"}).json
            self.assertIn("ec2:vpc", [row["type"] for row in listed["aws"]])

    def test_bad_usage(self):
        program = os.path.join(os.environ["ISTHMUS_BIN"], "isthmus-sandbox")
        for arguments in (["--port", "99999999"], ["--nonsense"], ["--faults", "/no/such/file"]):
            ended = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=20)
            self.assertEqual(ended.returncode, 2, arguments)
            self.assertEqual(ended.stdout, "")

    def test_restart_goes_on(self):
        with tempfile.TemporaryDirectory() as folder:
            state = os.path.join(folder, "state.json")
            with Sandbox("--state", state) as sandbox:
                vpc, subnet = make_vpc(sandbox, "10.20.0.0/16", "10.20.1.0/24")
                dxgw = make_dxgw(sandbox)
                make_network(sandbox)
                made = sandbox.interconnect("CreateConnection", bandwidth="1Gbps", environmentId=environment(sandbox),
                                            attachPoint={"directConnectGateway": dxgw}, clientToken="t",
                                            remoteAccount={"identifier": PROJECT}).json["connection"]
                before = sandbox.resources()
            self.assertEqual(stat.S_IMODE(os.stat(state).st_mode), 0o600)
            with Sandbox("--state", state) as sandbox:
                self.assertEqual(sandbox.resources()["gcp"], before["gcp"])
                self.assertEqual(sandbox.types("aws"), sorted(row["type"] for row in before["aws"]))
                again = connection(sandbox, made["id"])
                self.assertEqual(again["activationKey"], made["activationKey"])
                connectivity_done(sandbox, sandbox.google("POST", f"{LOCATION}/transports?transportId=ix-1", {
                    "network": NETWORK, "providedActivationKey": made["activationKey"]}))
                wait(lambda: transport(sandbox)["state"] == "ACTIVE")
            with open(state, "w") as file:
                file.write("{damaged")
            program = os.path.join(os.environ["ISTHMUS_BIN"], "isthmus-sandbox")
            ended = subprocess.run([program, "--state", state], capture_output=True, text=True, timeout=20)
            self.assertEqual(ended.returncode, 2)
            self.assertIn(state, ended.stderr)

    def test_log_has_no_secret(self):
        with tempfile.TemporaryFile("w+") as log:
            with Sandbox(log=log) as sandbox:
                dxgw = make_dxgw(sandbox)
                make_network(sandbox)
                made = sandbox.interconnect("CreateConnection", bandwidth="1Gbps", environmentId=environment(sandbox),
                                            attachPoint={"directConnectGateway": dxgw},
                                            remoteAccount={"identifier": PROJECT}).json["connection"]
                sandbox.google("GET", f"/v1beta/projects/{PROJECT}/locations/us-east4/"
                                      f"remoteTransportProfiles:fromActivationKey?activationKey={made['activationKey']}")
                sandbox.google("POST", f"{LOCATION}/transports?transportId=ix-1", {
                    "network": NETWORK, "providedActivationKey": made["activationKey"]})
                secrets = [sandbox.secret, sandbox.bearer, made["activationKey"], made["activationKey"][20:60]]
            log.seek(0)
            text = log.read()
        self.assertIn("interconnect:CreateConnection", text)
        for secret in secrets:
            self.assertNotIn(secret, text)


class Faults(unittest.TestCase):
    def run_with(self, faults):
        file = tempfile.NamedTemporaryFile("w", suffix=".json")
        json.dump(faults, file)
        file.flush()
        self.addCleanup(file.close)
        sandbox = Sandbox("--faults", file.name)
        self.addCleanup(sandbox.stop)
        return sandbox

    def test_throttle_and_error(self):
        sandbox = self.run_with([{"match": "ec2:CreateVpc", "nth": 2, "count": 1, "fault": "throttle", "seconds": 3},
                                 {"match": "ec2:CreateVpc", "nth": 3, "fault": "error"},
                                 {"match": "compute.networks.insert", "fault": "throttle"}])
        call = lambda: sandbox.ec2("CreateVpc", CidrBlock="10.20.0.0/16")
        self.assertEqual(call().status, 200)
        throttled = call()
        self.assertEqual((throttled.status, throttled.code, throttled.headers["Retry-After"]),
                         (503, "RequestLimitExceeded", "3"))
        self.assertEqual((lambda a: (a.status, a.code))(call()), (500, "InternalError"))
        self.assertEqual(call().status, 200)
        answer = sandbox.compute("POST", f"projects/{PROJECT}/global/networks", {"name": "n", "autoCreateSubnetworks": False})
        self.assertEqual((answer.status, answer.code), (429, "RESOURCE_EXHAUSTED"))

    def test_lost_answer(self):
        sandbox = self.run_with([{"match": "ec2:CreateVpc", "fault": "lost-answer"}])
        with self.assertRaises((ConnectionError, urllib.error.URLError, OSError)):
            sandbox.ec2("CreateVpc", CidrBlock="10.20.0.0/16")
        self.assertIn("ec2:vpc", sandbox.types("aws"))

    def test_slow_and_timeout(self):
        sandbox = self.run_with([{"match": "ec2:DescribeVpcs", "fault": "slow", "seconds": 1},
                                 {"match": "ec2:CreateVpc", "fault": "timeout", "seconds": 1}])
        start = time.monotonic()
        self.assertEqual(sandbox.ec2("DescribeVpcs").status, 200)
        self.assertGreaterEqual(time.monotonic() - start, 1)
        with self.assertRaises((ConnectionError, urllib.error.URLError, OSError)):
            sandbox.ec2("CreateVpc", CidrBlock="10.20.0.0/16")
        self.assertEqual(sandbox.types("aws"), [])

    def test_failed_provisioning(self):
        sandbox = self.run_with([{"match": "interconnect:CreateConnection", "fault": "fail-provisioning"},
                                 {"match": "compute.networks.insert", "nth": 2, "fault": "fail-provisioning"}])
        make_network(sandbox)
        broken = compute_done(sandbox, sandbox.compute("POST", f"projects/{PROJECT}/global/networks",
                                                       {"name": "second", "autoCreateSubnetworks": False}))
        self.assertIn("error", broken)
        made = sandbox.interconnect("CreateConnection", bandwidth="1Gbps", environmentId=environment(sandbox),
                                    attachPoint={"directConnectGateway": make_dxgw(sandbox)},
                                    remoteAccount={"identifier": PROJECT}).json["connection"]
        sandbox.google("POST", f"{LOCATION}/transports?transportId=ix-1",
                       {"network": NETWORK, "providedActivationKey": made["activationKey"]})
        wait(lambda: connection(sandbox, made["id"])["state"] == "failed")


BOTOCORE = '''
import sys, json, botocore.session
url, key, secret = sys.argv[1:4]
session = botocore.session.Session()
session.set_credentials(key, secret)
make = lambda name: session.create_client(name, region_name="us-east-1", endpoint_url=url)
ec2, dx = make("ec2"), make("directconnect")
vpc = ec2.create_vpc(CidrBlock="10.20.0.0/16", TagSpecifications=[
    {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "a b"}]}])["Vpc"]
ec2.get_waiter("vpc_available").wait(VpcIds=[vpc["VpcId"]])
tgw = ec2.create_transit_gateway(Options={"AmazonSideAsn": 64520})["TransitGateway"]
tables = ec2.describe_route_tables(Filters=[{"Name": "vpc-id", "Values": [vpc["VpcId"]]}])["RouteTables"]
gateway = dx.create_direct_connect_gateway(directConnectGatewayName="x")["directConnectGateway"]
try:
    ec2.delete_vpc(VpcId="vpc-0")
    code = ""
except ec2.exceptions.ClientError as error:
    code = error.response["Error"]["Code"]
environments = -1
if "interconnect" in session.get_available_services():
    environments = len(make("interconnect").list_environments()["environments"])
print(json.dumps({"tags": vpc["Tags"], "asn": tgw["Options"]["AmazonSideAsn"], "main": tables[0]["Associations"][0]["Main"],
                  "dx": gateway["directConnectGatewayState"], "code": code, "environments": environments}))
'''


class OwnClients(unittest.TestCase):
    def test_botocore(self):
        ran = 0
        for python in ("/usr/bin/python3", "python3"):
            if subprocess.run([python, "-c", "import botocore"], capture_output=True).returncode != 0:
                continue
            ran += 1
            with Sandbox() as sandbox:
                ended = subprocess.run([python, "-c", BOTOCORE, sandbox.url, sandbox.key, sandbox.secret],
                                       capture_output=True, text=True, timeout=120)
                self.assertEqual(ended.returncode, 0, ended.stderr)
                seen = json.loads(ended.stdout)
                self.assertEqual(seen["tags"], [{"Key": "Name", "Value": "a b"}])
                self.assertEqual((seen["asn"], seen["main"], seen["dx"]), (64520, True, "pending"))
                self.assertEqual(seen["code"], "InvalidVpcID.NotFound")
                self.assertNotEqual(seen["environments"], 0)
        if ran == 0:
            self.skipTest("botocore is not installed: apt-get install python3-botocore")


if __name__ == "__main__":
    unittest.main()
