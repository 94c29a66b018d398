#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All overlapping pairs of the prefixes in a file, found with netaddr: prints "pairs medianMs p99Ms".

usage: netaddr_pairs.py FILE    FILE: one prefix a line

netaddr has no such query, so this is the best that can be made of its types: sorted once, then a stack of those that are
open. Parsing is not timed.
"""
import sys
import time

import netaddr


def overlapping_pairs(networks):
    order = sorted(range(len(networks)), key=lambda i: networks[i].sort_key())
    pairs, stack = [], []
    for index in order:
        network = networks[index]
        while stack and stack[-1][1] < network.first:
            stack.pop()
        pairs.extend((min(other, index), max(other, index)) for other, _ in stack)
        stack.append((index, network.last))
    pairs.sort()
    return pairs


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        networks = [netaddr.IPNetwork(line.strip()) for line in file]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        pairs = overlapping_pairs(networks)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    print(len(pairs), times[len(times) // 2], times[-1])


if __name__ == "__main__":
    main()
