"""The tarball: the program, its page, its completions and the licence in one folder."""
import gzip
import io
import tarfile

from contents import File


def write(package, folder):
    """Writes goallint-VERSION-linux-MACHINE.tar.gz; its path."""
    name = f"goallint-{package.version}-linux-{package.machine}"
    files = [File("goallint", package.program, 0o755), File("man/goallint.1", package.page())]
    files += [File(path, package.read(path)) for path in ("CHANGELOG.md", "LICENSE", "README.md")]
    for shell, script in (("zsh", "_goallint"), ("bash", "goallint.bash"), ("fish", "goallint.fish")):
        files.append(File(f"completions/{script}", package.completions(shell)))
    path = folder / f"{name}.tar.gz"
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=package.epoch) as packed:
        packed.write(archive(name, files, package.epoch))
    return path


def archive(name, files, epoch):
    """A tar archive of `files` in a folder `name`, in the order of their paths, owned by root."""
    folders = {name}
    for file in files:
        if "/" in file.path:
            folders.add(f"{name}/{file.path.rpartition('/')[0]}")
    entries = {folder: None for folder in folders} | {f"{name}/{file.path}": file for file in files}
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for path in sorted(entries):
            info = tarfile.TarInfo(path)
            info.mtime, info.uname, info.gname = epoch, "root", "root"
            file = entries[path]
            if file is None:
                info.type, info.mode = tarfile.DIRTYPE, 0o755
                tar.addfile(info)
            else:
                info.mode, info.size = file.mode, len(file.data)
                tar.addfile(info, io.BytesIO(file.data))
    return buffer.getvalue()
