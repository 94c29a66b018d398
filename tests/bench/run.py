#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the measuring programs, prints their lines as a table and keeps them as JSON.

usage: run.py BUILD-FOLDER RESULT.json [FILTER]    FILTER: part of a program's name

Below the table: how times grow with the size, and the mutation score of the specification's rules.
"""
import json
import math
import os
import re
import subprocess
import sys


def line_of(row):
    """A row as text: the goal is what the median may be at most, 'of goal' the part of it that is used."""
    goal = row.get("goal")
    ratio = f"{row['ratio']:.3f} x {row['against']}" if "ratio" in row else ""
    judged = f"{goal:>8g}  {row['medianMs'] / goal:>6.0%} " if goal else " " * 17
    if "p99Goal" in row:
        ratio += f" p99 {row['p99Ms'] / row['p99Goal']:.0%} of {row['p99Goal']:g}"
    return (f"{row['name']:30} {row.get('size', ''):>8} {row.get('medianMs', float('nan')):>10.3f} "
            f"{row.get('p99Ms', float('nan')):>10.3f} {row.get('unit', 'ms'):3} {judged}  {ratio}").rstrip()


def python_with_netaddr():
    """An interpreter that can import netaddr: a distribution's package is not seen by every one."""
    for python in (sys.executable, "/usr/bin/python3"):
        asked = [python, "-c", "import netaddr"]
        if os.path.exists(python) and subprocess.run(asked, stderr=subprocess.DEVNULL, check=False).returncode == 0:
            return python
    return sys.executable


def print_growth(rows):
    """How much slower the largest size is than the smallest, beside what n and n log n would give."""
    by_name = {}
    for row in rows:
        by_name.setdefault(row["name"], []).append(row)
    lines = []
    for name, sizes in by_name.items():
        sizes.sort(key=lambda row: row["size"])
        small, large = sizes[0], sizes[-1]
        if small["size"] < 2 or large["size"] < 2 * small["size"] or small["medianMs"] <= 0:
            continue
        n = large["size"] / small["size"]
        n_log_n = n * math.log(large["size"]) / math.log(small["size"])
        lines.append(f"{name:30} {small['size']:>8} -> {large['size']:<8} {large['medianMs'] / small['medianMs']:>10.1f} "
                     f"{n:>10.1f} {n_log_n:>10.1f}")
    if lines:
        print(f"\n{'growth of the median':30} {'size':>20} {'time x':>10} {'n x':>10} {'n log n x':>10}")
        print("\n".join(lines))


def print_mutation_score(build):
    program = os.path.join(build, "tests", "tst_specmutations")
    if not os.path.exists(program):
        return
    text = subprocess.run([program], capture_output=True, text=True, check=False).stdout
    found = re.search(r"mutation score: .*", text)
    print(f"\nSpecification documents, {found.group(0) if found else 'mutation score: not measured'}")


def main():
    build, result = sys.argv[1], sys.argv[2]
    folder = os.path.join(build, "bench")
    os.environ.setdefault("ISTHMUS_BENCH_PYTHON", python_with_netaddr())
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
    print_growth(rows)
    if not wanted:
        print_mutation_score(build)
    with open(result, "w", encoding="utf-8") as file:
        json.dump(rows, file, indent=1)
    print(f"\n{len(rows)} rows in {result}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
