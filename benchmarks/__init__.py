"""What onrecord finds, beside gold that people marked, and how fast, beside its peers; see README.md."""
