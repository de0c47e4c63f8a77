"""Reads the FollowTheMoney files: every entity is loaded, validated, and loses nothing when it is cleaned.

Usage: read_ftm.py DATA, the folder of data files.
"""

import json
import sys
from pathlib import Path

from followthemoney import model
from followthemoney.exc import InvalidData

data = Path(sys.argv[1])
entities = []
for name in ("entities.ftm.json", "mentions.ftm.json"):
    for line_number, line in enumerate((data / name).read_text("utf-8").splitlines(), 1):
        entities.append((f"{name}:{line_number}", json.loads(line)))
by_id = {raw["id"]: raw for _, raw in entities}

problems = []
if len(by_id) != len(entities):
    problems.append(f"{len(entities)} entities share {len(by_id)} ids")
for place, raw in entities:
    schema = model.get(raw["schema"])
    try:
        schema.validate(raw)
    except InvalidData as error:
        problems.append(f"{place}: {error} {error.errors}")
    cleaned = model.get_proxy(raw, cleaned=False)
    for name, values in raw["properties"].items():
        if set(cleaned.get(name)) != set(values):
            problems.append(f"{place}: {name} is {values} and would be read as {cleaned.get(name)}")
        prop = schema.get(name)
        for value in values if prop.range else []:
            other = by_id.get(value)
            if other is None or not model.get(other["schema"]).is_a(prop.range.name):
                problems.append(f"{place}: {name} names {value}, which is no {prop.range.name} of these files")
    is_sanction = raw["schema"] == "Sanction"
    if is_sanction and not all(summary.startswith("As reported in ") for summary in raw["properties"]["summary"]):
        problems.append(f"{place}: a sanction that does not say where it is reported")

for problem in problems:
    print(problem)
schemata = sorted({raw["schema"] for _, raw in entities})
counts = ", ".join(f"{sum(raw['schema'] == name for _, raw in entities)} {name}" for name in schemata)
print(f"followthemoney: {len(entities)} entities ({counts}), {len(problems)} problems")
sys.exit(bool(problems) or not entities)
