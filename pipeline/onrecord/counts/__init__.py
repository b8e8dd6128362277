"""Who is quoted how often: by name over documents (``tally``), and by anything over shards (``query``), with a page (``page``)."""
