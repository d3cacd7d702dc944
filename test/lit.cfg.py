# lit: what a test may say, and where it may write.
#
#   %ashlar     the command; those of its commands that parse use the LLVM under test
#   %clang      the clang of that version; %clangxx its C++ twin; %llvm its major version
#   %plugin     the plugin for it; %worker the worker for it
#   %project    %project DIR OUT [FLAG...]: a fresh copy of DIR in OUT with a compile_commands.json
#   %python     Python
#   %FileCheck  FileCheck
#   %source     the top of Ashlar's sources; %build the build folder
#
# A test is a file with RUN lines (.test, .c, .cpp); what it reads lies in a folder named Inputs.

import os
import shutil

import lit.formats

llvm = int(lit_config.params.get("llvm", min(config.ashlar_llvms)))
programs = config.ashlar_llvms[llvm]
build = config.ashlar_build

config.name = "Ashlar (LLVM %d)" % llvm
config.test_format = lit.formats.ShTest(True)
config.suffixes = [".test", ".c", ".cpp"]
config.excludes = ["Inputs", "unit", "bench", "oracle"]
config.test_source_root = os.path.join(config.ashlar_source, "test")
config.test_exec_root = os.path.join(build, "test", "llvm-%d" % llvm)

# A home of its own for each run: no cache of yesterday, none of the user's.
home = os.path.join(config.test_exec_root, "home")
shutil.rmtree(home, ignore_errors=True)
os.makedirs(home)
config.environment["HOME"] = home
config.environment["XDG_CACHE_HOME"] = os.path.join(home, "cache")
config.environment["LC_ALL"] = "C"
for name in ("NO_COLOR", "CLICOLOR_FORCE", "ASHLAR_FAULT"):
    config.environment.pop(name, None)


def quoted(path):
    return '"%s"' % path


def program(name):
    path = os.path.join(programs, name)
    return path if os.path.exists(path) else "%s-%d" % (path, llvm)


ashlar = quoted(lit_config.params.get("ashlar", os.path.join(build, "bin", "ashlar")))
room = os.path.join(build, "lib", "ashlar")
clang, clangxx = program("clang"), program("clang++")
project = " ".join(
    [
        quoted(config.ashlar_python),
        quoted(os.path.join(config.test_source_root, "project.py")),
        "--clang",
        quoted(clang),
        "--clangxx",
        quoted(clangxx),
    ]
)
config.available_features.add("llvm-%d" % llvm)
config.substitutions += [
    (r"%ashlar (init|check|query|graph|why|metrics|baseline|patterns)\b", r"%s \1 --llvm %d" % (ashlar, llvm)),
    (r"%ashlar\b", ashlar),
    (r"%clangxx\b", quoted(clangxx)),
    (r"%clang\b", quoted(clang)),
    (r"%plugin\b", quoted(os.path.join(room, "ashlar-%d.so" % llvm))),
    (r"%worker\b", quoted(os.path.join(room, "ashlar-worker-%d" % llvm))),
    (r"%project\b", project),
    (r"%python\b", quoted(config.ashlar_python)),
    (r"%FileCheck\b", quoted(config.ashlar_filecheck)),
    (r"%source\b", quoted(config.ashlar_source)),
    (r"%build\b", quoted(build)),
    (r"%llvm\b", str(llvm)),
]
