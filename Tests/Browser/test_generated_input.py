"""The OpenAPI document taken at its word: generated requests get answers that are as described, none a fault."""

import collections
import os
import pathlib
import re
import subprocess
import sys

from griffie import COORDINATOR, ROOT

MOST_SECONDS = 170
FEWEST_ANSWERS = 300

ENDS_THE_TOKEN = ["token-revoke", "session-close-all", "session-close", "password-change", "user-close"]
"""Operations that may end the token of the run, so that whatever came after them would be refused untried."""


def test_generated_requests_for_every_operation_get_the_answers_described(service):
    schemathesis = pathlib.Path(sys.executable).with_name("schemathesis")
    described = service.get("/openapi.json").json()["paths"]
    known = {operation["operationId"] for methods in described.values() for operation in methods.values()}
    assert known >= set(ENDS_THE_TOKEN), set(ENDS_THE_TOKEN) - known
    token = service.command("token", "create", "--as", COORDINATOR)["token"]
    left_out = [word for name in ENDS_THE_TOKEN for word in ("--exclude-operation-id", name)]
    before = len(service.log.read_text())
    done = subprocess.run(
        [schemathesis, "run", f"{service.address}/openapi.json", "--header", f"Authorization: Bearer {token}",
         "--checks", "not_a_server_error,content_type_conformance,response_schema_conformance", "--max-examples", "5",
         "--phases", "examples,fuzzing", "--generation-deterministic", "--request-timeout", "20",
         "--suppress-health-check", "all", "--no-color", *left_out],
        cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=MOST_SECONDS)
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]
    assert service.get("/ready").status == 200
    assert service.get("/account.json", {"Authorization": f"Bearer {token}"}).status == 200, "the token no longer lives"
    answers = collections.Counter(re.findall(r'"status":(\d+)', service.log.read_text()[before:]))
    assert answers.total() >= FEWEST_ANSWERS and answers["401"] < answers.total() / 20, answers
