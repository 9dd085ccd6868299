"""Reading for the lean flow: columns of texts straight from Parquet and lines of JSON."""
