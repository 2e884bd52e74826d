"""The wheel: pip copies the executable beside its own programs, and no Python runs when goallint does.

The form is that of https://packaging.python.org/en/latest/specifications/binary-distribution-format/.
"""
import base64
import hashlib
import time
import zipfile

from contents import ADDRESS, DESCRIPTION, SUMMARY, File


def write(package, folder):
    """Writes the wheel; its path."""
    # A static executable asks nothing of the C library that is there: both families of systems can run it.
    platforms = [f"manylinux_2_17_{package.machine}", f"manylinux2014_{package.machine}", f"musllinux_1_1_{package.machine}"]
    name = f"goallint-{package.version}"
    data, info = f"{name}.data", f"{name}.dist-info"
    files = [File(f"{data}/scripts/goallint", package.program, 0o755)]
    files += [File(f"{data}/data/{file.path}", file.data) for file in package.manual()]
    files.append(File(f"{data}/data/share/zsh/site-functions/_goallint", package.completions("zsh")))
    files.append(File(f"{info}/licenses/LICENSE", package.read("LICENSE")))
    files.append(File(f"{info}/METADATA", metadata(package)))
    files.append(File(f"{info}/WHEEL", tags(platforms)))
    # The list of all files comes last, and has no sum of its own.
    record = "".join(f"{file.path},sha256={digest(file.data)},{len(file.data)}\n" for file in files)
    files.append(File(f"{info}/RECORD", f"{record}{info}/RECORD,,\n".encode()))
    path = folder / f"{name}-py3-none-{'.'.join(platforms)}.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.path, time.gmtime(package.epoch)[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whose modes the next line says.
            entry.external_attr = (0o100000 | file.mode) << 16
            archive.writestr(entry, file.data, compresslevel=9)
    return path


def metadata(package):
    """What pip and PyPI show."""
    return f"""\
Metadata-Version: 2.4
Name: goallint
Version: {package.version}
Summary: {SUMMARY}
License-Expression: MIT
License-File: LICENSE
Keywords: goals,okr,smart,linter,formatter,yaml
Classifier: Environment :: Console
Classifier: Operating System :: POSIX :: Linux
Classifier: Topic :: Software Development :: Quality Assurance
Project-URL: Homepage, {ADDRESS}
Requires-Python: >=3.7
Description-Content-Type: text/plain

{DESCRIPTION}""".encode()


def tags(platforms):
    """Where the wheel can be installed."""
    lines = ["Wheel-Version: 1.0", "Generator: goallint (scripts/package)", "Root-Is-Purelib: false"]
    return "\n".join(lines + [f"Tag: py3-none-{platform}" for platform in platforms] + [""]).encode()


def digest(data):
    """The sum of a file as RECORD writes it."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
