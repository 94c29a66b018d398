#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the measuring programs, prints their lines as a table and keeps them as JSON.

usage: run.py FOLDER-OF-PROGRAMS RESULT.json [FILTER]    FILTER: part of a program's name
"""
import json
import os
import subprocess
import sys


def line_of(row):
    """A row as text: the goal is what the median may be at most, 'of goal' the part of it that is used."""
    goal = row.get("goal")
    ratio = f"{row['ratio']:.3f} x {row['against']}" if "ratio" in row else ""
    judged = f"{goal:>8g}  {row['medianMs'] / goal:>6.0%} " if goal else " " * 17
    return (f"{row['name']:30} {row.get('size', ''):>8} {row.get('medianMs', float('nan')):>10.3f} "
            f"{row.get('p99Ms', float('nan')):>10.3f} {row.get('unit', 'ms'):3} {judged}  {ratio}").rstrip()


def main():
    folder, result = sys.argv[1], sys.argv[2]
    wanted = sys.argv[3] if len(sys.argv) > 3 else ""
    programs = sorted(name for name in os.listdir(folder) if name.startswith("bench_") and wanted in name)
    if not programs:
        print(f"no measuring program's name contains '{wanted}'; there are: {', '.join(sorted(os.listdir(folder)))}")
        return 1
    rows = []
    print(f"{'name':30} {'size':>8} {'median':>10} {'p99':>10}     {'goal':>8}  {'of goal':>7}  ratio")
    for program in programs:
        process = subprocess.Popen([os.path.join(folder, program)], stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            if not line.startswith("{"):
                continue
            row = json.loads(line)
            rows.append(row)
            print(line_of(row), flush=True)
        if process.wait() != 0:
            print(f"{program} ended with {process.returncode}")
            return 1
    with open(result, "w", encoding="utf-8") as file:
        json.dump(rows, file, indent=1)
    print(f"\n{len(rows)} rows in {result}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
