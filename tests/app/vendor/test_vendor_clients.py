# SPDX-License-Identifier: GPL-3.0-or-later
"""AWS's own clients drive the stand-in: botocore (python3-botocore, or what the machine has) and the aws command."""
import json
import os
import shutil
import subprocess
import time
import unittest

from recorder import Sandbox


def wait(what):
    end = time.monotonic() + 20
    while not what():
        if time.monotonic() > end:
            raise AssertionError("waited in vain")
        time.sleep(0.02)


class Clients(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.stop)

    def test_botocore(self):
        try:
            import botocore.config
            import botocore.session
        except ImportError:
            self.skipTest("python3-botocore is not installed")
        session = botocore.session.get_session()
        session.set_credentials(self.sandbox.key, self.sandbox.secret)
        config = botocore.config.Config(retries={"max_attempts": 1})

        def client(service):
            return session.create_client(service, region_name="us-east-1", endpoint_url=self.sandbox.url, config=config)
        ec2, dx = client("ec2"), client("directconnect")
        vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16", TagSpecifications=[
            {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "a"}]}])["Vpc"]["VpcId"]
        wait(lambda: ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"][0]["State"] == "available")
        self.assertEqual(ec2.describe_vpcs(Filters=[{"Name": "tag:Name", "Values": ["a"]}])["Vpcs"][0]["VpcId"], vpc)
        subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.9.1.0/24")["Subnet"]["SubnetId"]
        gateway = ec2.create_vpn_gateway(Type="ipsec.1", AmazonSideAsn=64520)["VpnGateway"]["VpnGatewayId"]
        wait(lambda: ec2.describe_vpn_gateways(VpnGatewayIds=[gateway])["VpnGateways"][0]["State"] == "available")
        ec2.attach_vpn_gateway(VpcId=vpc, VpnGatewayId=gateway)
        wait(lambda: ec2.describe_vpn_gateways(VpnGatewayIds=[gateway])["VpnGateways"][0]["VpcAttachments"][0]["State"] == "attached")
        made = dx.create_direct_connect_gateway(directConnectGatewayName="g", amazonSideAsn=64512)["directConnectGateway"]
        identifier = made["directConnectGatewayId"]
        wait(lambda: dx.describe_direct_connect_gateways(directConnectGatewayId=identifier)["directConnectGateways"][0]
             ["directConnectGatewayState"] == "available")
        association = dx.create_direct_connect_gateway_association(
            directConnectGatewayId=identifier, gatewayId=gateway,
            addAllowedPrefixesToDirectConnectGateway=[{"cidr": "10.9.0.0/16"}])["directConnectGatewayAssociation"]
        self.assertEqual(association["associationState"], "associating")
        from botocore.exceptions import ClientError
        with self.assertRaises(ClientError) as refused:
            ec2.delete_vpc(VpcId=vpc)
        self.assertEqual(refused.exception.response["Error"]["Code"], "DependencyViolation")
        ec2.delete_subnet(SubnetId=subnet)
        with self.assertRaises(ClientError) as dry:
            ec2.create_vpc(CidrBlock="10.8.0.0/16", DryRun=True)
        self.assertEqual(dry.exception.response["Error"]["Code"], "DryRunOperation")

    def test_aws_command(self):
        program = shutil.which("aws")
        if program is None:
            self.skipTest("the aws command is not installed (Debian's package awscli)")
        environment = dict(os.environ, AWS_ACCESS_KEY_ID=self.sandbox.key, AWS_SECRET_ACCESS_KEY=self.sandbox.secret,
                           AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true", AWS_PAGER="")

        def aws(*words):
            done = subprocess.run([program, "--endpoint-url", self.sandbox.url, "--output", "json", *words], env=environment,
                                  capture_output=True, text=True, timeout=60, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            return json.loads(done.stdout) if done.stdout.strip() else {}
        self.assertEqual(aws("sts", "get-caller-identity")["Account"], "111122223333")
        made = aws("ec2", "create-transit-gateway", "--options", "AmazonSideAsn=64530")["TransitGateway"]["TransitGatewayId"]
        wait(lambda: aws("ec2", "describe-transit-gateways", "--transit-gateway-ids", made)["TransitGateways"][0]["State"] ==
             "available")
        gateway = aws("directconnect", "create-direct-connect-gateway", "--direct-connect-gateway-name", "g")
        self.assertEqual(gateway["directConnectGateway"]["directConnectGatewayName"], "g")


if __name__ == "__main__":
    unittest.main()
