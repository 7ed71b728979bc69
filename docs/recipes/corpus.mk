# In a Makefile: include corpus.mk
.PHONY: check-corpus
check-corpus:
	newsieve check corpus --report html:corpus-report.html
