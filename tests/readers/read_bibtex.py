"""Reads the references by two parsers of BibTeX: pybtex, and the program `bibtex`.

Usage: read_bibtex.py DATA, the folder of data files.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pybtex.database import parse_file

DATA = Path(sys.argv[1])
STYLE = Path(__file__).with_name("titles.bst")
CLAIMS = [json.loads(line) for line in (DATA / "claims.jsonl").read_text("utf-8").splitlines()]
DOCUMENTS = json.loads((DATA / "documents.json").read_bytes())
# How the commands of TeX that stand for one character are printed.
COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
}
COMMAND = re.compile("|".join(re.escape(command) for command in COMMANDS) + r"|\\[&%$#_]")


def printed(tex):
    """A title as TeX prints it, without the braces around it."""
    assert tex.startswith("{") and tex.endswith("}"), tex
    return COMMAND.sub(lambda found: COMMANDS.get(found[0], found[0][1:]), tex[1:-1])


def pybtex():
    """The titles of all entries, by their keys."""
    entries = parse_file(str(DATA / "references.bib"), encoding="utf-8").entries
    return {key: printed(entry.fields["title"]) for key, entry in entries.items() if "title" in entry.fields}


def bibtex():
    """The same by the program `bibtex`, which breaks its lines at spaces, or behind a percent sign."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(DATA / "references.bib", folder)
        shutil.copy(STYLE, folder)
        (Path(folder) / "all.aux").write_text("\\citation{*}\n\\bibdata{references}\n\\bibstyle{titles}\n")
        # Without the rest of TeX it looks nowhere by itself.
        here = os.environ | {"BIBINPUTS": folder, "BSTINPUTS": folder}
        run = subprocess.run(["bibtex", "all"], cwd=folder, env=here, capture_output=True, text=True, errors="replace")
        assert run.returncode == 0, run.stdout
        written = (Path(folder) / "all.bbl").read_text("utf-8")
    titles = re.findall(r"\\bibitem\{(.*)\}\n(.*(?:\n.+)*)\n\n", written)
    joined = {key: " ".join(re.sub("%\n *", "", title).split()) for key, title in titles}
    return {key: printed(title) for key, title in joined.items() if title}


expected = {document["id"]: document["title"] for document in DOCUMENTS if document["title"]}
expected |= {claim["id"]: claim["quote"] for claim in CLAIMS}
expected = {key: " ".join(title.split()) for key, title in expected.items()}
for parser in (pybtex, bibtex):
    found = {key: " ".join(title.split()) for key, title in parser().items()}
    assert found == expected, {key: (found.get(key), expected.get(key)) for key in found.keys() | expected if found.get(key) != expected.get(key)}
    print(f"{parser.__name__}: {len(found)} titles")
