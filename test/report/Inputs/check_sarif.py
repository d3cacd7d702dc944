"""An independent reader of our SARIF: does each region hold what it says, as GitHub counts?

    check_sarif.py ROOT FILE    prints "<uri>:<line>: <text of the region>" for each result
"""

import json
import os
import sys
import urllib.parse

MASK = (1 << 64) - 1


def utf16(text):
    raw = text.encode("utf-16-le")
    return [int.from_bytes(raw[i : i + 2], "little") for i in range(0, len(raw), 2)]


def text_of(units):
    return b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le")


def line_hashes(text):
    """GitHub's primaryLocationLineHash of each line, from its published description."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [utf16(line.replace(" ", "").replace("\t", "")) + [10] for line in text.split("\n")]
    lines[-1][-1] = 0xFFFF
    units = [unit for line in lines for unit in line] + [0] * 100
    hashes, seen, start = [], {}, 0
    for line in lines:
        value = 0
        for unit in units[start : start + 100]:
            value = (value * 37 + unit) & MASK
        start += len(line)
        seen[value] = seen.get(value, 0) + 1
        hashes.append(f"{value:x}:{seen[value]}")
    return hashes


def check_place(root, physical):
    """The text of a region, after checking that the file has it."""
    uri = physical["artifactLocation"]["uri"]
    assert physical["artifactLocation"]["uriBaseId"] == "SRCROOT", uri
    assert ":" not in uri and " " not in uri and not uri.startswith(("/", "..")), uri
    with open(os.path.join(root, urllib.parse.unquote(uri)), encoding="utf-8", newline="") as file:
        text = file.read()
    region = physical["region"]
    assert region["startLine"] == region["endLine"], region
    line = utf16(text.replace("\r\n", "\n").split("\n")[region["startLine"] - 1])
    assert 1 <= region["startColumn"] <= region["endColumn"] <= len(line) + 1, region
    held = text_of(line[region["startColumn"] - 1 : region["endColumn"] - 1])
    if "snippet" in region:
        assert region["snippet"]["text"] == held, region
    return uri, region["startLine"], held, text


def check_links(result):
    related = result.get("relatedLocations", [])
    for location in related:
        assert f"]({location['id']})" in result["message"]["text"], result["message"]


def check_result(root, result, rules):
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in ("error", "warning", "note")
    assert len(result["locations"]) == 1
    uri, line, held, text = check_place(root, result["locations"][0]["physicalLocation"])
    fingerprint = result["partialFingerprints"]["primaryLocationLineHash"]
    assert fingerprint == line_hashes(text)[line - 1], (uri, line, fingerprint)
    check_links(result)
    for location in result.get("relatedLocations", []):
        check_place(root, location["physicalLocation"])
    print(f"{uri}:{line}: {held} [{result['ruleId']}]")


def main(root, path):
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    run = log["runs"][0]
    assert run["columnKind"] == "utf16CodeUnits"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    for rule in rules:
        for part in ("shortDescription", "fullDescription", "help"):
            assert rule[part]["text"].strip(), rule["id"]
        assert rule["help"]["markdown"].strip(), rule["id"]
    for result in run["results"]:
        check_result(root, result, rules)


main(*sys.argv[1:])
