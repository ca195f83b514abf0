"""The lines that were promised to work exactly as written."""

import json
import re
import shlex
import subprocess

import openapi_spec_validator

from griffie import BINARY, COORDINATOR, ROOT, Service, open_folder


def line(text):
    """The answer of a line that starts with griffie, without a service or its data."""
    words = [BINARY, *shlex.split(text)[1:]]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_quote_over_four_equal_parties_is_previewed_without_a_database():
    answer = line(
        "griffie quote preview --hours 61 --rate 130.00 --party A --party B --party C --party D --vat 21 --json")
    assert answer == {
        "netCents": 793000,
        "shares": [
            {"party": party, "netCents": 198250, "vatCents": 41633, "grossCents": 239883} for party in "ABCD"
        ],
        "vatCents": 166532, "vatOnWholeCents": 166530, "vatDifferenceCents": 2,
    }


def test_a_quote_with_every_way_of_sharing_is_previewed_to_the_cent():
    answer = line(
        "griffie quote preview --hours 87.5 --rate 130.00 --party A:weight=3 --party B:percent=12.5"
        " --party C:fixed=1000.00 --party D --vat 21 --party-vat C=0 --json")
    assert [share["party"] for share in answer["shares"]] == ["A", "B", "C", "D"]
    assert [share["netCents"] for share in answer["shares"]] == [671484, 142188, 100000, 223828]
    assert [share["vatCents"] for share in answer["shares"]] == [141012, 29859, 0, 47004]
    assert answer["netCents"] == 1137500
    assert answer["vatCents"] == 217875
    assert answer["vatOnWholeCents"] == 217875
    assert answer["vatDifferenceCents"] == 0


def test_hours_that_are_no_whole_minutes_are_refused_and_hours_with_minutes_are_not():
    assert line("griffie quote preview --hours 61:20 --rate 130.00 --party A --vat 21 --json")["netCents"] == 797333
    done = subprocess.run(
        [BINARY, *shlex.split("quote preview --hours 61.333 --rate 130.00 --party A --vat 21 --json")],
        capture_output=True, text=True, timeout=60)
    assert done.returncode != 0 and "hours" in done.stdout + done.stderr


def test_the_lists_are_there_on_the_command_line(service):
    for name in ("organisation", "review", "quote"):
        rows = service.command(name, "list")
        assert isinstance(rows, list) and rows and all("id" in row for row in rows), rows
    assert service.command("jobs") == service.command("jobs", "list")


def test_a_token_is_made_at_the_console_and_opens_the_lists(service):
    answer = service.command("token", "create", "--as", "coordinator@demo.example")
    token = {"Authorization": f"Bearer {answer['token']}"}
    quotes = service.get("/quotes.json", token)
    assert (quotes.status, quotes.type) == (200, "application/json")
    assert quotes.json()
    assert service.get("/quotes.json").status == 401
    assert service.get("/quotes.json", {"Authorization": "Bearer " + "x" * 43}).status == 401


def test_the_openapi_document_is_valid_and_open_to_all(service):
    answer = service.get("/openapi.json")
    assert (answer.status, answer.type) == (200, "application/json")
    openapi_spec_validator.validate(answer.json())


def test_health_answers_without_a_sign_in(service):
    assert service.get("/health").status == 200


def test_an_import_is_tried_out_and_every_line_counted(service):
    with open_folder() as folder:
        file = f"{folder}/municipalities.csv"
        with open(file, "w", encoding="utf-8") as out:
            out.write("code;naam;veiligheidsregio\n0014;Wierum;01\n0034;Zuiderpolder;25\n0037;Veenbeek;03\n")
        words = ["import", "organisations", file, "--kind", "municipality", "--map", "name=naam", "--map", "cbsCode=code"]
        expected = {"rows": 3, "new": 3, "known": 0, "faults": []}
        assert service.command(*words, "--dry-run") == expected
        assert service.command(*words, "--dry-run") == expected, "a trial keeps nothing"


def test_a_token_alone_says_who_acts_and_a_dead_one_is_named(service):
    done = service.run("organisation", "register", "--name", "Huis Zonder Als", "--kind", "institution", token=service.token())
    assert done.returncode == 0, done.stderr
    # What was made is told with the number by which other commands name it.
    number = re.search(r"^ +id: (\d+)$", done.stdout, re.M)[1]
    history = service.do("organisation", "show", number)["history"]
    assert all("Marjolein Visser" in line["who"] for line in history), history
    dead = service.run("organisation", "list", token="x" * 43)
    assert dead.returncode == 1 and "GRIFFIE_TOKEN" in dead.stderr and "griffie token create" in dead.stderr
    nobody = service.run("token", "create")
    assert nobody.returncode == 1 and "--as" in nobody.stderr


def test_the_link_for_a_director_is_printed_whole(service):
    quote = next(one for one in service.command("quote", "list") if one["state"] == "issued")
    party = next(one for one in service.do("quote", "show", str(quote["id"]))["agreements"] if one["open"])
    made = service.run(
        "agreement", "ask", str(quote["id"]), str(party["party"]), "--director-name", "Jo Bos", "--director-function",
        "directeur", token=service.token())
    assert made.returncode == 0, made.stderr
    address = re.search(r"address: (http://\S+)", made.stdout)[1]
    assert service.get(address[address.index("/agreement/"):]).status == 200
    assert address.startswith(f"http://127.0.0.1:{service.port}/")


def test_the_help_leaves_out_what_only_a_link_may_do_and_says_how_to_keep_a_document(service):
    told = service.run("--help").stdout
    assert "agreement give" not in told and "agreement letter" not in told
    assert "--output" in service.run("quote", "document", "--help").stdout
    kinds = service.run("request", "accept", "1", "--title", "X", "--kind", "none", token=service.token())
    assert kinds.returncode != 0


def test_a_field_that_is_called_language_or_token_reaches_its_action(service):
    token = service.token()
    draft = next(one for one in service.command("quote", "list") if one["state"] == "draft")
    number = str(draft["id"])
    for language in ("en", "nl"):
        changed = service.run("quote", "change", number, "--language", language, token=token)
        assert changed.returncode == 0, changed.stderr
        assert service.do("quote", "show", number)["language"] == language
        chosen = service.run("language", "choose", "--language", language, token=token)
        assert chosen.returncode == 0, chosen.stderr
    made = service.command("token", "create", "--as", COORDINATOR)
    gone = service.run("token", "revoke", "--token", str(made["id"]), token=token)
    assert gone.returncode == 0, gone.stderr
    dead = service.run("quote", "list", token=made["token"])
    assert dead.returncode == 1 and "GRIFFIE_TOKEN" in dead.stderr


def test_a_service_started_beside_the_last_one_does_not_change_which_data_the_commands_mean():
    last = ROOT / ".build" / "griffie-data"
    before = last.read_text() if last.exists() else None
    with open_folder() as folder:
        other = Service(folder, demo=False).start()
        after = last.read_text() if last.exists() else None
        other.stop()
    assert after == before
