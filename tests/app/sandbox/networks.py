# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds, step by step, the two ends that an interconnect joins."""
from sandboxclient import compute_done, wait

PROJECT = "acme-analytics-prod"
REGION = "us-east4"
NETWORK = f"projects/{PROJECT}/global/networks/analytics"
LOCATION = f"/v1/projects/{PROJECT}/locations/{REGION}"


def text(answer, path):
    assert answer.status == 200, answer.body
    return answer.xml.findtext(path)


def ec2_state(sandbox, action, id_name, id, path, region="us-east-1"):
    return sandbox.ec2(action, region=region, **{id_name + "__1": id}).xml.findtext(path)


def make_vpc(sandbox, cidr, subnet, region="us-east-1"):
    vpc = text(sandbox.ec2("CreateVpc", region=region, CidrBlock=cidr), "vpc/vpcId")
    wait(lambda: ec2_state(sandbox, "DescribeVpcs", "VpcId", vpc, "vpcSet/item/state", region) == "available")
    made = sandbox.ec2("CreateSubnet", region=region, VpcId=vpc, CidrBlock=subnet, AvailabilityZone=region + "a")
    return vpc, text(made, "subnet/subnetId")


def make_transit(sandbox, asn=64520, region="us-east-1"):
    made = sandbox.ec2("CreateTransitGateway", region=region, Options__AmazonSideAsn=asn)
    gateway = text(made, "transitGateway/transitGatewayId")
    wait(lambda: ec2_state(sandbox, "DescribeTransitGateways", "TransitGatewayIds", gateway,
                           "transitGatewaySet/item/state", region) == "available")
    return gateway


def attach(sandbox, gateway, vpc, subnet):
    made = sandbox.ec2("CreateTransitGatewayVpcAttachment", TransitGatewayId=gateway, VpcId=vpc, SubnetIds__1=subnet)
    id = text(made, "transitGatewayVpcAttachment/transitGatewayAttachmentId")
    wait(lambda: ec2_state(sandbox, "DescribeTransitGatewayVpcAttachments", "TransitGatewayAttachmentIds", id,
                           "transitGatewayVpcAttachments/item/state") == "available")
    return id


def make_dxgw(sandbox, name="multicloud", **more):
    answer = sandbox.dx("CreateDirectConnectGateway", directConnectGatewayName=name, **more)
    assert answer.status == 200, answer.body
    id = answer.json["directConnectGateway"]["directConnectGatewayId"]
    wait(lambda: sandbox.dx("DescribeDirectConnectGateways", directConnectGatewayId=id)
         .json["directConnectGateways"][0]["directConnectGatewayState"] == "available")
    return id


def associate(sandbox, dxgw, gateway, prefixes):
    answer = sandbox.dx("CreateDirectConnectGatewayAssociation", directConnectGatewayId=dxgw, gatewayId=gateway,
                        addAllowedPrefixesToDirectConnectGateway=[{"cidr": prefix} for prefix in prefixes])
    assert answer.status == 200, answer.body
    id = answer.json["directConnectGatewayAssociation"]["associationId"]
    wait(lambda: association_state(sandbox, id) == "associated")
    return id


def association_state(sandbox, id):
    found = sandbox.dx("DescribeDirectConnectGatewayAssociations", associationId=id)
    rows = found.json["directConnectGatewayAssociations"]
    return rows[0]["associationState"] if rows else None


def environment(sandbox, region="us-east-1"):
    """The environment with Google that lands in the Region, as the API tells it."""
    answer = sandbox.interconnect("ListEnvironments", region=region, provider={"cloudServiceProvider": "gcp"})
    return answer.json["environments"][0]["environmentId"]


def make_network(sandbox, name="analytics", subnet="10.120.0.0/20"):
    compute_done(sandbox, sandbox.compute("POST", f"projects/{PROJECT}/global/networks",
                                          {"name": name, "autoCreateSubnetworks": False, "mtu": 8896}))
    compute_done(sandbox, sandbox.compute("POST", f"projects/{PROJECT}/regions/{REGION}/subnetworks",
                                          {"name": name + "-" + REGION, "ipCidrRange": subnet,
                                           "network": f"projects/{PROJECT}/global/networks/{name}"}))


def connection(sandbox, id):
    return sandbox.interconnect("GetConnection", identifier=id).json["connection"]


def transport(sandbox, id="ix-1"):
    return sandbox.google("GET", f"{LOCATION}/transports/{id}").json


def peer(sandbox, peering_network, name="to-aws"):
    compute_done(sandbox, sandbox.compute("POST", f"{NETWORK}/addPeering", {
        "networkPeering": {"name": name, "network": peering_network, "exchangeSubnetRoutes": True,
                           "importCustomRoutes": True, "exportCustomRoutes": True}}))


def peering_state(sandbox):
    peerings = sandbox.compute("GET", NETWORK).json.get("peerings", [])
    return peerings[0]["state"] if peerings else None
