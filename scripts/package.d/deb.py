"""The Debian package: the executable, its man page, completions for three shells, copyright and changelog."""
import email.utils
import gzip
import hashlib
import os
import pathlib
import subprocess
import tempfile

from contents import ADDRESS, DESCRIPTION, File

MAINTAINER = "The goallint developers <developers@goallint.dev>"
# One static executable for all systems is what this package is for, and it is not in Debian.
OVERRIDES = b"""\
goallint: statically-linked-binary [usr/bin/goallint]
goallint: embedded-library libyaml [usr/bin/goallint]
goallint: initial-upload-closes-no-bugs [usr/share/doc/goallint/changelog.Debian.gz:1]
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: goallint
Source: {address}
Comment: The executable is linked statically, and so holds code of libyaml (MIT), of the
 Swift standard library and Foundation (Apache-2.0 with Runtime Library Exception), of
 libstdc++ and libgcc (GPL-3+ with GCC Runtime Library Exception) and of the GNU C Library
 (LGPL-2.1+). It can be linked anew with other versions of them from its sources.

Files: *
Copyright: {holders}
License: MIT

License: MIT
{text}
"""


def write(package, folder):
    """Writes goallint_VERSION_ARCHITECTURE.deb; its path."""
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    architecture = said.stdout.strip()
    version = f"{package.version}-1"
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        for file in files(package, version):
            path = root / "usr" / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
            path.chmod(file.mode)
        size = sum(-(-path.stat().st_size // 1024) if path.is_file() else 1 for path in root.rglob("*"))
        sums = "".join(
            f"{md5(path)}  {path.relative_to(root)}\n" for path in sorted(root.rglob("*")) if path.is_file()
        )
        control = root / "DEBIAN"
        control.mkdir()
        (control / "control").write_text(fields(version, architecture, size))
        (control / "md5sums").write_text(sums)
        # The folders' modes and all times would be those of this machine and moment.
        for path in [root, *root.rglob("*")]:
            if path.is_dir() or path.parent == control:
                path.chmod(0o755 if path.is_dir() else 0o644)
        for path in [*root.rglob("*"), root]:
            os.utime(path, (package.epoch, package.epoch))
        path = folder / f"goallint_{version}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, path]
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(package.epoch)}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return path


def files(package, version):
    """The files below /usr."""
    doc = "share/doc/goallint"
    result = [File("bin/goallint", package.program, 0o755)]
    for file in package.manual():
        is_page = file.path.startswith("share/man/")
        result.append(File(f"{file.path}.gz", packed(file.data)) if is_page else file)
    result.append(File("share/zsh/vendor-completions/_goallint", package.completions("zsh")))
    result.append(File(f"{doc}/copyright", copyright(package)))
    result.append(File(f"{doc}/changelog.gz", packed(package.read("CHANGELOG.md"))))
    result.append(File(f"{doc}/changelog.Debian.gz", packed(changelog(package, version))))
    result.append(File("share/lintian/overrides/goallint", OVERRIDES))
    return result


def fields(version, architecture, size):
    """The control file."""
    lines = DESCRIPTION.rstrip().split("\n")
    return f"""\
Package: goallint
Version: {version}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size}
Section: devel
Priority: optional
Homepage: {ADDRESS}
Description: linter and formatter for goals in YAML
{chr(10).join(" " + line for line in lines)}
"""


def copyright(package):
    """The machine-readable copyright file, with the text of LICENSE."""
    lines = package.read("LICENSE").decode().split("\n")
    holders = next(line for line in lines if line.startswith("Copyright")).removeprefix("Copyright (c) ")
    body = "\n".join(lines[lines.index("") :]).strip().split("\n")
    body = [line for line in body if not line.startswith("Copyright")]
    text = "\n".join(" " + (line or ".") for line in "\n".join(body).strip().split("\n"))
    return COPYRIGHT.format(address=ADDRESS, holders=holders, text=text).encode()


def changelog(package, version):
    """The changelog of the packaging."""
    date = email.utils.formatdate(package.epoch)
    return f"""\
goallint ({version}) unstable; urgency=medium

  * goallint {package.version}: see changelog.gz.

 -- {MAINTAINER}  {date}
""".encode()


def packed(data):
    """Bytes as gzip writes them, without a time."""
    return gzip.compress(data, 9, mtime=0)


def md5(path):
    """The sum that dpkg --verify looks at."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
