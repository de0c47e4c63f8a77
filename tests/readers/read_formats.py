"""Reads the data package, the tables, the linked data and the references, each with a library of its own.

Usage: read_formats.py DATA, the folder of data files.
"""

import csv
import json
import re
import sys
from pathlib import Path

import bibtexparser
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from frictionless import Package
from jsonschema import Draft202012Validator
from pyld import jsonld

DATA = Path(sys.argv[1])
LINES = (DATA / "claims.jsonl").read_text("utf-8").splitlines()
CLAIMS = [json.loads(line) for line in LINES]
DOCUMENTS = json.loads((DATA / "documents.json").read_bytes())
# The terms used here as the W3C's own context, http://www.w3.org/ns/anno.jsonld, has them: no test asks the network.
ANNO = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Software": "as:Application",
    "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "classifying": "oa:classifying",
    "replying": "oa:replying",
    "linking": "oa:linking",
    "creator": {"@type": "@id", "@id": "dcterms:creator"},
    "tagging": "oa:tagging",
    "describing": "oa:describing",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "scope": {"@type": "@id", "@id": "oa:hasScope"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "generator": {"@type": "@id", "@id": "as:generator"},
    "first": {"@type": "@id", "@id": "as:first"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "value": "rdf:value",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "name": "foaf:name",
    "label": "rdfs:label",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
}
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"


def load_context(url, _options):
    """The one context that may be asked for."""
    assert url == "http://www.w3.org/ns/anno.jsonld", f"{url} is asked for"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": ANNO}, "contentType": "application/ld+json"}


def expanded(name):
    """A file of linked data, in which every term must be known."""
    dropped = []
    document = json.loads((DATA / name).read_bytes())
    options = {"base": "http://localhost/data/" + name, "documentLoader": load_context}
    nodes = jsonld.expand(document, options, on_property_dropped=dropped.append)
    assert not dropped, f"{name}: terms that mean nothing: {sorted(set(map(str, dropped)))}"
    return nodes


def of_type(node, kind):
    """Every node of a type, at whatever depth."""
    found = []
    if isinstance(node, list):
        found = [inner for item in node for inner in of_type(item, kind)]
    elif isinstance(node, dict):
        found = [inner for value in node.values() for inner in of_type(value, kind)]
        found += [node] if kind in node.get("@type", []) else []
    return found


def data_package():
    """frictionless: the package, and each table in it."""
    package = Package(str(DATA / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "note"])[:20]
    for resource in package.resources:
        assert (DATA / resource.path).is_file(), f"{resource.path} is described and not there"
    described = {str(Path(resource.path)) for resource in package.resources} | {"datapackage.json"}
    there = {str(path.relative_to(DATA)) for path in DATA.rglob("*") if path.is_file()}
    assert described == there, f"described and there differ in {described ^ there}"
    tables = [task for task in report.tasks if task.type == "table"]
    rows = {Path(task.place).name: task.stats.get("rows", 0) for task in tables}
    for name in ("claims.csv", "claims.excel.csv", "claims.jsonl"):
        assert rows[name] == len(CLAIMS), (name, rows)
    return f"{len(package.resources)} resources, rows: {rows}"


def json_lines():
    """jsonschema: the schema is one, and every line meets it."""
    schema = json.loads((DATA / "claims.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems = [f"line {n}: {error.message}" for n, claim in enumerate(CLAIMS, 1) for error in validator.iter_errors(claim)]
    assert CLAIMS and not problems, problems[:20]
    broken = dict(CLAIMS[0], type="lie", has_statistic="no", start=-1, more=1)
    n_found = len(list(validator.iter_errors(broken)))
    assert n_found == 4, f"the schema finds {n_found} of 4 faults"
    return f"{len(CLAIMS)} lines"


def csv_files():
    """Python's csv: the same values as in JSON Lines, but for dates without a year, which stand in words; the Excel variant begins no cell with what a spreadsheet computes."""

    def cell(name, value):
        if name in ("date", "document_date") and value and value.startswith("-"):
            return ""
        if isinstance(value, list):
            return "|".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in value)
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    raw = (DATA / "claims.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    rows = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
    assert rows == [list(CLAIMS[0])] + [[cell(name, value) for name, value in claim.items()] for claim in CLAIMS]
    for claim in CLAIMS:
        assert bool(claim["date_in_words"]) == (claim["date"] or "").startswith("-"), claim["id"]
    raw = (DATA / "claims.excel.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    guarded = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), strict=True))
    assert [[cell.removeprefix("'") for cell in row] for row in guarded] == [[cell.removeprefix("'") for cell in row] for row in rows]
    assert not [cell for row in guarded for cell in row if re.match(r"[=+\-@＝＋－＠\x00-\x1f\x7f]", cell)]
    return f"{len(rows) - 1} rows twice"


def sanctions_and_names():
    """Python's csv: a row for each measure against each target of a sanction, and for each spelling of a name."""
    with open(DATA / "sanctions.csv", encoding="utf-8", newline="") as file:
        sanctions = list(csv.DictReader(file, strict=True))
    expected = {(claim["id"], measure) for claim in CLAIMS if claim["type"] == "sanction" for measure in claim["measures"]}
    assert {(row["claim_id"], row["measure"]) for row in sanctions} == expected
    quotes = {claim["id"]: claim["quote"] for claim in CLAIMS}
    assert all(row["quote"] == quotes[row["claim_id"]] for row in sanctions)
    for claim in CLAIMS:
        if claim["type"] == "sanction":
            named = {row["target_id"] for row in sanctions if row["claim_id"] == claim["id"]} - {""}
            assert named == set(claim["target_ids"]), claim["id"]
    with open(DATA / "names.csv", encoding="utf-8", newline="") as file:
        names = list(csv.DictReader(file, strict=True))
    entities = json.loads((DATA / "entities.json").read_bytes())
    spellings = {(entity["id"], spelling["words"], spelling["document"], str(spelling["count"])) for entity in entities for spelling in entity["spellings"]}
    assert {(row["entity_id"], row["spelling"], row["document_id"], row["count"]) for row in names if row["spelling"]} == spellings
    assert {row["entity_id"] for row in names} == {entity["id"] for entity in entities}
    return f"{len(sanctions)} sanctions, {len(names)} names"


def annotations():
    """pyld: every annotation is one, in the words of the vocabulary."""
    nodes = of_type(expanded("annotations.jsonld"), OA + "Annotation")
    n_links = sum(len(claim[column]) for claim in CLAIMS for column in ("answers", "repeats", "continues"))
    assert len(nodes) == len(CLAIMS) + n_links, (len(nodes), len(CLAIMS), n_links)
    for node in nodes:
        # Addresses of claims lead to the page, those of replies are of this file.
        assert re.match(r"http://localhost/(index.html#/claim/c|data/annotations.jsonld#c)", node["@id"]), node["@id"]
        assert node[OA + "hasTarget"] and node[OA + "hasBody"], node
        assert node[OA + "motivatedBy"][0]["@id"] in (OA + "classifying", OA + "replying", OA + "linking")
    n_replies = sum(node[OA + "motivatedBy"][0]["@id"] == OA + "replying" for node in nodes)
    assert n_replies == sum(len(claim["answers"]) for claim in CLAIMS) > 0, n_replies
    quotes = {node[OA + "exact"][0]["@value"] for node in of_type(nodes, OA + "TextQuoteSelector")}
    assert quotes == {claim["quote"] for claim in CLAIMS}
    return f"{len(nodes)} annotations"


def schema_org():
    """pyld: claims, quotations and articles; and no verdict."""
    nodes = expanded("claims.schema-org.jsonld")
    count = {kind: len(of_type(nodes, SCHEMA + kind)) for kind in ("Claim", "Quotation", "NewsArticle", "ClaimReview", "Rating")}
    n = len(CLAIMS)
    assert count == {"Claim": n, "Quotation": n, "NewsArticle": len(DOCUMENTS), "ClaimReview": 0, "Rating": 0}, count
    answers = [key for node in of_type(nodes, SCHEMA + "Claim") for key in node if key.startswith("urn:x-counterpoint:")]
    assert {"urn:x-counterpoint:" + how for claim in CLAIMS for how in claim["answers_how"]} <= set(answers)
    return str(count)


def references():
    """bibtexparser, rispy and citeproc: as many references as documents and claims, with the same titles."""
    titles = [document["title"] for document in DOCUMENTS] + [claim["quote"] for claim in CLAIMS]
    titles = sorted(" ".join(title.split()) for title in titles if title)
    n = len(DOCUMENTS) + len(CLAIMS)

    library = bibtexparser.parse_file(str(DATA / "references.bib"), encoding="utf-8")
    assert not library.failed_blocks and len(library.entries) == n, (library.failed_blocks[:3], len(library.entries))
    found = [entry["title"] for entry in library.entries if "title" in entry.fields_dict]
    # What the titles hold is read by read_bibtex.py.
    assert len(found) == len(titles), found

    with open(DATA / "references.ris", encoding="utf-8") as file:
        entries = rispy.load(file)
    assert len(entries) == n
    assert sorted(entry["title"] for entry in entries if "title" in entry) == titles

    items = json.loads((DATA / "references.csl.json").read_bytes())
    assert len(items) == n
    # A quotation has its speaker as author, any other passage its outlet, where the text states one.
    outlets = {document["id"] for document in DOCUMENTS if document["outlet"] and "outlet" not in document["inferred"]}
    authored = {item["id"] for item in items if "author" in item}
    expected = {
        claim["id"]
        for claim in CLAIMS
        if (claim["speaker_kind"] != "unnamed" if claim["form"] == "direct" else claim["document_id"] in outlets)
    }
    assert authored == expected, authored ^ expected
    assert sum(len(entry.get("authors", [])) > 0 for entry in entries) == len(expected)
    # Who speaks stands in a field of its own, author or not.
    speakers = {item["id"]: item["custom"]["speaker"] for item in items if "custom" in item}
    assert set(speakers) == {claim["id"] for claim in CLAIMS}
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    cited = next(item for item in items if item["type"] == "entry" and "author" in item)
    bibliography.register(Citation([CitationItem(cited["id"])]))
    rendered = str(bibliography.bibliography()[0])
    assert cited["author"][0]["literal"] in rendered, rendered
    return f"{n} references; one of them: {rendered}"


for check in (data_package, json_lines, csv_files, sanctions_and_names, annotations, schema_org, references):
    print(f"{check.__name__}: {check()}")
