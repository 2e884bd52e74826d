-- What neovim sees of goals.yaml: each diagnostic, with the text that it marks.
vim.cmd('edit goals.yaml')
vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 10)

local severities = { [vim.diagnostic.severity.ERROR] = 'error', [vim.diagnostic.severity.WARN] = 'warning' }
local seen = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  local text = vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})
  local severity = severities[found.severity] or 'note'
  table.insert(seen, { found.code, severity, found.lnum + 1, found.col + 1, table.concat(text, '\n') })
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, 'seen.json')
vim.cmd('qall!')
