"""Measures Griffie beside pgbench; see scripts/bench.

The SQL that pgbench sends is not written down anywhere: it is taken from PostgreSQL's log of one request of the service
that is measured, statement by statement with its values, so that both always do the same work. pgbench sends a
transaction as one pipeline, also where the service must look at the answers half-way.
"""

import argparse
import contextlib
import datetime
import http.client
import http.cookiejar
import json
import os
import re
import secrets
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

CONNECTIONS = 16
LIMITS = {"page": 0.8, "issue": 0.7, "memory_mb": 60, "first_byte_s": 1.0, "run_s": 3.0, "import_s": 10.0}
POSTGRES = Path("/usr/lib/postgresql/15/bin")
TICKS = os.sysconf("SC_CLK_TCK")

IMPORTED_LINES = 100_000

# Prepared drafts have numbers of their own, far from the demo's and in step with one another, so that pgbench can count
# its way through them without asking the database.
QUOTES, VERSIONS, PARTIES = 1_000_000, 20_000_000, 400_000_000
DRAFTS_OF_WRK, DRAFTS_OF_PGBENCH = 8000, 1600


def say(line):
    print(f"→ {line}", file=sys.stderr, flush=True)


class Service:
    """A Griffie of our own: its folder, its database, its process."""

    def __init__(self, root, binary, folder):
        self.root, self.binary = root, binary
        self.data = folder / "data"
        self.log = folder / "service.log"
        self.password = secrets.token_urlsafe(12)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        # A home without .build: there is no note of the last data folder that would be overwritten.
        self.home = folder / "home"
        self.home.mkdir()
        for name in ("Migrations", "Reports", "scripts", ".venv"):
            (self.home / name).symlink_to(root / name)
        self.environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("PG", "GRIFFIE_")) and name != "DATABASE_URL"
        } | {"GRIFFIE_HOME": str(self.home), "GRIFFIE_DEMO_PASSWORD": self.password}
        self.process = None

    def start_by_script(self):
        """Starts it by scripts/run, which has nothing to build; the note of the last data folder stays as it was."""
        note = self.root / ".build" / "griffie-data"
        before = note.read_text() if note.exists() else None
        try:
            return self.start(program=[self.root / "scripts" / "run"])
        finally:
            note.unlink() if before is None else note.write_text(before)

    def start(self, *arguments, program=None, patience=300):
        """Starts it; gives the seconds until the first byte of an answer."""
        with self.log.open("ab") as log:
            started = time.monotonic()
            self.process = subprocess.Popen(
                [*(program or [self.binary, "serve"]), "--data", self.data, "--port", str(self.port), *arguments],
                stdout=log, stderr=log, env=self.environment)
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=5) as client:
                    client.sendall(b"GET /health HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n")
                    if client.recv(1):
                        return time.monotonic() - started
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() - started > patience:
                raise SystemExit(f"✗ The service did not start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.002)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)

    def command(self, *arguments):
        said = subprocess.run(
            [self.binary, *arguments, "--data", self.data, "--json"], env=self.environment, check=True,
            stdout=subprocess.PIPE)
        return json.loads(said.stdout)

    def sign_in(self, email):
        """The cookie of a browser that has signed in."""
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        address = f"http://127.0.0.1:{self.port}/sign-in"
        form = browser.open(address).read().decode()
        guard = re.search(r'name="_csrf" value="([^"]+)"', form).group(1)
        fields = {"_csrf": guard, "email": email, "password": self.password}
        browser.open(address, urllib.parse.urlencode(fields).encode()).read()
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar if cookie.name == "griffie_session")

    def request(self, method, path, headers, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise SystemExit(f"✗ {method} {path} was answered with {answer.status}:\n{text.decode()[:2000]}")
        return text


class Database:
    """The private database of the service, seen by its superuser; it is thrown away afterwards."""

    def __init__(self, data):
        self.folder = data / "cluster" / "data"
        lines = (self.folder / "postmaster.pid").read_text().splitlines()
        self.postmaster, self.socket = int(lines[0]), lines[4]
        self.where = ["-h", self.socket, "-p", lines[3], "-d", "griffie"]

    def sql(self, text):
        as_postgres = [] if os.geteuid() else ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        said = subprocess.run(
            [*as_postgres, POSTGRES / "psql", *self.where, "-U", "postgres", "-XqAt", "-v", "ON_ERROR_STOP=1"],
            input=text, text=True, stdout=subprocess.PIPE, check=True, cwd="/")
        return said.stdout.strip()

    @contextlib.contextmanager
    def logging(self):
        """While it lasts every statement is logged with its values; gives the list they end up in."""
        self.sql("alter system set log_destination = 'jsonlog'; alter system set log_statement = 'all';"
                 "alter system set log_parameter_max_length = -1; alter system set log_error_verbosity = 'default';"
                 "select pg_reload_conf();")
        time.sleep(1)
        entries = []
        yield entries
        time.sleep(1)
        self.sql("alter system reset all; select pg_reload_conf();")
        for file in self.folder.glob("log/*.json"):
            for line in file.read_text().splitlines():
                entry = json.loads(line)
                if entry.get("user") == "griffie_service" and entry.get("message", "").startswith("execute "):
                    entries.append(entry)
            file.unlink()
        time.sleep(1)

    def processes(self):
        children = Path(f"/proc/{self.postmaster}/task/{self.postmaster}/children").read_text().split()
        return [self.postmaster, *map(int, children)]


# --- the very same SQL ---


def transaction_of(entries, action):
    """The statements of the last transaction that was entered for this action: text and values of each."""
    sessions, found = {}, None
    for entry in entries:
        text = entry["message"].split(": ", 1)[1]
        values = dict(re.findall(r"\$(\d+) = ('(?:[^']|'')*'|NULL)", entry.get("detail", "")))
        values = [values[str(number)] for number in range(1, len(values) + 1)]
        if text.startswith("begin"):
            sessions[entry["pid"]] = []
        statements = sessions.setdefault(entry["pid"], [])
        statements.append((text, values))
        if text == "commit" and any(f"'{action}'" in values for _, values in statements):
            found = statements
    if not found:
        raise SystemExit(f"✗ The log of the database shows no transaction for {action}.")
    return found


class Script:
    """A transaction of the service as a script of pgbench: one pipeline, every value a variable."""

    def __init__(self, transaction, setting="", ids=None):
        self.variables = {}
        self.counter = ["--define=done=0"] if ids else []
        self.ids = ids or {}
        self.statements = len(transaction)
        lines = [setting, "\\startpipeline"]
        for text, values in transaction:
            # A dollar sign with a number stands nowhere in our SQL but for a value.
            lines.append(re.sub(r"\$(\d+)", lambda found: self.value(values[int(found[1]) - 1]), text).strip() + ";")
        self.text = "\n".join([*lines, "\\endpipeline", ""])

    def value(self, logged):
        # pgbench has no variable that is null or empty.
        if logged in ("NULL", "''"):
            return logged.lower()
        value = logged[1:-1].replace("''", "'")
        # The service names the type of numbers and days and leaves that of texts open, as pgbench does for all.
        numbers = re.fullmatch(r"\{(\d+(?:,\d+)*)\}", value)
        if numbers:
            items = [self.variable(item) + "::int8" for item in numbers[1].split(",")]
            return f"array[{', '.join(items)}]"
        if re.fullmatch(r"-?\d{1,18}", value):
            return self.variable(value) + "::int8"
        return self.variable(value) + ("::date" if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "")

    def variable(self, value):
        if value in self.ids:
            return ":" + self.ids[value]
        return ":" + self.variables.setdefault(value, f"v{len(self.variables) + 1}")

    def run(self, database, folder, *limit):
        file = folder / "script.sql"
        file.write_text(self.text)
        definitions = [f"--define={name}={value}" for value, name in self.variables.items()]
        said = subprocess.run(
            [POSTGRES / "pgbench", *database.where[:4], "-U", "griffie_service", "-n", "-M", "prepared",
             "-c", str(CONNECTIONS), "-j", "1", *limit, "-f", file, *self.counter, *definitions, "griffie"],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        tps = re.search(r"^tps = ([\d.]+)", said.stdout, re.M)
        if said.returncode or not tps or "aborted" in said.stderr:
            raise SystemExit(f"✗ pgbench failed:\n{said.stdout}{said.stderr[-3000:]}\n{self.text}")
        return float(tps[1])


# --- wrk ---

WRK = """
local method, path, body = %(method)s, %(path)s, %(body)s
local headers = { %(headers)s }
local number = %(before)d
good, bad = 0, 0
local threads = {}
function setup(thread) table.insert(threads, thread) end
function request()
    if body then
        number = number + 1
        return wrk.format(method, string.format(path, number), headers, body)
    end
    return wrk.format(method, path, headers)
end
function response(status) if status == 200 then good = good + 1 else bad = bad + 1 end end
function done(summary, latency)
    io.write(string.format('BENCH {"good": %%d, "bad": %%d, "late": %%d, "us": %%d, "p50": %%d, "p99": %%d}\\n',
        threads[1]:get("good"), threads[1]:get("bad") + summary.errors.connect + summary.errors.read
        + summary.errors.write, summary.errors.timeout, summary.duration,
        latency:percentile(50), latency:percentile(99)))
end
"""


def wrk(service, folder, seconds, path, headers, body=None, before=0):
    """Requests for some seconds. `http` is how many a second were answered with 200, `bad` how many otherwise or not
    at all, `late` how many took longer than wrk's two seconds."""
    lua = folder / "wrk.lua"
    lua.write_text(WRK % {
        "method": json.dumps("POST" if body else "GET"), "path": json.dumps(path),
        "body": json.dumps(body) if body else "nil", "before": before,
        "headers": ", ".join(f"[{json.dumps(name)}] = {json.dumps(value)}" for name, value in headers.items())})
    said = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", lua, f"http://127.0.0.1:{service.port}"],
        text=True, stdout=subprocess.PIPE, check=True).stdout
    figures = json.loads(re.search(r"^BENCH (.*)", said, re.M)[1])
    if not figures["good"]:
        raise SystemExit(f"✗ Not one answer to {path} was 200:\n{said}")
    return {
        "http": figures["good"] / figures["us"] * 1e6, "good": figures["good"], "bad": figures["bad"],
        "late": figures["late"], "p50_ms": figures["p50"] / 1000, "p99_ms": figures["p99"] / 1000}


# --- what is measured ---


def cpu(pids):
    """Seconds of processor time that these processes and those they saw end have taken."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += sum(map(int, fields[11:15]))
    return total / TICKS


def memory(pid, what):
    """Megabytes of a process: VmRSS, or Pss where shared pages are counted once."""
    file = "status" if what == "VmRSS" else "smaps_rollup"
    return int(re.search(rf"^{what}:\s+(\d+) kB", Path(f"/proc/{pid}/{file}").read_text(), re.M)[1]) / 1024


def measure_page(service, database, folder, seconds, path, headers, script):
    before = cpu([service.process.pid]), cpu(database.processes())
    http_side = wrk(service, folder, seconds, path, headers)
    after = cpu([service.process.pid]), cpu(database.processes())
    return http_side | {
        "service_cpu_us": (after[0] - before[0]) / http_side["good"] * 1e6,
        "postgres_cpu_us": (after[1] - before[1]) / http_side["good"] * 1e6,
        "pgbench": script.run(database, folder, "-T", str(seconds)),
    }


def measure_issue(service, database, folder, seconds, headers, drafts, script):
    first = drafts.make(DRAFTS_OF_WRK)
    http_side = wrk(
        service, folder, min(seconds, 3), "/quotes/%d/issue.json", headers, body="{}", before=first - 1)
    each = DRAFTS_OF_PGBENCH // CONNECTIONS
    first = drafts.make(DRAFTS_OF_PGBENCH)
    before = drafts.issued()
    tps = script(first, each).run(database, folder, "-t", str(each))
    if drafts.issued() - before != DRAFTS_OF_PGBENCH:
        raise SystemExit(f"✗ pgbench issued {drafts.issued() - before} quotes and not {DRAFTS_OF_PGBENCH}.")
    return http_side | {"pgbench": tps}


class Drafts:
    """Drafts with five payers, copied from one of the demo's reviews; made past the triggers, since a thousand times
    through the form would only take longer."""

    def __init__(self, database):
        self.database = database
        self.made = 0
        # pgbench prepares all statements of a script before the first is run, when it is still the service's own role:
        # that role must find the names. What it may do with them is asked when they run, in the role of the person.
        database.sql("""
            do $$ declare schema text; begin
                for schema in select nspname from pg_namespace where nspname !~ '^pg_|^information_schema' loop
                    execute format('grant usage on schema %I to griffie_service', schema);
                end loop;
            end $$""")
        # The document of an issued quote is made by a job; not while we measure, on either side.
        database.sql("alter table jobs.job alter due_at set default now() + interval '1 day'")
        self.source = database.sql("""
            select version.id from quotes.version join quotes.quote on quote.id = version.quote
            where exists (select from quotes.state where state.version = version.id and state.state = 'issued')
                and not exists (select from reviews.outcome where outcome.review = quote.review)
            order by (select count(*) from quotes.party where party.version = version.id) desc, version.id limit 1""")
        if not self.source:
            raise SystemExit("✗ The demo has no issued quote of a review that goes on.")
        # Five parties that take part and pay, in the review as in its drafts.
        database.sql(f"""
            set session_replication_role = replica;
            with wanted as (select quote.review from quotes.version join quotes.quote on quote.id = version.quote
                where version.id = {self.source})
            update reviews.party set left_on = joined_on where review = (select review from wanted);
            with wanted as (select quote.review from quotes.version join quotes.quote on quote.id = version.quote
                where version.id = {self.source})
            insert into reviews.party (review, organisation, participating, paying, joined_on)
            select review, organisation.id, true, true, settings.today() - 1
            from wanted, (select id from organisations.organisation as one where not exists (
                select from reviews.party where party.review = (select review from wanted)
                    and party.organisation = one.id) order by id limit 5) as organisation;""")

    def issued(self):
        return int(self.database.sql("select count(*) from quotes.state where state = 'issued'"))

    def make(self, count):
        """Makes so many; gives the number of the first quote."""
        first = self.made + 1
        self.made += count
        columns = ("revision_reason rate_cents vat_basis_points vat_ground pricing language outside_range_reason "
                   "introduction follow_up_minutes ground_rules privacy_terms").split()
        listed = ", ".join(columns)
        self.database.sql(f"""
            set session_replication_role = replica;
            create temp table one as select generate_series({first}, {self.made}) as n;
            insert into quotes.quote (id, review) overriding system value
            select {QUOTES} + n, quote.review from one, quotes.quote
                join quotes.version on version.quote = quote.id where version.id = {self.source};
            insert into quotes.version (id, quote, ordinal, valid_until, {listed}) overriding system value
            select {VERSIONS} + n, {QUOTES} + n, 1, settings.today() + 30, {listed}
            from one, quotes.version where id = {self.source};
            insert into quotes.step (version, ordinal, key, name_nl, name_en, minutes)
            select {VERSIONS} + n, ordinal, key, name_nl, name_en, minutes
            from one, quotes.step where version = {self.source};
            insert into quotes.party (id, version, ordinal, organisation, participating, paying, method,
                weight_thousandths) overriding system value
            select {PARTIES} + 5 * n + place - 1, {VERSIONS} + n, place, organisation, true, true, 'weight', 1000
            from one, (select organisation, row_number() over (order by party.id) as place
                from reviews.party join quotes.quote on quote.review = party.review
                    join quotes.version on version.quote = quote.id
                where version.id = {self.source} and party.left_on is null) as party;
            analyze quotes.quote; analyze quotes.version; analyze quotes.step; analyze quotes.party;
            analyze quotes.state; checkpoint;""")
        return QUOTES + first


def measure_import(service, database, folder):
    """A hundred thousand hours in one go, beside the time in which PostgreSQL counts them."""
    numbers = database.sql("select register_number from reviewers.reviewer order by id").split()
    first = datetime.date(2014, 1, 1)
    path = folder / "hours.csv"
    with path.open("w") as file:
        file.write("person,kind,day,hours,note\n")
        for line in range(IMPORTED_LINES):
            turn, who = divmod(line, len(numbers))
            day = first + datetime.timedelta(days=turn % 4000)
            file.write(f"{numbers[who]},{('supervisie', 'intervisie')[turn % 2]},{day},1:30,bench {turn // 4000}\n")
    started = time.monotonic()
    report = service.command("import", "hours", str(path))
    seconds = time.monotonic() - started
    if report["new"] != IMPORTED_LINES:
        raise SystemExit(f"✗ The import took {report['new']} lines and not {IMPORTED_LINES}.")
    database.sql("vacuum analyze activities.entry")
    plan = "explain (analyze, timing off, format json) select count(*) from activities.entry"
    counted = [json.loads(database.sql(plan))[0]["Execution Time"] for _ in range(5)]
    return {"import_s": seconds, "count_ms": statistics.median(counted)}


def issue_script(transaction, sample):
    """pgbench's way through the drafts: each client counts on from a place of its own."""
    n = sample - QUOTES
    ids = {str(sample): "quote", str(VERSIONS + n): "version"}
    ids |= {str(PARTIES + 5 * n + place): f"party{place}" for place in range(5)}

    def script(first, each):
        setting = "\n".join([
            "\\set done :done + 1",
            f"\\set n {first - QUOTES - 1} + :client_id * {each} + :done",
            f"\\set quote {QUOTES} + :n", f"\\set version {VERSIONS} + :n",
            *(f"\\set party{place} {PARTIES + place} + 5 * :n" for place in range(5))])
        return Script(transaction, setting, ids)
    return script


def median_of(rounds):
    figures = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    figures |= {name: sum(one[name] for one in rounds) for name in ("good", "bad", "late")}
    figures["ratio"] = statistics.median(one["http"] / one["pgbench"] for one in rounds)
    return figures


def measure(arguments, folder):
    service = Service(arguments.root, arguments.binary, folder)
    try:
        say("Starting a service of its own and loading the demo")
        service.start("--demo")
        service.stop()
        first_bytes, runs = [], []
        for _ in range(arguments.rounds):
            first_bytes.append(service.start())
            service.stop()
            runs.append(service.start_by_script())
            service.stop()
        service.start()
        time.sleep(3)
        database = Database(service.data)
        result = {
            "first_byte_s": statistics.median(first_bytes),
            "run_s": statistics.median(runs),
            "memory_mb": memory(service.process.pid, "VmRSS"),
            "postgres_memory_mb": sum(memory(pid, "Pss") for pid in database.processes()),
        }

        token = service.command("token", "create", "--as", "coordinator@demo.example")["token"]
        browser = {"Cookie": service.sign_in("coordinator@demo.example"), "Accept": "text/html"}
        scripted = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        drafts = Drafts(database)
        sample = drafts.make(1)
        shown = database.sql("""
            select quote from quotes.version join quotes.party on party.version = version.id
            where quote < 1000000 group by quote order by count(*) desc, quote limit 1""")
        page = f"/quotes/{shown}"
        say(f"Taking the SQL of {page}, {page}.json and an issue from the database's log")
        with database.logging() as entries:
            size = len(service.request("GET", page, browser))
            service.request("POST", f"/quotes/{sample}/issue.json", scripted, "{}")
        show = Script(transaction_of(entries, "read:quote show"))
        issued = transaction_of(entries, "quote issue")
        issue = issue_script(issued, sample)
        # The page also reads its history, which the data leave out.
        with database.logging() as entries:
            service.request("GET", page + ".json", browser)
        show_data = Script(transaction_of(entries, "read:quote show"))
        result["page"] = {"bytes": size, "statements": show.statements, "statements_json": show_data.statements}
        result["issue_statements"] = len(issued)

        kinds = {"page as HTML": [], "page as JSON": [], "issue": []}
        service.request("GET", page, browser)
        wrk(service, folder, 1, page, browser)
        for number in range(1, arguments.rounds + 1):
            say(f"Round {number} of {arguments.rounds}: page as HTML, page as JSON, issue")
            kinds["page as HTML"].append(
                measure_page(service, database, folder, arguments.seconds, page, browser, show))
            kinds["page as JSON"].append(
                measure_page(service, database, folder, arguments.seconds, page + ".json", browser, show_data))
            kinds["issue"].append(
                measure_issue(service, database, folder, arguments.seconds, scripted, drafts, issue))
        result["rates"] = {name: median_of(rounds) for name, rounds in kinds.items()}
        say(f"Importing {IMPORTED_LINES} lines of hours")
        result |= measure_import(service, database, folder)
        result["memory_after_mb"] = memory(service.process.pid, "VmRSS")
        result["load"] = os.getloadavg()[0]
        result["limits"] = LIMITS
        return result
    finally:
        service.stop()


def show_table(result):
    print(f"\n{'':24}{'HTTP/s':>9}{'pgbench/s':>11}{'ratio':>8}{'wanted':>8}{'p50 ms':>9}{'p99 ms':>9}")
    for name, figures in result["rates"].items():
        limit = LIMITS["issue" if name == "issue" else "page"]
        mark = "✓" if figures["ratio"] >= limit else "✗"
        print(f"{mark} {name:22}{figures['http']:9.0f}{figures['pgbench']:11.0f}{figures['ratio']:8.2f}{limit:8.1f}"
              f"{figures['p50_ms']:9.1f}{figures['p99_ms']:9.1f}")
    for name, figures in result["rates"].items():
        if figures["bad"] or figures["late"]:
            print(f"✗ {name}: of {figures['good'] + figures['bad']} answers {figures['bad']} were not 200, "
                  f"{figures['late']} took over two seconds")
        if "service_cpu_us" in figures:
            print(f"  {name}: processor time a request {figures['service_cpu_us']:.0f} µs in the service, "
                  f"{figures['postgres_cpu_us']:.0f} µs in PostgreSQL")
    lines = [
        ("memory at rest", result["memory_mb"], LIMITS["memory_mb"], "MB"),
        ("first byte, warm start", result["first_byte_s"], LIMITS["first_byte_s"], "s"),
        (f"import of {IMPORTED_LINES} hours", result["import_s"], LIMITS["import_s"], "s"),
        ("scripts/run, built", result["run_s"], LIMITS["run_s"], "s"),
    ]
    for name, value, limit, unit in lines:
        print(f"{'✓' if value < limit else '✗'} {name:22}{value:9.2f} {unit} (wanted: below {limit})")
    print(f"  counting all entries takes {result['count_ms']:.1f} ms: the import is "
          f"{result['import_s'] * 1000 / result['count_ms']:.0f} times as long")
    print(f"  PostgreSQL at rest {result['postgres_memory_mb']:.0f} MB; the service after the load "
          f"{result['memory_after_mb']:.0f} MB; load of the machine {result['load']:.1f} on {os.cpu_count()} cores")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    # Ctrl-C and a stop from outside clear up as well.
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
