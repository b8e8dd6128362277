-- A list of claims tells who made each without looking for the speakers of its article; amounts from one to another are
-- looked for among those that end in between, and among the few that are ranges themselves; the full-text index, which has a
-- part for each time that something came in, is made one.

DROP TRIGGER claims_over;
ALTER TABLE claims ADD COLUMN party INTEGER; -- the speaker's
UPDATE claims SET party = (SELECT party FROM speakers
  WHERE speakers.article = claims.article AND speakers.id = json_extract(claims.record, '$.speaker'));
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

CREATE INDEX ranges ON quantities (low, high, head, unit, state) WHERE low < high;

INSERT INTO words (words) VALUES ('optimize');
INSERT INTO names (names) VALUES ('optimize');
