-- Who is quoted is narrowed by role, agency and by whether all claims are decided, too: of whom the facets of a list have how
-- many is counted as claims come and go.

DROP TRIGGER quoted_first;
DROP TRIGGER quoted_over;
DROP TABLE quoted_by;

ALTER TABLE quoted ADD COLUMN undecided INTEGER NOT NULL DEFAULT 0; -- of the claims
ALTER TABLE quoted ADD COLUMN review TEXT AS (iif(undecided > 0, 'left', 'decided'));
ALTER TABLE quoted ADD COLUMN role TEXT; -- as told
ALTER TABLE quoted ADD COLUMN agency TEXT;
UPDATE quoted SET (role, agency) = (SELECT role, agency FROM told WHERE told.party = quoted.party);
UPDATE quoted SET undecided = waiting.claims FROM (
  WITH each AS (
    SELECT DISTINCT parties.root AS party, said.claim, said.country
    FROM said JOIN parties ON parties.key = said.party WHERE said.state IN ('open', 'skipped'))
  SELECT party, country, count(*) AS claims
  FROM (SELECT * FROM each WHERE country != '' UNION ALL SELECT party, claim, '' FROM each)
  GROUP BY party, country) AS waiting
  WHERE waiting.party = quoted.party AND waiting.country = quoted.country;
CREATE INDEX quoted_most_of_role ON quoted (country, role, claims DESC, articles DESC, party) WHERE role IS NOT NULL;
CREATE INDEX quoted_most_of_agency ON quoted (country, agency, claims DESC, articles DESC, party) WHERE agency IS NOT NULL;
CREATE INDEX quoted_most_of_review ON quoted (country, review, claims DESC, articles DESC, party);

CREATE TABLE facets ( -- how many parties are quoted
  field TEXT NOT NULL, -- kind, role, agency or review
  value TEXT NOT NULL,
  country TEXT NOT NULL, -- as of quoted
  parties INTEGER NOT NULL,
  PRIMARY KEY (field, value, country)
) WITHOUT ROWID;
INSERT INTO facets (field, value, country, parties)
  SELECT field, value, country, count(*) FROM (
    SELECT country, 'kind' AS field, kind AS value FROM quoted WHERE articles > 0
    UNION ALL SELECT country, 'role', role FROM quoted WHERE articles > 0
    UNION ALL SELECT country, 'agency', agency FROM quoted WHERE articles > 0
    UNION ALL SELECT country, 'review', review FROM quoted WHERE articles > 0)
  WHERE value IS NOT NULL GROUP BY field, value, country;
CREATE INDEX facets_most ON facets (country, field, parties DESC, value);

CREATE TRIGGER quoted_first AFTER INSERT ON quoted BEGIN
  INSERT INTO facets (field, value, country, parties)
    SELECT field, value, new.country, 1 FROM (
      SELECT 'kind' AS field, new.kind AS value UNION ALL SELECT 'role', new.role
      UNION ALL SELECT 'agency', new.agency UNION ALL SELECT 'review', new.review)
    WHERE value IS NOT NULL
    ON CONFLICT DO UPDATE SET parties = parties + 1;
END;
CREATE TRIGGER quoted_over AFTER UPDATE ON quoted WHEN
  (old.articles > 0, old.role, old.agency, old.review) IS NOT (new.articles > 0, new.role, new.agency, new.review)
BEGIN
  UPDATE facets SET parties = parties - 1 WHERE old.articles > 0 AND country = new.country
    AND (field, value) IN (VALUES ('kind', old.kind), ('role', old.role), ('agency', old.agency), ('review', old.review));
  INSERT INTO facets (field, value, country, parties)
    SELECT field, value, new.country, 1 FROM (
      SELECT 'kind' AS field, new.kind AS value UNION ALL SELECT 'role', new.role
      UNION ALL SELECT 'agency', new.agency UNION ALL SELECT 'review', new.review)
    WHERE new.articles > 0 AND value IS NOT NULL
    ON CONFLICT DO UPDATE SET parties = parties + 1;
END;
