" The findings of goallint in vim's quickfix list: `:compiler goallint`, then `:make` (this folder) or `:make %` (this file).
if exists('current_compiler')
  finish
endif
let current_compiler = 'goallint'

let s:saved_cpo = &cpo
set cpo&vim

" vim counts columns in bytes of UTF-8.
CompilerSet makeprg=goallint\ lint\ --quiet\ --format\ text\ --column-unit\ utf8
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tote:\ %m

let &cpo = s:saved_cpo
unlet s:saved_cpo
