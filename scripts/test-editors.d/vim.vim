" What vim sees of the file that is open: each entry of the quickfix list, with the text from its column on.
let s:by_hand = getqflist()
call setqflist([])
silent write

let s:severities = {'e': 'error', 'w': 'warning', 'n': 'note'}
function s:seen(entry) abort
  let rule = matchstr(a:entry.text, '\[\zs[^][]*\ze\]$')
  let line = getbufline(a:entry.bufnr, a:entry.lnum)[0]
  let severity = get(s:severities, tolower(a:entry.type), a:entry.type)
  return [rule, severity, a:entry.lnum, a:entry.col, strpart(line, a:entry.col - 1)]
endfunction

if len(s:by_hand) != len(getqflist())
  throw 'by hand something else is found than when the file is saved'
endif
let s:entries = filter(getqflist(), {_, entry -> entry.valid})
call writefile([json_encode(map(s:entries, {_, entry -> s:seen(entry)}))], 'seen.json')
qall!
