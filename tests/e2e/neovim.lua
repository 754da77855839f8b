-- A session of Neovim with the server: opens a sample article, waits for diagnostics, asks for a hover, and says what came.
-- Arguments come by environment: NEWSMARK_COMMAND (path of the server's bundle), NEWSMARK_NODE, NEWSMARK_FOLDER.
local seen = { diagnostics = nil, hover = nil }
local folder = vim.env.NEWSMARK_FOLDER
vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/article.news'))
vim.bo.filetype = 'newsmark'
local id = vim.lsp.start_client({
  name = 'newsmark',
  cmd = { vim.env.NEWSMARK_NODE, vim.env.NEWSMARK_COMMAND, 'lsp', '--stdio' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'news' } },
  get_language_id = function() return 'newsmark' end,
})
vim.lsp.buf_attach_client(0, id)
local ready = vim.wait(15000, function()
  seen.diagnostics = vim.diagnostic.get(0)
  return #seen.diagnostics > 0
end, 50)
local line = vim.fn.search('Transport Union')
vim.api.nvim_win_set_cursor(0, { line, vim.fn.col('.') })
local position = vim.lsp.util.make_position_params(0, 'utf-16')
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', position, 15000)
for _, answer in pairs(answers or {}) do
  if answer.result then seen.hover = answer.result.contents.value end
end
local codes = {}
for _, each in ipairs(seen.diagnostics) do table.insert(codes, tostring(each.code or (each.user_data or {}).lsp and each.user_data.lsp.code)) end
io.stdout:write(vim.fn.json_encode({ ready = ready, codes = codes, hover = seen.hover or '' }) .. '\n')
vim.cmd('qall!')
