"""Resolves every selector of the annotations against the texts, with nothing but Python's own text, which counts code points.

Usage: resolve_selectors.py DATA TEXTS, the folders of data files and of texts: the seeds, or what a site holds of them.
"""

import json
import sys
from pathlib import Path
from urllib.parse import unquote

data, texts = Path(sys.argv[1]), Path(sys.argv[2])
n_exact = n_selectors = 0
for annotation in json.loads((data / "annotations.jsonld").read_bytes())["first"]["items"]:
    for target in annotation["target"] if annotation["motivation"] == "classifying" else []:
        text = (texts / unquote(target["source"]).rsplit("/", 1)[-1]).read_bytes().decode("utf-8")
        quote, position = target["selector"]
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        places = [at for at in range(len(text)) if text.startswith(whole, at)]
        n_exact += places == [position["start"] - len(quote["prefix"])]
        n_exact += text[position["start"] : position["end"]] == quote["exact"]
        n_selectors += 2
print(f"selectors: {n_exact} of {n_selectors} resolve exactly")
sys.exit(n_exact != n_selectors or n_selectors == 0)
