-- A search asks for no column of the index: what a claim is has a mark in its labels (labels.py), and who made it and for which
-- body are labels, too.  To sort a column out of all places where a word stands took most of the time.
-- Quantities of a unit are gone through from the latest claim on, where many pass; what is told of a party in a list is kept.

DROP TRIGGER claims_in;
DROP TRIGGER claims_out;
DROP TRIGGER claims_over;
DROP TABLE words;
DROP VIEW searched;

UPDATE claims SET labels = relabelled(labels, fold(folded_speaker), fold(folded_agency)), folded_content = fold(folded_content);
ALTER TABLE claims DROP COLUMN folded_agency;

CREATE VIEW searched AS SELECT key, labels, folded_content AS content FROM claims;

CREATE VIRTUAL TABLE words USING fts5 (
  labels, content,
  content = 'searched', content_rowid = 'key', columnsize = 0, prefix = '3 4 5',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('pgsz', 1000);
INSERT INTO words (words) VALUES ('rebuild');
INSERT INTO words (words) VALUES ('optimize');

CREATE TRIGGER claims_in AFTER INSERT ON claims BEGIN
  INSERT INTO words (rowid, labels, content) VALUES (new.key, new.labels, new.folded_content);
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET claims = claims + 1, undecided = undecided + (new.waiting IS NOT NULL) WHERE key = new.article;
END;
CREATE TRIGGER claims_out AFTER DELETE ON claims BEGIN
  INSERT INTO words (words, rowid, labels, content) VALUES ('delete', old.key, old.labels, old.folded_content);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE articles SET claims = claims - 1, undecided = undecided - (old.waiting IS NOT NULL) WHERE key = old.article;
END;
CREATE TRIGGER claims_over AFTER UPDATE ON claims BEGIN
  INSERT INTO words (words, rowid, labels, content) VALUES ('delete', old.key, old.labels, old.folded_content);
  INSERT INTO words (rowid, labels, content) VALUES (new.key, new.labels, new.folded_content);
  UPDATE tally SET claims = claims - 1 WHERE state = old.state;
  UPDATE tally SET claims = claims + 1 WHERE state = new.state;
  UPDATE articles SET undecided = undecided + (new.waiting IS NOT NULL) - (old.waiting IS NOT NULL)
    WHERE key = new.article;
END;

-- Initials are found without their dots, names too.
INSERT INTO names (names) VALUES ('delete-all');
INSERT INTO names (rowid, name) SELECT key, fold(name) FROM parties;

CREATE INDEX quantities_in_order ON quantities (head, claim, low, high, unit, state);

CREATE TABLE told ( -- what most articles say of a party, and of those that were joined into it
  party INTEGER PRIMARY KEY REFERENCES parties,
  name TEXT NOT NULL,
  role TEXT,
  agency TEXT,
  country TEXT
);
INSERT INTO told (party, name, role, agency, country)
  WITH most AS (
    SELECT party, field, value, row_number() OVER (
      PARTITION BY party, field ORDER BY speakers DESC, length(value) DESC, value) AS place
    FROM forms WHERE speakers > 0)
  SELECT key, coalesce(max(most.value) FILTER (WHERE field = 'name'), parties.name),
    max(most.value) FILTER (WHERE field = 'role'), max(most.value) FILTER (WHERE field = 'agency'),
    max(most.value) FILTER (WHERE field = 'country')
  FROM parties LEFT JOIN most ON most.party = parties.key AND place = 1
  WHERE parties.key = parties.root GROUP BY parties.key;

-- Lists of articles are narrowed by outlet.
ALTER TABLE articles ADD COLUMN outlet TEXT;
UPDATE articles SET outlet = (
  SELECT nullif(trim(coalesce(document ->> '$.meta.outlet', document ->> '$.meta.site', document ->> '$.meta.source',
    document ->> '$.meta.publisher')), '')
  FROM documents WHERE article = key);
CREATE INDEX articles_by_outlet ON articles (outlet);
