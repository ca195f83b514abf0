"""Measures standing at scale beside a plain count(*) over the same tables; see scripts/bench --standing."""

import argparse
import json
import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from measure import Database, Service, say

LIMITS_MS = {"list": 100, "reviewer": 20, "forecast": 2000}
COUNTED = ("reviewers.reviewer", "accreditation.decision", "activities.entry")
PAGES = [
    ("standing, first page", "list", "/reviewers/standing"),
    ("standing, by status", "list", "/reviewers/standing?status=extended"),
    ("standing, by light", "list", "/reviewers/standing?light=ending"),
    ("standing, by name", "list", "/reviewers/standing?search=Visser"),
    ("standing, earlier day", "list", "/reviewers/standing?on=2024-06-30"),
    ("standing, as known then", "list", "/reviewers/standing?on=2024-06-30&knownOn=2024-07-15"),
    ("one reviewer", "reviewer", "/reviewers/107777"),
    ("one figure's entries", "reviewer", "/reviewers/107777/conditions/intervision"),
    ("forecast for all", "forecast", "/reviewers/forecast.json"),
]


def milliseconds(work):
    started = time.monotonic()
    work()
    return 1000 * (time.monotonic() - started)


def measure(arguments, folder):
    service = Service(arguments.root, arguments.binary, folder)
    try:
        say("Starting a service of its own with the demo")
        service.start("--demo")
        database = Database(service.data)
        say("Adding 20,000 reviewers, 2 million entries and 100,000 decisions")
        database.sql((Path(__file__).parent / "standing.sql").read_text())
        headers = {"Cookie": service.sign_in("coordinator@demo.example"), "Accept": "text/html"}
        counts = {name: int(database.sql(f"select count(*) from {name}")) for name in COUNTED}
        whole = "select " + ", ".join(f"(select count(*) from {name})" for name in COUNTED) + ";"
        # Counted in one session, without the start of psql.
        counting = "\\timing on\n" + whole + whole
        result = {"rows": counts, "pages": {}}
        for name, limit, path in PAGES:
            service.request("GET", path, headers)
            times, counted = [], []
            for _ in range(arguments.rounds):
                times.append(milliseconds(lambda: service.request("GET", path, headers)))
                counted.append(float(database.sql(counting).split("Time: ")[-1].split()[0]))
            ours, plain = statistics.median(times), statistics.median(counted)
            result["pages"][name] = {
                "ms": ours, "count_ms": plain, "ratio": ours / plain, "limit_ms": LIMITS_MS[limit]}
            say(f"{name}: {ours:.0f} ms")
        result["load"] = os.getloadavg()[0]
        return result
    finally:
        service.stop()


def show_table(result):
    rows = result["rows"]
    print(f"\n{rows['reviewers.reviewer']} reviewers, {rows['activities.entry']} entries, "
          f"{rows['accreditation.decision']} decisions")
    print(f"{'':28}{'ms':>9}{'wanted':>9}{'count(*) ms':>13}{'ratio':>8}")
    for name, figures in result["pages"].items():
        mark = "✓" if figures["ms"] < figures["limit_ms"] else "✗"
        print(f"{mark} {name:26}{figures['ms']:9.1f}{figures['limit_ms']:9}{figures['count_ms']:13.1f}"
              f"{figures['ratio']:8.2f}")
    print(f"  load of the machine {result['load']:.1f} on {os.cpu_count()} cores")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    # Of the other bench; here each page is asked for once a round.
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix="griffie-bench-"))
    # The user postgres, who runs the database for root, must be able to pass.
    folder.chmod(0o711)
    try:
        result = measure(arguments, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if arguments.json:
        print(json.dumps(result, indent=2, ensure_ascii=False))
    else:
        show_table(result)


if __name__ == "__main__":
    main()
