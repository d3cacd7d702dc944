"""A build folder as CMake's Makefile generator leaves it, with a File API reply."""
import json, os, sys

clang, here = sys.argv[1], os.getcwd()
build = os.path.join(here, "build")
reply = os.path.join(build, ".cmake/api/v1/reply")
os.makedirs(reply)


def write(name, content):
    with open(os.path.join(reply, name), "w") as file:
        json.dump(content, file)


def target(name, kind, made, sources, libraries):
    write("target-%s.json" % name, {
        "name": name, "type": kind, "artifacts": [{"path": made}],
        "sources": [{"path": s, "compileGroupIndex": 0} for s in sources] + [{"path": "api.h"}],
        "link": {"commandFragments": [{"fragment": l, "role": "libraries"} for l in libraries]},
    })
    return {"name": name, "jsonFile": "target-%s.json" % name}


targets = [target("one", "STATIC_LIBRARY", "libone.a", ["lib.c"], []),
           target("tool", "EXECUTABLE", "bin/tool", ["main.c", "only.c"], ["libone.a", "-lm"])]
write("codemodel-v2.json", {"paths": {"source": here, "build": build},
                            "configurations": [{"targets": targets}]})
write("index-2020.json", {"objects": []})
write("index-2021.json", {"objects": [{"kind": "cache-v2", "jsonFile": "none.json"},
                                      {"kind": "codemodel", "jsonFile": "codemodel-v2.json"}]})
units = [("one", "lib.c"), ("tool", "main.c"), ("tool", "only.c")]
with open(os.path.join(build, "compile_commands.json"), "w") as file:
    json.dump([{"directory": build, "file": os.path.join(here, f),
                "command": "%s -I.. -o CMakeFiles/%s.dir/%s.o -c %s"
                           % (clang, t, f, os.path.join(here, f))} for t, f in units], file)
