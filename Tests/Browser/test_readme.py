"""The README says what is so: whoever follows it word for word comes through."""

import re
import subprocess

from griffie import BINARY, ROOT

README = (ROOT / "README.md").read_text()


def section(title):
    return re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", README, re.M | re.S)[1]


def test_it_says_in_five_lines_what_it_is_for_and_shows_the_quote_screen():
    _, about, picture = README.split("\n\n")[:3]
    assert 1 <= len(about.splitlines()) <= 5
    described, path = re.fullmatch(r"!\[([^\]]+)\]\(([^)]+)\)", picture.strip()).groups()
    assert "quote" in described.lower()
    assert (ROOT / path).read_bytes().startswith(b"\x89PNG")


def test_two_commands_start_and_test_it():
    block = re.search(r"```\n(.*?)```", section("Start"), re.S)[1]
    commands = [line.split("#")[0].split() for line in block.splitlines()]
    assert [words[0] for words in commands] == ["scripts/run", "scripts/test"]
    for program, *flags in commands:
        told = subprocess.run([ROOT / program, "--help"], capture_output=True, text=True, check=True).stdout
        assert all(flag in told for flag in flags), flags


def test_the_table_of_settings_names_every_variable_that_is_read_and_no_other():
    table = set(re.findall(r"`((?:GRIFFIE_|DATABASE_)\w+)`", section("Settings of the program")))
    read = set()
    for source in (ROOT / "Sources").rglob("*.swift"):
        read |= set(re.findall(r'"((?:GRIFFIE_|DATABASE_URL)\w*)"', source.read_text()))
    # Where the program itself stands; it finds that by itself.
    assert table == read - {"GRIFFIE_HOME"}


def test_the_flags_of_the_table_are_known_to_the_program_or_its_script():
    flags = set(re.findall(r"`(--[\w-]+)`", section("Settings of the program")))
    sources = [*(ROOT / "Sources" / "griffie").glob("*.swift"), ROOT / "scripts" / "run"]
    known = "\n".join(source.read_text() for source in sources)
    assert flags
    for flag in flags:
        assert flag in known or f'"{flag[2:]}"' in known, flag


def test_every_command_that_it_shows_is_there():
    overview = subprocess.run([BINARY, "--help"], capture_output=True, text=True, check=True).stdout
    shown = set(re.findall(r"(?:^|[`(/])griffie ([a-z]+ [a-z]+)", README, re.M))
    assert len(shown) > 4
    for command in shown:
        assert f"  {command} " in overview, command


def test_it_says_how_to_run_it_for_real():
    real = section("For real")
    for subject in ("DATABASE_URL", "TLS", "Backups", "/health"):
        assert subject in real, subject
