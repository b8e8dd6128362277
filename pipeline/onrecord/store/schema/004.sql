-- What is looked for is looked for without what people leave out when they type (folding.py), and a body by its initials;
-- what the source of a claim does is a label of it.

DROP TRIGGER claims_in;
DROP TRIGGER claims_out;
DROP TRIGGER claims_over;
DROP TABLE words;

ALTER TABLE claims ADD COLUMN folded_content TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN folded_speaker TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN folded_agency TEXT NOT NULL DEFAULT '';
UPDATE claims SET
  folded_content = fold(content),
  folded_speaker = iif(
    (SELECT json_extract(speakers.record, '$.kind') FROM speakers WHERE speakers.article = claims.article
      AND speakers.id = json_extract(claims.record, '$.speaker')) = 'person',
    fold(speaker), fold_body(speaker)),
  folded_agency = fold_body(coalesce(agency, '')),
  labels = labels || coalesce(' a' || json_extract(record, '$.act'), '');

CREATE VIEW searched AS
  SELECT key, labels, folded_content AS content, folded_speaker AS speaker, folded_agency AS agency FROM claims;

CREATE VIRTUAL TABLE words USING fts5 (
  labels, content, speaker, agency,
  content = 'searched', content_rowid = 'key', columnsize = 0, prefix = '3 4 5',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('pgsz', 1000);
INSERT INTO words (words) VALUES ('rebuild');

CREATE TRIGGER claims_in AFTER INSERT ON claims BEGIN
  INSERT INTO words (rowid, labels, content, speaker, agency)
    VALUES (new.key, new.labels, new.folded_content, new.folded_speaker, new.folded_agency);
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET claims = claims + 1, undecided = undecided + (new.waiting IS NOT NULL) WHERE key = new.article;
END;
CREATE TRIGGER claims_out AFTER DELETE ON claims BEGIN
  INSERT INTO words (words, rowid, labels, content, speaker, agency)
    VALUES ('delete', old.key, old.labels, old.folded_content, old.folded_speaker, old.folded_agency);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE articles SET claims = claims - 1, undecided = undecided - (old.waiting IS NOT NULL) WHERE key = old.article;
END;
CREATE TRIGGER claims_over AFTER UPDATE ON claims BEGIN
  INSERT INTO words (words, rowid, labels, content, speaker, agency)
    VALUES ('delete', old.key, old.labels, old.folded_content, old.folded_speaker, old.folded_agency);
  INSERT INTO words (rowid, labels, content, speaker, agency)
    VALUES (new.key, new.labels, new.folded_content, new.folded_speaker, new.folded_agency);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET undecided = undecided + (new.waiting IS NOT NULL) - (old.waiting IS NOT NULL)
    WHERE key = new.article;
END;

-- Claims that two reviewers judge differently, each in their last word on it.
CREATE TABLE disputes (
  claim INTEGER PRIMARY KEY REFERENCES claims ON DELETE CASCADE
);
