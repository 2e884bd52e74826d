;;; emacs.el --- What emacs sees of goals.yaml in this folder  -*- lexical-binding: t; -*-

(defvar flymake-no-changes-timeout)

(defun write-seen (seen)
  "Write SEEN, a list of lists, where the test looks for it."
  (let ((coding-system-for-write 'utf-8-unix))
    (with-temp-file "seen.json"
      (insert (json-encode (vconcat seen))))))

(defun wait-until (done)
  "Wait until DONE gives something, at most 20 seconds."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall done)) (< (float-time) end))
      (accept-process-output nil 0.05))))

(defun rule-of (message)
  "The rule at the end of MESSAGE."
  (and (string-match "\\[\\([^][]*\\)\\]\\'" message) (match-string 1 message)))

(defun place (position)
  "The line and the column in code points of POSITION, from 1."
  (save-excursion
    (goto-char position)
    (list (line-number-at-pos) (1+ (- position (line-beginning-position))))))

(defun rest-of-line (position)
  "The text from POSITION to the end of its line."
  (save-excursion
    (goto-char position)
    (buffer-substring-no-properties position (line-end-position))))

(defun seen-by-flymake ()
  "Each diagnostic of flymake, with the text that it marks."
  (with-current-buffer (find-file-noselect "goals.yaml")
    ;; The hook of the init file has set it up.
    (flymake-start)
    (wait-until #'flymake-diagnostics)
    (write-seen
     (mapcar (lambda (found)
               (let ((start (flymake-diagnostic-beg found)) (end (flymake-diagnostic-end found)))
                 `[,(rule-of (flymake-diagnostic-text found))
                   ,(pcase (flymake-diagnostic-type found) (:error "error") (:warning "warning") (_ "note"))
                   ,@(place start)
                   ,(buffer-substring-no-properties start end)]))
             (flymake-diagnostics)))))

(defun seen-by-compile ()
  "Where emacs goes from each line of the compilation buffer."
  (let ((compilation-buffer (goallint "goals.yaml")) seen)
    (wait-until (lambda () (not (process-live-p (get-buffer-process compilation-buffer)))))
    (with-current-buffer compilation-buffer
      (goto-char (point-min))
      (while (re-search-forward "^.*: \\(error\\|warning\\|note\\): .*$" nil t)
        (let ((message (match-string 0)) (severity (match-string 1)))
          (save-excursion
            (goto-char (match-beginning 0))
            (compile-goto-error))
          (with-current-buffer (find-buffer-visiting "goals.yaml")
            (push `[,(rule-of message) ,severity ,@(place (point)) ,(rest-of-line (point))] seen)))))
    (write-seen seen)))

(defun seen-by-flycheck ()
  "Each error of flycheck, with the text from there on."
  (require 'flycheck)
  (with-current-buffer (find-file-noselect "goals.yaml")
    (flycheck-mode 1)
    (flycheck-buffer)
    (wait-until (lambda () (and (not (flycheck-running-p)) flycheck-current-errors)))
    (write-seen
     (mapcar (lambda (found)
               (let ((start (flycheck-error-pos found)))
                 `[,(rule-of (flycheck-error-message found))
                   ,(pcase (flycheck-error-level found) ('info "note") (level (symbol-name level)))
                   ,@(place start)
                   ,(rest-of-line start)]))
             flycheck-current-errors))))
;;; emacs.el ends here
