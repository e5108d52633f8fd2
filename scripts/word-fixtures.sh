#!/bin/sh
# Makes the .docx fixtures of test/fixtures/word from their flat OpenDocument templates.
# Needs LibreOffice Writer (made with 7.4.7); the results are committed, so the tests do not need it.
set -eu
cd "$(dirname "$0")/../test/fixtures/word"
soffice --headless --convert-to docx --outdir . ./*.fodt
