-- For search in a large store: what a claim is becomes words of one column that full text finds by themselves (labels.py),
-- and the tables that lists are counted from have all that is counted.

DROP TRIGGER claims_in;
DROP TRIGGER claims_out;
DROP TRIGGER claims_over;
DROP TABLE words;

ALTER TABLE claims ADD COLUMN labels TEXT NOT NULL DEFAULT ''; -- see labels.py
UPDATE claims SET labels = rtrim('k' || kind || ' s' || state || coalesce(' c' || country, '')
  || coalesce(' q ' || (SELECT group_concat('u' || head, ' ') FROM quantities WHERE claim = claims.key), '')
  || coalesce(' ' || (SELECT group_concat('p' || party, ' ') FROM said WHERE claim = claims.key), '')
  || ' ' || day);
ALTER TABLE claims DROP COLUMN units;
ALTER TABLE claims DROP COLUMN day;

ALTER TABLE said RENAME TO said_before;
CREATE TABLE said ( -- who made a claim: its speaker, or each member of those who spoke together
  party INTEGER NOT NULL REFERENCES parties,
  date TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES articles,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (party, date, claim)
) WITHOUT ROWID;
INSERT INTO said
  SELECT said_before.party, said_before.date, claims.key, claims.article, claims.kind, claims.state
  FROM said_before JOIN claims ON claims.key = said_before.claim;
DROP TABLE said_before;
CREATE INDEX said_by_claim ON said (claim, article, kind, state);

ALTER TABLE quantities RENAME TO quantities_before;
CREATE TABLE quantities (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  entity TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  unit TEXT NOT NULL, -- lower case; empty for none
  head TEXT NOT NULL, -- its last word
  state TEXT NOT NULL, -- the claim's
  PRIMARY KEY (claim, entity)
) WITHOUT ROWID;
INSERT INTO quantities
  SELECT claim, entity, low, high, unit, head, claims.state
  FROM quantities_before JOIN claims ON claims.key = quantities_before.claim;
DROP TABLE quantities_before;
CREATE INDEX quantities_by_high ON quantities (head, high, low, unit, state);
CREATE INDEX quantities_by_low ON quantities (head, low, high, unit, state);
CREATE INDEX numbers_by_high ON quantities (high, low, state);
CREATE INDEX numbers_by_low ON quantities (low, high, state);

DROP INDEX speakers_by_party;
CREATE INDEX speakers_by_party ON speakers (party, name, role, agency, country);

-- Nothing is ranked, so no lengths are kept.  Beginnings of three to five letters are words of their own: the claims with
-- any of their many words would have to be collected first.
CREATE VIRTUAL TABLE words USING fts5 (
  labels, content, speaker, agency,
  content = 'claims', content_rowid = 'key', columnsize = 0, prefix = '3 4 5',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
-- From the latest on, a page of the index is read as a whole, so that small ones are sooner read.
INSERT INTO words (words, rank) VALUES ('pgsz', 1000);
INSERT INTO words (words) VALUES ('rebuild');

CREATE TRIGGER claims_in AFTER INSERT ON claims BEGIN
  INSERT INTO words (rowid, labels, content, speaker, agency)
    VALUES (new.key, new.labels, new.content, new.speaker, new.agency);
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET claims = claims + 1, undecided = undecided + (new.waiting IS NOT NULL) WHERE key = new.article;
END;
CREATE TRIGGER claims_out AFTER DELETE ON claims BEGIN
  INSERT INTO words (words, rowid, labels, content, speaker, agency)
    VALUES ('delete', old.key, old.labels, old.content, old.speaker, old.agency);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE articles SET claims = claims - 1, undecided = undecided - (old.waiting IS NOT NULL) WHERE key = old.article;
END;
CREATE TRIGGER claims_over AFTER UPDATE ON claims BEGIN
  INSERT INTO words (words, rowid, labels, content, speaker, agency)
    VALUES ('delete', old.key, old.labels, old.content, old.speaker, old.agency);
  INSERT INTO words (rowid, labels, content, speaker, agency)
    VALUES (new.key, new.labels, new.content, new.speaker, new.agency);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET undecided = undecided + (new.waiting IS NOT NULL) - (old.waiting IS NOT NULL)
    WHERE key = new.article;
END;
