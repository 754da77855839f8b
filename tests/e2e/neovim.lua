-- A session of Neovim with the server: opens an article, waits for diagnostics, asks a few questions, and says what came.
-- Arguments come by environment: NEWSMARK_COMMAND (path of the command), NEWSMARK_NODE, NEWSMARK_FOLDER.
local folder = vim.env.NEWSMARK_FOLDER
vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/article.news'))
vim.bo.filetype = 'newsmark'
local start = vim.lsp.start_client or vim.lsp.start
local id = start({
  name = 'newsmark',
  cmd = { vim.env.NEWSMARK_NODE, vim.env.NEWSMARK_COMMAND, 'lsp', '--stdio' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'news' } },
  get_language_id = function() return 'newsmark' end,
})
vim.lsp.buf_attach_client(0, id)

local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local lsp = (each.user_data or {}).lsp or {}
    table.insert(found, tostring(each.code or lsp.code))
  end
  return found
end
local function waitFor(wanted)
  return vim.wait(15000, function()
    for _, code in ipairs(codes()) do if code == wanted then return true end end
    return false
  end, 50)
end

local ready = waitFor('figure/value')
local before = codes()
local function ask(method, more, where)
  local line = vim.fn.search(where or 'Transport Union')
  vim.api.nvim_win_set_cursor(0, { line, vim.fn.col('.') })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  for key, value in pairs(more or {}) do params[key] = value end
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/' .. method, params, 15000) or {}) do
    if answer.result then return answer.result end
  end
  return {}
end
local hover = ask('hover')
local why = ask('hover', {}, 'figure/value: warning')
local day = ask('hover', {}, '1886-04-XX}\\.')
local definition = ask('definition')
local references = ask('references', { context = { includeDeclaration = true } })
local symbols = ask('documentSymbol')
-- An edit that is not saved counts: the printed number is mended, and the finding goes.
local text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
for number, line in ipairs(text) do
  local fixed = line:gsub('39 drivers', '37 drivers')
  if fixed ~= line then vim.api.nvim_buf_set_lines(0, number - 1, number, false, { fixed }) end
end
local mended = vim.wait(15000, function()
  for _, code in ipairs(codes()) do if code == 'figure/value' then return false end end
  return true
end, 50)
io.stdout:write(vim.fn.json_encode({
  ready = ready,
  codes = before,
  hover = (hover.contents or {}).value or '',
  why = (why.contents or {}).value or '',
  day = (day.contents or {}).value or '',
  definition = (definition[1] or definition).uri or '',
  references = #references,
  symbols = #symbols,
  mended = mended,
}) .. '\n')
vim.cmd('qall!')
