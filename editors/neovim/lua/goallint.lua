-- The findings of goallint as diagnostics of neovim, 0.7 or later: require('goallint').setup()
local M = {}

local namespace = vim.api.nvim_create_namespace('goallint')
local severities = {
  ERROR = vim.diagnostic.severity.ERROR,
  WARNING = vim.diagnostic.severity.WARN,
  INFO = vim.diagnostic.severity.INFO,
}

-- What goallint says, as neovim wants it: lines and columns from 0, columns in bytes of UTF-8, which are those of rdjson.
local function diagnostics(output)
  local ok, report = pcall(vim.fn.json_decode, output)
  local result = {}
  for _, found in ipairs(ok and report.diagnostics or {}) do
    local range = found.location.range
    table.insert(result, {
      lnum = range.start.line - 1,
      col = range.start.column - 1,
      end_lnum = range['end'].line - 1,
      end_col = range['end'].column - 1,
      severity = severities[found.severity],
      message = found.message,
      source = 'goallint',
      code = found.code.value,
    })
  end
  return result
end

-- Looks at the text of a buffer as it stands, saved or not.
function M.lint(buffer)
  buffer = (buffer == nil or buffer == 0) and vim.api.nvim_get_current_buf() or buffer
  local output = {}
  local change = vim.api.nvim_buf_get_changedtick(buffer)
  local command = { 'goallint', 'lint', '--quiet', '--format', 'rdjson', '-' }
  local name = vim.api.nvim_buf_get_name(buffer)
  if name ~= '' then vim.list_extend(command, { '--stdin-filename', name }) end
  local job = vim.fn.jobstart(command, {
    stdout_buffered = true,
    on_stdout = function(_, lines) output = lines end,
    on_exit = function()
      if not vim.api.nvim_buf_is_loaded(buffer) then return end
      -- What was found in a text that is no longer there would stand at the wrong place.
      if vim.api.nvim_buf_get_changedtick(buffer) ~= change then return M.lint(buffer) end
      vim.diagnostic.set(namespace, buffer, diagnostics(table.concat(output, '\n')))
    end,
  })
  if job <= 0 then return end
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
  vim.fn.chansend(job, table.concat(lines, '\n') .. '\n')
  vim.fn.chanclose(job, 'stdin')
end

-- Looks at YAML files when they are opened, saved or changed.
function M.setup()
  vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufWritePost', 'InsertLeave', 'TextChanged' }, {
    group = vim.api.nvim_create_augroup('goallint', { clear = true }),
    pattern = { '*.yaml', '*.yml' },
    callback = function(event) M.lint(event.buf) end,
  })
end

return M
