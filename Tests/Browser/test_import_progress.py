"""The progress bar of an import: on a terminal only, to its end, and never in what scripts read."""

import contextlib
import os
import pty
import re
import subprocess

import pytest

from griffie import BINARY, PATIENCE, ROOT, open_folder

ROWS = 1500
DRAWN = re.compile(r"\r\x1b\[K([^\r]*)")


@pytest.fixture
def line(service):
    """The words of a trial import of many municipalities; nothing of it is kept."""
    with open_folder() as folder:
        file = f"{folder}/many.csv"
        with open(file, "w", encoding="utf-8") as out:
            out.write("code;naam\n" + "".join(f"{5000 + row};Gemeente {row:04}\n" for row in range(ROWS)))
        yield [BINARY, "import", "organisations", file, "--kind", "municipality", "--map", "name=naam",
               "--map", "cbsCode=code", "--dry-run", "--data", str(service.data)]


def on_terminal(words):
    """Standard output, and all that a terminal at standard error was sent."""
    terminal, end = pty.openpty()
    process = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=end)
    os.close(end)
    shown = b""
    # Once nobody holds the other end any more, reading fails.
    with contextlib.suppress(OSError):
        while piece := os.read(terminal, 65536):
            shown += piece
    os.close(terminal)
    out, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, shown
    return out.decode(), shown.decode()


def test_a_terminal_sees_the_bar_fill_to_the_end_and_go(line):
    out, shown = on_terminal(line)
    drawn = DRAWN.findall(shown)
    assert len(drawn) >= 2 and drawn[-1] == "", "the bar is taken away"
    assert drawn[-2].startswith("█" * 24 + f" 100 %  {ROWS}/{ROWS}"), drawn
    shares = [int(re.search(r" (\d+) %", bar)[1]) for bar in drawn[:-1]]
    assert shares == sorted(shares) and shares[-1] == 100
    assert "Proef: 1500 regels" in out and "█" not in out


def test_what_scripts_read_holds_nothing_of_the_bar(line):
    out, shown = on_terminal([*line, "--json"])
    assert out == f'{{"rows":{ROWS},"new":{ROWS},"known":0,"faults":[]}}\n'
    assert "100 %" in shown


def test_without_a_terminal_there_is_no_bar(line):
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0
    assert "█" not in done.stdout + done.stderr and "\x1b" not in done.stdout + done.stderr
