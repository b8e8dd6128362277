-- Claims of acts that reviewers are not asked about are kept for training, which would else learn that they are none.

ALTER TABLE documents ADD COLUMN found TEXT; -- JSON: all claims that were found, where the document has not all
