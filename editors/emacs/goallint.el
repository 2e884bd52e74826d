;;; goallint.el --- Say where goals are vague, unmeasurable or undated  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1"))
;; Version: 1.0
;; Keywords: tools, languages

;;; Commentary:

;; Three ways to the findings of goallint:
;; - flymake: (add-hook 'yaml-mode-hook #'goallint-setup-flymake), or yaml-ts-mode-hook, conf-mode-hook ...
;; - flycheck, where it is installed: the checker `goallint', which is chosen by itself in yaml-mode.
;; - `M-x goallint': all goals below a folder, in a compilation buffer.

;;; Code:

(require 'compile)
(require 'json)
(require 'flymake)

(defgroup goallint nil
  "Say where goals are vague, unmeasurable or undated."
  :group 'tools)

(defcustom goallint-program "goallint"
  "The program that looks at goals."
  :type 'string)

(defvar-local goallint--process nil
  "The process that looks at the text of this buffer.")

(defun goallint--point (place)
  "The position of PLACE, a line and a column of code points, as goallint writes them in JSON."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- (alist-get 'line place)))
    (min (+ (point) (1- (alist-get 'column place))) (line-end-position))))

(defun goallint--diagnostic (buffer found)
  "The flymake diagnostic in BUFFER for FOUND, one of those that goallint writes in JSON."
  (with-current-buffer buffer
    (let ((range (alist-get 'range found))
          (help (or (alist-get 'help found) "")))
      (flymake-make-diagnostic
       buffer
       (goallint--point (alist-get 'start range))
       (goallint--point (alist-get 'end range))
       (pcase (alist-get 'severity found) ("error" :error) ("warning" :warning) (_ :note))
       (format "%s. %s [%s]" (alist-get 'message found) help (alist-get 'rule found))))))

(defun goallint-flymake (report &rest _)
  "A backend of flymake: gives what goallint finds in this buffer to REPORT."
  (unless (executable-find goallint-program)
    (error "There is no program %s" goallint-program))
  (when (process-live-p goallint--process)
    (kill-process goallint--process))
  (let ((source (current-buffer))
        (name (or buffer-file-name "")))
    (save-restriction
      (widen)
      (setq goallint--process
            (make-process
             :name "goallint" :noquery t :connection-type 'pipe :coding 'utf-8-unix
             :buffer (generate-new-buffer " *goallint*")
             :command `(,goallint-program "lint" "--quiet" "--format" "json" "-"
                        ,@(unless (string-empty-p name) (list "--stdin-filename" name)))
             :sentinel
             (lambda (process _event)
               (unless (process-live-p process)
                 (unwind-protect
                     ;; A process that a later one has taken the place of has nothing to say.
                     (when (and (buffer-live-p source)
                                (eq process (buffer-local-value 'goallint--process source)))
                       (funcall report
                                (with-current-buffer (process-buffer process)
                                  (goto-char (point-min))
                                  (mapcar (lambda (found) (goallint--diagnostic source found))
                                          (alist-get 'diagnostics (json-read))))))
                   (kill-buffer (process-buffer process)))))))
      (process-send-region goallint--process (point-min) (point-max))
      (process-send-eof goallint--process))))

;;;###autoload
(defun goallint-setup-flymake ()
  "Let flymake ask goallint about this buffer."
  (interactive)
  (add-hook 'flymake-diagnostic-functions #'goallint-flymake nil t)
  (flymake-mode 1))

(defconst goallint--line
  '("^\\(.+?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(note\\)\\): " 1 2 3 (4 . 5))
  "A line of goallint, as `compilation-error-regexp-alist-alist' wants it.")

(define-compilation-mode goallint-mode "goallint"
  "What goallint finds below a folder."
  (setq-local compilation-error-regexp-alist-alist (list (cons 'goallint goallint--line)))
  (setq-local compilation-error-regexp-alist '(goallint))
  ;; goallint counts characters, and not the columns of a screen.
  (setq-local compilation-error-screen-columns nil))

;;;###autoload
(defun goallint (path)
  "Show what goallint finds in PATH, a file or a folder; `next-error' goes from one to the next."
  (interactive "fLook at the goals in: ")
  ;; Over a pipe, goallint does not take emacs for a terminal with colours.
  (let ((process-connection-type nil))
    (compilation-start
     (mapconcat #'shell-quote-argument
                (list goallint-program "lint" "--quiet" "--format" "text" (expand-file-name path)) " ")
     #'goallint-mode)))

(with-eval-after-load 'flycheck
  (eval
   '(progn
      (flycheck-define-checker goallint
        "Says where goals are vague, unmeasurable or undated."
        :command ("goallint" "lint" "--quiet" "--format" "text" "--stdin-filename" source-original "-")
        :standard-input t
        :error-patterns
        ((error line-start (one-or-more not-newline) ":" line ":" column ": error: " (message) line-end)
         (warning line-start (one-or-more not-newline) ":" line ":" column ": warning: " (message) line-end)
         (info line-start (one-or-more not-newline) ":" line ":" column ": note: " (message) line-end))
        :predicate (lambda () (buffer-file-name))
        :modes (yaml-mode yaml-ts-mode conf-mode text-mode))
      (add-to-list 'flycheck-checkers 'goallint t))
   t))

(provide 'goallint)
;;; goallint.el ends here
