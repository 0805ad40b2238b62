"""Runs the steps of a workflow for GitHub Actions here, with the mock that was built: python workflow.py FILE FOLDER.

FOLDER holds `rms` and its resources. Steps that use an action, or that install packages of the system, are left out. The jobs'
port is replaced with a free one."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

import yaml

workflow, products = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
text = workflow.read_text(encoding="utf-8").replace("127.0.0.1:8080", f"127.0.0.1:{port}")
groups = []
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    content = folder / "content" / "rms"
    content.mkdir(parents=True)
    shutil.copy(products / "rms", content)
    shutil.copytree(products / "rms-sdk-swift_RMSFixtures.resources", content / "rms-sdk-swift_RMSFixtures.resources")
    archive = folder / "rms.tar.gz"
    subprocess.run(["tar", "-C", content.parent, "-I", "gzip -1", "-cf", archive, "rms"], check=True)
    checkout = folder / "checkout"
    shutil.copytree(workflow.parent, checkout)
    # What a job's setup-python provides.
    environment = {**os.environ, "PATH": f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"}
    try:
        for job in yaml.safe_load(text)["jobs"].values():
            job_environment = {**environment, **job.get("env", {}), "RMS_ARCHIVE": archive.as_uri()}
            for step in job["steps"]:
                name, script = step.get("name"), step.get("run", "")
                if not script or "apt-get" in script or "if" in step:
                    continue
                process = subprocess.Popen(
                    ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
                    cwd=checkout,
                    env=job_environment,
                    start_new_session=True,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                )
                groups.append(process.pid)
                output, _ = process.communicate(timeout=300)
                if process.returncode:
                    sys.exit(f"{workflow.name}: the step '{name}' failed:\n{output}")
    finally:
        for group in groups:
            try:
                os.killpg(group, signal.SIGTERM)
            except ProcessLookupError:
                pass
print(f"{workflow.name}: every step passed")
