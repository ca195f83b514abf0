"""The OpenAPI document taken at its word: generated requests get answers that are as described, none a fault."""

import os
import pathlib
import subprocess
import sys

from griffie import COORDINATOR, ROOT

MOST_SECONDS = 170


def test_generated_requests_for_every_operation_get_the_answers_described(service):
    schemathesis = pathlib.Path(sys.executable).with_name("schemathesis")
    # The token is one for this run: an operation may well revoke it, and those after it are then refused.
    token = service.command("token", "create", "--as", COORDINATOR)["token"]
    done = subprocess.run(
        [schemathesis, "run", f"{service.address}/openapi.json", "--header", f"Authorization: Bearer {token}",
         "--checks", "not_a_server_error,content_type_conformance,response_schema_conformance", "--max-examples", "5",
         "--phases", "examples,fuzzing", "--generation-deterministic", "--request-timeout", "20",
         "--suppress-health-check", "all", "--no-color"],
        cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=MOST_SECONDS)
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]
    assert service.get("/ready").status == 200
