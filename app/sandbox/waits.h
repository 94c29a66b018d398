// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How long the stand-ins take, in seconds of their own clock. Connections take 5 to 30 minutes and their deletion 1 to
/// 5 minutes in the real clouds (measured, facts of 2026-11-22); the others are this sandbox's choice of a plausible
/// wait.
namespace isthmus::waits {

inline constexpr double vpc = 2;
inline constexpr double subnet = 1;
inline constexpr double cidrAssociation = 3;
inline constexpr double transitGateway = 60;
inline constexpr double transitGatewayAttachment = 45;
inline constexpr double vpnGateway = 10;
inline constexpr double vpnGatewayAttachment = 20;
inline constexpr double coreNetwork = 600;
inline constexpr double coreAttachment = 240;
inline constexpr double vpnConnection = 240;
inline constexpr double vpnConnectionRemoval = 120;
inline constexpr double tunnel = 30;
inline constexpr double directConnectGateway = 5;
inline constexpr double association = 120;
inline constexpr double connectionProvisioning = 600;
inline constexpr double connectionUpdate = 60;
inline constexpr double connectionDeletion = 120;
inline constexpr double transportCreation = 30;
inline constexpr double transportDeletion = 60;
inline constexpr double googleOperation = 8;
inline constexpr double peering = 15;
// Azure: gateway about 25 minutes up and 9 down, connection 13, pairing 4 to 15 (one lab, facts of 2026-11-22).
inline constexpr double azureNetwork = 5;
inline constexpr double azureHub = 900;
inline constexpr double azureGateway = 1500;
inline constexpr double azureGatewayRemoval = 540;
inline constexpr double azureConnection = 780;
inline constexpr double azureCircuit = 30;
inline constexpr double azureGroupRemoval = 60;
inline constexpr double ociNetwork = 5;
inline constexpr double ociDrg = 20;
inline constexpr double ociCircuitRemoval = 60;
/// Until whoever runs a network fabric has made what was ordered.
inline constexpr double fabricProvisioning = 900;
/// How long a deleted object can still be asked for where the provider shows it as deleted.
inline constexpr double afterlife = 3600;
/// How long an idempotency token is remembered.
inline constexpr double tokenMemory = 24 * 3600;

} // namespace isthmus::waits
