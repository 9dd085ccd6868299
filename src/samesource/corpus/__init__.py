"""The lean flow over text columns, for corpora: duplicates, repeated passages, one set matched against another."""
