"""The settings of docs/server.md in the editors themselves: where they see the marks, and what they make of the file."""
import os
import pathlib
import re
import shutil
import subprocess

import pytest

from text import GOALLINT, lint

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# åäö, an emoji of four bytes and a tab before the marks, and lines that end in CR LF.
TEXT = "- Få 😀\u00a0fler besökare å\r\n- NPS\t31 -> 40 by June 2027\r\n"
NEOVIM = """
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end)
local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
for _, found in ipairs(vim.diagnostic.get(0)) do
  io.stdout:write(found.code .. "=" .. lines[found.lnum + 1]:sub(found.col + 1, found.end_col) .. "\\n")
end
local format = vim.lsp.buf.formatting_sync and function() vim.lsp.buf.formatting_sync(nil, 30000) end
  or function() vim.lsp.buf.format({ timeout_ms = 30000 }) end
format()
vim.cmd("silent write | qa!")
"""
EMACS = """
(dolist (folder (append (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa-src/*")
                        (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*")))
  (add-to-list 'load-path folder))
(require 'yaml-mode)
(require 'eglot)
(load (expand-file-name "settings.el"))
(remove-hook 'yaml-mode-hook #'eglot-ensure)
(find-file "goals.yaml")
(apply #'eglot (eglot--guess-contact))
(flymake-start)
(let ((tries 0))
  (while (and (< tries 300) (null (flymake-diagnostics))) (accept-process-output nil 0.1) (setq tries (1+ tries))))
(dolist (found (flymake-diagnostics))
  (princ (format "%s=%s\\n" (replace-regexp-in-string ".*\\\\[\\\\(.*\\\\)\\\\]:.*" "\\\\1" (flymake-diagnostic-text found))
    (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))))
(eglot-format-buffer)
(save-buffer)
(kill-emacs 0)
"""


def settings(language, place):
    """A block of the document."""
    text = (ROOT / "docs" / "server.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)[place]


def marked():
    """By rule, the words that a fresh lint marks."""
    lines = re.split(r"\r\n", TEXT)
    return sorted(
        f"{rule}={lines[line][start:end]}"
        for (line, start, _, end), _, rule, _ in lint(TEXT, pathlib.Path("/nowhere/goals.yaml"), "utf-32", folder="/"))


@pytest.fixture
def folder(repo):
    (repo / "goals.yaml").write_bytes(TEXT.encode())
    (repo / "bin").mkdir()
    shutil.copy(GOALLINT, repo / "bin" / "goallint")
    return repo


def check(folder, command):
    environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        timeout=120)
    said = done.stdout.decode().replace("\r", "")
    assert sorted(line for line in said.splitlines() if re.match(r"[a-z-]+=", line)) == marked(), said
    # Without a word on the day, since the editor takes that of the machine: the sentence is the same on each.
    assert (folder / "goals.yaml").read_bytes().decode().endswith(
        "- By 30 June 2027, we will have increased NPS from 31 to 40.\r\n"), said


def test_neovim(folder):
    (folder / "init.lua").write_text(settings("lua", 1), encoding="utf-8")
    (folder / "test.lua").write_text(NEOVIM, encoding="utf-8")
    check(folder, ["nvim", "--headless", "-u", "init.lua", "goals.yaml", "-c", "luafile test.lua"])


def test_emacs(folder):
    (folder / "settings.el").write_text(settings("elisp", 0), encoding="utf-8")
    (folder / "test.el").write_text(EMACS, encoding="utf-8")
    check(folder, ["emacs", "-Q", "--batch", "-l", "test.el"])
